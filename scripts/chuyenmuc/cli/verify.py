"""``chuyenmuc verify``: a site, as it lies or as it is served, against the list kept aside."""

from __future__ import annotations

import argparse
from pathlib import Path

from rich.markup import escape

from chuyenmuc.adapters.verify import is_address, trusted_manifest, verify
from chuyenmuc.cli.commune import work_on
from chuyenmuc.cli.exit_codes import DONE, HAS_ERRORS, WRONG_USAGE
from chuyenmuc.cli.screen import SCREEN, say_findings
from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.diagnostics import Report
from chuyenmuc.publish.integrity import ManifestUnreadableError
from chuyenmuc.report_text import summary


def run(options: argparse.Namespace, project: Path) -> int:
    """Compare; 1 if a file was changed, lost or added."""
    target: str = options.target or str(project / "site")
    site = None if is_address(target) else Path(target).resolve()
    if site is not None and not site.is_dir():
        SCREEN.print(f"Không có thư mục {escape(str(site))}. Chạy chuyenmuc build trước.")
        return WRONG_USAGE
    commune = work_on(project, options.commune, remembers=False)
    catalogue = load_catalogue(project)
    if commune not in catalogue.communes:
        say_findings(Report.of([catalogue.missing(commune)]))
        return HAS_ERRORS
    library = catalogue.libraries.get(commune)
    demo = library is None or not library.commune.model.official
    manifest: Path = options.manifest or trusted_manifest(project, site, commune)
    try:
        report = verify(target, manifest, demo=demo)
    except ManifestUnreadableError as error:
        SCREEN.print(f"Không dùng được bản kê {escape(str(manifest))}: {escape(str(error))}.")
        return WRONG_USAGE
    say_findings(report)
    SCREEN.print(summary(report))
    return HAS_ERRORS if report.errors else DONE
