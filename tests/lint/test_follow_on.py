"""One mistake is reported once, not again at everything that leans on it."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.engine import run
from chuyenmuc.lint.known import KnownIds
from chuyenmuc.lint.rules.sl901_unknown_metric import RULE

PLAN = "content/communes/xa-thu/plans/ke-hoach-thu.yml"
RECORDS = "content/communes/xa-thu/records/so-lieu.csv"


ARTICLE = """---
title: Ra quân
loại: tin
summary: Một câu.
date: 12/11/2026
field: y-te
audience: [nguoi-dan]
{more}
---

[điền nội dung]
"""


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        ("village: Thôn Xa", {"HN605", "LK409", "MD530"}),
        ("village: Thôn Xa\ndraft: true", {"HN605", "LK409"}),
        ("village: Thôn Xa\ndraft: chưa rõ", {"HN605", "LK409"}),
        ("village: {a: b}", {"HN605", "MD530"}),
    ],
)
def test_what_can_be_read_of_a_file_with_errors_is_judged(
    more: str, codes: set[str], tmp_path: Path, project_root: Path
) -> None:
    """As meant, and no further: not a field that cannot be read, no gap of what may be a draft."""
    shutil.copytree(project_root / "tests/render/small", tmp_path, dirs_exist_ok=True)
    commune = tmp_path / "content/communes/xa-thu/commune.yml"
    text = commune.read_text(encoding="utf-8").replace("synthetic: true\n", "")
    commune.write_text(text, encoding="utf-8")
    article = tmp_path / "content/communes/xa-thu/articles/bai-hong.md"
    article.parent.mkdir(exist_ok=True)
    article.write_text(ARTICLE.format(more=more), encoding="utf-8")
    catalogue = load_catalogue(tmp_path)
    assert "bai-hong" not in catalogue.libraries["xa-thu"].article_by_id
    known = KnownIds.of(catalogue.judged.values(), catalogue.report)
    report = run(Context(catalogue.judged["xa-thu"], known, dt.date(2026, 11, 20)))
    assert {f.code for f in report if f.location.uri.endswith("bai-hong.md")} == codes


@pytest.mark.parametrize(("head", "count"), [("", 1), ("khong-co: truong nay\n", 0)])
def test_rows_are_not_blamed_for_a_plan_that_cannot_be_read(
    head: str, count: int, tmp_path: Path, project_root: Path
) -> None:
    """With a readable plan a row about no target is wrong; with a broken one nobody can tell."""
    shutil.copytree(project_root / "tests/render/small", tmp_path, dirs_exist_ok=True)
    plan, records = tmp_path / PLAN, tmp_path / RECORDS
    plan.write_text(head + plan.read_text(encoding="utf-8"), encoding="utf-8")
    records.parent.mkdir(exist_ok=True)
    records.write_text("date,metric,value,source\n2026-06-30,vneid,72%,Sổ\n", encoding="utf-8")
    catalogue = load_catalogue(tmp_path)
    known = KnownIds.of(catalogue.libraries.values(), catalogue.report)
    found = RULE.find(Context(catalogue.libraries["xa-thu"], known, dt.date(2026, 11, 20)))
    assert len(list(found)) == count
