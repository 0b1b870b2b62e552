"""A small commune on disk that a case changes in one place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml

from chuyenmuc.content.addresses.official import Official
from chuyenmuc.content.attachments import within_reach
from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.diagnostics import Diagnostic, Report
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.engine import run
from chuyenmuc.lint.known import KnownIds
from chuyenmuc.scene.text.fonts import FontSet

TODAY = dt.date(2026, 11, 20)
ICONS = frozenset({"doc", "shield"})
OFFICIAL = Official(
    frozenset({"gov.vn", "dichvucong.gov.vn", "vneid.gov.vn", "chinhphu.vn", "a.vn"}),
    {
        "cong dich vu cong quoc gia": frozenset({"dichvucong.gov.vn"}),
        "vneid": frozenset({"vneid.gov.vn"}),
    },
)
ARTICLE = "content/communes/xa-thu/articles/bai-thu.md"

_AROUND = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "around.yml").read_text(encoding="utf-8")
)
FRONT: Mapping[str, str] = _AROUND["front"]
COMMUNE: Mapping[str, str] = _AROUND["commune"]
AROUND: Mapping[str, str] = _AROUND["files"]

Lint = Callable[..., Report]
WriteExample = Callable[..., Path]


def _write(path: Path, content: str | list[list[object]]) -> None:
    """A text, or the rows of a sheet as Excel keeps them."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, str):
        path.write_text(content, encoding="utf-8", newline="\n")
        return
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Trang 1")
    for row in content:
        sheet.append(row)
    book.save(path)


def front_matter(fields: Mapping[str, object]) -> str:
    """The head of an article: ``FRONT`` with some fields changed."""
    lines = "".join(f"{name}: {value}\n" for name, value in {**FRONT, **fields}.items())
    return f"---\n{lines}---\n"


@pytest.fixture
def write_example(tmp_path: Path) -> WriteExample:
    """Write one article into the small commune, each example into a project of its own."""

    def write(
        *,
        body: str = "Nội dung.\n",
        front: Mapping[str, object] | None = None,
        commune: Mapping[str, object] | None = None,
        files: Mapping[str, str | list[list[object]]] | None = None,
    ) -> Path:
        settings = {**COMMUNE, **(commune or {})}
        written = {
            **AROUND,
            "content/communes/xa-thu/commune.yml": "".join(
                f"{name}: {value}\n" for name, value in settings.items()
            ),
            ARTICLE: f"{front_matter(front or {})}\n{body}",
            **(files or {}),
        }
        project = tmp_path / str(len(list(tmp_path.iterdir())))  # each example on its own
        for uri, text in written.items():
            _write(project / uri, text)
        return project

    return write


@pytest.fixture
def lint(write_example: WriteExample, fonts: FontSet) -> Lint:
    """Write one article into the small commune and ask every rule about it."""

    def ask(**example: Any) -> Report:  # noqa: ANN401  # as the fixture above has it
        catalogue = load_catalogue(write_example(**example))
        assert not catalogue.report.errors, "the case itself cannot be read"
        pictures = frozenset(image.uri for image in catalogue.images)
        known = KnownIds.of(catalogue.libraries.values())
        library = catalogue.libraries["xa-thu"]
        return run(
            Context(
                library,
                known,
                TODAY,
                icons=ICONS,
                files=pictures,
                official=OFFICIAL,
                recordings=frozenset(sound.uri for sound in catalogue.recordings),
                documents=within_reach(catalogue.documents, library),
                letters=fonts.letters,
            )
        )

    return ask


@pytest.fixture
def in_words() -> Callable[[Diagnostic], str]:
    """Put a finding as a case writes it: the file is named only where it is not the article."""

    def say(found: Diagnostic) -> str:
        place = found.location
        file = "" if place.uri == ARTICLE else f"{place.uri}:"
        return f"{file}{place.line}:{place.column} {found.code} {found.message} → {found.action}"

    return say
