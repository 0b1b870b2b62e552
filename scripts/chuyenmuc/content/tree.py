"""Walk ``content/`` and sort what is there by what it can be; refuse links out of it."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path, PurePath

from chuyenmuc.content.kinds import COMMON, data_folders, kind_of
from chuyenmuc.content.load import SourceFile
from chuyenmuc.content.messages import diagnose
from chuyenmuc.diagnostics import Diagnostic, Location
from chuyenmuc.vietnamese.system_error import reason_of

DOCUMENT_ENDINGS = frozenset(
    {".doc", ".docx", ".odt", ".rtf", ".pdf", ".xls", ".xlsx", ".ods", ".ppt", ".pptx"}
)
SHEET_ENDINGS = frozenset({".xls", ".xlsx", ".ods"})
# What systems and editors leave beside a file while it is open, or for themselves.
IGNORED = re.compile(
    r"\.ds_store|thumbs\.db|desktop\.ini|\.gitkeep|\._.*|~\$.*|.*~|\..*\.sw[a-p]", re.IGNORECASE
)


def walk(project: Path) -> tuple[list[SourceFile], list[Diagnostic]]:
    """All files under ``content/``, in a stable order, and findings about the rest."""
    files: list[SourceFile] = []
    findings: list[Diagnostic] = []
    content = project / "content"
    for path in _every_file(content, project, findings):
        uri = path.relative_to(project).as_posix()
        if IGNORED.fullmatch(path.name):
            continue
        file = _classify(path, uri, path.relative_to(content).parts)
        if file:
            files.append(file)
        else:
            findings.append(_unknown(path.name, uri))
    return files, findings


def _unknown(name: str, uri: str) -> Diagnostic:
    """What to do with a file that is none of ours, by the way it is named."""
    bare, ending = PurePath(name).stem, PurePath(name).suffix.lower()
    problem, suggestion = "unknown_file", ""
    if ending in SHEET_ENDINGS:
        problem = "unknown_sheet"
    elif ending in DOCUMENT_ENDINGS:
        problem = "unknown_document"
    elif ending == ".md":
        problem = "misplaced_article"
    elif ending == ".txt" and PurePath(bare).suffix in {".md", ".yml", ".csv"}:
        problem, suggestion = "other_ending", bare  # what Notepad adds unasked
    elif ending == ".yaml":
        problem, suggestion = "other_ending", f"{bare}.yml"
    return diagnose(
        problem, Location(uri), name=name, suggestion=suggestion, folders=_data_folders()
    )


def _data_folders() -> str:
    """``plans, slogans hoặc search``."""
    *others, last = data_folders()
    return f"{', '.join(others)} hoặc {last}"


def _every_file(folder: Path, project: Path, findings: list[Diagnostic]) -> Iterator[Path]:
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        place = Location(folder.relative_to(project).as_posix())
        findings.append(diagnose("unreadable", place, reason=reason_of(error)))
        return
    for entry in entries:
        path = Path(entry.path)
        place = Location(path.relative_to(project).as_posix())
        if entry.is_symlink() or _is_junction(path):
            findings.append(diagnose("symlink", place, name=entry.name))
        elif entry.is_dir(follow_symlinks=False):
            yield from _every_file(path, project, findings)
        elif entry.is_file(follow_symlinks=False):
            yield path
        else:  # a pipe or a device: reading it could wait for ever
            findings.append(
                diagnose("unknown_file", place, name=entry.name, folders=_data_folders())
            )


def _is_junction(path: Path) -> bool:
    """Whether it is a Windows junction, which ``is_symlink`` does not see."""
    attributes = getattr(path.lstat(), "st_file_attributes", 0)  # Windows alone has them
    return bool(attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT)


def _classify(path: Path, uri: str, parts: tuple[str, ...]) -> SourceFile | None:
    match parts:
        case ("common", *inside, name):
            origin = COMMON
        case ("communes", origin, *inside, name):
            pass
        case _:
            return None
    kind = kind_of(name, inside, is_shared=parts[0] == COMMON)
    return SourceFile(path, uri, kind.name, origin) if kind else None
