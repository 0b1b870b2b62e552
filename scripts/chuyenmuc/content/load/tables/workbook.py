"""An Excel file as a table: the one sheet that holds cells, as an officer sees them."""

from __future__ import annotations

import datetime as dt
import unicodedata
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from openpyxl import load_workbook
from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.utils import get_column_letter

from chuyenmuc.content.load.tables.layout import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    Layout,
    read_layout,
)
from chuyenmuc.content.load.tables.package import Parts, packed, parts_of
from chuyenmuc.content.load.tables.sheet import Asked, Cell, Row, Sheet, cell_name, sheet_of
from chuyenmuc.content.load.tables.shown import shown_day, shown_number
from chuyenmuc.content.messages import diagnose
from chuyenmuc.content.suggest import hint
from chuyenmuc.diagnostics import Diagnostic, Location
from chuyenmuc.vietnamese.encodings.controls import control_in
from chuyenmuc.vietnamese.encodings.look_alikes import respell
from chuyenmuc.vietnamese.text import repair

_VISIBLE = "visible"
_SHEETS = "/worksheets/"
_NAMED = 5  # rows or columns named in a message


@dataclass(frozen=True, slots=True)
class _Page:
    """A sheet of a workbook that holds something; its rows are filled in up to the last one."""

    title: str
    is_seen: bool
    layout: Layout
    rows: tuple[Row, ...]


def read_workbook(
    body: bytes, uri: str, asked: Asked | None = None
) -> tuple[Sheet | None, list[Diagnostic]]:
    """The cells of the only sheet that holds any, or of the one asked for.

    Returns:
        The table, or None where it cannot be trusted; and the findings.
    """
    start = Location(uri)
    parts, findings = parts_of(body, uri)
    if parts is None:
        return None, findings
    try:
        pages = _pages(parts, uri)
    except Exception:  # noqa: BLE001  # a stranger's file: openpyxl raises what its parts do
        return None, [diagnose("book_broken", start)]
    page, findings = _chosen(pages, start, asked)
    if page is None:
        return None, findings
    if page.layout.is_too_large:
        return None, [_too_large(page, start)]
    if unseen := list(_not_seen(page, uri)):
        return None, [*findings, *unseen]
    return sheet_of(_without_gaps(page.rows), uri, "book"), findings


def _pages(parts: Parts, uri: str) -> list[_Page]:
    with warnings.catch_warnings(action="ignore"):  # about formats that no value depends on
        layouts = {name: read_layout(part) for name, part in parts.items() if _SHEETS in name}
        book = load_workbook(packed(parts), read_only=True, data_only=True, keep_links=False)
        pages = []
        for sheet in book.worksheets:
            # no public name leads from a sheet to its part
            path = sheet._worksheet_path  # type: ignore[attr-defined]  # noqa: SLF001
            layout = layouts[path]
            is_seen = sheet.sheet_state == _VISIBLE
            sheet.reset_dimensions()  # what a file says of its size need not be so
            read = (
                []
                if layout.is_too_large or not layout.last_row
                else sheet.iter_rows(max_row=layout.last_row, max_col=layout.last_column)
            )
            ahead = f"{sheet.title}!" if len(book.worksheets) > 1 else ""  # as Excel names cells
            cells = (_row(row, at, layout, uri, ahead) for at, row in enumerate(read, start=1))
            pages.append(_Page(sheet.title, is_seen, layout, tuple(filter(any, cells))))
    return [page for page in pages if page.rows or page.layout.is_too_large]


def _too_large(page: _Page, start: Location) -> Diagnostic:
    last = cell_name(page.layout.last_row, page.layout.last_column)
    limits = {"rows": MAX_ROWS, "columns": MAX_COLUMNS, "cells": MAX_CELLS}
    return diagnose("book_wide", start, last=last, **limits)


def _chosen(
    pages: list[_Page], start: Location, asked: Asked | None
) -> tuple[_Page | None, list[Diagnostic]]:
    """The sheet that is meant, None where that is not clear; and what to say of the others."""
    seen = [page for page in pages if page.is_seen]
    names = ", ".join(f"`{page.title}`" for page in seen)
    if asked and asked.name:
        meant = [page for page in seen if _same(page.title) == _same(asked.name)]
        if not meant:
            near = hint(asked.name, [page.title for page in seen])
            choices = names or "(không có trang tính nào có số liệu)"
            found = diagnose("book_sheet", asked.place, name=asked.name, choices=choices, hint=near)
            return None, [found]
        seen = meant
    unseen = [
        diagnose("book_hidden_sheet", start, name=page.title) for page in pages if not page.is_seen
    ]
    if len(seen) == 1:
        return seen[0], unseen
    if len(seen) > 1:
        problem = "book_which_sheet" if asked else "book_sheets"
        return None, [diagnose(problem, start, names=names, first=seen[0].title), *unseen]
    return None, [diagnose("table_empty", start), *unseen]


def _same(title: str) -> str:
    return unicodedata.normalize("NFC", title).strip().casefold()


def _not_seen(page: _Page, uri: str) -> Iterator[Diagnostic]:
    """What the page would show although the officer does not see it in Excel."""
    if rows := page.layout.hidden_rows:
        yield diagnose("book_hidden_rows", Location(uri, rows[0]), rows=_listed(map(str, rows)))
    if columns := page.layout.hidden_columns:
        names = _listed(map(get_column_letter, columns))
        yield diagnose("book_hidden_columns", Location(uri, 1, columns[0]), columns=names)


def _listed(names: Iterable[str]) -> str:
    first, more = list(names), ""
    if len(first) > _NAMED:
        first, more = first[:_NAMED], " …"
    return ", ".join(first) + more


def _row(row: tuple[object, ...], number: int, layout: Layout, uri: str, ahead: str) -> Row:
    return tuple(
        _cell(cell, Location(uri, number, at), layout, ahead)
        for at, cell in enumerate((*row, *[None] * (layout.last_column - len(row))), start=1)
    )


def _cell(found: object, place: Location, layout: Layout, ahead: str) -> Cell:
    at = (place.line, place.column)
    name = f"{ahead}{cell_name(*at)}"
    text, day, problem = "", None, layout.problems.get(at)
    words: dict[str, str] = {}
    if merged := layout.merged.get(at):
        problem, words = "cell_merged", {"range": merged}
    elif problem is None and isinstance(found, ReadOnlyCell):
        text, day, problem = _content(found)
        if unseen := control_in(text):
            text, problem, words = "", "escaped_character", {"name": unseen}
        words |= {"value": text, "format": str(found.number_format)}
    said = diagnose(problem, place, cell=name, **words) if problem else None
    return Cell(text, place, name, day, said)


def _content(cell: ReadOnlyCell) -> tuple[str, dt.date | None, str | None]:
    """What a cell shows, the day it holds, and the sentence about it where it cannot be read."""
    value = cell.value
    if value is None:
        return "", None, None
    if isinstance(value, bool):  # as Excel shows it
        return str(value).upper(), None, None
    if cell.data_type == "e":
        return str(value), None, "cell_with_error"
    if isinstance(value, int | float):
        text = shown_number(value, cell.number_format)
        return text or "", None, None if text else "cell_format"
    if isinstance(value, dt.datetime | dt.date):
        day = value.date() if isinstance(value, dt.datetime) else value
        return shown_day(day, cell.number_format), day, None
    # what ``check --fix`` repairs in text files: it cannot write into this one
    return " ".join(respell(repair(str(value))).split()), None, None  # Alt + Enter too


def _without_gaps(rows: tuple[Row, ...]) -> list[Row]:
    """The rows without the columns in which nothing stands: a table need not begin in A."""
    used = [at for at in range(len(rows[0])) if any(row[at] for row in rows)]
    return [tuple(row[at] for at in used) for row in rows]
