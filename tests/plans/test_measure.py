"""What was counted decides the status, by the rules an editor can read in the cases."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml

from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.plans.measure import Measured, measured_targets

CASES = Path(__file__).parents[1] / "cases" / "plans" / "measuring.yml"
FILE: dict[str, Any] = yaml.safe_load(CASES.read_text(encoding="utf-8"))
COMMUNE = """\
name: Thử
level: xã
agency: Ủy ban nhân dân xã Thử
about: Trang để thử.
synthetic: true
villages: [{id: thon-mot, name: Thôn Một}, {id: thon-hai, name: Thôn Hai}]
"""
ARTICLE = """\
---
title: Bài thử
kind: news
summary: Một câu.
date: {day}
field: hanh-chinh
audience: [nguoi-dan]
village: thon-mot
---

Nội dung.
"""


def write(folder: Path, case: dict[str, Any]) -> None:
    """A commune with one target, and what there is to count."""
    target = {"id": "muc-tieu", "clause": "I", "metric": "Việc", "as_written": "như văn bản"}
    plan = {
        "title": "K",
        "short_title": "K",
        "summary": "s",
        "document": "Kế hoạch",
        "body": "state",
        "year": "2026",
        "date": {"text": "ngày", "value": str(FILE["plan_date"])},
        "clauses": [{"clause": "I", "title": "Mục tiêu"}],
        "targets": [target | case["target"]],
    }
    home = folder / "content/communes/xa-thu"
    texts = {
        "commune.yml": COMMUNE,
        "plans/k.yml": yaml.safe_dump(plan, allow_unicode=True, sort_keys=False),
        "records/r.csv": "date,metric,value,source\n"
        + "".join(
            "{},muc-tieu,{},Sổ dòng {}\n".format(*row.split(","), line)
            for line, row in enumerate(case.get("rows", ()))
        ),
    }
    texts |= {f"articles/bai-{day}.md": ARTICLE.format(day=day) for day in case.get("articles", ())}
    for uri, text in texts.items():
        (home / uri).parent.mkdir(parents=True, exist_ok=True)
        (home / uri).write_text(text, encoding="utf-8", newline="\n")


def said(measured: Measured) -> str:
    """A result as a case writes it."""
    value = "–" if measured.value is None else f"{measured.value:g}"
    if measured.value is not None and measured.out_of is not None:
        value += f"/{measured.out_of}"
    return f"{measured.status.value} {value}"


@pytest.mark.parametrize("case", FILE["cases"], ids=lambda case: case["name"])
def test_a_result_is_judged_as_the_case_says(case: dict[str, Any], tmp_path: Path) -> None:
    """Status and figure on each day the case names."""
    write(tmp_path, case)
    catalogue = load_catalogue(tmp_path)
    assert [str(found) for found in catalogue.report] == []
    results = {}
    for day in case["then"]:
        library = catalogue.libraries["xa-thu"].published(day)
        (measured,) = measured_targets(library.plans[0], library, day)
        assert measured.on == day
        results[day] = said(measured)
    assert results == case["then"]


def test_a_week_is_an_iso_week(tmp_path: Path) -> None:
    """The last days of December may belong to the first week of the next year."""
    target = {
        "value": "1",
        "aggregate": "share_of_periods",
        "period": "week",
        "deadline": "Năm 2026",
    }
    write(tmp_path, {"target": target, "rows": ["2026-12-30,1"]})
    library = load_catalogue(tmp_path).libraries["xa-thu"]
    (measured,) = measured_targets(library.plans[0], library, dt.date(2026, 12, 31))
    assert measured.periods[0].period.label == "Tuần 2/2026"
    assert measured.periods[-1].period.label == "Tuần 53/2026"
    assert not measured.periods[-1].period.whole
