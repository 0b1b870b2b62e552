"""The sha256 of every file of a site: what ``chuyenmuc verify`` compares with.

``integrity.json`` is ``{"v": 2, "files": {"index.html": "<sha256 in hex>", …}}``, sorted, without
the manifest itself; ``folders/marker.py`` says what more it tells of a folder. ``"v": 1`` has files
alone.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from chuyenmuc.diagnostics import Diagnostic, Location, Report
from chuyenmuc.publish.servers.files import IN_SITE

MANIFEST = "integrity.json"
NEXT = "integrity.next.json"
"""Beside a trusted manifest: that of a site which is about to go live, or just did."""
UNLISTED = frozenset({MANIFEST}) | IN_SITE
"""Files of a site that the manifest leaves out: itself, and instructions to some hosts.

Only at the top: deeper in the site nobody but an intruder puts one.
"""
VERSIONS = (1, 2)
ACTION = "Đăng lại cả trang từ bản đã dựng, rồi đổi mật khẩu máy chủ và tìm chỗ bị xâm nhập."


class ManifestUnreadableError(Exception):
    """The manifest is not one; the message says why in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How a site differs from its manifest: addresses relative to the site, sorted."""

    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changed or self.missing or self.foreign)


def digests_of(site: Path) -> dict[str, str]:
    """The sha256 of each file of a folder, in the order of their addresses."""
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return {
        uri: digest(path.read_bytes()) for uri, path in sorted(found.items()) if uri not in UNLISTED
    }


def digest(body: bytes) -> str:
    """The sha256 in hex."""
    return hashlib.sha256(body).hexdigest()


def manifest_text(
    digests: Mapping[str, str], about: Mapping[str, object] = MappingProxyType({})
) -> str:
    """The manifest as text: the same for the same site; ``about`` is what else it tells."""
    return json.dumps(
        {"v": VERSIONS[-1], **about, "files": dict(sorted(digests.items()))},
        ensure_ascii=False,
        indent=0,
    )


def read_manifest(text: str) -> dict[str, str]:
    """The digests of a manifest.

    Raises:
        ManifestUnreadableError: it is damaged, or of a later version.
    """
    try:
        found = json.loads(text)
    except ValueError:
        raise ManifestUnreadableError("tệp không phải JSON hoặc đã hỏng") from None
    if not isinstance(found, dict) or found.get("v") not in VERSIONS:
        raise ManifestUnreadableError("tệp không phải bản kê của chuyenmuc")
    files = found.get("files")
    if not isinstance(files, dict) or not files:
        raise ManifestUnreadableError("bản kê không ghi tệp nào")
    return {str(uri): str(value) for uri, value in files.items()}


def trusted_in(server: Path, live: Path) -> Path:
    """Which of the manifests that were kept aside is that of the live site.

    A run that was killed just after its site went live has not renewed the usual one.

    Args:
        server: the folder in which they are kept.
        live: the folder of the site.
    """
    usual, following, shown = server / MANIFEST, server / NEXT, live / MANIFEST
    if not (following.is_file() and shown.is_file()):
        return usual
    if following.stat().st_size != shown.stat().st_size:  # an intruder's may be of any size
        return usual
    return following if following.read_bytes() == shown.read_bytes() else usual


def compare(expected: Mapping[str, str], found: Mapping[str, str]) -> Difference:
    """Which files were changed, are gone, or were added."""
    return Difference(
        changed=tuple(sorted(u for u in expected.keys() & found.keys() if expected[u] != found[u])),
        missing=tuple(sorted(expected.keys() - found.keys())),
        foreign=tuple(sorted(found.keys() - expected.keys())),
    )


def findings(difference: Difference) -> Report:
    """One finding per file that is not what it was built as."""
    words = (
        ("XB721", difference.changed, "khác bản đã dựng: có thể đã bị sửa"),
        ("XB722", difference.missing, "có trong bản đã dựng nhưng không còn ở đây"),
        ("XB723", difference.foreign, "không thuộc bản đã dựng: có thể do kẻ xâm nhập thêm vào"),
    )
    return Report.of(
        Diagnostic(Location(uri), code, f"Tệp /{uri} {what}.", ACTION)
        for code, uris, what in words
        for uri in uris
    )
