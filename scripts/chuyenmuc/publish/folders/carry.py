"""Take the owner's files from the live site into the next one, and tell what is new about them."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from chuyenmuc.diagnostics import Diagnostic, Location, Report, Severity
from chuyenmuc.publish.folders.entries import changed, digest_of
from chuyenmuc.publish.folders.guard import Old
from chuyenmuc.publish.folders.in_place import is_as_announced

_KEPT = "Không phải tệp của mình thì xóa nó khỏi thư mục trang, đổi mật khẩu máy chủ rồi dựng lại."
_BY_HAND = (
    "Cần giữ chỗ sửa thì sửa trong content rồi dựng lại; bản vừa bị thay nằm trong {}, lần dựng "
    "sau chuyển sang thư mục trash."
)


def carry(
    old: Old, live: Path, staged: Path, server: Path, headers: Mapping[str, str]
) -> dict[str, str]:
    """Copy them; the address of each with its sha256.

    A file for a web server that is still as we wrote it last time is written as it is now: it
    holds the policy of the pages.

    Args:
        old: what ``live`` holds.
        live: the site before.
        staged: the site that is about to go live.
        server: the folder with the files for servers as they were written last time.
        headers: those files as they are now.

    Raises:
        OSError: a file cannot be read or written.
    """
    carried = {}
    for uri in old.along:
        source, target = live / uri, staged / uri
        if target.exists():  # now we write one ourselves
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        if uri in headers and is_as_announced(source, server):
            target.write_text(headers[uri], encoding="utf-8", newline="\n")
        else:
            shutil.copyfile(source, target)
        carried[uri] = digest_of(target)
    return carried


def told(old: Old, live: Path, carried: Mapping[str, str], previous: Path) -> Report:
    """What an officer should know: files taken along for the first time, or changed by hand."""
    marker = old.marker
    new = [uri for uri, digest in carried.items() if marker.carried.get(uri) != digest]
    by_hand = [uri for uri in changed(live, marker) if uri not in old.along]
    return Report.of(
        Diagnostic(Location(uri), code, f"Tệp /{uri} {what}.", action, Severity.WARNING)
        for code, uris, what, action in (
            ("XB750", new, "không do lần dựng viết ra, được giữ lại trên trang", _KEPT),
            (
                "XB751",
                by_hand,
                "đã bị sửa sau lần dựng trước",
                _BY_HAND.format(previous.name),
            ),
        )
        for uri in uris
    )
