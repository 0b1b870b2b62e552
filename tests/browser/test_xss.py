"""Whatever an editor, a file or an address brings along, nothing of it runs.

Each case in ``tests/cases/xss`` is refused by the check, or built and opened in Chromium with the
policy for content taken off, so that what holds is the page itself.
"""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from bench.safety.payloads import (
    HANDLERS,
    asked_addresses,
    body_pages,
    executed,
    field_pages,
    payloads,
    unguarded,
)
from chuyenmuc.build import check
from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.diagnostics import Report
from chuyenmuc.inputs import read_inputs
from chuyenmuc.markdown.dialect import Converter

TODAY = dt.date(2026, 11, 20)
FOLDER = Path(__file__).parents[1] / "cases" / "xss"
CASES: Mapping[str, Mapping[str, Any]] = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted(FOLDER.glob("*.yml"))
}
REFUSED = [name for name, case in CASES.items() if "refused" in case]
BUILT = [name for name, case in CASES.items() if "refused" not in case]
CLEANED = [name for name in REFUSED if "body" in CASES[name]]
HEAD = """---
title: Bài thử
kind: guide
summary: Một câu.
date: 2026-11-01
field: hanh-chinh
audience: [nguoi-dan]
---

"""
AROUND = {
    "content/communes/xa-thu/commune.yml": """\
name: Thử
level: xã
agency: Ủy ban nhân dân xã Thử
synthetic: true
about: 'Trang " onclick="alert(1) để thử.'
""",
    "content/common/guides/binh-thuong.md": f"{HEAD}Mở VNeID.\n",
    "content/common/glossary/tu.yml": (
        "terms:\n  - id: vneid\n    term: VNeID\n    meaning: Ứng dụng định danh.\n"
    ),
}


def files_of(name: str) -> dict[str, str]:
    """The files a case adds to the content."""
    case = CASES[name]
    body = {f"content/common/guides/{name}.md": HEAD + case["body"]} if "body" in case else {}
    return {**body, **case.get("files", {})}


def write(project: Path, names: list[str]) -> Path:
    """A project whose content is the small commune and what the cases add."""
    for name in names:
        for uri, text in files_of(name).items():
            put(project / uri, text)
    for uri, text in AROUND.items():
        put(project / uri, text)
    return project


def put(path: Path, text: str) -> None:
    """A file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory, project_root: Path) -> Report:
    """What the check says of all cases that it has to refuse."""
    project = write(tmp_path_factory.mktemp("refused"), REFUSED)
    shutil.copytree(project_root / "templates" / "layouts", project / "templates" / "layouts")
    return check(read_inputs(project), None, TODAY)


@pytest.fixture(scope="module")
def probed(
    tmp_path_factory: pytest.TempPathFactory,
    own_project: Callable[..., Path],
    serve_folder: Callable[..., str],
) -> str:
    """The address of a site with every case that is not refused; ``raw/`` holds cleaned bodies."""
    project = write(own_project(tmp_path_factory.mktemp("built")), BUILT)
    done = subprocess.run(
        [
            Path(sys.executable).with_name("chuyenmuc"),
            *("--project", project, "build", "--commune", "xa-thu", "--today", TODAY.isoformat()),
        ],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    for name in CLEANED:
        html = Converter().html(CASES[name]["body"])
        put(project / "site" / "raw" / name / "index.html", f"<!doctype html><main>{html}</main>")
    return serve_folder(project / "site")


@pytest.fixture(scope="module")
def reader(chromium: Browser) -> Iterator[Page]:
    """A page without the policy for content that counts calls of ``alert``."""
    with unguarded(chromium) as page:
        yield page


def test_there_are_enough_probes() -> None:
    """Text, front matter, data, file names and addresses are all among them."""
    assert len(CASES) >= 20
    assert {key for case in CASES.values() for key in case} == {
        *("what", "body", "files", "open", "refused")
    }


@pytest.mark.parametrize("name", REFUSED)
def test_a_refused_probe_is_named_in_its_file(report: Report, name: str) -> None:
    """The check finds it, in the file it stands in, under the code the case names."""
    uris = set(files_of(name))
    codes = {found.code for found in report.errors if found.location.uri in uris}
    assert codes >= set(CASES[name]["refused"])


@pytest.mark.parametrize("name", [*BUILT, *CLEANED])
def test_nothing_of_a_probe_runs(reader: Page, probed: str, name: str) -> None:
    """No call, no handler and no address that runs code is on any page that shows it."""
    case = CASES[name]
    opened = [f"huong-dan/{name}/"] if "body" in case else []
    if name in CLEANED:
        opened = [f"raw/{name}/"]
    for uri in [*opened, *case.get("open", [])]:
        reader.goto("about:blank")  # a change of the anchor alone would not load the page again
        answers = "q=" in uri  # the search page goes on after it has loaded
        reader.goto(f"{probed}/{uri}", wait_until="networkidle" if answers else "load")
        assert reader.evaluate("window.ran") == 0, uri
        assert reader.evaluate(HANDLERS) == [], uri


def test_nothing_of_a_payload_runs(
    reader: Page, probed: str, serve_folder: Callable[..., str], tmp_path: Path, project_root: Path
) -> None:
    """Each of a hundred and fifty, on the pages that show it, not even at a touch."""
    assert len(payloads()) >= 150
    library = load_catalogue(write(tmp_path, BUILT)).libraries["xa-thu"]
    pages = dict(
        (*body_pages(), *field_pages(library, project_root / "templates" / "pages", TODAY))
    )
    for uri, page in pages.items():
        put(tmp_path / "site" / uri / "index.html", page)
    assert executed(reader, serve_folder(tmp_path / "site"), pages) == []
    assert executed(reader, probed, asked_addresses()) == []


def test_a_probe_that_does_run_is_seen(reader: Page, probed: str) -> None:
    """The method itself: a page with a handler and a script is caught by both questions."""
    reader.goto(f"{probed}/")
    reader.set_content("<script>alert(1)</script><b onclick=alert(1)>x</b>")
    assert reader.evaluate("window.ran") == 1
    assert len(reader.evaluate(HANDLERS)) == 1
