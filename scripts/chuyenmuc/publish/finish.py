"""The last stage of a build, in one call: tidy, guard, check, list, swap."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from chuyenmuc.diagnostics import Report
from chuyenmuc.publish.check import check_site
from chuyenmuc.publish.csp import guard_site
from chuyenmuc.publish.foreign import mark_site
from chuyenmuc.publish.integrity import MANIFEST, digests_of, manifest_text
from chuyenmuc.publish.offline import (
    SWITCH_URI,
    WORKER_URI,
    link_manifest,
    take_sources,
    worker_text,
)
from chuyenmuc.publish.server_files import server_folder, write_server_files
from chuyenmuc.publish.squeeze import squeeze
from chuyenmuc.publish.swap import swap
from chuyenmuc.publish.tidy import tidy
from chuyenmuc.publish.usb import prepare_for_usb
from chuyenmuc.site import Site


@dataclass(frozen=True, slots=True)
class Published:
    """What the check found, and whether the site went live."""

    report: Report
    live: bool


def finish(
    staged: Path, live: Path, site: Site, *, sources: Mapping[str, str], usb: bool = False
) -> Published:
    """Publish ``staged`` as ``live`` if it passes every check; otherwise leave ``live`` alone.

    With ``usb`` the site is one that opens from a folder, without a server.

    Raises:
        SwapRefusedError: the system refused to move a folder.
    """
    tidy(staged)
    scripts = take_sources(staged)
    mark_site(staged, site.foreign)
    squeeze(staged)
    if usb:
        prepare_for_usb(staged)
    elif site.offline:
        link_manifest(staged, name=site.name, short_name=site.short_name, demo=site.demo)
    guarded = guard_site(staged)  # the last step that changes a page
    report = guarded.report + check_site(staged, demo=site.demo, sources=sources)
    if report.errors:
        return Published(report, live=False)
    if not usb:
        _write(staged / WORKER_URI, _worker(staged, site, scripts))
    manifest = manifest_text(digests_of(staged))
    _write(staged / MANIFEST, manifest)
    swap(staged, live)
    if not usb:
        folder = server_folder(live, site.commune)
        write_server_files(folder, guarded.hashes, manifest, scripts[SWITCH_URI])
    return Published(report, live=True)


def _worker(staged: Path, site: Site, scripts: Mapping[str, str]) -> str:
    """The service worker; where it is not wanted, the one that takes itself off phones."""
    if not site.offline:
        return scripts[SWITCH_URI]
    return worker_text(scripts[WORKER_URI], staged, digests_of(staged))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
