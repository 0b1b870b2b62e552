"""``chuyenmuc verify``: a folder or an address against the manifest that was kept aside."""

from __future__ import annotations

from pathlib import Path

from chuyenmuc.adapters.live_site import verify_address
from chuyenmuc.diagnostics import Report
from chuyenmuc.publish.check import check_site
from chuyenmuc.publish.folders.places import ELSEWHERE, Places
from chuyenmuc.publish.integrity import (
    MANIFEST,
    ManifestUnreadableError,
    compare,
    digests_of,
    findings,
    read_manifest,
)
from chuyenmuc.publish.pages import read_site


def is_address(target: str) -> bool:
    """Whether something on the web is meant, not a folder."""
    return target.startswith(("http://", "https://"))


def trusted_manifest(project: Path, site: Path | None, commune: str) -> Path:
    """The manifest kept in the project, where an intruder of the site cannot change it.

    Args:
        project: the project folder.
        site: the folder of the site; None for what is on the web: the usual one, or the only one.
        commune: whose site it is.
    """
    usual = Places.of(project, site or project / "site").server(commune) / MANIFEST
    if site is None and not usual.is_file():
        others = sorted((project / ELSEWHERE).glob(f"*/server/{commune}/{MANIFEST}"))
        return others[0] if len(others) == 1 else usual
    return usual


def verify(target: str, manifest: Path, *, demo: bool) -> Report:
    """Find files that were changed, are gone or were added; in a folder, broken links as well.

    Raises:
        ManifestUnreadableError: there is no manifest there, or it is damaged.
        OSError: a file of the folder cannot be read.
    """
    if not manifest.is_file():
        reason = "chưa có tệp này; nó được ghi khi dựng trang, hoặc thêm --manifest ĐƯỜNG-DẪN"
        raise ManifestUnreadableError(reason)
    expected = read_manifest(manifest.read_text("utf-8", errors="replace"))
    if is_address(target):
        return verify_address(target, expected)
    folder = Path(target)
    report = findings(compare(expected, digests_of(folder)))
    return report + check_site(read_site(folder), demo=demo, sources={})
