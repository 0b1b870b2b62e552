"""Which colours may show behind a part of a picture."""

from __future__ import annotations

from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import ColourRole, Fill, Item, Motif


def colours_behind(rect: Rect, below: tuple[Item, ...]) -> tuple[ColourRole, ...]:
    """The inks that may show behind ``rect``: what covers it whole hides all under it."""
    shown: list[ColourRole] = []
    for item in below:
        match item:
            case Fill(area, colour) if area.holds(rect):
                shown = [colour]
            case Fill(area, colour) if area.meets(rect):
                shown.append(colour)
            case Motif(colour=colour, solid=Rect() as solid) if solid.holds(rect):
                shown = [colour]
            case Motif(colour=colour, clip=clip) if clip.meets(rect):
                shown.append(colour)
            case _:
                pass
    return tuple(dict.fromkeys(shown))
