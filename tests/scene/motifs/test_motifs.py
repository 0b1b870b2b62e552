"""Ornaments are plain shapes that every writer fills alike."""

from __future__ import annotations

import pytest

from chuyenmuc.content.models.posters.design import PatternKind
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.motifs.drawing import Drawing, Emblem, Pattern, Petal, Polygon
from chuyenmuc.scene.motifs.lotus import BOUNDS, PETALS
from chuyenmuc.scene.outline import Contour, from_corners

SLOT = Rect(20, 10, 400, 100)
DRAWINGS: dict[str, Drawing] = {
    "sun": Emblem("sun", (50, 50), 40),
    "disc": Emblem("disc", (50, 50), 40),
    "book": Emblem("book", (50, 50), 40),
    "octagon": Emblem("octagon", (50, 50), 40),
    "exclamation": Emblem("exclamation", (50, 50), 40),
    "petal": Petal(3, (50, 50), 40, rim=True),
    "polygon": Polygon(((0, 0), (0, 10), (10, 0))),
    "terraces": Pattern("terraces", SLOT, 8),
    "hills": Pattern("hills", SLOT, 8),
    "circuit": Pattern("circuit", SLOT, 8),
    "dots": Pattern("dots", SLOT, 8),
    "stripes": Pattern("stripes", SLOT, 8),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_shape_turns_clockwise(name: str) -> None:
    """Where two overlap both stay filled, whatever the writer's rule."""
    outline = DRAWINGS[name].outline
    assert len(outline) >= 1
    assert all(contour.clockwise is contour for contour in outline)


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_is_the_same_every_time(name: str) -> None:
    """Nothing is left to chance, so files can be compared."""
    assert DRAWINGS[name].outline == DRAWINGS[name].outline


@pytest.mark.parametrize("name", ["sun", "disc", "book", "octagon", "exclamation"])
def test_an_emblem_stays_within_its_radius(name: str) -> None:
    """So the box around it is all that contrast has to look at."""
    for contour in DRAWINGS[name].outline:
        for x, y in contour.polygon(0.1):
            assert abs(x - 50) <= 40.01
            assert abs(y - 50) <= 40.01


def test_a_petal_stays_within_its_bounds() -> None:
    """They clip it."""
    for number in range(len(PETALS)):
        bounds = BOUNDS[number].placed(40, 50, 50)
        for contour in Petal(number, (50, 50), 40, rim=True).outline:
            assert all(bounds.holds(Rect(x, y, 0, 0)) for x, y in contour.polygon(0.1))


@pytest.mark.parametrize("slot", [Rect(0, 0, 8000, 1000), Rect(0, 0, 600, 2400)])
@pytest.mark.parametrize("kind", ["terraces", "circuit", "dots", "stripes"])
def test_patterns_keep_files_light(kind: PatternKind, slot: Rect) -> None:
    """A banner's background has shapes in the hundreds."""
    step = 0.1 * min(slot.width, slot.height)
    pattern = Pattern(kind, slot, step)
    assert 4 <= len(pattern.outline) <= 1000


def test_a_turned_line_is_the_same_line() -> None:
    """Backwards, curves included."""
    curved = Contour((0, 0), (((1, 2), (3, 4)), ((5, 6),), ((7, 8), (9, 9), (4, 4))))
    back = (((9, 9), (7, 8), (5, 6)), ((3, 4),), ((1, 2), (0, 0)))
    assert curved.turned == Contour((4, 4), back)
    assert curved.turned.turned == curved
    square = from_corners((0, 0), (0, 1), (1, 1), (1, 0))
    assert square.clockwise == square.turned
