"""``chuyenmuc serve``: a preview on this machine that follows every edit."""

from __future__ import annotations

import argparse
from pathlib import Path

from rich.markup import escape

from chuyenmuc.adapters.clock import today_in_vietnam
from chuyenmuc.adapters.preview.run import serve_with_mkdocs
from chuyenmuc.cli.commune import work_on
from chuyenmuc.cli.exit_codes import DONE, HAS_ERRORS
from chuyenmuc.cli.screen import SCREEN, say_findings
from chuyenmuc.cli.watcher import Watcher


def run(options: argparse.Namespace, project: Path) -> int:
    """Preview until interrupted."""
    commune = work_on(project, options.commune)
    with Watcher(SCREEN) as progress:
        ran = serve_with_mkdocs(
            project,
            commune,
            options.today or today_in_vietnam(),
            port=options.port,
            progress=progress,
            on_report=say_findings,
            on_message=lambda words: SCREEN.print(escape(words)),
        )
    return DONE if ran else HAS_ERRORS
