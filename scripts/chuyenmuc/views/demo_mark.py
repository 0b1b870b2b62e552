"""The words that go with everything a demo gives away: pictures, prints, events."""

from __future__ import annotations

from chuyenmuc.content.models.commune import Commune

DEMO_MARK = "BẢN TRÌNH DIỄN"
SYNTHETIC_MARK = "DỮ LIỆU GIẢ LẬP"


def issuer_of(commune: Commune) -> str:
    """The issuing body; a demo names itself and never the authority as its issuer."""
    if commune.official:
        return commune.agency
    return f"Bản trình diễn chuyenmuc · {commune.full_name}"


def mark_of(commune: Commune) -> str | None:
    """What must be written on a thing of this commune; None for an official, real one."""
    if not commune.official:
        return DEMO_MARK
    return SYNTHETIC_MARK if commune.synthetic else None
