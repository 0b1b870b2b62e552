"""The site that is to be kept: first compared with what was built, every entry of it."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from chuyenmuc.diagnostics import Diagnostic, Location, Report
from chuyenmuc.publish.archive.pieces import is_piece
from chuyenmuc.publish.folders.marker import read_marker
from chuyenmuc.publish.folders.places import Places
from chuyenmuc.publish.integrity import (
    ACTION,
    MANIFEST,
    UNLISTED,
    ManifestUnreadableError,
    compare,
    digest,
    digests_of,
    findings,
    read_manifest,
    trusted_in,
)

_BUILD = "Chạy `chuyenmuc build` rồi lưu trữ lại."


class SiteRefusedError(Exception):
    """The site is not the one that was built; the findings say where."""

    def __init__(self, report: Report) -> None:
        super().__init__("site")
        self.report = report


@dataclass(frozen=True, slots=True)
class JudgedSite:
    """A site that is what was built: the sha256 of each of its files."""

    folder: Path
    digests: dict[str, str]

    def pages(self) -> Iterator[tuple[str, str]]:
        """The pages that may be pieces: file and HTML."""
        for uri in sorted(self.digests):
            if is_piece(uri):
                yield uri, (self.folder / uri).read_text("utf-8")

    def read(self, uri: str) -> bytes:
        """A file of it.

        Raises:
            OSError: it cannot be read.
        """
        return (self.folder / uri).read_bytes()


def judged_site(project: Path, folder: Path, commune: str) -> JudgedSite:
    """Compare a site with the list of its files that is kept in the project.

    Raises:
        SiteRefusedError: it differs, or there is no such list.
        OSError: a file cannot be read.
    """
    manifest = trusted_in(Places.of(project, folder).server(commune), folder)
    if not (folder / "index.html").is_file() or not manifest.is_file():
        what = f"Chưa có trang đã dựng của {commune} ở {folder}, hoặc thiếu bản kê {manifest}."
        raise _refused(what)
    if strange := list(_strange(folder)):
        raise SiteRefusedError(Report.of(strange))
    trusted = manifest.read_bytes()
    try:
        expected = _expected(trusted.decode("utf-8", errors="replace"))
    except ManifestUnreadableError as error:
        what = f"Không dùng được bản kê {manifest}: {error}."
        raise _refused(what) from None
    report = findings(compare(expected, digests_of(folder)))
    inside = folder / MANIFEST
    if not inside.is_file() or inside.read_bytes() != trusted:
        what = f"Tệp /{MANIFEST} của trang khác bản kê giữ riêng: có thể đã bị sửa."
        report += Report.of([Diagnostic(Location(MANIFEST), "XB721", what, ACTION)])
    if report.errors:
        raise SiteRefusedError(report)
    beside = {
        name: digest((folder / name).read_bytes())
        for name in sorted(UNLISTED)
        if (folder / name).is_file()
    }
    return JudgedSite(folder, {**expected, **beside})


def _expected(text: str) -> dict[str, str]:
    """The sha256 of all in a site: what was built, and what the owner put there for the host."""
    carried = read_marker(text).carried
    along = {uri: found for uri, found in carried.items() if uri not in UNLISTED}
    return {**along, **read_manifest(text)}


def _refused(what: str) -> SiteRefusedError:
    return SiteRefusedError(Report.of([Diagnostic(Location(MANIFEST), "XB780", what, _BUILD)]))


def _strange(folder: Path) -> Iterator[Diagnostic]:
    """Links, pipes and devices: nothing of a site, and reading one may never end."""
    for path in sorted(folder.rglob("*")):
        mode = path.lstat().st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
            uri = path.relative_to(folder).as_posix()
            what = f"/{uri} trong trang không phải tệp thường (liên kết, ống dẫn hay thiết bị)."
            yield Diagnostic(Location(uri), "XB723", what, ACTION)
