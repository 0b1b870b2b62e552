"""How a kind of infographic is drawn, and where to find it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module

from chuyenmuc.scene.figures.palette import Theme
from chuyenmuc.scene.scene import Item


@dataclass(frozen=True, slots=True)
class Layout:
    """What is drawn inside the frame that all kinds share, and how they differ in it."""

    draw: Callable[..., Iterator[Item]]
    """Body, sheet and room to items, in the order of drawing."""
    theme: Theme = "navy"
    """Of its head, where its field does not warn."""
    is_chart: bool = False
    """Whether the drawing says something that its words alone do not."""
    fewest: int = 2
    """Rows: fewer say nothing."""
    fills_head: bool = False
    """Whether the ground of the head goes on behind its words."""


def layout_of(kind: str) -> Layout:
    """``LAYOUT`` in the module named after the kind."""
    layout: Layout = import_module(f"chuyenmuc.scene.figures.kinds.{kind}").LAYOUT
    return layout
