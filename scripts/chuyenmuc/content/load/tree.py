"""Walk ``content/`` and sort what is there by what it can be; refuse links out of it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from chuyenmuc.content.messages import diagnose
from chuyenmuc.diagnostics import Diagnostic, Location

Kind = Literal[
    "article", "commune", "plan", "slogans", "infographic", "glossary", "calendar", "image"
]
YAML_FOLDERS: dict[str, Kind] = {
    "plans": "plan",
    "slogans": "slogans",
    "infographics": "infographic",
    "glossary": "glossary",
    "calendar": "calendar",
}
IMAGE_ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".webp", ".svg", ".heic", ".heif", ".gif"})
IGNORED = frozenset({".ds_store", "thumbs.db", "desktop.ini", ".gitkeep"})


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of content: where it is, what it is, and whose it is."""

    path: Path
    uri: str
    kind: Kind
    origin: str

    @property
    def id(self) -> str:
        """The file name without its ending."""
        return self.path.name.split(".")[0]


def walk(project: Path) -> tuple[list[SourceFile], list[Diagnostic]]:
    """All files under ``content/``, in a stable order, and findings about the rest."""
    files: list[SourceFile] = []
    findings: list[Diagnostic] = []
    content = project / "content"
    for path in _every_file(content, project, findings):
        uri = path.relative_to(project).as_posix()
        file = _classify(path, uri, path.relative_to(content).parts)
        if file:
            files.append(file)
        elif path.name.lower() not in IGNORED:
            findings.append(diagnose("unknown_file", Location(uri), name=path.name))
    return files, findings


def _every_file(folder: Path, project: Path, findings: list[Diagnostic]) -> Iterator[Path]:
    with os.scandir(folder) as listing:
        entries = sorted(listing, key=lambda entry: entry.name)
    for entry in entries:
        path = Path(entry.path)
        if entry.is_symlink() or _is_junction(path):
            uri = path.relative_to(project).as_posix()
            findings.append(diagnose("symlink", Location(uri), name=entry.name))
        elif entry.is_dir(follow_symlinks=False):
            yield from _every_file(path, project, findings)
        else:
            yield path


def _is_junction(path: Path) -> bool:
    """Whether it is a Windows junction, which ``is_symlink`` does not see."""
    attributes = getattr(path.lstat(), "st_file_attributes", 0)  # Windows alone has them
    return bool(attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT)


def _classify(path: Path, uri: str, parts: tuple[str, ...]) -> SourceFile | None:
    match parts:
        case ("common", *inside, _):
            origin = "common"
        case ("communes", origin, "commune.yml"):
            return SourceFile(path, uri, "commune", origin)
        case ("communes", origin, *inside, _):
            pass
        case _:
            return None
    ending = path.suffix.lower()
    if ending == ".md":
        return SourceFile(path, uri, "article", origin)
    if ending in IMAGE_ENDINGS:
        return SourceFile(path, uri, "image", origin)
    if ending == ".yml" and inside and inside[0] in YAML_FOLDERS:
        return SourceFile(path, uri, YAML_FOLDERS[inside[0]], origin)
    return None
