"""References an editor writes in text: ``{{ plan:dien-chau-2026#ii-2-1 | mục II.2.1 }}``.

Found here, resolved in ``render``, judged in ``lint``. What stands in code is an example, not a
reference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, cast, get_args

from chuyenmuc.content.models.values import ID_PATTERN
from chuyenmuc.markdown.code import find_code

Kind = Literal["plan", "figure", "link", "term"]
KINDS: tuple[str, ...] = get_args(Kind)

_BRACES = re.compile(r"\{\{[^{}\n]*\}{0,2}")
_INSIDE = re.compile(
    rf"""\s*(?P<kind>{"|".join(KINDS)})\s*:\s*(?P<id>{ID_PATTERN})
    (?:\#(?P<anchor>{ID_PATTERN}))?
    \s*(?:\|\s*(?P<label>\S(?:.*\S)?)\s*)?""",
    re.VERBOSE,
)
_NOT_A_LINE_END = re.compile(r"[^\n]")


@dataclass(frozen=True, slots=True)
class FoundReference:
    """One reference in a text. ``raw`` is ``text[start:end]``, braces included."""

    kind: Kind
    id: str
    anchor: str | None
    label: str | None
    start: int
    end: int
    raw: str


@dataclass(frozen=True, slots=True)
class Malformed:
    """Double braces that are no reference. ``kind`` and ``id`` are what seems to be meant."""

    kind: str
    id: str
    start: int
    end: int
    raw: str


def find_references(text: str) -> Iterator[FoundReference]:
    """Every well-formed reference outside code, in order."""
    for start, end, inside in _braces(text):
        if inside:
            yield FoundReference(
                kind=cast("Kind", inside["kind"]),
                id=inside["id"],
                anchor=inside["anchor"],
                label=inside["label"],
                start=start,
                end=end,
                raw=text[start:end],
            )


def find_malformed(text: str) -> Iterator[Malformed]:
    """Every pair of opening braces outside code that is no reference, in order."""
    for start, end, inside in _braces(text):
        if not inside:
            raw = text[start:end]
            kind, _, rest = raw.strip("{} \t").partition(":")
            name = rest.partition("|")[0].strip()
            yield Malformed(kind.strip(), name, start, end, raw)


def _braces(text: str) -> Iterator[tuple[int, int, re.Match[str] | None]]:
    """Where double braces open outside code, and what they say if it is a reference."""
    for found in _BRACES.finditer(without_code(text)):
        start, end = found.span()
        raw = text[start:end]
        yield start, end, _INSIDE.fullmatch(raw[2:-2]) if raw.endswith("}}") else None


def without_code(text: str) -> str:
    """The text with spaces in place of all code, so that every offset and line stays."""
    pieces: list[str] = []
    done = 0
    for code in find_code(text):
        pieces += (text[done : code.start], _NOT_A_LINE_END.sub(" ", text[code.start : code.end]))
        done = code.end
    return "".join((*pieces, text[done:]))
