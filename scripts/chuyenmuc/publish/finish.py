"""The last stage of a build, in one call: tidy, guard, check, list, swap."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from chuyenmuc.diagnostics import Report
from chuyenmuc.publish.check import check_site
from chuyenmuc.publish.csp import guard_site
from chuyenmuc.publish.integrity import MANIFEST, digests_of, manifest_text
from chuyenmuc.publish.server_files import server_folder, write_server_files
from chuyenmuc.publish.swap import swap
from chuyenmuc.publish.tidy import tidy
from chuyenmuc.publish.usb import prepare_for_usb


@dataclass(frozen=True, slots=True)
class Published:
    """What the check found, and whether the site went live."""

    report: Report
    live: bool


def finish(  # noqa: PLR0913  # what, where to, and of which kind: each by name
    staged: Path,
    live: Path,
    commune: str,
    *,
    demo: bool,
    sources: Mapping[str, str],
    usb: bool = False,
) -> Published:
    """Publish ``staged`` as ``live`` if it passes every check; otherwise leave ``live`` alone.

    With ``usb`` the site is one that opens from a folder, without a server.

    Raises:
        SwapRefusedError: the system refused to move a folder.
    """
    tidy(staged)
    if usb:
        prepare_for_usb(staged)
    guarded = guard_site(staged)  # the last step that changes a page
    report = guarded.report + check_site(staged, demo=demo, sources=sources)
    if report.errors:
        return Published(report, live=False)
    manifest = manifest_text(digests_of(staged))
    (staged / MANIFEST).write_text(manifest, encoding="utf-8", newline="\n")
    swap(staged, live)
    if not usb:
        write_server_files(server_folder(live, commune), guarded.hashes, manifest)
    return Published(report, live=True)
