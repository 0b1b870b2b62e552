"""Drawings by name: what an ornament is, as a few numbers, and its outline once it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from chuyenmuc.content.models.posters.design import EmblemKind, PatternKind
from chuyenmuc.scene.geometry import Point, Rect
from chuyenmuc.scene.motifs import circuit as motif_circuit
from chuyenmuc.scene.motifs import field as motif_field
from chuyenmuc.scene.motifs import lotus as motif_lotus
from chuyenmuc.scene.motifs import sign as motif_sign
from chuyenmuc.scene.motifs.sun import sun
from chuyenmuc.scene.outline import Outline, from_corners


class Drawing(Protocol):
    """Something that has an outline in millimetres of the page."""

    @property
    def outline(self) -> Outline:
        """Its shapes, all turning clockwise."""
        ...


_PATTERNS: Mapping[PatternKind, Callable[[Rect, float], Outline]] = MappingProxyType(
    {
        "terraces": motif_field.terraces,
        "hills": motif_field.hills,
        "dots": motif_field.dots,
        "stripes": motif_sign.stripes,
        "circuit": motif_circuit.circuit,
    }
)


@dataclass(frozen=True, slots=True)
class Polygon:
    """Straight sides between ``corners``."""

    corners: tuple[Point, ...]

    @property
    def outline(self) -> Outline:
        """The one shape."""
        return (from_corners(*self.corners).clockwise,)


@dataclass(frozen=True, slots=True)
class Emblem:
    """A drawing around a centre, in one piece: a lotus is made of ``Petal``s."""

    kind: EmblemKind
    centre: Point
    radius: float

    @property
    def outline(self) -> Outline:
        """Its shapes."""
        return _EMBLEMS[self.kind](self.centre, self.radius)


@dataclass(frozen=True, slots=True)
class Petal:
    """One petal of a lotus, with its rim or without."""

    number: int
    centre: Point
    radius: float
    rim: bool

    @property
    def outline(self) -> Outline:
        """The one shape."""
        return motif_lotus.petal(self.number, self.centre, self.radius, rim=self.rim)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A drawing that fills a rectangle."""

    kind: PatternKind
    slot: Rect
    step: float

    @property
    def outline(self) -> Outline:
        """Its shapes."""
        return _PATTERNS[self.kind](self.slot, self.step)


_EMBLEMS: Mapping[EmblemKind, Callable[[Point, float], Outline]] = MappingProxyType(
    {
        "sun": sun,
        "disc": motif_field.full_disc,
        "book": motif_sign.book,
        "octagon": motif_sign.octagon,
        "exclamation": motif_sign.exclamation,
    }
)
