"""The numbers of an infographic as rows, for a file that spreadsheets open."""

from __future__ import annotations

from chuyenmuc.views.plan.clause_link import ClauseLink

Table = tuple[tuple[str, ...], ...]


def number_cell(value: float | None) -> str:
    """A number as programs read it; an empty cell is no data, never zero."""
    return "" if value is None else f"{value:.12g}"


def clause_cell(source: ClauseLink | None) -> str:
    """The clause a number is from, in words."""
    return source.words.replace("\N{NO-BREAK SPACE}", " ") if source else ""
