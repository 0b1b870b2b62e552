"""Whether a folder may be replaced: what stands there before a build is gone after the next."""

from __future__ import annotations

from pathlib import Path

NOT_OURS = "ở đó đang có tệp khác, không phải kết quả lần trước"
PRINT_DEPTH = 3  # <slogan>/<design>/<size>.<ext>


def is_old_output(folder: Path, sign: str) -> bool:
    """Whether ``folder`` is free, or holds ``sign``, a file that only our own output has."""
    return _is_free(folder) or (folder / sign).is_file()


def is_old_prints(folder: Path, beside: frozenset[str]) -> bool:
    """Whether ``folder`` is free, or every file in it lies where print files do.

    Args:
        folder: where prints are about to be written.
        beside: the names of print files that may lie at any depth.
    """
    return _is_free(folder) or (
        folder.is_dir()
        and all(
            len(path.relative_to(folder).parts) == PRINT_DEPTH or path.name in beside
            for path in folder.rglob("*")
            if not path.is_dir()
        )
    )


def _is_free(folder: Path) -> bool:
    if not folder.is_dir():
        return not folder.exists()
    return next(folder.iterdir(), None) is None
