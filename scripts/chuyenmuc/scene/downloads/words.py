"""The words of a Word or Excel file, line by line, each with where a reader finds it.

Rows of a table are lines of Markdown, a few at a time below the head of the table: whoever judges
them sees what a column is about. Nothing is computed and nothing is kept of how it looks.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from xml.parsers import expat

from chuyenmuc.scene.downloads import package
from chuyenmuc.scene.downloads.refused import DownloadRefusedError

MOST_LETTERS = 1_000_000
"""Of a file; a list of ten thousand households with six columns has fewer."""
_LARGEST_PART = 12_000_000
_AT_ONCE = 6
_HEAD_WITHIN, _HEAD_CELLS = 15, 3
_WORD_PARTS = re.compile(r"word/(?:document|(?:header|footer)\d*|footnotes|endnotes)\.xml")
_LOST_ZERO = re.compile(
    r"cccd|căn cước|định danh|điện thoại|sđt|\bđt\b|di động|zalo|liên hệ", re.IGNORECASE
)
_WITHOUT_ZERO = re.compile(r"[35789]\d{8}|\d{11}")
_BIRTH = re.compile(r"sinh", re.IGNORECASE)
_DAY_ZERO = dt.date(1899, 12, 30)
_SERIAL = range(5_000, 60_000)
Line = tuple[str, str]
"""Where it is (``dòng 5 của trang tính “Sheet1”``), and what it says."""


@dataclass(frozen=True, slots=True)
class Block:
    """A few lines that belong together, below what heads them."""

    head: str
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """All of it, as one text."""
        return self.head + "\n".join(said for _, said in self.lines)

    def where(self, offset: int) -> str | None:
        """Where the letter at ``offset`` of the text stands; None in the head."""
        number = self.text.count("\n", len(self.head), max(offset, len(self.head)))
        return self.lines[number][0] if offset >= len(self.head) else None


def blocks_of(data: bytes, ending: str) -> Iterator[Block]:
    """Everything that can be read in a file.

    Args:
        data: its bytes.
        ending: ``.docx`` or ``.xlsx``.

    Raises:
        DownloadRefusedError: no such file, or more than anybody should open.
    """
    parts = package.read_parts(data)
    if ending == ".xlsx":
        yield from _of_book(parts)
        return
    for name in sorted(filter(_WORD_PARTS.fullmatch, parts)):
        yield from _grouped("", iter(_paragraphs(parts[name])))


def _grouped(head: str, lines: Iterator[Line]) -> Iterator[Block]:
    while some := tuple(islice(lines, _AT_ONCE)):
        yield Block(head, some)


def _parse(part: bytes, reader: _Paragraphs | _Cells) -> None:
    def refuse(*_: object) -> None:
        raise DownloadRefusedError("download_damaged")

    if len(part) > _LARGEST_PART:
        raise DownloadRefusedError("download_swells", limit=_LARGEST_PART // 1_000_000)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = refuse  # no entities, so none that swell
    parser.StartElementHandler = lambda name, found: reader.start(name.split(" ")[-1], found)
    parser.EndElementHandler = lambda name: reader.end(name.split(" ")[-1])
    parser.CharacterDataHandler = reader.said
    try:
        parser.Parse(part, True)  # noqa: FBT003  # expat knows no keyword
    except expat.ExpatError as error:
        raise DownloadRefusedError("download_damaged") from error


class _Paragraphs:
    """Hears a part of a Word file: paragraphs, and rows of tables as one line each."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._count = self._deep = 0
        self._line: list[str] = []
        self._listens = False

    def start(self, name: str, _: Mapping[str, str]) -> None:
        self._listens = name == "t"
        self._deep += name == "tr"
        if name == "p":
            self._count += 1
        elif name in {"br", "tab", "cr"}:
            self._line.append(" ")
        elif name == "tc":
            self._line.append("| ")

    def end(self, name: str) -> None:
        self._listens = False
        self._deep -= name == "tr"
        if name == "p":
            self._line.append(" ")
        if (name == "p" and not self._deep) or name == "tr":
            said = "".join(self._line).strip()
            self._line = []
            if said:
                self.lines.append((f"đoạn {self._count}", said + " |" * (name == "tr")))

    def said(self, letters: str) -> None:
        if self._listens:
            self._line.append(letters)


def _paragraphs(part: bytes) -> list[Line]:
    reader = _Paragraphs()
    _parse(part, reader)
    return reader.lines


class _Cells:
    """Hears a sheet, or the texts that all sheets share: ``row`` or ``si`` for ``unit``."""

    def __init__(self, unit: str) -> None:
        self.rows: list[tuple[str, dict[str, tuple[str, str]]]] = []
        self._unit = unit
        self._cells: dict[str, tuple[str, str]] = {}
        self._row = self._column = self._kind = ""
        self._words: list[str] = []
        self._listens = False

    def start(self, name: str, found: Mapping[str, str]) -> None:
        if name == self._unit:
            self._row, self._cells, self._words = found.get("r", ""), {}, []
        elif name == "c":
            self._column = found.get("r", "").rstrip("0123456789") or str(len(self._cells))
            self._kind, self._words = found.get("t", "n"), []
        self._listens = name in {"v", "t"}

    def end(self, name: str) -> None:
        self._listens = False
        if name == "c":
            self._cells[self._column] = (self._kind, "".join(self._words))
        elif name == self._unit:
            if self._unit == "si":
                self._cells = {"": ("str", "".join(self._words))}
            self.rows.append((self._row, self._cells))

    def said(self, letters: str) -> None:
        if self._listens:
            self._words.append(letters)


def _of_book(parts: Mapping[str, bytes]) -> Iterator[Block]:
    shared = _Cells("si")
    if texts := parts.get("xl/sharedStrings.xml"):
        _parse(texts, shared)
    said = [cells[""][1] for _, cells in shared.rows]
    for number, name in enumerate(sorted(_sheets(parts), key=lambda n: (len(n), n)), start=1):
        reader = _Cells("row")
        _parse(parts[name], reader)
        rows = [(row, _told(cells, said)) for row, cells in reader.rows]
        yield from _of_sheet(f"trang tính thứ {number}", rows)


def _sheets(parts: Mapping[str, bytes]) -> list[str]:
    return [name for name in parts if re.fullmatch(r"xl/worksheets/[^/]+\.xml", name)]


def _told(cells: Mapping[str, tuple[str, str]], shared: list[str]) -> dict[str, str]:
    told = {}
    for column, (kind, written) in cells.items():
        if kind == "s":
            at = int(written) if written.isascii() and written.isdigit() else len(shared)
            told[column] = shared[at] if at < len(shared) else ""
        else:
            told[column] = _whole(written) if kind == "n" else written
    return {column: " ".join(text.split()) for column, text in told.items() if text.strip()}


def _whole(number: str) -> str:
    """A number as it is shown: 3.8089012377E10 → 38089012377."""
    try:
        value = float(number)
    except ValueError:
        return number
    return str(int(value)) if value.is_integer() and abs(value) < 1e19 else number  # noqa: PLR2004


def _of_sheet(sheet: str, rows: list[tuple[str, dict[str, str]]]) -> Iterator[Block]:
    at = next(
        (n for n, (_, row) in enumerate(rows[:_HEAD_WITHIN]) if len(row) >= _HEAD_CELLS), None
    )
    above = rows[: at or 0]
    head = rows[at][1] if at is not None else {}
    yield from _grouped("", ((_place(sheet, r), " ".join(row.values())) for r, row in above if row))
    title = " ".join(words for _, row in above for words in row.values())[:200]
    columns = "|".join(f" {words} " for words in head.values())
    ahead = f"# {title}\n\n|{columns}|\n" if head else ""
    wanted = list(head) or sorted({column for _, row in rows for column in row})
    below = rows[(at + 1) if at is not None else 0 :]
    lines = ((_place(sheet, r), _line(row, wanted, head)) for r, row in below if row)
    yield from _grouped(ahead, lines)


def _place(sheet: str, row: str) -> str:
    return f"dòng {row}, {sheet}" if row else sheet


def _line(row: Mapping[str, str], wanted: list[str], head: Mapping[str, str]) -> str:
    columns = [*wanted, *(column for column in row if column not in wanted)]
    cells = (_shown(row.get(column, ""), head.get(column, "")) for column in columns)
    return "|" + "|".join(f" {cell} " for cell in cells) + "|"


def _shown(cell: str, head: str) -> str:
    """A cell as its column means it: Excel drops the zero of 038… and 09…, and counts days."""
    if _WITHOUT_ZERO.fullmatch(cell) and _LOST_ZERO.search(head):
        return f"0{cell}"
    if cell.isascii() and cell.isdigit() and int(cell) in _SERIAL and _BIRTH.search(head):
        return f"{_DAY_ZERO + dt.timedelta(int(cell)):%d/%m/%Y}"
    return cell.replace("|", " ")
