"""References an editor writes in text: ``{{ plan:dien-chau-2026#ii-2-1 | mục II.2.1 }}``.

Found here, resolved in ``render``, judged in ``lint``. What stands in code is an example, not a
reference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Literal, cast, get_args

from chuyenmuc.content.models.values import ID_PATTERN

Kind = Literal["plan", "figure", "link", "term"]
KINDS: tuple[str, ...] = get_args(Kind)

_BRACES = re.compile(r"\{\{(?P<inside>[^{}\n]*)\}\}")
_UNCLOSED = re.compile(r"\{\{(?![^{}\n]*\}\})[^{}\n]*\}?")
_INSIDE = re.compile(
    rf"""\s*(?P<kind>{"|".join(KINDS)})\s*:\s*(?P<id>{ID_PATTERN})
    (?:\#(?P<anchor>{ID_PATTERN}))?
    \s*(?:\|\s*(?P<label>\S(?:.*\S)?)\s*)?""",
    re.VERBOSE,
)
_FENCE = re.compile(r"[ >\t]*(?:[-*+][ \t]+|\d+[.)][ \t]+)*(?P<fence>`{3,}|~{3,})(?P<info>.*)")
_CODE_SPAN = re.compile(r"(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)*?(?<!`)(?P=ticks)(?!`)", re.S)


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
    for braces in _outside_code(_BRACES, text):
        inside = _INSIDE.fullmatch(braces["inside"])
        if inside:
            yield FoundReference(
                kind=cast("Kind", inside["kind"]),
                id=inside["id"],
                anchor=inside["anchor"],
                label=inside["label"],
                start=braces.start(),
                end=braces.end(),
                raw=braces[0],
            )


def find_malformed(text: str) -> Iterator[Malformed]:
    """Every pair of opening braces outside code that is no reference, in order."""
    broken = chain(
        (
            braces
            for braces in _outside_code(_BRACES, text)
            if not _INSIDE.fullmatch(braces["inside"])
        ),
        _outside_code(_UNCLOSED, text),
    )
    for braces in sorted(broken, key=lambda found: found.start()):
        kind, _, rest = braces[0].strip("{} ").partition(":")
        name = rest.partition("|")[0].strip()
        yield Malformed(kind.strip(), name, braces.start(), braces.end(), braces[0])


def code_spans(text: str) -> list[tuple[int, int]]:
    """Where fenced code and code spans are: ranges of offsets, in order."""
    blocks = list(_fenced(text))
    spans: list[tuple[int, int]] = []
    done = 0
    for start, end in [*blocks, (len(text), len(text))]:
        spans += [found.span() for found in _CODE_SPAN.finditer(text, done, start)]
        spans.append((start, end))
        done = end
    return spans[:-1]


def _outside_code(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    code = code_spans(text)
    for found in pattern.finditer(text):
        if not any(start <= found.start() < end for start, end in code):
            yield found


def _fenced(text: str) -> Iterator[tuple[int, int]]:
    opened: tuple[int, str] | None = None
    offset = 0
    for line in text.splitlines(keepends=True):
        found = _FENCE.match(line)
        if opened is None:
            if found and "`" not in found["info"].rstrip("`" if found["fence"][0] == "~" else ""):
                opened = (offset, found["fence"])
        elif found and found["fence"].startswith(opened[1]) and not found["info"].strip():
            yield opened[0], offset + len(line)
            opened = None
        offset += len(line)
    if opened is not None:
        yield opened[0], len(text)
