"""What a sheet of Excel says of its cells besides their values: hidden, merged, not computed."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from openpyxl.utils.cell import coordinate_to_tuple

MAX_ROWS, MAX_COLUMNS, MAX_CELLS = 5000, 100, 60_000
"""The largest table that is read; a commune's has a few dozen rows."""
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_DEEPEST = 30  # a text in pieces is eight deep
_OTHER_FILE = re.compile(r"\[\d+\]|\[[^\[\]]{1,255}\.xl\w{1,4}\]")
_NOT_SEEN = {"1", "true"}


class UnreadableSheetError(Exception):
    """The rows or cells of a sheet do not follow one another."""


@dataclass(slots=True)
class Layout:
    """Rows and columns count from 1; the last ones are those that hold anything.

    ``problems`` are sentences about single cells, by row and column. ``merged`` cells show
    what the first one of their range holds; they have its name (``A2:A3``).
    """

    filled: set[tuple[int, int]] = field(default_factory=set)
    last_row: int = 0
    last_column: int = 0
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    merged: dict[tuple[int, int], str] = field(default_factory=dict)
    problems: dict[tuple[int, int], str] = field(default_factory=dict)

    @property
    def is_too_large(self) -> bool:
        """Whether there is more than can be read while somebody waits."""
        rows, columns = self.last_row, self.last_column
        return rows > MAX_ROWS or columns > MAX_COLUMNS or rows * columns > MAX_CELLS


def read_layout(part: bytes) -> Layout:
    """The layout of a sheet, by its XML.

    Raises:
        UnreadableSheetError: a row or cell comes twice, or where none can be; tags in tags.
        ElementTree.ParseError: it is no XML.
    """
    layout = Layout()
    not_seen: set[int] = set()
    merged: list[str] = []
    foreign: set[str] = set()
    row, depth = 0, 0
    # no entities: checked when it was unpacked, and expat bounds them itself
    for event, element in ET.iterparse(io.BytesIO(part), ("start", "end")):  # noqa: S314
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            raise UnreadableSheetError(element.tag)
        if event == "start":
            continue
        match element.tag.rpartition("}")[2]:
            case "col" if element.get("hidden") in _NOT_SEEN:
                first, last = int(element.get("min", "1")), int(element.get("max", "1"))
                not_seen.update(range(first, min(last, MAX_COLUMNS) + 1))
            case "row":
                row = _next(element.get("r"), row, _LAST_ROW)
                _read_row(element, row, layout, foreign)
                element.clear()
            case "mergeCell":
                merged.append(element.get("ref", ""))
    for name in () if layout.is_too_large else merged:
        _merge(name, layout)
    layout.hidden_columns = [at for at in sorted(not_seen) if at <= layout.last_column]
    return layout


def _merge(name: str, layout: Layout) -> None:
    """Note the cells of a range that are not shown, as far as the table goes."""
    first, _, last = name.partition(":")
    (top, left), (bottom, right) = coordinate_to_tuple(first), coordinate_to_tuple(last or first)
    if (top, left) not in layout.filled:
        return
    for row in range(top, min(bottom, layout.last_row) + 1):
        for column in range(left, min(right, layout.last_column) + 1):
            if (row, column) in layout.merged:  # no cell can be in two ranges
                raise UnreadableSheetError(name)
            if (row, column) != (top, left):
                layout.merged[row, column] = name


def _read_row(element: ET.Element, row: int, layout: Layout, foreign: set[str]) -> None:
    """The cells of a row; ``foreign`` are the shared formulas that take from another file."""
    filled = [(at, cell) for at, cell in _cells(element, row) if len(cell)]
    if not filled:
        return
    layout.filled.update((row, at) for at, _ in filled)
    layout.last_row = row
    layout.last_column = max(layout.last_column, filled[-1][0])
    if element.get("hidden") in _NOT_SEEN:
        layout.hidden_rows.append(row)
    for at, cell in filled:
        parts = {part.tag.rpartition("}")[2]: part for part in cell}
        formula = parts.get("f")
        if formula is None:
            continue
        shared = formula.get("si", "")
        if _OTHER_FILE.search(formula.text or "") or shared in foreign:
            foreign.update({shared} - {""})
            layout.problems[row, at] = "cell_of_another_file"
        elif cell.get("t") != "str" and not ("v" in parts and parts["v"].text):
            layout.problems[row, at] = "cell_not_computed"


def _cells(element: ET.Element, row: int) -> Iterator[tuple[int, ET.Element]]:
    column = 0
    for cell in element:
        name = cell.get("r")
        at = coordinate_to_tuple(name) if name else (row, column + 1)
        column = _next(str(at[1]), column, _LAST_COLUMN)
        if at[0] != row:
            raise UnreadableSheetError(name)
        yield column, cell


def _next(written: str | None, before: int, last: int) -> int:
    """The number of a row or column, which comes after the one before it."""
    number = int(written) if written else before + 1
    if not before < number <= last:
        raise UnreadableSheetError(written)
    return number
