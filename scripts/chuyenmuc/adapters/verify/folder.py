"""Compare a folder with its trusted manifest: every entry by what it is itself, none followed.

What cannot be read is a finding like any other: one of them never hides the rest.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from chuyenmuc.adapters.verify.headers import examples, first_of
from chuyenmuc.diagnostics import Diagnostic, Location, Severity
from chuyenmuc.publish.integrity import UNLISTED
from chuyenmuc.vietnamese.system_error import reason_of

_PIECE = 1024 * 1024
_JUNCTION = 0xA0000003
"""What Windows says of a folder that stands elsewhere."""
_KINDS = (
    (stat.S_ISFIFO, "ống dẫn (FIFO)"),
    (stat.S_ISSOCK, "cổng nối (socket)"),
    (stat.S_ISCHR, "thiết bị"),
    (stat.S_ISBLK, "thiết bị"),
)
_REMOVE = "Xóa mục này rồi đăng lại cả trang; tìm xem ai đặt nó vào, đổi mật khẩu máy chủ."
_MODES = (
    "Bỏ quyền ghi của người ngoài (thư mục 755, tệp 644), rồi xem tệp nào đã bị sửa trong lúc đó."
)


@dataclass
class Found:
    """What lies in a folder.

    Attributes:
        digests: sha256 of each file that the manifest lists, by address.
        foreign: files that it does not list; their content is not read.
        beside: instructions to servers that lie in the folder itself, by name.
        findings: whatever is neither a readable file nor a folder with something in it.
        open_to_all: what every user of the machine may write.
        set_id: what runs with the rights of its owner.
        twice: files that have a second name, maybe outside.
        entries: how many there are.
    """

    digests: dict[str, str] = field(default_factory=dict)
    foreign: set[str] = field(default_factory=set)
    beside: dict[str, Path] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)
    open_to_all: set[str] = field(default_factory=set)
    set_id: set[str] = field(default_factory=set)
    twice: set[str] = field(default_factory=set)
    entries: int = 0


def look_into(folder: Path, listed: Mapping[str, str]) -> Found:
    """Everything in a folder; nothing is followed, opened blindly or waited for.

    Raises:
        OSError: the folder itself cannot be read.
    """
    os.scandir(folder).close()  # of this one, the caller is told
    found = Found(entries=1)
    if folder.stat().st_mode & stat.S_IWOTH:
        found.open_to_all.add(".")
    waiting = [(folder, "")]
    while waiting:  # a stack of our own: folders may lie in one another a thousand times
        path, above = waiting.pop()
        for inside, uri in _entries(path, above, found):
            try:
                if _is_folder(inside, uri, listed, found):
                    waiting.append((inside, f"{uri}/"))
            except OSError as error:
                found.findings.append(_unread(uri, error))
    return found


def entry_findings(found: Found) -> Iterator[Diagnostic]:
    """What is wrong with entries besides the content of files."""
    yield from found.findings
    if os.name == "nt":  # the modes that Python shows there say nothing of who may write
        return
    if found.set_id:
        what = f"Tệp chạy với quyền của chủ (setuid): {examples(found.set_id)}."
        yield Diagnostic(first_of(found.set_id), "XB767", what, _REMOVE)
    if found.twice:
        what = f"Tệp có tên thứ hai ở chỗ khác (liên kết cứng): {examples(found.twice)}."
        action = "Xem tên kia ở đâu; ai ghi được vào đó là sửa được trang. Chép lại trang cho gọn."
        yield Diagnostic(first_of(found.twice), "XB767", what, action, Severity.WARNING)
    if not found.open_to_all:
        return
    if len(found.open_to_all) == found.entries:  # a disk of Windows under Linux, for one
        what = "Ổ đĩa này không giữ quyền tệp (mọi tệp đều ghi được), nên chưa xem được quyền."
        action = "Xem quyền của thư mục trên chính máy chủ, ở ổ đĩa của Linux."
        place = first_of(found.open_to_all)
        yield Diagnostic(place, "XB767", what, action, Severity.WARNING)
        return
    what = f"Ai trên máy chủ cũng ghi được: {examples(found.open_to_all)}."
    yield Diagnostic(first_of(found.open_to_all), "XB767", what, _MODES)


def _entries(folder: Path, above: str, found: Found) -> list[tuple[Path, str]]:
    """The names in a folder; an empty or unreadable one is a finding."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries)
    except OSError as error:
        found.findings.append(_unread(above.rstrip("/"), error))
        return []
    if not names and above:
        what = f"Thư mục trống /{above} không thuộc bản đã dựng."
        found.findings.append(Diagnostic(Location(above.rstrip("/")), "XB766", what, _REMOVE))
    return [(folder / name, above + name) for name in names]


def _is_folder(path: Path, uri: str, listed: Mapping[str, str], found: Found) -> bool:
    """Note one entry; whether there is more inside.

    Raises:
        OSError: it cannot be looked at or read.
    """
    state = path.lstat()
    mode = state.st_mode
    found.entries += 1
    if stat.S_ISLNK(mode) or getattr(state, "st_reparse_tag", 0) == _JUNCTION:
        found.findings.append(_link(path, uri))
        return False
    if mode & stat.S_IWOTH:
        found.open_to_all.add(uri)
    if stat.S_ISDIR(mode):
        if path.is_mount():
            what = f"/{uri} là ổ đĩa hay thư mục khác gắn vào; trang không bao giờ có thứ này."
            found.findings.append(Diagnostic(Location(uri), "XB766", what, _REMOVE))
            return False
        return True
    if not stat.S_ISREG(mode):
        kind = next((words for test, words in _KINDS if test(mode)), "mục lạ")
        what = f"/{uri} không phải tệp mà là {kind}; trang không bao giờ có thứ này."
        found.findings.append(Diagnostic(Location(uri), "XB766", what, _REMOVE))
        return False
    if mode & (stat.S_ISUID | stat.S_ISGID):
        found.set_id.add(uri)
    if state.st_nlink > 1:
        found.twice.add(uri)
    if uri in UNLISTED:
        found.beside[uri] = path
    elif uri in listed:
        found.digests[uri] = digest_of(path)
    else:
        found.foreign.add(uri)
    return False


def digest_of(path: Path) -> str:
    """The sha256 of a file that was a file a moment ago; what it may be by now is not waited for.

    Raises:
        OSError: it cannot be read, or is no file any more.
    """
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    digest = hashlib.sha256()
    with os.fdopen(os.open(path, flags | getattr(os, "O_BINARY", 0)), "rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()


def _link(path: Path, uri: str) -> Diagnostic:
    try:
        to = str(path.readlink())
    except OSError:
        to = "?"
    there = "không có thật" if not path.exists() else "thư mục" if path.is_dir() else "tệp"
    what = f"/{uri} là liên kết tới {there} `{to}`: máy chủ có thể cho xem những gì ở đó."
    return Diagnostic(Location(uri), "XB766", what, _REMOVE)


def _unread(uri: str, error: OSError) -> Diagnostic:
    what = f"Chưa kiểm tra được /{uri}: {reason_of(error)}."
    action = "Xem vì sao không đọc được mục này (quyền, ổ đĩa), rồi chạy lại."
    return Diagnostic(Location(uri or "."), "XB724", what, action)
