"""``chuyenmuc materialise``: the source pages as a folder for another engine."""

from __future__ import annotations

import argparse
from pathlib import Path

from rich.markup import escape

from chuyenmuc.adapters.clock import today_in_vietnam
from chuyenmuc.adapters.file_cache import project_cache
from chuyenmuc.adapters.materialise import check_source, materialise
from chuyenmuc.build import build
from chuyenmuc.channels.workshop import Workshop
from chuyenmuc.cli.commune import work_on
from chuyenmuc.cli.exit_codes import DONE, HAS_ERRORS
from chuyenmuc.cli.screen import SCREEN, say_findings
from chuyenmuc.cli.watcher import Watcher
from chuyenmuc.inputs import read_inputs


def run(options: argparse.Namespace, project: Path) -> int:
    """Write the pages and a configuration; nothing is written where content has errors."""
    commune = work_on(project, options.commune, remembers=False)
    out = (options.out or project / ".cache" / "materialise" / commune).resolve()
    check_source(project, out)
    with Watcher(SCREEN) as progress:
        workshop = Workshop.of(read_inputs(project), project_cache(project), progress)
        site = build(workshop, commune, options.today or today_in_vietnam())
        if site.may_go_live:
            progress.stage("Ghi trang nguồn")
            materialise(site, project, out)
    say_findings(site.report)
    if not site.may_go_live:
        return HAS_ERRORS
    SCREEN.print(f"Trang nguồn và cấu hình ở {escape(str(out))}")
    return DONE
