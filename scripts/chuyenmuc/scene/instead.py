"""What to write for a sign that no print font has."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

_WORDS: Mapping[str, str] = MappingProxyType(
    {"⇒": "thì", "✓": "có", "✔": "có", "✗": "không", "✘": "không", "☎": "Điện thoại"}
    | {"➔": "đến", "➜": "đến", "\u2010": "-", "\u2011": "-", "\u2212": "–", "●": "–", "■": "–"}
)

LAST_LATIN = "\u024f"


def instead_of(signs: set[str]) -> str:
    """A sentence: each sign with what may stand in its place, or that it has to go."""
    gone = [sign for sign in sorted(signs) if not _written(sign)]
    parts = [f"viết “{_written(sign)}” thay cho “{sign}”" for sign in sorted(signs - set(gone))]
    if gone:
        parts.append(f"bỏ {', '.join(f'“{sign}”' for sign in gone)} hoặc viết bằng chữ tiếng Việt")
    sentence = "; ".join(parts)
    return f"{sentence[0].upper()}{sentence[1:]}."


def _written(sign: str) -> str:
    """The usual letters of a decorated or wide one, a word for a symbol, or nothing."""
    plain = unicodedata.normalize("NFKC", sign)
    usual = plain != sign and all(c <= LAST_LATIN for c in plain)
    return plain if usual else _WORDS.get(sign, "")
