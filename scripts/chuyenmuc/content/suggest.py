"""“Có phải bạn muốn viết …?”: the nearest known word to one that is not known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

from chuyenmuc.content.models.vocabulary import CHOICE_WORDS
from chuyenmuc.vietnamese.first_letter import without_capital
from chuyenmuc.vietnamese.fold import fold
from chuyenmuc.vietnamese.slug import slug

CLOSE_ENOUGH = 65  # below this (of 100) a suggestion is more puzzling than helpful


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like ``word``, or None when nothing is close."""
    found = process.extractOne(
        word, list(known), scorer=fuzz.ratio, processor=fold, score_cutoff=CLOSE_ENOUGH
    )
    return found[0] if found else None


def hint(word: str, known: Iterable[str], sign: str = "") -> str:
    """A sentence with the nearest word, with a leading space, or nothing.

    ``sign`` is what stands before it, so that the whole can be written where the message points.
    """
    found = nearest(word, known)
    return f" Có phải bạn muốn viết `{sign}{found}`?" if found else ""


def hint_by_name(written: str, names: Mapping[str, str]) -> str:
    """The same for an id in whose place a person may have written the name of the thing.

    Args:
        written: what stands there.
        names: of each thing that is there, by its id.
    """
    ids = {**{name: found for found, name in names.items()}, **{found: found for found in names}}
    said = slug(written)
    holding = [found for found, name in names.items() if f"-{said}-" in f"-{slug(name)}-"]
    near = holding[0] if said and len(holding) == 1 else ids.get(nearest(written, ids) or "")
    return f" Có phải bạn muốn viết `{near}`?" if near else ""


def in_words(choice: str) -> str:
    """A choice and, where it is English, what residents call it: ``news (tin bài)``."""
    words = CHOICE_WORDS.get(choice)
    return f"{choice} ({without_capital(words)})" if words else choice


def meant(written: str, choices: Iterable[str]) -> str:
    """The choice whose Vietnamese words an editor wrote, or the one with these among its words."""
    by_words = {slug(CHOICE_WORDS[c]): c for c in choices if c in CHOICE_WORDS}
    said = slug(written)
    holding = [
        choice
        for words, choice in by_words.items()
        if f"-{said}-" in f"-{words}-" or f"-{words}-" in f"-{said}-"
    ]
    return by_words.get(said) or (holding[0] if said and len(holding) == 1 else written)
