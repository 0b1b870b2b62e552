"""``chuyenmuc check``: every finding about the content, for people or for programs."""

from __future__ import annotations

import argparse
from pathlib import Path

from rich.markup import escape

from chuyenmuc.adapters.clock import today_in_vietnam
from chuyenmuc.adapters.repair import repair_content
from chuyenmuc.build import check
from chuyenmuc.cli.exit_codes import DONE, HAS_ERRORS
from chuyenmuc.cli.screen import SCREEN
from chuyenmuc.inputs import read_inputs
from chuyenmuc.report_text import lines


def run(options: argparse.Namespace, project: Path) -> int:
    """Check, after repairing what needs no person if that was asked for."""
    if options.fix:
        for uri in repair_content(project):
            SCREEN.print(f"Đã sửa chữ vô hình, dấu tách rời: {escape(uri)}")
    report = check(read_inputs(project), options.commune, options.today or today_in_vietnam())
    for line in lines(report, options.format):
        print(line)
    return HAS_ERRORS if report.errors else DONE
