"""Posters in the street: from when to when, and what the law asks, as far as we read it.

The law is named with the day it was read, so that whoever hangs a banner can look for a newer text.
"""

from __future__ import annotations

import datetime as dt

LONGEST_DAYS = 15
LAW = "Luật Quảng cáo, Điều 27"
READ_ON = dt.date(2026, 11, 20)
LAW_NOTE = (
    f"{LAW}, theo bản đọc ngày {READ_ON:%d/%m/%Y}; đã sửa đổi từ 01/01/2026, "
    "đối chiếu văn bản hợp nhất mới nhất"
)


def hang_words(since: dt.date | None, until: dt.date | None) -> str | None:
    """``Treo từ 01/10 đến 10/10/2026``; both years where they differ."""
    if since is None or until is None:
        return None
    first = f"{since:%d/%m}" if since.year == until.year else f"{since:%d/%m/%Y}"
    return f"Treo từ {first} đến {until:%d/%m/%Y}"


def days_too_many(since: dt.date | None, until: dt.date | None) -> int:
    """How many days longer than the law's fifteen; 0 where it is not longer or not known."""
    if since is None or until is None:
        return 0
    return max(0, (until - since).days - LONGEST_DAYS)
