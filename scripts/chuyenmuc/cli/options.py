"""Every command with its options: each has only those it uses."""

from __future__ import annotations

import argparse
import datetime as dt
import re
from pathlib import Path

from chuyenmuc.cli.parser import CommandParser
from chuyenmuc.cli.poster_options import add_poster_options
from chuyenmuc.cli.starting.options import add_new_options
from chuyenmuc.vietnamese.first_letter import with_capital

_PORTS = range(1024, 65536)
"""Those below are the system's own."""


def parser_of_commands() -> CommandParser:
    """The parser of the whole command line; the name of the command is ``command``."""
    parser = CommandParser(
        prog="chuyenmuc",
        description="Dựng chuyên mục chuyển đổi số của xã: trang, áp phích, bản xem thử.",
        epilog="Cách dùng từng lệnh: chuyenmuc LỆNH --help",
    )
    root = "thư mục gốc của dự án, viết trước tên lệnh"
    parser.add_argument("--project", type=Path, default=Path(), metavar="THƯ-MỤC", help=root)
    commands = parser.add_subparsers(dest="command", required=True, metavar="LỆNH")
    for name, words, more, add_options in _COMMANDS:
        described = f"{with_capital(words)}. {more}"
        add_options(commands.add_parser(name, help=words, description=described))
    return parser


def _build(parser: argparse.ArgumentParser) -> None:
    _add_commune(parser)
    _add_today(parser)
    _add_out(parser, "thư mục của trang; không ghi là site")
    usb = "bản mở được từ USB, không cần máy chủ, vào thư mục site-usb"
    parser.add_argument("--usb", action="store_true", help=usb)
    day = "dựng cả khi ngày sớm hơn lần dựng trước hoặc xa mọi bài"
    parser.add_argument("--any-day", action="store_true", help=day)


def _check(parser: argparse.ArgumentParser) -> None:
    only = "tệp hoặc thư mục trong content; không ghi là cả xã"
    parser.add_argument("paths", nargs="*", type=Path, metavar="TỆP", help=only)
    whose = parser.add_mutually_exclusive_group()
    last = "mã xã; không ghi là xã chọn lần trước, chưa chọn thì mọi xã"
    whose.add_argument("--commune", metavar="MÃ", help=last)
    whose.add_argument("--all", action="store_true", help="kiểm tra mọi xã")
    _add_today(parser)
    parser.add_argument(
        "--format",
        choices=("text", "github", "json"),
        default="text",
        help="cách ghi lỗi: cho người, cho GitHub, cho máy",
    )
    parser.add_argument("--fix", action="store_true", help="sửa luôn chữ vô hình và dấu tách rời")


def _new(parser: argparse.ArgumentParser) -> None:
    add_new_options(parser, _add_usual)


def _add_usual(parser: argparse.ArgumentParser) -> None:
    _add_commune(parser)
    _add_today(parser)


def _posters(parser: argparse.ArgumentParser) -> None:
    _add_commune(parser)
    _add_today(parser)
    _add_out(parser, "thư mục của bản in; không ghi là một thư mục trong print")
    add_poster_options(parser, _day)


def _serve(parser: argparse.ArgumentParser) -> None:
    _add_commune(parser)
    _add_today(parser)
    where = f"cổng, từ {_PORTS.start} đến {_PORTS.stop - 1}; không ghi là cổng trống đầu tiên"
    parser.add_argument("--port", type=_port, metavar="SỐ", help=where)


def _verify(parser: argparse.ArgumentParser) -> None:
    where = "trang cần xem: địa chỉ https hoặc thư mục; không ghi là site"
    parser.add_argument("target", nargs="?", metavar="TRANG", help=where)
    _add_commune(parser)
    kept = "bản kê integrity.json giữ riêng; không ghi là bản của lần dựng"
    parser.add_argument("--manifest", type=Path, metavar="TỆP", help=kept)
    who = "bản kê phải có chữ ký của một khóa trong tệp này (.pub, hay danh sách của ssh)"
    parser.add_argument("--signers", type=Path, metavar="TỆP", help=who)
    mail = "ghi kết quả thành thư gửi được ngay: dòng đầu là chủ đề"
    parser.add_argument("--report", type=Path, metavar="TỆP", help=mail)
    long = "xem trong nhiều nhất ngần ấy phút; không ghi là 5 phút và mỗi tệp một giây"
    parser.add_argument("--minutes", type=_minutes, metavar="SỐ", help=long)


def _archive(parser: argparse.ArgumentParser) -> None:
    _add_commune(parser)
    _add_today(parser)
    parser.add_argument(
        "--site", type=Path, metavar="THƯ-MỤC", help="trang cần lưu; không ghi là site"
    )
    _add_out(parser, "nơi cất các bản lưu; không ghi là luu-tru")
    key = "ký bản lưu bằng khóa riêng này của ssh-keygen"
    parser.add_argument("--key", type=Path, metavar="KHÓA", help=key)
    who = "người duyệt, ghi vào sổ xuất bản"
    parser.add_argument("--approver", metavar="TÊN", help=who)
    why = "lý do của bài đã sửa, đã gỡ; ghi được nhiều lần; tat-ca= là mọi bài đã sửa"
    parser.add_argument("--reason", action="append", default=[], metavar="BÀI=LÝ-DO", help=why)
    parser.add_argument("--verify", type=Path, metavar="TỆP.zip", help="chỉ kiểm tra một bản lưu")
    signers = "khóa công khai (.pub) của người được ký, để kiểm tra chữ ký"
    parser.add_argument("--signers", type=Path, metavar="TỆP", help=signers)


def _materialise(parser: argparse.ArgumentParser) -> None:
    _add_commune(parser)
    _add_today(parser)
    _add_out(parser, "thư mục kết quả; không ghi là một thư mục trong .cache")


def _add_commune(parser: argparse.ArgumentParser) -> None:
    words = "mã xã; không ghi là xã chọn lần trước"
    parser.add_argument("--commune", metavar="MÃ", help=words)


def _add_today(parser: argparse.ArgumentParser) -> None:
    words = "làm như vào ngày này, năm-tháng-ngày; không ghi là hôm nay"
    parser.add_argument("--today", type=_day, metavar="NGÀY", help=words)


def _add_out(parser: argparse.ArgumentParser, words: str) -> None:
    parser.add_argument("--out", type=Path, metavar="THƯ-MỤC", help=words)


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) in _PORTS:
        return int(text)
    message = f"`{text}` không dùng được; chọn một số từ {_PORTS.start} đến {_PORTS.stop - 1}"
    raise argparse.ArgumentTypeError(message)


def _minutes(text: str) -> float:
    found = re.fullmatch(r"\d{1,4}(?:[.,]\d+)?", text, re.ASCII)
    if found and (minutes := float(text.replace(",", "."))) > 0:
        return minutes
    raise argparse.ArgumentTypeError(f"`{text}` không phải số phút; viết như 10")


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        message = f"`{text}` không phải ngày; viết như 2026-11-20"
        raise argparse.ArgumentTypeError(message) from None


_COMMANDS = (
    (
        "new",
        "bắt đầu một bài, một kế hoạch, một xã mới",
        "Hỏi vài câu rồi viết sẵn một tệp đúng chỗ, đúng dạng.",
        _new,
    ),
    (
        "build",
        "dựng trang và bản in",
        "Nội dung có lỗi thì trang cũ giữ nguyên.",
        _build,
    ),
    (
        "check",
        "kiểm tra nội dung, không dựng gì",
        "Chỉ rõ tệp, dòng, cột, sai gì và sửa thế nào.",
        _check,
    ),
    (
        "posters",
        "vẽ áp phích, băng rôn, không dựng trang",
        "Không ghi --slogan, --text hay --campaign thì vẽ cả bộ của xã.",
        _posters,
    ),
    (
        "serve",
        "xem thử trên máy này",
        "Sửa tệp rồi lưu thì trang tự tải lại. Dừng: Ctrl+C.",
        _serve,
    ),
    (
        "verify",
        "tìm tệp bị sửa, bị mất, bị thêm trên trang",
        "So từng tệp với bản kê giữ riêng từ lúc dựng.",
        _verify,
    ),
    (
        "archive",
        "lưu trữ trang đã đăng, ghi sổ xuất bản",
        "Ghi một tệp ZIP theo ngày: trang, bản PDF/A-2a của bài mới và bài đã đổi, sổ xuất bản.",
        _archive,
    ),
    (
        "materialise",
        "ghi các trang nguồn ra thư mục",
        "Bộ dựng trang khác dùng được thư mục đó.",
        _materialise,
    ),
)
"""Name, words in the list of commands, more words in the help of its own, its options."""
