"""``chuyenmuc verify``: a folder or an address against the manifest that was kept aside."""

from __future__ import annotations

from pathlib import Path

from chuyenmuc.adapters.live_site import verify_address
from chuyenmuc.content.load.bounded_read import read_at_most
from chuyenmuc.diagnostics import Report
from chuyenmuc.publish.check import check_site
from chuyenmuc.publish.integrity import (
    MANIFEST,
    ManifestUnreadableError,
    compare,
    digests_of,
    findings,
    read_manifest,
)
from chuyenmuc.publish.pages import read_site
from chuyenmuc.publish.servers.files import server_folder

_LARGEST = 20_000_000
"""Bytes of a manifest: a hundred thousand files."""


def is_address(target: str) -> bool:
    """Whether something on the web is meant, not a folder."""
    return target.startswith(("http://", "https://"))


def trusted_manifest(site: Path, commune: str) -> Path:
    """The manifest kept beside a site, where an intruder of the site cannot change it."""
    return server_folder(site, commune) / MANIFEST


def verify(target: str, manifest: Path, *, demo: bool) -> Report:
    """Find files that were changed, are gone or were added; in a folder, broken links as well.

    Raises:
        ManifestUnreadableError: there is no manifest there, or it is damaged.
        OSError: a file of the folder cannot be read.
    """
    if not manifest.is_file():
        reason = "chưa có tệp này; nó được ghi khi dựng trang, hoặc thêm --manifest ĐƯỜNG-DẪN"
        raise ManifestUnreadableError(reason)
    expected = read_manifest(read_at_most(manifest, _LARGEST).decode("utf-8", "replace"))
    if is_address(target):
        return verify_address(target, expected)
    folder = Path(target)
    report = findings(compare(expected, digests_of(folder)))
    return report + check_site(read_site(folder), demo=demo, sources={})
