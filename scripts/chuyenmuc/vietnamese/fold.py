"""Text as people type it in a hurry: no diacritics, no capitals."""

from __future__ import annotations

import unicodedata

_D = str.maketrans({"đ": "d", "Đ": "d"})


def fold(text: str) -> str:
    """Lower case without marks: ``Chuyển Đổi`` → ``chuyen doi``.

    ``đ`` has no decomposition, so it is replaced before the marks are stripped. Both tone styles
    (hòa, hoà) fold to the same text.
    """
    decomposed = unicodedata.normalize("NFD", text.translate(_D).lower())
    bare = "".join(char for char in decomposed if unicodedata.category(char) != "Mn")
    return unicodedata.normalize("NFC", bare)
