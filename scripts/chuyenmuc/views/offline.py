"""The page readers are sent to without a network; the phone itself fills in what it has kept."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OfflineView:
    """Nothing of it is known before it is read on a phone."""

    title: str = "Đọc khi mất mạng"
    description: str = "Những bài đã lưu trên máy này."
