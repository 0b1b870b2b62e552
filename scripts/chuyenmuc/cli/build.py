"""``chuyenmuc build``: the site and the prints of one commune."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from rich.markup import escape

from chuyenmuc.adapters.clock import today_in_vietnam
from chuyenmuc.adapters.mkdocs_run import build_with_mkdocs
from chuyenmuc.adapters.prints import check_prints, write_prints
from chuyenmuc.cli.commune import work_on
from chuyenmuc.cli.exit_codes import DONE, HAS_ERRORS
from chuyenmuc.cli.screen import SCREEN, say_findings, say_kept, say_waiting
from chuyenmuc.cli.watcher import Watcher
from chuyenmuc.publish.folders.guard import judge_place
from chuyenmuc.publish.folders.places import Places
from chuyenmuc.report_text import summary
from chuyenmuc.vietnamese.numbers import number


def run(options: argparse.Namespace, project: Path) -> int:
    """Build; what is up stays up unless the new site is whole."""
    started = time.monotonic()
    commune = work_on(project, options.commune)
    usb: bool = options.usb
    places = Places.of(project, options.out or project / ("site-usb" if usb else "site"))
    prints = places.prints(commune)
    judge_place(places)
    if not usb:
        check_prints(prints)
    kept = None
    with Watcher(SCREEN) as progress:
        site = build_with_mkdocs(
            project,
            commune,
            options.today or today_in_vietnam(),
            places.live,
            progress=progress,
            on_report=say_findings,
            on_message=lambda words: SCREEN.print(f"[yellow]{escape(words)}[/]"),
            usb=usb,
            any_day=options.any_day,
        )
        if site is not None and not usb:
            progress.stage("Ghi bản in", len(site.prints))
            kept = write_prints(site.prints, prints, commune, step=progress.step)
    if site is None:
        SCREEN.print("[bold red]Chưa dựng được.[/] Trang đang chạy giữ nguyên.")
        return HAS_ERRORS
    pages = sum(page.is_page for page in site.pages)
    SCREEN.print(
        f"[bold green]Xong[/] trong {number(time.monotonic() - started, 1)} giây: "
        f"{pages} trang, {0 if usb else len(site.prints)} tệp in, "
        f"{summary(site.report).lower()}\n"
        f"  Trang:   {escape(str(places.live / 'index.html'))}"
    )
    if not usb:
        SCREEN.print(f"  Bản in:  {escape(str(prints.live))}")
    say_kept(kept)
    say_waiting(site.waiting)
    return DONE
