"""Where the results of the index lead: its two files read back (formats in ``index_files.py``)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

_URI, _TITLE, _QUESTIONS = 0, 5, 9


class IndexUnreadableError(Exception):
    """The two files are not an index: damaged, or one of another build than the other."""


@dataclass(frozen=True, slots=True)
class Destination:
    """One address a result may open, ``huong-dan/x/#muc``, and the words of the link to it."""

    link: str
    words: str


def destinations(first: bytes, full: bytes) -> tuple[Destination, ...]:
    """Every address in an index, documents in their order, each before its sections.

    Args:
        first: the bytes of ``t1.json``.
        full: the bytes of ``t2.json``.

    Raises:
        IndexUnreadableError: these are not the two files of one index.
    """
    try:
        rows, texts = json.loads(first), json.loads(full)
        if rows["n"] != texts["n"]:
            raise IndexUnreadableError
        pairs = zip(rows["docs"], texts["text"], strict=True)
        return tuple(found for row, flat in pairs for found in _of_document(row, flat))
    except (ValueError, TypeError, LookupError, AttributeError) as error:
        raise IndexUnreadableError from error


def _of_document(row: list[str], flat: list[str | int]) -> Iterator[Destination]:
    page = row[_URI].partition("#")[0]
    yield Destination(row[_URI], row[_TITLE])
    for anchor, heading in _headings(flat):
        if anchor:
            words = row[_QUESTIONS].split("|")[heading] if isinstance(heading, int) else heading
            yield Destination(f"{page}#{anchor}", words)


def _headings(flat: list[str | int]) -> Iterator[tuple[str | int, str | int]]:
    """Anchor and heading of each section, of three values each; a number is a question there."""
    for anchor, heading, _text in zip(flat[::3], flat[1::3], flat[2::3], strict=True):
        yield anchor, heading
