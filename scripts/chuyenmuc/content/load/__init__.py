"""The only door through which files become data: disk → nodes with their places.

YAML is read here and nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from chuyenmuc.content.load.chart_data import with_points
from chuyenmuc.content.load.decode import decode
from chuyenmuc.content.load.front_matter import split
from chuyenmuc.content.load.records import read_records
from chuyenmuc.content.load.strict_yaml import read_yaml
from chuyenmuc.content.load.tree import SourceFile, walk
from chuyenmuc.content.messages import diagnose
from chuyenmuc.content.node import Node
from chuyenmuc.diagnostics import Diagnostic, Location
from chuyenmuc.vietnamese.system_error import reason_of

__all__ = ["LoadedFile", "SourceFile", "load_file", "load_yaml", "walk"]


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A source file as a tree; ``body`` is the Markdown of an article."""

    file: SourceFile
    node: Node
    body: str = ""
    body_line: int = 1


def load_file(file: SourceFile) -> tuple[LoadedFile | None, list[Diagnostic]]:
    """Read one article or data file.

    Returns:
        The tree, or None when the file cannot be read at all, and every finding.
    """
    text, findings = _read(file.path, file.uri)
    if text is None:
        return None, findings
    if file.kind == "records":
        node, findings = read_records(text, file.uri)
        return (LoadedFile(file, node) if node else None), findings
    if file.kind != "article":
        node, problems = read_yaml(text, file.uri)
        if node and file.kind == "infographic" and not problems:
            node, problems = with_points(node, file.path)
        return (LoadedFile(file, node) if node else None), problems
    parts, findings = split(text, file.uri)
    if parts is None:
        return None, findings
    node, problems = read_yaml(parts.matter, file.uri, parts.matter_line)
    return (LoadedFile(file, node, parts.body, parts.body_line) if node else None), problems


def load_yaml(path: Path, uri: str) -> tuple[Node | None, list[Diagnostic]]:
    """Read a YAML file that is not content: a layout, a table of sizes."""
    text, findings = _read(path, uri)
    return read_yaml(text, uri) if text is not None else (None, findings)


def _read(path: Path, uri: str) -> tuple[str | None, list[Diagnostic]]:
    try:
        data = path.read_bytes()
    except OSError as error:
        return None, [diagnose("unreadable", Location(uri), reason=reason_of(error))]
    return decode(data, uri)
