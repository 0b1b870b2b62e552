"""Markdown as people write it → as the engine reads it, where what is meant is certain.

VS Code, GitHub and Word show a list right under a line, two spaces as a level, `1)` or a bullet of
Word as an item; the engine runs all of it together. Here the blank lines and indents that it asks
for are put in. No word is added, changed or lost, and no number: what the engine would count anew
keeps the number that was written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from chuyenmuc.markdown.line_ends import ended
from chuyenmuc.markdown.line_kinds import (
    CONTAINER,
    HEADING,
    ITEM,
    LABEL,
    MEANING,
    NO_NUMBER,
    QUOTE,
    RANKS,
    RULER,
    TAB,
    UNDERLINE,
    is_delimiter,
    runs_on,
)

CUT = "\x02cm-cut\x03"
"""A paragraph between two lists that must not become one."""
_INDENT = re.compile(r"^[ \u00a0\u2000-\u200a\u202f\u3000]+")
"""Word and chats indent by spaces that Markdown does not know."""
_INSIDE = 2
"""Columns to the right of a marker from which a line belongs to its item."""
_DEEPEST = 25
"""Quotes in quotes, lists in lists: what is deeper, by mistake, no engine follows."""
_MANY_BRACKETS = 300
_MANY_MARKERS = re.compile(rf"(?:(?:[-+*]|\d{{1,9}}[.)])[ ]+){{{_DEEPEST}}}(?=[-+*]|\d)")


@dataclass(slots=True)
class _Level:
    """An item or a box that is open: where its marker stands and, of a list, how it counts.

    ``indent`` is where its marker was written, ``rank`` the level that its sign tells.
    """

    column: int
    kind: Literal["ol", "ul", "box"]
    first: int = 1
    count: int = 1
    only_ones: bool = True
    indent: int = 0
    rank: int = 0

    @property
    def shown(self) -> int:
        """The number that the engine gives the next item."""
        return self.first + self.count


@dataclass(slots=True)
class _Writer:
    """Lines as the engine reads them, one after the other.

    ``level`` is how deep the first line below the last blank one stands, ``opens_with_item``
    whether that line is an item.
    """

    out: list[str] = field(default_factory=list)
    open: list[_Level] = field(default_factory=list)
    last: Literal["blank", "text", "table", "other"] = "blank"
    level: int = 0
    opens_with_item: bool = False

    @property
    def in_list(self) -> bool:
        """Whether the last thing opened is an item."""
        return bool(self.open) and self.open[-1].kind != "box"

    def close_to(self, column: int) -> _Level | None:
        """Close what a line at this column is not inside of; the last item closed, if any."""
        closed = None
        while self.open and column < self.open[-1].column + _INSIDE:
            closed = self.open.pop()
        return closed

    def line(self, text: str) -> None:
        """Write a line at the level that is open."""
        if not self.out or not self.out[-1]:
            self.level, self.opens_with_item = len(self.open), False
        self.out.append(" " * TAB * len(self.open) + text)

    def item(self, text: str) -> None:
        """Write an item, which the engine takes for text below what is deeper or no item."""
        level = len(self.open)
        if self.level > level or (self.level == level and not self.opens_with_item):
            self.apart()
        opens = self.last == "blank"
        self.line(text)
        self.opens_with_item = self.opens_with_item or opens

    def apart(self) -> None:
        """Make sure that a block of its own can begin."""
        if self.last != "blank":
            self.out.append("")
            self.last = "blank"


def as_meant(lines: list[str], depth: int = 0) -> list[str]:
    """The lines with the blank lines and indents that the engine asks for."""
    lines = [_INDENT.sub(lambda found: " " * len(found[0]), line) for line in lines]
    writer = _Writer()
    number = 0
    while number < len(lines):
        if depth < _DEEPEST and QUOTE.match(lines[number]):
            number = _quote(writer, lines, number, depth)
            continue
        following = lines[number + 1] if number + 1 < len(lines) else ""
        _write(writer, _without_open_brackets(lines[number]), following)
        number += 1
    return writer.out


def _without_open_brackets(line: str) -> str:
    """A line of hundreds of brackets, where those that nothing closes are signs.

    The engine looks for the end of each in all of the rest.
    """
    if line.count("[") < _MANY_BRACKETS:
        return line
    waiting: list[int] = []
    for found in re.finditer(r"(?<!\\)[\[\]]", line):
        if found[0] == "[":
            waiting.append(found.start())
        elif waiting:
            waiting.pop()
    ends = [0, *waiting, len(line)]
    return "\\".join(line[start:end] for start, end in pairwise(ends))


def _quote(writer: _Writer, lines: list[str], start: int, depth: int) -> int:
    """The lines of a quote, read as a text of their own; the number of the line behind it."""
    inside: list[str] = []
    number = start
    while number < len(lines) and (found := QUOTE.match(lines[number])):
        inside.append(found["rest"])
        number += 1
    writer.apart()
    writer.close_to(len(lines[start]) - len(lines[start].lstrip(" ")))
    for line in as_meant(inside, depth + 1):
        writer.line(f"> {line}" if line else ">")
    writer.last = "text"
    return number


def _write(writer: _Writer, line: str, following: str) -> None:
    bare = line.strip(" ")
    column = len(line) - len(line.lstrip(" "))
    item = None if RULER.fullmatch(line) else ITEM.match(line)
    if item and writer.last == "text" and not writer.in_list and runs_on(writer.out[-1], line):
        item = None
    if item and bare.startswith("—") and not writer.in_list and not ITEM.match(following):
        item = None  # who said what is quoted above
    if bare and writer.last == "table" and "|" not in line:
        writer.apart()
    if not bare:
        writer.out.append("")
        writer.last = "blank"
    elif writer.last == "table" and "|" in line:
        writer.line(bare)
    elif is_delimiter(following) and "|" in line:
        writer.apart()
        writer.close_to(column)
        writer.line(bare)
        writer.last = "table"
    elif item:
        _item(writer, item, following)
    elif HEADING.match(line) or RULER.fullmatch(line) or CONTAINER.match(line):
        _block(writer, line, column, following)
    else:
        _text(writer, line, column, following)


def _block(writer: _Writer, line: str, column: int, following: str) -> None:
    """A heading, a ruler (or the line under a heading), a box or a footnote."""
    below_text = writer.last == "text" and not writer.open and not writer.out[-1].startswith(">")
    if UNDERLINE.fullmatch(line) and below_text:
        writer.line(line.strip(" "))
        writer.last = "other"
        return
    if writer.open or CONTAINER.match(line) or RULER.fullmatch(line):
        writer.apart()
    writer.close_to(column)
    writer.line(ended(line.strip(" "), following) if CONTAINER.match(line) else line.strip(" "))
    writer.last = "other"
    if CONTAINER.match(line):
        writer.open.append(_Level(column, "box"))


def _item(writer: _Writer, item: re.Match[str], following: str) -> None:
    rest, indent, sign = _shallow(item["rest"]), len(item["indent"]), item[0].lstrip(" ")[:1]
    column = _column(writer, indent, RANKS.get(sign, 0))
    if (
        writer.in_list
        and not rest
        and not item["number"]
        and (not following.strip() or ITEM.match(following))
    ):
        return  # an empty item: the engine would take its dash for the line under a heading
    number = int(item["number"]) if item["number"] else None
    kind: Literal["ol", "ul"] = "ul" if number is None else "ol"
    was_in_list = writer.in_list
    before = writer.close_to(column)
    while len(writer.open) >= _DEEPEST:
        before = writer.open.pop()
    if before is None or before.kind != kind:
        if before is not None or not was_in_list:
            writer.apart()
        level = _Level(column, kind, number or 1, 1, number == 1)
    else:
        level = _next(writer, before, number)
    marker = "-" if number is None else f"{number}."
    writer.item(f"{marker} {ended(rest, following)}")
    counted = level.first, level.count, level.only_ones
    writer.open.append(_Level(column, kind, *counted, indent, RANKS.get(sign, 0)))
    writer.last = "text"


def _shallow(rest: str) -> str:
    """The words of an item; where they are markers without end (`+ + + +`) the last are signs."""
    many = _MANY_MARKERS.match(rest)
    if many is None:
        return rest
    return rest[: many.end()] + re.sub(r"^\d*(?=[-+*.)])", r"\g<0>\\", rest[many.end() :])


def _column(writer: _Writer, indent: int, rank: int) -> int:
    """Where an item stands: a `+` right below a `-` is one level deeper without any indent."""
    for level in reversed(writer.open):
        if level.kind == "ul" and level.indent == indent and level.rank <= rank:
            return level.column + (_INSIDE if level.rank < rank else 0)
    return indent


def _next(writer: _Writer, level: _Level, number: int | None) -> _Level:
    """The list goes on, or is cut where its number would not be the one that was written."""
    if number is None:
        return level
    if number == level.shown or (number == 1 and level.only_ones):
        level.count += 1
        level.only_ones = level.only_ones and number == 1
        return level
    writer.apart()
    writer.line(CUT)
    writer.out.append("")
    return _Level(level.column, "ol", number, 1, number == 1)


def _text(writer: _Writer, line: str, column: int, following: str) -> None:
    """A line of a paragraph: the first, or one that goes on."""
    if writer.last == "text" and _is_numbered(line, writer.out[-1]):
        writer.apart()
    if writer.last != "text" or not writer.in_list:
        writer.close_to(column)
    text = NO_NUMBER.sub(r"\g<before>\\\g<sign>", line.lstrip(" "), count=1)
    if MEANING.match(line):
        writer.line(text)
        writer.open.append(_Level(column, "box"))
    else:
        writer.line(ended(text, following))
    writer.last = "text"


def _is_numbered(line: str, before: str) -> bool:
    """Whether a line begins a point of its own, such as “b) Giao …” below “a) Giao …”."""
    label = LABEL.match(line)
    if label:
        ended = before.rstrip(" *_").endswith((".", ":", ";", ","))
        return bool(label["start"]) or ended or LABEL.match(before) is not None
    return NO_NUMBER.match(line) is not None and not runs_on(before, line)
