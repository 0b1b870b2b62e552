"""``chuyenmuc check``: the findings about content, for people or for programs."""

from __future__ import annotations

import argparse
from pathlib import Path

from rich.markup import escape

from chuyenmuc.adapters.clock import today_in_vietnam
from chuyenmuc.adapters.file_cache import project_cache
from chuyenmuc.adapters.repair import repair_content
from chuyenmuc.build import check
from chuyenmuc.cli.check_scope import PathRefusedError, scope_of
from chuyenmuc.cli.exit_codes import DONE, HAS_ERRORS, WRONG_USAGE
from chuyenmuc.cli.screen import SCREEN
from chuyenmuc.diagnostics import Report
from chuyenmuc.inputs import read_inputs
from chuyenmuc.report_text import lines, summary


def run(options: argparse.Namespace, project: Path) -> int:
    """Check, after repairing what needs no person if that was asked for.

    Everything is read, because what one file names may be in another.
    """
    try:
        scope = scope_of(options, project)
    except PathRefusedError as refused:
        SCREEN.print(f"Lệnh chưa đúng: {escape(str(refused))}")
        return WRONG_USAGE
    SCREEN.print(f"Đang kiểm tra: {escape(scope.words)}")
    if options.fix:
        for uri in repair_content(project, scope.holds):
            SCREEN.print(f"Đã sửa chữ lạ, chữ vô hình, dấu tách rời: {escape(uri)}")
    today = options.today or today_in_vietnam()
    found = check(read_inputs(project), scope.commune, today, project_cache(project))
    asked = Report.of(f for f in found if not scope.is_narrow or scope.holds(f.location.uri))
    for line in lines(asked, options.format):
        print(line)
    if len(asked) < len(found):
        elsewhere = Report.of(set(found) - set(asked))
        SCREEN.print(f"Nơi khác còn {summary(elsewhere)} Xem hết: chuyenmuc check --all")
    return HAS_ERRORS if asked.errors else DONE
