"""The only door through which files become data: disk → nodes with their places.

YAML is read here and nowhere else. A reader takes a file and returns its tree, or None when the
file cannot be read at all, and every finding; which kind of file has which reader is said in
``content/kinds.py``.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from chuyenmuc.content.load.bounded_read import TooLargeError, read_at_most
from chuyenmuc.content.load.conflict import find_conflicts
from chuyenmuc.content.load.decode import MAX_BYTES, decode, location_at, too_large
from chuyenmuc.content.load.front_matter import split
from chuyenmuc.content.load.source import LoadedFile, SourceFile
from chuyenmuc.content.load.strict_yaml import read_yaml
from chuyenmuc.content.load.tables.chart_data import with_points
from chuyenmuc.content.load.tables.publications import read_publications
from chuyenmuc.content.load.tables.read import largest_table
from chuyenmuc.content.load.tables.records import read_records
from chuyenmuc.content.messages import diagnose
from chuyenmuc.content.node import Node
from chuyenmuc.diagnostics import Diagnostic, Location
from chuyenmuc.markdown.weight import too_much
from chuyenmuc.vietnamese.system_error import reason_of

__all__ = [
    "LoadedFile",
    "SourceFile",
    "load_article",
    "load_data",
    "load_infographic",
    "load_publications",
    "load_records",
    "load_yaml",
]
_SHOWN = 300
"""Characters left of a text that is refused, for the rules to see that there is one."""
Loaded = tuple[LoadedFile | None, list[Diagnostic]]
Read = tuple[str | None, list[Diagnostic]]


def load_article(file: SourceFile) -> Loaded:
    """Front matter and Markdown."""
    text, findings = _read(file.path, file.uri)
    if text is None:
        return None, _unless_gone(file, findings)
    parts, findings = split(text, file.uri)
    if parts is None:
        return None, findings
    conflicts = find_conflicts(parts.matter, file.uri, parts.matter_line)
    body, problems = parts.body, [*conflicts]
    if heavy := too_much(body):
        at = location_at(body, heavy.start, file.uri, parts.body_line)
        problems.append(
            diagnose("too_much_markdown", at, what=heavy.what, found=heavy.found, limit=heavy.limit)
        )
        body = body[:_SHOWN]
    node = None
    if not conflicts:
        node, found = read_yaml(parts.matter, file.uri, parts.matter_line)
        problems += found
    tree = node or Node(Location(file.uri))
    read = LoadedFile(file, tree, body, parts.body_line, is_read=node is not None)
    return read, problems


def load_data(file: SourceFile) -> Loaded:
    """YAML."""
    node, findings = _load_tree(file)
    return (LoadedFile(file, node) if node else None), findings


def load_infographic(file: SourceFile) -> Loaded:
    """YAML, with the values of a chart from the table beside it."""
    node, findings = _load_tree(file)
    if node is None:
        return None, findings
    node, problems = with_points(node, file.path)
    is_whole = not any(problem.is_error for problem in problems)
    return (LoadedFile(file, node) if is_whole else None), [*findings, *problems]


def load_records(file: SourceFile) -> Loaded:
    """A table of figures that an officer fills in."""
    return _load_table(file, read_records)


def load_publications(file: SourceFile) -> Loaded:
    """The list of what was published."""
    return _load_table(file, read_publications)


def load_yaml(path: Path, uri: str) -> tuple[Node | None, list[Diagnostic]]:
    """Read a YAML file that may be no content: a layout, a table of sizes."""
    text, findings = _read_data(path, uri)
    return read_yaml(text, uri) if text is not None else (None, findings)


def _load_tree(file: SourceFile) -> tuple[Node | None, list[Diagnostic]]:
    text, findings = _read_data(file.path, file.uri)
    if text is None:
        return None, _unless_gone(file, findings)
    return read_yaml(text, file.uri)


def _load_table(
    file: SourceFile, read: Callable[[bytes, str], tuple[Node | None, list[Diagnostic]]]
) -> Loaded:
    body, findings = _bytes_of(file.path, file.uri, largest_table(file.uri))
    if body is None:
        return None, _unless_gone(file, findings)
    node, findings = read(body, file.uri)
    return (LoadedFile(file, node) if node else None), findings


def _unless_gone(file: SourceFile, findings: list[Diagnostic]) -> list[Diagnostic]:
    """Why a file could not be read; nothing of one that is gone since the folder was walked."""
    return findings if file.path.exists() else []


def _bytes_of(path: Path, uri: str, most: int) -> tuple[bytes | None, list[Diagnostic]]:
    try:
        return read_at_most(path, most), []
    except TooLargeError as large:
        return None, [too_large(uri, large)]
    except OSError as error:
        return None, [diagnose("unreadable", Location(uri), reason=reason_of(error))]


def _read(path: Path, uri: str) -> Read:
    body, findings = _bytes_of(path, uri, MAX_BYTES)
    return (None, findings) if body is None else decode(body, uri)


def _read_data(path: Path, uri: str) -> Read:
    """The text of a YAML file: one version of it."""
    text, findings = _read(path, uri)
    conflicts = find_conflicts(text or "", uri)
    return (None, conflicts) if conflicts else (text, findings)
