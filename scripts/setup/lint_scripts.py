"""Check the scripts of pages as they are sent: joined, by oxlint, which needs no Node.

What oxlint cannot refuse by itself, signs newer than the dialect of ``oxlint.jsonc``, is refused
here. A finding is named by the part an editor opens and its line there.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from chuyenmuc.inputs.scripts import HEAD, joined_script, parts_of, script_sources, squeezed_script

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "assets" / "scripts"
RULES = Path(__file__).with_name("oxlint.jsonc")
_TOO_NEW = re.compile(r"\?\?|\|\|=|&&=|\bcatch\s*\{|\b\d+_\d|\bimport\s*\(|\bstatic\s*\{")


class LinterMissingError(Exception):
    """The linter is not installed."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A mistake: the file it is in, the line there (from 1) and what is wrong."""

    file: Path
    line: int
    words: str


def main() -> int:
    """Print what is wrong and return 1, or nothing and 0."""
    found = findings(SCRIPTS)
    for one in found:
        print(f"{one.file.relative_to(ROOT).as_posix()}:{one.line}: {one.words}")
    return 1 if found else 0


def findings(folder: Path) -> list[Finding]:
    """What is wrong in the scripts of a folder.

    Raises:
        LinterMissingError: oxlint is not installed.
    """
    with tempfile.TemporaryDirectory() as workshop:
        sources = {f"{source.stem}.js": source for source in script_sources(folder)}
        for name, source in sources.items():
            text = joined_script(source)
            Path(workshop, name).write_text(text, encoding="utf-8")
            Path(workshop, f"sent-{name}").write_text(squeezed_script(text), encoding="utf-8")
        said = [
            *_said(Path(workshop), "--config", str(RULES), "--ignore-pattern", "sent-*"),
            *_said(Path(workshop), "--allow", "all"),  # what is sent can still be read
        ]
    placed = [
        _placed(sources[name.removeprefix("sent-")], line, words) for name, line, words in said
    ]
    return placed + [one for source in sources.values() for one in _too_new(source)]


def _said(folder: Path, *options: str) -> Iterator[tuple[str, int, str]]:
    """What oxlint says: the name of a file, the line and the words."""
    places = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    linter = shutil.which("oxlint", path=places)
    if linter is None:
        raise LinterMissingError
    command = [linter, *options, "--format", "json", "."]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False, encoding="utf-8")
    for row in json.loads(done.stdout)["diagnostics"]:
        line = row["labels"][0]["span"]["line"] if row["labels"] else 1
        yield Path(row["filename"]).name, line, f"{row['message']} ({row.get('code', 'syntax')})"


def _placed(source: Path, line: int, words: str) -> Finding:
    """A line of the joined script as a line of the part it stands in."""
    line = max(1, line - HEAD.count("\n"))
    for part in parts_of(source):
        length = len(part.read_text(encoding="utf-8").splitlines())
        if line <= length:
            return Finding(part, line, words)
        line -= length
    return Finding(source, 1, words)


def _too_new(source: Path) -> Iterator[Finding]:
    for part in parts_of(source):
        for number, line in enumerate(part.read_text(encoding="utf-8").splitlines(), 1):
            if found := _TOO_NEW.search(line.split("//")[0]):
                yield Finding(part, number, f"`{found[0]}` is newer than ECMAScript 2018")


if __name__ == "__main__":
    raise SystemExit(main())
