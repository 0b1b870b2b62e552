"""Every fault of a poster is found and named in Vietnamese; the shipped design has none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from chuyenmuc.content.models.posters.design import (
    ColourRole,
    Design,
    Ink,
    PosterPalette,
    TextLayer,
    Variant,
)
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.scene.checks.layout import check
from chuyenmuc.scene.draw import draw
from chuyenmuc.scene.poster.compose import compose
from chuyenmuc.scene.poster.poster import Poster
from chuyenmuc.scene.scene import Scene, Words
from chuyenmuc.scene.text.fit import fit
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.views.posters.poster import PosterView

LayOut = Callable[[PosterView, str], Scene]


def codes(scene: Scene, view: PosterView) -> set[str]:
    """The codes of all findings."""
    return {finding.code for finding in check(scene, view)}


def with_slot(
    design: Design, role: str, slot: tuple[float, float, float, float], **changes: object
) -> Design:
    """The design with the text layers of a role somewhere else."""
    changed = {"slot": slot, **changes}

    def moved(variant: Variant) -> Variant:
        layers = tuple(
            layer.model_copy(update=changed)
            if isinstance(layer, TextLayer) and layer.role == role
            else layer
            for layer in variant.layers
        )
        return variant.model_copy(update={"layers": layers})

    return design.model_copy(update={"variants": tuple(map(moved, design.variants))})


def recoloured(scene: Scene, role: ColourRole, screen: str) -> Scene:
    """The scene with one colour changed."""
    ink = Ink(screen=screen, press="0 0 0 0")
    assert isinstance(scene.palette, PosterPalette)
    return replace(scene, palette=scene.palette.model_copy(update={role: ink}))


@pytest.mark.parametrize("size", ["bai-dang", "a3"])
def test_the_shipped_design_has_no_faults(
    lay_out: LayOut, any_slogan: PosterView, size: str
) -> None:
    """Contrast, margins, overlaps, fill, compounds, mark."""
    assert check(lay_out(any_slogan, size), any_slogan) == ()


@pytest.mark.parametrize("size", ["bai-dang", "a3"])
def test_the_shipped_design_has_no_faults_with_a_code(
    lay_out: LayOut, official: PosterView, size: str
) -> None:
    """The QR code finds room beside the text."""
    assert check(lay_out(official, size), official) == ()


def test_a_slogan_of_sixty_syllables_is_refused(
    demo: PosterView, design: Design, sizes: dict[str, Size], fonts: FontSet
) -> None:
    """The message names how many there are and how many may be."""
    long = replace(demo, ideas=("chuyển đổi số " * 20,))
    drawn = draw(Poster(long, design, sizes["a3"]), fonts)
    assert drawn.body == b""
    (finding,) = drawn.findings
    assert finding.code == "AP102"
    assert "60 tiếng" in finding.message
    assert "40 tiếng" in finding.message


def test_a_sign_no_font_has_is_refused(
    demo: PosterView, design: Design, sizes: dict[str, Size], fonts: FontSet
) -> None:
    """Better no poster than an empty box on a wall."""
    composed = compose(Poster(replace(demo, ideas=("Xong ✓",)), design, sizes["a3"]), fonts)
    assert [finding.code for finding in composed.findings] == ["AP103"]
    assert "“✓”" in composed.findings[0].message


def test_a_font_nobody_has_is_refused(
    demo: PosterView, design: Design, sizes: dict[str, Size], fonts: FontSet
) -> None:
    """The message names those there are."""
    wrong = with_slot(design, "slogan", (0.1, 0.1, 0.8, 0.6), fonts=("arial",))
    (finding,) = compose(Poster(demo, wrong, sizes["a3"]), fonts).findings
    assert finding.code == "AP113"
    assert "banner, headline, strong, text" in finding.action


def test_a_page_the_design_was_not_made_for_is_refused(
    demo: PosterView, design: Design, sizes: dict[str, Size], fonts: FontSet
) -> None:
    """A banner is no poster stretched."""
    ribbon = sizes["a3"].model_copy(update={"width": 5000.0, "height": 250.0})
    assert [f.code for f in compose(Poster(demo, design, ribbon), fonts).findings] == ["AP101"]


def test_ink_outside_its_slot_is_found(lay_out: LayOut, demo: PosterView) -> None:
    """However it got there."""
    scene = lay_out(demo, "a3")
    items = tuple(
        replace(item, block=replace(item.block, slot=item.block.slot.inset(1)))
        if isinstance(item, Words) and item.role == "slogan"
        else item
        for item in scene.items
    )
    assert codes(replace(scene, items=items), demo) == {"AP104"}


def test_text_close_to_the_edge_is_found(lay_out: LayOut, demo: PosterView) -> None:
    """The knife is never exact."""
    scene = lay_out(demo, "a3")
    wary = scene.size.model_copy(update={"safe": 25.0})
    assert codes(replace(scene, size=wary), demo) == {"AP105"}


def test_a_slot_ends_at_the_margin(
    demo: PosterView, design: Design, sizes: dict[str, Size], fonts: FontSet
) -> None:
    """Whatever a template says, no text is set where the knife may come."""
    moved = with_slot(design, "header", (0.01, 0.005, 0.98, 0.06))
    scene = compose(Poster(demo, moved, sizes["a3"]), fonts).scene
    assert scene
    assert check(scene, demo) == ()


def test_text_over_text_is_found(
    demo: PosterView, design: Design, sizes: dict[str, Size], fonts: FontSet
) -> None:
    """Two texts in one place are none."""
    moved = with_slot(design, "header", (0.08, 0.4, 0.84, 0.1), cap=0.1)
    scene = compose(Poster(demo, moved, sizes["a3"]), fonts).scene
    assert scene
    assert "AP106" in codes(scene, demo)


def test_text_over_a_code_is_found(
    official: PosterView, design: Design, sizes: dict[str, Size], fonts: FontSet
) -> None:
    """A code under text does not scan."""
    moved = with_slot(design, "domain", (0.08, 0.9, 0.84, 0.03), align="left", colour="ink")
    scene = compose(Poster(official, moved, sizes["a3"]), fonts).scene
    assert scene
    assert any("mã QR" in finding.message for finding in check(scene, official))


@pytest.mark.parametrize(
    ("role", "screen"), [("ground", "#e04050"), ("motif", "#ff7080"), ("text", "#c02030")]
)
def test_weak_contrast_is_found(
    lay_out: LayOut, demo: PosterView, role: ColourRole, screen: str
) -> None:
    """Against the ground and against the ornament on it."""
    assert codes(recoloured(lay_out(demo, "a3"), role, screen), demo) == {"AP107"}


def test_a_slogan_lost_in_its_slot_is_found(
    demo: PosterView, design: Design, sizes: dict[str, Size], fonts: FontSet
) -> None:
    """A cap that is too low leaves the slot empty."""
    variant = design.variant_for(sizes["a3"])
    assert variant
    slot = next(
        layer.slot
        for layer in variant.layers
        if isinstance(layer, TextLayer) and layer.role == "slogan"
    )
    small = with_slot(design, "slogan", slot, cap=0.03)
    scene = compose(Poster(demo, small, sizes["a3"]), fonts).scene
    assert scene
    assert "AP108" in codes(scene, demo)


def test_a_split_compound_is_found(lay_out: LayOut, demo: PosterView, fonts: FontSet) -> None:
    """Judged from the lines as set."""
    scene = lay_out(demo, "a3")
    slogan = next(words for words in scene.texts if words.role == "slogan")
    lines = ("HÀNH", "ĐỘNG ĐỘT PHÁ, LAN", "TỎA KẾT QUẢ")
    runs = [[fonts["banner"].shape(line) for line in lines]]
    block = fit(runs, slogan.block.slot, align="centre")
    broken = replace(slogan, block=block, colours=("text",) * 3)
    items = tuple(broken if item is slogan else item for item in scene.items)
    found = [f for f in check(replace(scene, items=items), demo) if f.code == "AP109"]
    assert {f.message for f in found} == {
        "Một từ ghép bị tách ở cuối dòng: “HÀNH / ĐỘNG”.",
        "Một từ ghép bị tách ở cuối dòng: “LAN / TỎA”.",
    }


def test_small_print_that_gets_too_small_is_found(lay_out: LayOut, demo: PosterView) -> None:
    """A source of three lines squeezed into one is not a source."""
    long = replace(demo, source="Nguồn: " + "Kế hoạch truyền thông về chuyển đổi số " * 5)
    assert codes(lay_out(long, "a3"), long) == {"AP110"}


def test_a_demo_without_its_mark_is_found(lay_out: LayOut, demo: PosterView) -> None:
    """No design can forget to say that a picture is a demo."""
    scene = lay_out(demo, "a3")
    items = tuple(i for i in scene.items if not (isinstance(i, Words) and i.role == "mark"))
    assert codes(replace(scene, items=items), demo) == {"AP111"}


def test_a_code_too_small_to_scan_is_found(lay_out: LayOut, official: PosterView) -> None:
    """A long address needs more squares than there is room for."""
    long = replace(official, link="https://xa-mau.example/?" + "chuyen-doi-so/" * 40)
    assert codes(lay_out(long, "a3"), long) == {"AP112"}
