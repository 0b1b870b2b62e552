"""What the engine would read for minutes is refused when the file is read, with its line."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from chuyenmuc.build import check
from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.inputs import Inputs
from chuyenmuc.markdown.dialect import Converter
from chuyenmuc.markdown.weight import too_much

HEAVY = {
    "pictures": "![a" * 3_999,
    "entities": "&#1" * 33_000,
    "ticks": "`" * 100_000,
    "headings": "## a\n" * 16_000,
    "rulers": "---\n" * 25_000,
    "capitals": "A" * 100_000,
    "links": "[a](" * 20_000,
    "definitions": "a\n: b\n" * 2_000,
    "blocks": "a\n\n" * 40_000,
    "tags": "<a " * 20_000,
    "spaces": " " * 3_000 + "x|",
}
AT_THE_LIMIT = {
    "pictures": "![a" * 1_000,
    "links": "[a](" * 1_500,
    "tags": "<a " * 2_000,
    "entities": "&#1" * 600,
    "headings": "# a\n" * 1_000,
    "underlined": "a\n=\n" * 1_000,
    "definitions": "a\n: b\n" * 100,
    "blocks": "a\n\n" * 5_000,
    "words": ("A" * 2_000 + " ") * 50,
}
SLOWEST = 2.0
"""Seconds of CPU."""
TODAY = dt.date(2026, 11, 20)


@pytest.mark.parametrize("body", HEAVY.values(), ids=HEAVY)
def test_what_takes_minutes_is_refused_at_once(
    write_example: Callable[..., Path], inputs: Inputs, body: str
) -> None:
    """In the time of any other file, and where it begins; a row of spaces is no trouble."""
    project = write_example(body=f"Một câu.\n\n{body}\n")
    started = time.process_time()
    report = check(replace(inputs, catalogue=load_catalogue(project)), None, TODAY)
    assert time.process_time() - started < SLOWEST
    told = [found.location.line for found in report if found.code == "ND181"]
    assert bool(told) is not body.startswith(" ")
    assert all(line >= 10 for line in told)


@pytest.mark.parametrize("body", AT_THE_LIMIT.values(), ids=AT_THE_LIMIT)
def test_what_is_allowed_is_read_in_time(body: str) -> None:
    """Each limit alone keeps the engine below two seconds."""
    assert too_much(body) is None
    started = time.process_time()
    Converter().html(body)
    assert time.process_time() - started < SLOWEST


def test_the_longest_pages_are_far_from_the_limits() -> None:
    """A plan of 400 rows with links, 200 headings, 150 paragraphs."""
    rows = "".join(f"| {n} | Việc & chỗ làm | [xem](../a-{n}/) | `{n}` |\n" for n in range(400))
    page = f"| a | b | c | d |\n|---|---|---|---|\n{rows}\n" + "## Đề mục\n\nMột câu.\n\n" * 200
    assert too_much(page + "Một đoạn dài. " * 150) is None


def test_a_value_of_yaml_is_judged_as_well(
    write_example: Callable[..., Path], inputs: Inputs
) -> None:
    """Markdown stands in the clauses of plans, too."""
    project = write_example()
    plan = project / "content/communes/xa-thu/plans/ke-hoach-2026.yml"
    with plan.open("a", encoding="utf-8") as file:
        file.write(f"        text: {'![a' * 3_999}\n".replace("        text", "    text"))
    report = check(replace(inputs, catalogue=load_catalogue(project)), None, TODAY)
    lines = plan.read_text(encoding="utf-8").splitlines()
    assert [f.location.line for f in report if f.code == "ND181"] == [len(lines)]
