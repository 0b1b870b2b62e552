"""Every command with its options: each has only those it uses."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

from chuyenmuc.cli.parser import CommandParser
from chuyenmuc.cli.poster_options import add_poster_options


def parser_of_commands() -> CommandParser:
    """The parser of the whole command line; the name of the command is ``command``."""
    words = "Dựng chuyên mục chuyển đổi số của xã."
    parser = CommandParser(prog="chuyenmuc", description=words)
    root = "thư mục gốc của dự án, viết trước tên lệnh"
    parser.add_argument("--project", type=Path, default=Path(), metavar="THƯ-MỤC", help=root)
    commands = parser.add_subparsers(dest="command", required=True, metavar="LỆNH")
    for name, words, add_options in (
        ("build", "dựng trang và bản in", _build),
        ("check", "kiểm tra nội dung, không dựng gì", _check),
        ("posters", "vẽ áp phích, không dựng trang", _posters),
        ("serve", "xem thử trên máy này, tự tải lại khi sửa", _serve),
        ("verify", "tìm tệp bị sửa, bị mất, bị thêm trên trang", _verify),
        ("materialise", "ghi các trang nguồn ra thư mục cho bộ dựng khác", _materialise),
    ):
        add_options(commands.add_parser(name, help=words, description=words))
    return parser


def _build(parser: argparse.ArgumentParser) -> None:
    _add_commune(parser)
    _add_today(parser)
    _add_out(parser)
    parser.add_argument("--usb", action="store_true", help="mở được từ USB, không cần máy chủ")


def _check(parser: argparse.ArgumentParser) -> None:
    only = "tệp hoặc thư mục trong content cần xem; không ghi là cả xã"
    parser.add_argument("paths", nargs="*", type=Path, metavar="TỆP", help=only)
    whose = parser.add_mutually_exclusive_group()
    last = "mã xã; không ghi là xã của lần trước, chưa có thì mọi xã"
    whose.add_argument("--commune", metavar="MÃ", help=last)
    whose.add_argument("--all", action="store_true", help="mọi xã")
    _add_today(parser)
    parser.add_argument(
        "--format",
        choices=("text", "github", "json"),
        default="text",
        help="cách ghi lỗi: cho người, cho GitHub, cho máy",
    )
    parser.add_argument("--fix", action="store_true", help="sửa chữ vô hình và dấu tách rời")


def _posters(parser: argparse.ArgumentParser) -> None:
    _add_commune(parser)
    _add_today(parser)
    _add_out(parser)
    add_poster_options(parser, _day)


def _serve(parser: argparse.ArgumentParser) -> None:
    _add_commune(parser)
    _add_today(parser)


def _verify(parser: argparse.ArgumentParser) -> None:
    where = "trang cần xem; không ghi là thư mục site"
    parser.add_argument("target", nargs="?", metavar="ĐỊA-CHỈ-HOẶC-THƯ-MỤC", help=where)
    _add_commune(parser)
    parser.add_argument("--manifest", type=Path, metavar="TỆP", help="integrity.json giữ riêng")


def _materialise(parser: argparse.ArgumentParser) -> None:
    _add_commune(parser)
    _add_today(parser)
    _add_out(parser)


def _add_commune(parser: argparse.ArgumentParser) -> None:
    words = "mã xã; không ghi là xã của lần trước"
    parser.add_argument("--commune", metavar="MÃ", help=words)


def _add_today(parser: argparse.ArgumentParser) -> None:
    words = "làm như vào ngày này, năm-tháng-ngày; không ghi là hôm nay"
    parser.add_argument("--today", type=_day, metavar="NGÀY", help=words)


def _add_out(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, metavar="THƯ-MỤC", help="thư mục kết quả")


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        message = f"`{text}` không phải ngày; viết như 2026-11-20"
        raise argparse.ArgumentTypeError(message) from None
