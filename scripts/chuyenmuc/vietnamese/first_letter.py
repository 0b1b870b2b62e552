"""The first letter of a text: at the start of a sentence, and inside one."""

from __future__ import annotations


def with_capital(text: str) -> str:
    """``xã Diễn Châu`` → ``Xã Diễn Châu``: only the first letter changes."""
    return f"{text[:1].upper()}{text[1:]}"


def without_capital(text: str) -> str:
    """``Xã Diễn Châu`` → ``xã Diễn Châu``: for the middle of a sentence."""
    return f"{text[:1].lower()}{text[1:]}"
