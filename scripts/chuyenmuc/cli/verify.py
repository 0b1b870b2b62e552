"""``chuyenmuc verify``: a site, as it lies or as it is served, against the list kept aside."""

from __future__ import annotations

import argparse
from pathlib import Path

from rich.markup import escape

from chuyenmuc.adapters.clock import now_in_vietnam
from chuyenmuc.adapters.signatures import SignatureError
from chuyenmuc.adapters.verify.mail import failed_text, mail_text
from chuyenmuc.adapters.verify.run import Wish, is_address, trusted_manifest, verify
from chuyenmuc.cli.commune import work_on
from chuyenmuc.cli.exit_codes import DONE, HAS_ERRORS, WRONG_USAGE
from chuyenmuc.cli.screen import SCREEN, say_findings
from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.diagnostics import Report
from chuyenmuc.publish.integrity import ManifestUnreadableError, read_manifest
from chuyenmuc.report_text import summary
from chuyenmuc.vietnamese.system_error import reason_of


def run(options: argparse.Namespace, project: Path) -> int:
    """Compare; 1 if a file was changed, lost or added. Whatever happens, the report is written."""
    target: str = options.target or str(project / "site")
    site = None if is_address(target) else Path(target).resolve()
    if site is not None and not site.is_dir():
        why = f"Không có thư mục {site}. Chạy chuyenmuc build trước."
        return _failed(options.report, target, why, WRONG_USAGE)
    commune = work_on(project, options.commune, remembers=False)
    catalogue = load_catalogue(project)
    if commune not in catalogue.communes:
        missing = catalogue.missing(commune)
        _write(options.report, failed_text(target, missing.message, now_in_vietnam()))
        say_findings(Report.of([missing]))
        return HAS_ERRORS
    library = catalogue.libraries.get(commune)
    demo = library is None or not library.commune.model.official
    manifest: Path = options.manifest or trusted_manifest(project, site, commune)
    try:
        report = verify(target, manifest, Wish(demo, options.signers, options.minutes))
    except ManifestUnreadableError as error:
        why = f"Không dùng được bản kê {manifest}: {error}."
        return _failed(options.report, target, why, WRONG_USAGE)
    except SignatureError as error:
        return _failed(options.report, target, f"Không tin được bản kê: {error}.", HAS_ERRORS)
    except OSError as error:
        where = error.filename or target
        why = f"Không đọc được {where}: {reason_of(error)}."
        return _failed(options.report, target, why, HAS_ERRORS)
    files = len(read_manifest(manifest.read_text("utf-8", errors="replace")))
    _write(options.report, mail_text(target, report, now_in_vietnam(), files))
    say_findings(report)
    SCREEN.print(summary(report))
    return HAS_ERRORS if report.errors else DONE


def _failed(report: Path | None, target: str, why: str, code: int) -> int:
    """Say why nothing could be looked at, on the screen and in the report."""
    _write(report, failed_text(target, why, now_in_vietnam()))
    SCREEN.print(escape(why))
    return code


def _write(report: Path | None, text: str) -> None:
    """Write the report, if one was asked for; a name that is no text is shown by its numbers."""
    if report is not None:
        report.parent.mkdir(parents=True, exist_ok=True)
        report.write_text(text, encoding="utf-8", errors="backslashreplace")
