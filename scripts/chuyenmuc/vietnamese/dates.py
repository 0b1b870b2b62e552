"""Dates as Vietnamese readers expect them."""

from __future__ import annotations

import datetime as dt


def date_words(day: dt.date) -> str:
    """``20/11/2026``."""
    return f"{day.day:02}/{day.month:02}/{day.year}"
