"""Every design on every kind of page: nothing to find but a clear refusal of what is too long."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from chuyenmuc.content.models.posters.design import Design, TextLayer
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.scene.checks.layout import LEAST_FILL, check
from chuyenmuc.scene.poster.compose import compose
from chuyenmuc.scene.poster.poster import Poster
from chuyenmuc.scene.scene import Scene
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.views.posters.poster import PosterView


def laid_out(view: PosterView, design: Design, size: Size, fonts: FontSet) -> Scene:
    """A scene that is known to be possible."""
    scene = compose(Poster(view, design, size), fonts).scene
    assert scene
    return scene


def test_twenty_syllables_always_fit(
    any_design: Design, pages: dict[str, Size], demo: PosterView, fonts: FontSet
) -> None:
    """On every page, and as large as the slot allows."""
    view = replace(demo, ideas=("Mỗi người dân một tài khoản số, " * 3,))
    for size in pages.values():
        slogan = next(
            w for w in laid_out(view, any_design, size, fonts).texts if w.role == "slogan"
        )
        assert slogan.block.fill >= LEAST_FILL


@pytest.mark.parametrize("size", ["8:1", "6:1"])
def test_a_street_banner_is_mostly_slogan(
    size: str,
    any_design: Design,
    pages: dict[str, Size],
    official: PosterView,
    fonts: FontSet,
) -> None:
    """Header at most a tenth of the height, slogan about half, issuer lower right, no code."""
    variant = any_design.variant_for(pages[size])
    assert variant
    slots = {layer.role: layer.slot for layer in variant.layers if isinstance(layer, TextLayer)}
    assert slots["call"][3] <= 0.1
    assert 0.5 <= slots["slogan"][3] <= 0.6
    scene = laid_out(official, any_design, pages[size], fonts)
    issuer = next(words for words in scene.texts if words.role == "header").block.ink
    assert issuer.x > scene.size.width / 2
    assert issuer.y > 0.75 * scene.size.height
    assert all(layer.kind != "code" for layer in variant.layers)


def test_the_mark_is_on_every_page(
    any_design: Design, pages: dict[str, Size], demo: PosterView, fonts: FontSet
) -> None:
    """And larger than small print."""
    for size in pages.values():
        scene = laid_out(demo, any_design, size, fonts)
        (mark,) = (words for words in scene.texts if words.role == "mark")
        assert mark.block.lines[0].cap_height >= 0.015 * scene.measure


def test_a_page_of_any_usual_proportions_has_a_variant(designs: dict[str, Design]) -> None:
    """Variants meet, with nothing between them."""
    for design in designs.values():
        ranges = sorted((v.narrowest, v.widest) for v in design.variants)
        assert ranges[0][0] <= 0.25
        assert ranges[-1][1] >= 8
        assert all(a[1] == b[0] for a, b in pairwise(ranges))


def test_ideas_of_one_colour_may_share_a_line(
    designs: dict[str, Design], pages: dict[str, Size], demo: PosterView, fonts: FontSet
) -> None:
    """A banner is one line where one line is larger."""
    scene = laid_out(demo, designs["trong-dong"], pages["6:1"], fonts)
    slogan = next(words for words in scene.texts if words.role == "slogan")
    assert [line.run.text for line in slogan.block.lines] == ["HÀNH ĐỘNG ĐỘT PHÁ, LAN TỎA KẾT QUẢ"]


def test_text_hidden_by_a_later_layer_is_found(
    designs: dict[str, Design], pages: dict[str, Size], demo: PosterView, fonts: FontSet
) -> None:
    """What is painted over is not there."""
    scene = laid_out(demo, designs["trong-dong"], pages["A4"], fonts)
    spoilt = replace(scene, items=(*scene.items, scene.items[0]))
    assert "AP106" in {finding.code for finding in check(spoilt, demo)}


def test_an_empty_slogan_is_refused(
    any_design: Design, pages: dict[str, Size], demo: PosterView, fonts: FontSet
) -> None:
    """In one sentence."""
    composed = compose(Poster(replace(demo, ideas=(" ",)), any_design, pages["A4"]), fonts)
    assert [finding.code for finding in composed.findings] == ["AP114"]


@pytest.mark.parametrize("linked", [False, True])
def test_long_small_print_has_room(
    linked: bool,  # noqa: FBT001 - a parameter of the test
    any_design: Design,
    pages: dict[str, Size],
    demo: PosterView,
    fonts: FontSet,
) -> None:
    """A long day, source and name of the commune are set smaller or on two lines."""
    wordy = replace(
        demo,
        header="Bản trình diễn chuyenmuc · Phường Trường Vinh Thượng",
        call="Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam 18/05",
        source="Nguồn: Kế hoạch truyền thông chuyển đổi số năm 2026, Phụ lục III.1.3",
        link="https://truong-vinh-thuong.nghean.example/" if linked else None,
    )
    for size in pages.values():
        assert check(laid_out(wordy, any_design, size, fonts), wordy) == ()
