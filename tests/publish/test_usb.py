"""A site that opens from a folder."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from chuyenmuc.publish.usb import day_of, with_day


def test_the_day_of_the_build_stands_in_the_page(tmp_path: Path) -> None:
    """A page opened from a folder cannot ask for the file that has it."""
    (tmp_path / "ngay-dung.txt").write_text("2026-11-20\n", encoding="utf-8")
    day = day_of(tmp_path)
    assert day == dt.date(2026, 11, 20)
    page = '<p>Cập nhật: <a href="../ngay-dung.txt" data-built>xem ngày</a>. <a href="b/">B</a></p>'
    told = '<p>Cập nhật: <time datetime="2026-11-20">20/11/2026</time>. <a href="b/">B</a></p>'
    assert with_day(page, day) == told
