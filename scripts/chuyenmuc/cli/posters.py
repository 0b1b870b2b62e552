"""``chuyenmuc posters``: the kits of one commune, or what was asked for by name."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from rich.markup import escape

from chuyenmuc.adapters.clock import today_in_vietnam
from chuyenmuc.adapters.file_cache import project_cache
from chuyenmuc.adapters.prints import check_prints, write_prints
from chuyenmuc.build import build_posters
from chuyenmuc.channels.posters.wish import GivenFile, Wish, resolved
from chuyenmuc.channels.workshop import Workshop
from chuyenmuc.cli.commune import work_on
from chuyenmuc.cli.exit_codes import DONE, HAS_ERRORS
from chuyenmuc.cli.screen import SCREEN, say_findings, say_kept
from chuyenmuc.cli.watcher import Watcher
from chuyenmuc.diagnostics import Diagnostic, Report
from chuyenmuc.inputs import read_inputs, read_picture
from chuyenmuc.publish.folders.places import Places
from chuyenmuc.publish.reopened.openings import Openings, print_findings


def run(options: argparse.Namespace, project: Path) -> int:
    """Draw; earlier prints stay unless all new ones are there."""
    commune = work_on(project, options.commune)
    wish, findings = _wish_of(options)
    if findings:
        say_findings(Report.of(findings))
        return HAS_ERRORS
    inputs = read_inputs(project)
    wish = resolved(wish, inputs.catalogue.libraries.get(commune))
    # What was asked for by name lies beside the kits, so that it never replaces them.
    own = f"{commune}-{wish.folder}" if wish.folder else commune
    places, kept = Places.of(project, options.out or project / "print" / own), None
    check_prints(places)
    with Watcher(SCREEN) as progress:
        cache = project_cache(project)
        workshop = Workshop.of(inputs, cache, progress)
        openings = Openings.of(cache, own, "prints")
        drawn = build_posters(workshop, commune, options.today or today_in_vietnam(), wish)
        report = drawn.report + Report.of(print_findings(drawn.prints, openings))
        if not report.errors:
            report += openings.keep()
            progress.stage("Ghi bản in", len(drawn.prints))
            keep = not wish.is_empty
            kept = write_prints(drawn.prints, places, commune, step=progress.step, keep=keep)
            cache.forget_unused(time.time())
    say_findings(report)
    if report.errors:
        SCREEN.print("[bold red]Chưa vẽ được.[/] Bản in cũ giữ nguyên.")
        return HAS_ERRORS
    SCREEN.print(f"[bold green]Xong[/]: {len(drawn.prints)} tệp ở {escape(str(places.live))}")
    say_kept(kept)
    return DONE


def _wish_of(options: argparse.Namespace) -> tuple[Wish, list[Diagnostic]]:
    """What was asked for, with the pictures read; and which of them could not be."""
    findings: list[Diagnostic] = []
    wish = Wish(
        slogan=options.slogan,
        text=options.text,
        campaign=options.campaign,
        designs=tuple(options.design),
        sizes=tuple(options.size),
        proof=options.proof,
        sub=options.sub,
        call=options.call,
        points=tuple(options.point),
        hang_from=options.hang_from,
        hang_until=options.hang_until,
        photo=_file(options.photo, findings),
        logo=_file(options.logo, findings),
    )
    return wish, findings


def _file(path: Path | None, findings: list[Diagnostic]) -> GivenFile | None:
    if path is None:
        return None
    body, problems = read_picture(path)
    findings += problems
    return None if body is None else GivenFile(path.as_posix(), body)
