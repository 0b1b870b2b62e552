"""The options of ``chuyenmuc posters``."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable
from pathlib import Path


def add_poster_options(parser: argparse.ArgumentParser, day: Callable[[str], dt.date]) -> None:
    """Add what only this command has. ``day`` reads a date."""
    words = parser.add_mutually_exclusive_group()
    words.add_argument("--slogan", metavar="MÃ", help="mã của một khẩu hiệu")
    words.add_argument(
        "--text", metavar="CHỮ", help="chữ tự viết; dấu | có dấu cách hai bên là chỗ đổi ý"
    )
    words.add_argument(
        "--campaign",
        metavar="NGÀY",
        help="cả bộ cho một ngày: ngày-tháng (10-10) hoặc mã trong lịch",
    )
    again = "ghi nhiều lần được"
    for name, metavar, told in (
        ("--design", "MÃ", "mã mẫu"),
        ("--size", "MÃ", "mã khổ"),
        ("--point", "CHỮ", "một ý ngắn dưới khẩu hiệu"),
    ):
        parser.add_argument(
            name, action="append", default=[], metavar=metavar, help=f"{told}, {again}"
        )
    parser.add_argument("--sub", metavar="CHỮ", help="dòng phụ dưới khẩu hiệu")
    parser.add_argument("--call", metavar="CHỮ", help="lời kêu gọi ở chân áp phích")
    parser.add_argument("--hang-from", type=day, metavar="NGÀY", help="ngày treo, năm-tháng-ngày")
    parser.add_argument(
        "--hang-until", type=day, metavar="NGÀY", help="ngày tháo xuống, năm-tháng-ngày"
    )
    photo = "tệp ảnh, dùng với mẫu có chỗ cho ảnh"
    parser.add_argument("--photo", type=Path, metavar="TỆP", help=photo)
    parser.add_argument("--logo", type=Path, metavar="TỆP", help="tệp logo của cơ quan")
    parser.add_argument("--proof", action="store_true", help="thêm một tờ ghép để xem trước tất cả")
