"""Words that set a share against another number, so that it may pass one hundred per cent."""

from __future__ import annotations

import re
import unicodedata

_COMPARED = re.compile(
    r"\b(?:so với|so cùng kỳ|cùng kỳ|dự toán|vượt|gấp|tăng|kế hoạch|chỉ tiêu)\b", re.IGNORECASE
)


def is_compared(*texts: str | None) -> bool:
    """Whether any of the texts says so: ``đạt 120% dự toán``."""
    return any(_COMPARED.search(unicodedata.normalize("NFC", text)) for text in texts if text)
