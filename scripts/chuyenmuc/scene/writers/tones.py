"""The few colours of a flat picture: its inks, and the steps between those that touch.

Chosen from the scene and not from the pixels, so the inks of the design stay exact and two
pictures of one design look alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from chuyenmuc.scene.ground import colours_behind
from chuyenmuc.scene.scene import ColourRole, Fill, Item, Motif, QrCode, Scene, Words

RGB = tuple[int, int, int]

MOST = 64
FAINT = 64
"""Inks that differ by less than this in every channel barely differ."""
ALIKE = 24
"""Tones of letters nearer than this in each channel are one: fewer make a smaller file."""


@dataclass(frozen=True, slots=True)
class Steps:
    """How many tones lie between two inks, and between two that barely differ."""

    clear: int
    faint: int


SMOOTH = Steps(clear=3, faint=1)
PLAIN_ORNAMENTS = Steps(clear=3, faint=0)
"""Nobody tells them from smooth ones on a telephone; a fifth lighter."""
PLAINEST = Steps(clear=1, faint=0)

_Edge = tuple[ColourRole, ColourRole]


def tones(scene: Scene, steps: Steps = SMOOTH) -> tuple[RGB, ...]:
    """All inks of the scene, then ``steps`` tones at their edges; at most ``MOST``."""
    edges = tuple(dict.fromkeys(_edges(scene.items)))
    inks = dict.fromkeys(role for edge in edges for role in edge)
    inks |= dict.fromkeys(item.colour for item in scene.items if isinstance(item, Fill))
    found = list(dict.fromkeys(scene.palette.ink_of(role).rgb for role in inks))
    for over, under in edges:
        one, other = scene.palette.ink_of(over).rgb, scene.palette.ink_of(under).rgb
        faint = _near(one, other, FAINT)
        for tone in _between(one, other, steps.faint if faint else steps.clear):
            if faint or not any(_near(tone, known, ALIKE) for known in found):
                found.append(tone)
    return tuple(dict.fromkeys(found))[:MOST]


def _edges(items: tuple[Item, ...]) -> Iterator[_Edge]:
    """Which ink meets which."""
    for index, item in enumerate(items):
        below = items[:index]
        match item:
            case Motif(colour=colour, clip=clip):
                yield from ((colour, under) for under in colours_behind(clip, below))
            case Words(block=block, colours=colours):
                for line, colour in zip(block.lines, colours, strict=True):
                    yield from ((colour, under) for under in colours_behind(line.ink, below))
            case QrCode():
                yield item.colour, item.ground
            case _:
                pass  # the sides of fills lie on whole pixels


def _between(one: RGB, other: RGB, steps: int) -> Iterator[RGB]:
    for step in range(1, steps + 1):
        part = step / (steps + 1)
        red, green, blue = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
        yield red, green, blue


def _near(one: RGB, other: RGB, reach: int) -> bool:
    return all(abs(a - b) < reach for a, b in zip(one, other, strict=True))
