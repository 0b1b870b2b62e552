"""“Có phải bạn muốn viết …?”: the nearest known word to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process

from chuyenmuc.vietnamese.fold import fold

CLOSE_ENOUGH = 65  # below this (of 100) a suggestion is more puzzling than helpful


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like ``word``, or None when nothing is close."""
    found = process.extractOne(
        word, list(known), scorer=fuzz.ratio, processor=fold, score_cutoff=CLOSE_ENOUGH
    )
    return found[0] if found else None


def hint(word: str, known: Iterable[str]) -> str:
    """A sentence with the nearest word, with a leading space, or nothing."""
    found = nearest(word, known)
    return f" Có phải bạn muốn viết `{found}`?" if found else ""
