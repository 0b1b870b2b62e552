"""What is code in a text: the one reading of it, for the engine and for the rules.

The engine's own steps read blocks first and cannot say where in the source a piece of code stands,
so a second reading for the rules would differ from it: what the rules pass over as an example
would be live on the page. Here the ranges are found in the source; ``code_steps`` makes exactly
them code, and nothing else.

A fence is code where a line closes it: at the left edge, in a list, in a quote. An indent is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPENING = re.compile(
    r"""(?P<edge>(?:[ \t]{0,9}>){0,20}[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+){0,9})
    (?P<fence>`{3,}(?=[^`]*$)|~{3,})""",
    re.VERBOSE,
)
_CLOSING = re.compile(r"[ \t]*(?P<fence>`{3,}|~{3,})[ \t]*")
_BLOCK_START = r"\n[ \t]*(?:\n|[-*+>|#]|\d+[.)][ ]|!!!|\?\?\?)"
# A code span ends with its paragraph, and with its list item.
_SPAN = re.compile(
    rf"(?<![`\\])(?P<ticks>`+)(?!`)(?P<code>(?:(?!{_BLOCK_START}).)*?)(?<!`)(?P=ticks)(?!`)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Code:
    """A piece of code: ``text[start:end]``, whole lines for a fence.

    ``edge`` is what stands before a fence in its first line, None for a span in a line. ``code``
    is what a reader is shown.
    """

    start: int
    end: int
    code: str
    edge: str | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def inside(self, depth: int) -> str | None:
        """The line without the signs of ``depth`` quotes; None where it is not in them."""
        found = re.match(rf"(?:[ \t]{{0,9}}>){{{depth}}}", self.text)
        return self.text[found.end() :] if found else None


def find_code(text: str) -> list[Code]:
    """Every fence that is closed and every span of code, in order."""
    found: list[Code] = []
    done = 0
    fences = (fence for fence in _fences(text) if isinstance(fence, Code))
    for fence in (*fences, Code(len(text), len(text), "")):
        found += (
            Code(span.start(), span.end(), span["code"])
            for span in _SPAN.finditer(text, done, fence.start)
        )
        if fence.edge is not None:
            found.append(fence)
        done = fence.end
    return found


def unclosed_fences(text: str) -> list[int]:
    """The offsets of the signs that open a fence which no line closes."""
    return [offset for offset in _fences(text) if isinstance(offset, int)]


def _fences(text: str) -> Iterator[Code | int]:
    """Every fence in order; one that is never closed as the offset of its signs."""
    lines: list[_Line] = []
    offset = 0
    for line in text.split("\n"):
        lines.append(_Line(offset, line))
        offset += len(line) + 1
    hopeless: dict[tuple[str, int], tuple[int, int]] = {}  # so that none is looked for twice
    at = 0
    while at < len(lines):
        opening = _OPENING.match(lines[at].text)
        if opening:
            fence, depth = opening["fence"], opening["edge"].count(">")
            length, until = hopeless.get((fence[0], depth), (0, 0))
            last = at if length and at < until and len(fence) >= length else None
            if last is None:
                last, until = _closing_line(lines, at, fence, depth)
            if last > at:
                yield _fence(lines[at : last + 1], opening["edge"], depth)
                at = last
            else:
                hopeless[fence[0], depth] = (len(fence), until)
                yield lines[at].start + opening.start("fence")
        at += 1


def _closing_line(lines: list[_Line], at: int, fence: str, depth: int) -> tuple[int, int]:
    """The line that closes a fence (the same line where none does), and the last looked at."""
    for number in range(at + 1, len(lines)):
        inside = lines[number].inside(depth)
        if inside is None:
            return at, number
        closing = _CLOSING.fullmatch(inside)
        if closing and closing["fence"].startswith(fence):
            return number, number
    return at, len(lines)


def _fence(lines: list[_Line], edge: str, depth: int) -> Code:
    indent = re.compile(rf"[ \t]{{0,{len(edge.rpartition('>')[2])}}}")
    code = (line.inside(depth) or "" for line in lines[1:-1])
    shown = "".join(indent.sub("", line, count=1) + "\n" for line in code)
    return Code(lines[0].start, lines[-1].end, shown, edge)
