"""Put a finished folder in the place of the live one, without a moment in between.

On Linux the kernel exchanges the two names in one step. Elsewhere two renames do it; a crash
between them is mended by :func:`recover` at the next start. What is not ours is neither replaced
nor deleted (``folders/``).
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import glob
import os
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from chuyenmuc.publish.folders.durable import settle, settle_names, write_settled
from chuyenmuc.publish.folders.marker import ASIDE, Marker, is_unfinished, marker_of
from chuyenmuc.publish.folders.places import Places
from chuyenmuc.publish.folders.refusal import MOUNT, SwapRefusedError
from chuyenmuc.publish.folders.trash import erase, retire
from chuyenmuc.publish.folders.unfinished import is_barely_begun
from chuyenmuc.vietnamese.system_error import reason_of

__all__ = ["STALE_SECONDS", "SwapRefusedError", "begin", "give_up", "recover", "swap"]
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
STALE_SECONDS = 3600
_NO_EXCHANGE = frozenset({errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP})
_OWNER_ALONE = 0o700


def begin(places: Places, kind: str, process: int) -> Path:
    """Make the folder for the next version; its marker is there before anything else.

    Raises:
        OSError: the disk would not.
    """
    places.home.mkdir(parents=True, exist_ok=True)
    for folder in places.staging(process):
        try:
            folder.mkdir()
        except FileExistsError:  # of somebody else, or of a run with our number: left alone
            continue
        break
    write_settled(folder / ASIDE, Marker(kind, process=process).text().encode())
    return folder


def give_up(staged: Path) -> None:
    """Delete what a run began and does not finish; nothing where it did finish."""
    if is_unfinished(staged):
        with contextlib.suppress(OSError):  # still open somewhere: the next run deletes it
            erase(staged)


def recover(places: Places, now: float) -> None:
    """Mend what a killed run left: bring back the live folder, remove old staging folders."""
    live, previous = places.live, places.previous
    if not live.exists() and marker_of(previous) is not None:
        with contextlib.suppress(OSError):  # on another disk: it stays where it is
            previous.rename(live)
    for leftover in _leftovers(places):
        with contextlib.suppress(OSError, SwapRefusedError):
            if is_barely_begun(leftover):
                if _is_old(leftover, now):
                    erase(leftover)
            elif is_unfinished(leftover) and not _is_written(leftover, now):
                erase(leftover)
            elif not is_unfinished(leftover) and _is_old(leftover, now):
                retire(leftover, places.trash, live.name)


def swap(staged: Path, places: Places) -> Path | None:
    """Make ``staged`` the live folder and keep the old one as the previous version.

    Returns:
        Where the version before the previous one lies, if it held more than we wrote.

    Raises:
        SwapRefusedError: the system refused, or the previous version is not ours; the live folder
            is as it was.
    """
    live = places.live
    try:
        settle(staged)
        live.parent.mkdir(parents=True, exist_ok=True)
        try:
            old = _put(staged, places)
        except OSError as error:
            if error.errno != errno.EXDEV:
                erase(staged)
                raise
            old = _put_from_afar(staged, places)
        settle_names(live.parent)
        return _keep(old, places) if old is not None and old != places.previous else None
    except OSError as error:
        if error.errno == errno.EBUSY and sys.platform != "win32":
            raise SwapRefusedError(live, MOUNT) from error
        path = Path(error.filename) if error.filename else live
        raise SwapRefusedError(path, reason_of(error)) from error


def _put(staged: Path, places: Places) -> Path | None:
    """Give ``staged`` the live name; where the old version lies now, or None."""
    live = places.live
    if not live.exists():
        _rename(staged, live)
        return None
    failed = _exchange(staged, live)
    if failed == 0:
        return staged
    if failed not in _NO_EXCHANGE:
        raise OSError(failed, os.strerror(failed), str(live))
    _make_room(places)
    previous = places.previous
    try:
        live.rename(previous)
    except OSError as error:
        if error.errno != errno.EXDEV or staged.parent != live.parent:
            raise
        previous = staged.with_name(f"{staged.name}0")
        live.rename(previous)
    try:
        _rename(staged, live)
    except OSError:
        previous.rename(live)
        raise
    return previous


def _put_from_afar(staged: Path, places: Places) -> Path | None:
    """The same where the live folder is on another disk: first a copy beside it."""
    mode = staged.stat().st_mode
    beside = _copy(staged, places.beside(os.getpid()))
    try:
        beside.chmod(mode)
        old = _put(beside, places)
    except OSError:
        erase(beside)
        raise
    finally:
        erase(staged)
    return old


def _keep(old: Path, places: Places) -> Path | None:
    """Make the version that was live the previous one."""
    if marker_of(old) is None:  # it was an empty folder
        old.rmdir()
        return None
    lost = _make_room(places)
    try:
        old.rename(places.previous)
    except OSError as error:
        if error.errno in {errno.ENOTEMPTY, errno.EEXIST}:  # another run was faster
            return _keep(old, places)
        if error.errno != errno.EXDEV:
            raise
        old.chmod(_OWNER_ALONE)
        _copy(old, places.home / f"{places.live.name}.new-{os.getpid()}").rename(places.previous)
        erase(old)
    return lost


def _make_room(places: Places) -> Path | None:
    return retire(places.previous, places.trash, places.previous.name, still=places.live)


def _copy(source: Path, target: Path) -> Path:
    """The same on another disk, closed for others until it is put in place."""
    target.mkdir(mode=_OWNER_ALONE)
    for path in sorted(source.iterdir(), key=lambda path: path.suffix != ".json"):  # marker first
        if path.is_dir():
            shutil.copytree(path, target / path.name, symlinks=True)
        else:
            shutil.copy2(path, target / path.name, follow_symlinks=False)
    settle(target)
    return target


def _leftovers(places: Places) -> Iterator[Path]:
    """Folders with our marker, or not even that yet, whose names only a staging folder has."""
    beside = places.live.parent, f".{places.live.name}.new-"
    for folder, begun in ((places.home, f"{places.live.name}.new-"), beside):
        for path in folder.glob(f"{glob.escape(begun)}*"):
            ours = marker_of(path) is not None or is_barely_begun(path)
            if path.name.removeprefix(begun).isdecimal() and ours:
                yield path


def _is_written(folder: Path, now: float) -> bool:
    """Whether the run that writes it may be alive."""
    marker = marker_of(folder)
    return not _is_old(folder, now) and marker is not None and _lives(marker.process)


def _is_old(folder: Path, now: float) -> bool:
    return now - folder.stat().st_mtime > STALE_SECONDS


def _lives(process: int) -> bool:
    if sys.platform == "win32":
        return True  # asking would end it
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:  # of somebody else
        return True
    return True


def _rename(source: Path, target: Path, tries: int = 5) -> None:
    """Rename; on Windows a virus scanner may hold a fresh folder for a moment."""
    for attempt in range(tries):
        if sys.platform == "win32" and attempt < tries - 1:
            with contextlib.suppress(PermissionError):  # held for a moment: tried again below
                source.rename(target)
                return
            time.sleep(0.2 * (attempt + 1))
        else:
            source.rename(target)
            return


def _exchange(one: Path, other: Path) -> int:
    """Exchange two names atomically; 0, or the number of the error."""
    if not sys.platform.startswith("linux"):
        return errno.ENOSYS
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return errno.ENOSYS
    done = renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return 0 if done == 0 else ctypes.get_errno()
