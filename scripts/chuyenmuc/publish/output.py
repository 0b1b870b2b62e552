"""Whether a folder may be replaced: what stands there before a build is gone after the next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

NOT_OURS = "ở đó đang có tệp khác, không phải kết quả lần trước"


def is_old_output(folder: Path, sign: str) -> bool:
    """Whether ``folder`` is free, or holds ``sign``, a file that only our own output has."""
    return _is_free(folder) or (folder / sign).is_file()


def is_old_prints(folder: Path, is_place: Callable[[str], bool]) -> bool:
    """Whether ``folder`` is free, or every file in it lies where print files do.

    Args:
        folder: where prints are about to be written.
        is_place: tells such a place, ``/``-separated and relative to ``folder``.
    """
    return _is_free(folder) or (
        folder.is_dir()
        and all(
            is_place(path.relative_to(folder).as_posix())
            for path in folder.rglob("*")
            if not path.is_dir()
        )
    )


def _is_free(folder: Path) -> bool:
    if not folder.is_dir():
        return not folder.exists()
    return next(folder.iterdir(), None) is None
