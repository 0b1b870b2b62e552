"""Dates as Vietnamese readers expect them."""

from __future__ import annotations

import datetime as dt

_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")


def date_words(day: dt.date) -> str:
    """``20/11/2026``."""
    return f"{day.day:02}/{day.month:02}/{day.year}"


def date_with_weekday(day: dt.date) -> str:
    """``Thứ Sáu, 20/11/2026``."""
    return f"{_WEEKDAYS[day.weekday()]}, {date_words(day)}"
