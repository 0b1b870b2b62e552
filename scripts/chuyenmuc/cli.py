"""The command line: arguments → one call → exit code. The only place that prints."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from chuyenmuc.adapters.clock import today_in_vietnam
from chuyenmuc.command_line import CommandParser
from chuyenmuc.diagnostics import Report
from chuyenmuc.publish.swap import SwapRefusedError
from chuyenmuc.report_text import as_text, lines, summary
from chuyenmuc.vietnamese.system_error import reason_of
from chuyenmuc.watcher import Watcher

DONE, HAS_ERRORS, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130
DEFAULT_COMMUNE = "dien-chau"
# What people watch goes to standard error; what other programs read goes to standard output.
_SCREEN = Console(stderr=True, highlight=False, soft_wrap=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code (0 done, 1 errors, 2 wrong usage)."""
    for stream in (sys.stdout, sys.stderr):
        # Windows consoles default to a legacy encoding; a file name on Linux may hold bytes that
        # are letters in none.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = _parser().parse_args(arguments)
    project: Path = options.project.resolve()
    if not (project / "content").is_dir():
        _SCREEN.print(
            f"Không thấy thư mục content trong {escape(str(project))}. Chạy lệnh ở thư mục gốc "
            "của dự án, hoặc thêm --project ĐƯỜNG-DẪN trước tên lệnh."
        )
        return WRONG_USAGE
    command: Callable[[argparse.Namespace, Path], int] = options.run
    try:
        return command(options, project)
    except SwapRefusedError as refused:
        _say_refused(str(refused.path), refused.reason)
    except BrokenPipeError:  # whoever read our output has seen enough, as `head` has
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for the last flush
    except OSError as error:
        _say_refused(str(error.filename or project), reason_of(error))
    except KeyboardInterrupt:
        _SCREEN.print("Đã dừng theo lệnh.")
        return INTERRUPTED
    return HAS_ERRORS


def _say_refused(path: str, reason: str) -> None:
    """The disk would not: one sentence, no traceback."""
    _SCREEN.print(
        f"[bold red]Chưa làm xong.[/] Không đọc hoặc ghi được {escape(path)}: {escape(reason)}."
    )


def _parser() -> argparse.ArgumentParser:
    words = "Dựng chuyên mục chuyển đổi số của xã."
    parser = CommandParser(prog="chuyenmuc", description=words)
    root = "thư mục gốc của dự án, viết trước tên lệnh"
    parser.add_argument("--project", type=Path, default=Path(), metavar="THƯ-MỤC", help=root)
    commands = parser.add_subparsers(required=True, metavar="LỆNH")
    for name, run, words in (
        ("build", _build, "dựng trang và bản in"),
        ("check", _check, "kiểm tra nội dung, không dựng gì"),
        ("posters", _posters, "vẽ áp phích, không dựng trang"),
        ("serve", _serve, "xem thử trên máy này, tự tải lại khi sửa"),
        ("verify", _verify, "tìm tệp bị sửa, bị mất, bị thêm trên trang"),
        ("materialise", _materialise, "ghi các trang nguồn ra thư mục cho bộ dựng khác"),
    ):
        sub = commands.add_parser(name, help=words, description=words)
        sub.set_defaults(run=run)
        everywhere = name == "check"
        usual = None if everywhere else DEFAULT_COMMUNE
        whose = "mã xã; không ghi là mọi xã" if everywhere else f"mã xã; không ghi là {usual}"
        sub.add_argument("--commune", default=usual, metavar="MÃ", help=whose)
        when = "dựng như vào ngày này, năm-tháng-ngày; không ghi là hôm nay"
        sub.add_argument("--today", type=_day, metavar="NGÀY", help=when)
        sub.add_argument("--out", type=Path, metavar="THƯ-MỤC", help="thư mục kết quả")
        if name == "build":
            sub.add_argument("--usb", action="store_true", help="mở được từ USB, không cần máy chủ")
        if name == "verify":
            where = "trang cần xem; không ghi là thư mục site"
            sub.add_argument("target", nargs="?", metavar="ĐỊA-CHỈ-HOẶC-THƯ-MỤC", help=where)
            kept = "integrity.json giữ riêng"
            sub.add_argument("--manifest", type=Path, metavar="TỆP", help=kept)
        if name == "check":
            sub.add_argument(
                "--format",
                choices=("text", "github", "json"),
                default="text",
                help="cách ghi lỗi: cho người, cho GitHub, cho máy",
            )
            sub.add_argument("--fix", action="store_true", help="sửa chữ vô hình và dấu tách rời")
        if name == "posters":
            from chuyenmuc.poster_options import add_poster_options

            add_poster_options(sub, _day)
    return parser


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        message = f"`{text}` không phải ngày; viết như 2026-11-20"
        raise argparse.ArgumentTypeError(message) from None


def _today(options: argparse.Namespace) -> dt.date:
    return options.today or today_in_vietnam()


def _say(report: Report) -> None:
    for finding in report:
        colour = "red" if finding.is_error else "yellow"
        _SCREEN.print(f"[{colour}]{escape(as_text(finding))}[/]")


def _build(options: argparse.Namespace, project: Path) -> int:
    from chuyenmuc.adapters.mkdocs_plugin import build_with_mkdocs
    from chuyenmuc.adapters.prints import write_prints

    started = time.monotonic()
    usb: bool = options.usb
    out = (options.out or project / ("site-usb" if usb else "site")).resolve()
    prints = out.parent / "print" / options.commune
    with Watcher(_SCREEN) as progress:
        site = build_with_mkdocs(
            project,
            options.commune,
            _today(options),
            out,
            progress=progress,
            on_report=_say,
            on_message=lambda words: _SCREEN.print(f"[yellow]{escape(words)}[/]"),
            usb=usb,
        )
        if site is not None and not usb:
            progress.stage("Ghi bản in", len(site.prints))
            write_prints(site.prints, prints, step=progress.step)
    if site is None:
        _SCREEN.print("[bold red]Chưa dựng được.[/] Trang đang chạy giữ nguyên.")
        return HAS_ERRORS
    pages = sum(page.is_page for page in site.pages)
    _SCREEN.print(
        f"[bold green]Xong[/] trong {time.monotonic() - started:.1f} giây: "
        f"{pages} trang, {0 if usb else len(site.prints)} tệp in, "
        f"{summary(site.report).lower()}\n"
        f"  Trang:   {escape(str(out / 'index.html'))}"
    )
    if not usb:
        _SCREEN.print(f"  Bản in:  {escape(str(prints))}")
    return DONE


def _check(options: argparse.Namespace, project: Path) -> int:
    from chuyenmuc.adapters.repair import repair_content
    from chuyenmuc.build import check
    from chuyenmuc.inputs import read_inputs

    if options.fix:
        for uri in repair_content(project):
            _SCREEN.print(f"Đã sửa chữ vô hình, dấu tách rời: {escape(uri)}")
    report = check(read_inputs(project), options.commune, _today(options))
    for line in lines(report, options.format):
        print(line)
    return HAS_ERRORS if report.errors else DONE


def _posters(options: argparse.Namespace, project: Path) -> int:
    from chuyenmuc.adapters.file_cache import project_cache
    from chuyenmuc.adapters.prints import write_prints
    from chuyenmuc.build import build_posters
    from chuyenmuc.inputs import read_inputs
    from chuyenmuc.poster_options import wish_of

    wish, findings = wish_of(options)
    if findings:
        _say(Report.of(findings))
        return HAS_ERRORS
    with Watcher(_SCREEN) as progress:
        drawn = build_posters(
            read_inputs(project),
            options.commune,
            _today(options),
            wish,
            cache=project_cache(project),
            progress=progress,
        )
        # What was asked for by name lies beside the kits, so that it never replaces them.
        own = f"{options.commune}-{drawn.folder}" if drawn.folder else options.commune
        out = (options.out or project / "print" / own).resolve()
        if not drawn.report.errors:
            progress.stage("Ghi bản in", len(drawn.prints))
            write_prints(drawn.prints, out, step=progress.step, keep=not wish.is_empty)
    _say(drawn.report)
    if drawn.report.errors:
        _SCREEN.print("[bold red]Chưa vẽ được.[/] Bản in cũ giữ nguyên.")
        return HAS_ERRORS
    _SCREEN.print(f"[bold green]Xong[/]: {len(drawn.prints)} tệp ở {escape(str(out))}")
    return DONE


def _serve(options: argparse.Namespace, project: Path) -> int:
    from chuyenmuc.adapters.mkdocs_plugin import serve_with_mkdocs

    ran = serve_with_mkdocs(
        project,
        options.commune,
        _today(options),
        on_message=lambda words: _SCREEN.print(escape(words)),
    )
    return DONE if ran else HAS_ERRORS


def _verify(options: argparse.Namespace, project: Path) -> int:
    from chuyenmuc.adapters.verify import is_address, trusted_manifest, verify
    from chuyenmuc.content.catalogue import load_catalogue
    from chuyenmuc.publish.integrity import ManifestUnreadableError

    site = (options.out or project / "site").resolve()
    target: str = options.target or str(site)
    if not is_address(target):
        site = Path(target).resolve()
        if not site.is_dir():
            _SCREEN.print(f"Không có thư mục {escape(str(site))}. Chạy chuyenmuc build trước.")
            return WRONG_USAGE
    catalogue = load_catalogue(project)
    if options.commune not in catalogue.communes:
        _say(Report.of([catalogue.missing(options.commune)]))
        return HAS_ERRORS
    library = catalogue.libraries.get(options.commune)
    demo = library is None or not library.commune.model.official
    manifest: Path = options.manifest or trusted_manifest(site, options.commune)
    try:
        report = verify(target, manifest, demo=demo)
    except ManifestUnreadableError as error:
        _SCREEN.print(f"Không dùng được bản kê {escape(str(manifest))}: {escape(str(error))}.")
        return WRONG_USAGE
    _say(report)
    _SCREEN.print(summary(report))
    return HAS_ERRORS if report.errors else DONE


def _materialise(options: argparse.Namespace, project: Path) -> int:
    from chuyenmuc.adapters.file_cache import project_cache
    from chuyenmuc.adapters.materialise import materialise
    from chuyenmuc.build import build
    from chuyenmuc.inputs import read_inputs

    out = (options.out or project / ".cache" / "materialise" / options.commune).resolve()
    with Watcher(_SCREEN) as progress:
        site = build(
            read_inputs(project),
            options.commune,
            _today(options),
            cache=project_cache(project),
            progress=progress,
        )
        if site.may_go_live:
            progress.stage("Ghi trang nguồn")
            materialise(site, project, out)
    _say(site.report)
    if not site.may_go_live:
        return HAS_ERRORS
    _SCREEN.print(f"Trang nguồn và cấu hình ở {escape(str(out))}")
    return DONE
