"""Designs that ask for more than words: the numeral of a slogan, a photograph."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chuyenmuc.content.models.posters.design import Design
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.scene.checks.layout import check
from chuyenmuc.scene.poster.compose import compose
from chuyenmuc.scene.poster.given_pictures import GivenPictures
from chuyenmuc.scene.poster.poster import Poster
from chuyenmuc.scene.scene import Motif, Picture, Scene
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.text.numeral import find_numeral
from chuyenmuc.views.posters.poster import PosterView


def laid_out(view: PosterView, design: Design, size: Size, fonts: FontSet) -> Scene:
    """A scene that is known to be possible."""
    scene = compose(Poster(view, design, size), fonts).scene
    assert scene
    return scene


@pytest.mark.parametrize(
    ("ideas", "numeral", "rest"),
    [
        (("100% hồ sơ trên mạng",), "100%", ("Hồ sơ trên mạng",)),
        (("Phục vụ 24/7,", "không chờ đợi"), "24/7", ("Phục vụ 24/7,", "không chờ đợi")),
        (("≥80% hộ dân", "có cáp quang"), "≥80%", ("Hộ dân", "có cáp quang")),
        (("2026",), "2026", ("2026",)),
    ],
)
def test_a_numeral_is_found(ideas: tuple[str, ...], numeral: str, rest: tuple[str, ...]) -> None:
    """Taken out where the sentence goes on from it, repeated where it stands elsewhere."""
    found = find_numeral(ideas)
    assert found
    assert (found.numeral, found.ideas) == (numeral, rest)


@pytest.mark.parametrize("text", ["Không có số", "Nghị quyết 57-NQ/TW", "Gọi 0912345678"])
def test_symbols_and_telephone_numbers_are_no_numerals(text: str) -> None:
    """Nobody wants to see them huge."""
    assert find_numeral((text,)) is None


@pytest.mark.parametrize("size", ["8:1", "3:2", "1:1", "A4", "1:4"])
def test_the_numeral_is_huge(
    size: str, designs: dict[str, Design], pages: dict[str, Size], demo: PosterView, fonts: FontSet
) -> None:
    """Larger than the words, on every page; without a numeral the slogan takes its place."""
    view = replace(demo, ideas=("90% hộ dân dùng dịch vụ số",))
    texts = {w.role: w for w in laid_out(view, designs["con-so"], pages[size], fonts).texts}
    numeral, slogan = (texts[role].block.lines[0].cap_height for role in ("numeral", "slogan"))
    assert numeral > 1.5 * slogan
    assert texts["slogan"].text == "Hộ dân dùng dịch vụ số"
    plain = laid_out(demo, designs["con-so"], pages[size], fonts)
    assert "numeral" not in {words.role for words in plain.texts}


def test_a_photograph_takes_the_place_of_the_drawing(
    designs: dict[str, Design], pages: dict[str, Size], demo: PosterView, fonts: FontSet
) -> None:
    """And no text lies on it."""
    for size in pages.values():
        composed = compose(
            Poster(demo, designs["anh-nen"], size, GivenPictures(photo=b"photo")), fonts
        )
        assert composed.scene
        kinds = [type(item) for item in composed.scene.items]
        assert kinds.count(Picture) == 1
        assert Motif not in kinds
        assert check(composed.scene, demo) == ()


def test_text_over_a_photograph_is_found(
    designs: dict[str, Design], pages: dict[str, Size], demo: PosterView, fonts: FontSet
) -> None:
    """Nobody knows its tones."""
    scene = laid_out(demo, designs["trong-dong"], pages["A4"], fonts)
    spoilt = replace(scene, items=(Picture(b"photo", scene.trim), *scene.items))
    assert "AP106" in {finding.code for finding in check(spoilt, demo)}
