"""Who has content and who has not, by rules an editor can read in the cases."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.plans.evidence import covered

CASES = Path(__file__).parents[1] / "cases" / "plans" / "coverage.yml"
FILE: dict[str, Any] = yaml.safe_load(CASES.read_text(encoding="utf-8"))
COMMUNE = {
    "name": "Thử",
    "level": "xã",
    "agency": "Ủy ban nhân dân xã Thử",
    "about": "Trang để thử.",
    "synthetic": "true",
    "villages": [{"id": "thon-mot", "name": "Thôn Một"}, {"id": "thon-hai", "name": "Thôn Hai"}],
}
ARTICLE = {
    "title": "Bài thử",
    "kind": "news",
    "summary": "Một câu.",
    "date": "2026-03-01",
    "field": "hanh-chinh",
    "audience": ["nguoi-dan"],
}
FOLDERS = {"news": "articles", "guide": "guides", "alert": "alerts"}


def write(folder: Path, case: dict[str, Any]) -> None:
    """A commune with a plan, another plan, and the pieces of the case."""
    home = folder / "content/communes/xa-thu"
    texts = {home / "commune.yml": dumped(COMMUNE)}
    for name in ("k", "khac"):
        texts[home / f"plans/{name}.yml"] = dumped(plan(case["of"]))
    for number, piece in enumerate(case.get("pieces", ())):
        head: dict[str, Any] = {**ARTICLE, **{name: text(value) for name, value in piece.items()}}
        root = folder / "content/common" if head.pop("shared", None) else home
        if "serves" in head:
            head["serves"] = [head["serves"]]
        if head["kind"] == "alert":
            head["sign"] = "Dấu hiệu"
        path = root / ("articles" if root == home else FOLDERS[head["kind"]]) / f"bai-{number}.md"
        texts[path] = f"---\n{dumped(head)}---\n\nNội dung.\n"
    for path, words in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8", newline="\n")


def plan(counted: str) -> dict[str, Any]:
    """A plan with one target that counts content."""
    target = {
        "id": "muc-tieu",
        "clause": "I",
        "metric": "Việc",
        "as_written": "như văn bản",
        "aggregate": "coverage",
        "unit": "%",
        "source": "content",
        "measure": f"{counted}_with_content",
    }
    return {
        "title": "K",
        "short_title": "K",
        "summary": "s",
        "document": "Kế hoạch",
        "body": "state",
        "year": "2026",
        "clauses": [{"clause": "I", "title": "Mục tiêu"}],
        "targets": [target | ({"units": FILE["units"]} if counted == "units" else {})],
        "tasks": FILE["tasks"],
    }


def dumped(data: dict[str, Any]) -> str:
    """YAML in the order given."""
    return str(yaml.safe_dump(data, allow_unicode=True, sort_keys=False))


def text(value: object) -> object:
    """A value as an editor types it: unquoted dates, true and false are text to our reader."""
    return str(value).lower() if isinstance(value, bool | dt.date) else value


@pytest.mark.parametrize("case", FILE["cases"], ids=lambda case: case["name"])
def test_who_is_covered_is_as_the_case_says(case: dict[str, Any], tmp_path: Path) -> None:
    """How many have content, out of how many, and who has none, on each day."""
    write(tmp_path, case)
    catalogue = load_catalogue(tmp_path)
    assert [str(found) for found in catalogue.report] == []
    results = {}
    for day in case["then"]:
        library = catalogue.libraries["xa-thu"].published(day)
        entry = library.plan_by_id["k"]
        found = covered(entry.model.targets[0], entry, library)
        missing = f", thiếu {', '.join(found.missing)}" if found.missing else ""
        results[day] = f"{found.have}/{found.total}{missing}"
    assert results == case["then"]
