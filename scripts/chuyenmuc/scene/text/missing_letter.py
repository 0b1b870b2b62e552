"""A sign that no print font has: which one it is, and what to write in its place."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from chuyenmuc.scene.finding import Finding
from chuyenmuc.vietnamese.first_letter import with_capital

_WORDS: Mapping[str, str] = MappingProxyType(
    {"⇒": "thì", "✓": "có", "✔": "có", "✗": "không", "✘": "không", "☎": "Điện thoại"}
    | {"➔": "đến", "➜": "đến", "\u2010": "-", "\u2011": "-", "\u2212": "–", "●": "–", "■": "–"}
)

_SELECTORS = frozenset(map(chr, range(0xFE00, 0xFE10)))
"""They say how the character before them looks."""
LAST_LATIN = "\u024f"


def lacking(signs: set[str]) -> Finding:
    """What to say of ``signs``, one or more. Those nobody sees are only counted."""
    seen = {sign for sign in signs if not _is_hidden(sign)}
    if not seen:
        return Finding(
            "AP103",
            "Trong câu có ký tự không nhìn thấy mà phông chữ in không có.",
            "Chạy `make check FIX=1`, hoặc xóa câu rồi gõ lại, đừng chép từ nơi khác.",
        )
    named = ", ".join(f"“{sign}”" for sign in sorted(seen))
    return Finding("AP103", f"Phông chữ in không có ký tự {named}.", instead_of(seen))


def _is_hidden(sign: str) -> bool:
    """Whether it only joins or colours its neighbours, as inside an emoji of a family."""
    return unicodedata.category(sign) in {"Cf", "Cc"} or sign in _SELECTORS


def instead_of(signs: set[str]) -> str:
    """A sentence: each sign with what may stand in its place, or that it has to go."""
    gone = [sign for sign in sorted(signs) if not _written(sign)]
    parts = [f"viết “{_written(sign)}” thay cho “{sign}”" for sign in sorted(signs - set(gone))]
    if gone:
        parts.append(f"bỏ {', '.join(f'“{sign}”' for sign in gone)} hoặc viết bằng chữ tiếng Việt")
    return f"{with_capital('; '.join(parts))}."


def _written(sign: str) -> str:
    """The usual letters of a decorated or wide one, a word for a symbol, or nothing."""
    plain = unicodedata.normalize("NFKC", sign)
    usual = plain != sign and all(c <= LAST_LATIN for c in plain)
    return plain if usual else _WORDS.get(sign, "")
