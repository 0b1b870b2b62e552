"""Private data: how much of what must be found is found, and how often right text is accused.

The cases are ``tests/cases/private``: each is a text in one field of one kind of piece. All become
pieces of one commune, which is read and judged as any other.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bench.row import Row
from bench.safety.fields import COMMUNE, file_of
from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.content.library import Library
from chuyenmuc.lint.private.seen import private_data

ROOT = Path(__file__).resolve().parents[3]
CASES = ROOT / "tests/cases/private"
TEXTS = CASES / "public-texts.yml"
"""What was counted once over texts that are not ours to keep."""
_RECALL, _FALSE = 0.97, 2.0


@dataclass(frozen=True, slots=True)
class Case:
    """A text in the field ``at``; ``what`` must be found in it, or nothing where that is None."""

    at: str
    text: str
    what: str | None = None


def read_cases(folder: Path = CASES) -> tuple[Case, ...]:
    """Every case of every file, those that must be found first in each."""
    return tuple(
        Case(row["at"], row["text"], row.get("what"))
        for path in sorted(folder.glob("*.yml"))
        for part in ("found", "silent")
        for row in _read(path).get(part, ())
    )


def judge(cases: Sequence[Case], project: Path) -> tuple[frozenset[str], ...]:
    """The kinds of data seen in each case.

    Raises:
        ValueError: a case is no content that can be read.
    """
    owner: dict[str, int] = {}
    for number, case in enumerate(cases):
        uri, text = file_of(case.at, case.text, number)
        owner[uri] = number
        _write(project / uri, text)
    if COMMUNE not in owner:
        _write(project / COMMUNE, file_of("commune.about", "Để thử.", 0)[1])
    catalogue = load_catalogue(project)
    if catalogue.report.errors:
        raise ValueError("\n".join(map(str, catalogue.report.errors)))
    seen: dict[int, set[str]] = {number: set() for number in range(len(cases))}
    for one in private_data(catalogue.libraries["xa-thu"]):
        if one.place.uri in owner:
            seen[owner[one.place.uri]].add(one.found.what)
    return tuple(frozenset(kinds) for kinds in seen.values())


def missed(cases: Sequence[Case], seen: Sequence[frozenset[str]]) -> list[Case]:
    """What must be found and was not."""
    return [c for c, kinds in zip(cases, seen, strict=True) if c.what and c.what not in kinds]


def accused(cases: Sequence[Case], seen: Sequence[frozenset[str]]) -> list[Case]:
    """What is right and was not left alone."""
    return [c for c, kinds in zip(cases, seen, strict=True) if c.what is None and kinds]


def rows(folder: Path, stage: Callable[[str], None]) -> Iterator[Row]:
    """Recall over the cases; false alarms over them, the real content and public texts."""
    stage("Tìm dữ liệu riêng")
    cases = read_cases()
    seen = judge(cases, folder)
    asked = sum(case.what is not None for case in cases)
    yield Row("dữ liệu riêng: số trường hợp phải thấy", asked, 150, at_least=True)
    found = (asked - len(missed(cases, seen))) / asked
    yield Row("dữ liệu riêng: phần thấy được", found, _RECALL, at_least=True)
    yield Row("dữ liệu riêng: chữ đúng bị báo, trong các trường hợp", len(accused(cases, seen)), 0)
    libraries = load_catalogue(ROOT).libraries.values()
    alarms = sum(not one.is_allowed for library in libraries for one in private_data(library))
    pieces = _articles(list(libraries))
    yield Row("dữ liệu riêng: báo nhầm trên 100 bài thật", 100 * alarms / pieces, _FALSE)
    public = _read(TEXTS)["counts"]
    yield Row("dữ liệu riêng: số văn bản công khai đã thử", public["texts"], 200, at_least=True)
    share = 100 * public["false"] / max(1, public["texts"])
    yield Row("dữ liệu riêng: báo nhầm trên 100 văn bản công khai", share, _FALSE)


def _articles(libraries: Sequence[Library]) -> int:
    return len({entry.source_uri for library in libraries for entry in library.articles})


def _read(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return read


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def main() -> int:
    """Print what was missed and what was accused: what a change of the rules is tried with."""
    cases = read_cases()
    with tempfile.TemporaryDirectory() as folder:
        seen = judge(cases, Path(folder))
    for sign, wrong in (("-", missed(cases, seen)), ("+", accused(cases, seen))):
        print(
            *(f"{sign} {json.dumps(c.text, ensure_ascii=False)} ({c.at})" for c in wrong), sep="\n"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
