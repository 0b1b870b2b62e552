"""What would fit where something does not: how many words of it, how many items beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass, replace

from chuyenmuc.scene.figures.layout import layout_of
from chuyenmuc.views.figures.body import FigureBody
from chuyenmuc.views.figures.sheet import FigureSheet

Fits = Callable[[FigureSheet], bool]


@dataclass(frozen=True, slots=True)
class Limit:
    """A number that would fit and the number there is."""

    fits: int
    has: int


def word_limit(view: FigureSheet, text: str, fits: Fits) -> Limit | None:
    """How many words of ``text`` the sheet can show; None where shortening it does not help."""
    words = text.split()
    least = _most(lambda count: fits(_with(view, text, " ".join(words[:count]))), len(words))
    return Limit(least, len(words)) if least else None


def item_limit(view: FigureSheet, fits: Fits) -> Limit | None:
    """How many rows the longest list can show; None for a body without one, or if one is too many.

    The rows that are kept are the first, as an editor would take away the last.
    """
    count = max(
        (
            len(rows)
            for name in _names(view.body)
            if isinstance(rows := getattr(view.body, name), tuple)
        ),
        default=0,
    )
    least = layout_of(view.kind).fewest - 1
    most = _most(lambda kept: fits(replace(view, body=_cut(view.body, kept))), count, least)
    return Limit(most, count) if most else None


def _most(works: Callable[[int], bool], count: int, above: int = 0) -> int:
    """The largest number over ``above`` and below ``count`` that works; 0 where none does."""
    low, high = above, count
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if works(middle) else (low, middle)
    return low if low > above else 0


def _names(value: object) -> tuple[str, ...]:
    return tuple(f.name for f in fields(value)) if is_dataclass(value) else ()


def _cut(body: FigureBody, kept: int) -> FigureBody:
    """The body with at most so many rows in each of its lists."""
    rows = {name: getattr(body, name) for name in _names(body)}
    shorter = {name: found[:kept] for name, found in rows.items() if isinstance(found, tuple)}
    return replace(body, **shorter)


def _with(view: FigureSheet, text: str, shorter: str) -> FigureSheet:
    """The sheet with one text replaced wherever it stands."""

    def swapped(value: object) -> object:
        if isinstance(value, str):
            return shorter if value == text else value
        if isinstance(value, tuple):
            return tuple(map(swapped, value))
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{name: swapped(getattr(value, name)) for name in _names(value)})
        return value

    changed = {
        name: swapped(getattr(view, name)) for name in ("title", "remember", "source", "body")
    }
    return replace(view, **changed)  # type: ignore[arg-type]  # each as it was, but for the text
