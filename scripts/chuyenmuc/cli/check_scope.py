"""What ``chuyenmuc check`` looks at: files and folders, one commune, or all of the content."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

from chuyenmuc.cli.commune import FOLDER, chosen_before, note_choice, title
from chuyenmuc.content.suggest import nearest
from chuyenmuc.content.tree import walk

_CONTENT, _SHARED = "content", "content/common"
_EVERYTHING = "mọi xã"
_NARROWER = "Một xã: --commune MÃ; một tệp hay một thư mục: ghi đường dẫn sau check."


class PathRefusedError(Exception):
    """A path that cannot be checked; the message says why."""


@dataclass(frozen=True, slots=True)
class Scope:
    """``commune`` is the one whose findings are asked for (None: all); ``uris`` lie in it.

    ``is_narrow``: single files and folders are asked for, so there may be findings elsewhere.
    """

    words: str
    commune: str | None = None
    uris: tuple[str, ...] = (_CONTENT,)
    is_narrow: bool = False

    def holds(self, uri: str) -> bool:
        """Whether a file of content, or a folder of it, is asked about."""
        return any(uri == top or uri.startswith(f"{top}/") for top in self.uris)


def scope_of(options: argparse.Namespace, project: Path) -> Scope:
    """What the command line asks about.

    Raises:
        PathRefusedError: a path is not there or not in ``content/``.
    """
    named: str | None = options.commune
    if options.paths:
        uris = tuple(_uri(path, project) for path in options.paths)
        return Scope(f"{', '.join(uris)}.", named, uris, is_narrow=True)
    if options.all:
        return Scope(f"{_EVERYTHING}.")
    commune = chosen_before(project) if named is None else named
    if commune is None:
        return Scope(f"{_EVERYTHING}. {_NARROWER}")
    more = note_choice(project, commune) if named is not None else ", như lần trước. Mọi xã: --all."
    words = f"{title(project, commune)} và phần dùng chung{more}"
    return Scope(words, commune, (_SHARED, f"{FOLDER}/{commune}"))


def _uri(path: Path, project: Path) -> str:
    """The uri of a path as somebody at the terminal wrote it."""
    found = path.resolve()
    if not found.exists():
        raise PathRefusedError(f"không có `{path.as_posix()}`.{_similar(path.name, project)}")
    if not found.is_relative_to(project / _CONTENT):
        raise PathRefusedError(f"`{path.as_posix()}` không nằm trong thư mục content của dự án.")
    return found.relative_to(project).as_posix()


def _similar(name: str, project: Path) -> str:
    """A question with the file whose name is nearest, or nothing."""
    files = {file.path.name: file.uri for file in walk(project)[0]}
    found = nearest(name, files)
    return f" Có phải bạn muốn viết `{files[found]}`?" if found else ""
