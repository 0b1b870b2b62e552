"""Walk ``content/`` and sort what is there by what it can be; refuse links out of it."""

from __future__ import annotations

import filecmp
import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePath

from chuyenmuc.content.file_names.copy_names import original_beside
from chuyenmuc.content.file_names.left_behind import is_left_behind
from chuyenmuc.content.file_names.windows_names import name_findings, twin_findings
from chuyenmuc.content.folders import article_folder, strange_folder
from chuyenmuc.content.kinds import (
    ATTACHMENTS,
    COMMON,
    DOCUMENTS,
    IMAGES,
    OLD_SHEETS,
    TABLES,
    data_folders,
    kind_of,
)
from chuyenmuc.content.load import SourceFile
from chuyenmuc.content.messages import diagnose
from chuyenmuc.diagnostics import Diagnostic, Location
from chuyenmuc.vietnamese.system_error import reason_of


def walk(project: Path) -> tuple[list[SourceFile], list[Diagnostic]]:
    """All files under ``content/``, in a stable order, and findings about the rest."""
    files: list[SourceFile] = []
    findings: list[Diagnostic] = []
    content = project / "content"
    for path in _every_file(content, project, findings):
        uri = path.relative_to(project).as_posix()
        file = _classify(path, uri, path.relative_to(content).parts)
        problem = _misplaced(uri, file) or (None if file else _unknown(path.name, uri))
        if problem:
            findings.append(problem)
        elif file:
            files.append(file)
    return files, findings


def _misplaced(uri: str, file: SourceFile | None) -> Diagnostic | None:
    """Why a file that may be meant for the site lies where nothing is published from."""
    is_article = uri.lower().endswith(".md")
    if not is_article and (file is None or file.kind in {IMAGES.name, ATTACHMENTS.name}):
        return None  # it is shown by whoever names it, wherever it lies
    folder = strange_folder(uri, is_article=is_article)
    if folder is None:
        return None
    right = article_folder(uri) if is_article else folder.rpartition("/")[0]
    draft = f" (bài chưa xong thì để ở {right} và ghi `draft: true`)" if is_article else ""
    name = PurePath(uri).name
    return diagnose(
        "strange_folder", Location(uri), name=name, folder=folder, right=right, draft=draft
    )


def _unknown(name: str, uri: str) -> Diagnostic:
    """What to do with a file that is none of ours, by the way it is named."""
    bare, ending = PurePath(name).stem, PurePath(name).suffix.lower()
    problem, suggestion = "unknown_file", ""
    if ending in TABLES:
        problem = "misplaced_sheet"
    elif ending in OLD_SHEETS:
        problem = "unknown_sheet"
    elif ending in DOCUMENTS:
        problem = "unknown_document"
    elif ending == ".md":
        problem = "misplaced_article"
    elif ending == ".txt" and PurePath(bare).suffix in {".md", ".yml", *TABLES}:
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
    uri = folder.relative_to(project).as_posix()
    try:
        with os.scandir(folder) as listing:
            entries = sorted(filter(_is_meant, listing), key=lambda entry: entry.name)
    except OSError as error:
        is_gone = isinstance(error, FileNotFoundError) and folder.name != "content"
        if not is_gone:  # since its parent was read
            findings.append(diagnose("unreadable", Location(uri), reason=reason_of(error)))
        return
    names = [entry.name for entry in entries]
    findings.extend(twin_findings(names, uri))
    for entry in entries:
        yield from _files_of(Path(entry.path), names, project, findings)


def _is_meant(entry: os.DirEntry[str]) -> bool:
    return not is_left_behind(entry.name, is_folder=entry.is_dir(follow_symlinks=False))


def _files_of(
    path: Path, names: list[str], project: Path, findings: list[Diagnostic]
) -> Iterator[Path]:
    """The files that one entry of a folder stands for; ``names`` are those beside it."""
    place = Location(path.relative_to(project).as_posix())
    try:
        status = path.lstat()
    except FileNotFoundError:
        return  # a program has put it away since the folder was read
    except OSError as error:
        findings.append(diagnose("unreadable", place, reason=reason_of(error)))
        return
    wrong = list(name_findings(path.name, place))
    findings.extend(wrong)
    if stat.S_ISLNK(status.st_mode) or _is_junction(status):
        findings.append(diagnose("symlink", place, name=path.name))
    elif stat.S_ISDIR(status.st_mode):
        yield from _every_file(path, project, findings)
    elif not stat.S_ISREG(status.st_mode):
        # a pipe or a device: reading it could wait for ever
        findings.append(diagnose("unknown_file", place, name=path.name, folders=_data_folders()))
    elif original := _copied(path, names):
        findings.append(diagnose("copy", place, name=path.name, original=original))
    elif not wrong:
        yield path


def _copied(path: Path, names: list[str]) -> str | None:
    """The file beside it of which this one is a copy, by its name; a picture by its bytes too."""
    original = original_beside(path.name, names)
    if original is None or path.suffix.lower() not in IMAGES.place.endings:
        return original
    try:
        beside = path.with_name(original)
        return original if filecmp.cmp(path, beside, shallow=False) else None
    except OSError:
        return None


def _is_junction(status: os.stat_result) -> bool:
    """Whether it is a Windows junction, which is no link to ``stat``."""
    attributes = getattr(status, "st_file_attributes", 0)  # Windows alone has them
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
