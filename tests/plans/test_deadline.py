"""Deadlines are read as written, or not at all."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from chuyenmuc.content.catalogue import Catalogue
from chuyenmuc.plans.deadline import Deadline, parse_deadline

CASES = Path(__file__).parents[1] / "cases" / "plans" / "deadlines.yml"
ROWS: list[dict[str, Any]] = yaml.safe_load(CASES.read_text(encoding="utf-8"))


def said(found: Deadline) -> dict[str, Any]:
    """A deadline as a case writes it: what is not known is left out."""
    parts: dict[str, object] = {
        "text": found.as_written,
        "kind": found.kind,
        "first": found.first,
        "last": found.last,
        "due": found.due.iso if found.due else None,
        "times": found.times,
        "per": found.per,
        "quarters": list(found.quarters),
        "problem": found.problem,
    }
    return {name: str(part) for name, part in parts.items() if part}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['text']} ({row.get('year', '–')})")
def test_a_deadline_is_read_as_the_case_says(row: dict[str, Any]) -> None:
    """Kind, span, precision and quarters, or why there are none."""
    wanted = {name: str(part) for name, part in row.items() if name != "year"}
    assert said(parse_deadline(row["text"], row.get("year"))) == wanted


WORDS = "quý tháng năm ngày tuần II IV 3 12 31 2026 2027 / – đến và trước cuối đầu hằng mỗi lần"
PARTS = st.sampled_from(tuple(WORDS.split()))


@given(st.text(max_size=60) | st.lists(PARTS, max_size=9).map(" ".join), st.none() | st.just(2026))
def test_any_words_yield_a_deadline_that_keeps_them(words: str, year: int | None) -> None:
    """Nothing fails, what is shown is what was written, and only a deadline has a last day."""
    found = parse_deadline(words, year)
    assert found.as_written == words
    assert (found.last is not None) == (found.kind == "by")
    assert found.problem is None or found.kind == "open"


@given(st.dates(min_value=dt.date(1000, 1, 2)))
def test_before_a_day_ends_on_its_eve(day: dt.date) -> None:
    """“trước ngày” leaves the day itself out."""
    written = f"{day.day}/{day.month}/{day.year}"
    whole, eve = parse_deadline(f"ngày {written}"), parse_deadline(f"trước ngày {written}")
    assert whole.last == day
    assert eve.last == day - dt.timedelta(days=1)


def test_what_editors_wrote_agrees_with_what_is_read(catalogue: Catalogue) -> None:
    """Every deadline in the plans that is also given as data says the same twice."""
    checked = 0
    for library in catalogue.libraries.values():
        for plan in library.plans:
            for milestone in plan.model.milestones:
                read = parse_deadline(milestone.when, plan.model.year.year)
                if milestone.due and read.kind == "by":
                    assert read.due == milestone.due, (plan.id, milestone.when)
                    checked += 1
                if milestone.quarters and read.quarters:
                    assert [str(q) for q in read.quarters] == list(milestone.quarters)
    assert checked
