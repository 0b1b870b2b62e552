"""A project of a measurement's own, so that what it builds leaves nothing in the real one."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_LINKED = ("assets", "templates", "docs")


def linked_project(folder: Path, cache: Path = ROOT / ".cache") -> Path:
    """The project as it stands in another folder; its content is its own.

    Args:
        folder: where; it may be there already.
        cache: where its drawings stay, since they cost time: usually those of the project.
    """
    folder.mkdir(parents=True, exist_ok=True)
    cache.mkdir(parents=True, exist_ok=True)
    (folder / ".cache").symlink_to(cache, target_is_directory=True)
    for name in _LINKED:
        (folder / name).symlink_to(ROOT / name, target_is_directory=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "content", folder / "content")
    return folder
