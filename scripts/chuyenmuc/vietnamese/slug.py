"""Names for addresses and files."""

from __future__ import annotations

import re

from chuyenmuc.vietnamese.fold import fold

_NOT_ALLOWED = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """ASCII kebab-case: ``Nộp hồ sơ – 5 bước`` → ``nop-ho-so-5-buoc``; may be empty."""
    return _NOT_ALLOWED.sub("-", fold(text)).strip("-")
