"""Whatever lies in ``content/``: no crash, and an answer within two seconds.

A few examples each here; ``make fuzz`` tries as many as there is time for. What it finds is
written down beside its test.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import given

from bench.inputs.corpus import ARTICLE, COMMUNE, Input, corpus
from bench.inputs.strategies import (
    ANY_BYTES,
    FUZZED,
    MARKDOWN,
    broken,
    pictures,
    table,
    yaml_like,
)
from bench.inputs.trial import Trial
from chuyenmuc.inputs import Inputs
from chuyenmuc.scene.safe_photo import PhotoRefusedError, judge_photo
from chuyenmuc.scene.site_photo import read_photo, size_on_site

GOOD = next(case for case in corpus() if case.shows and not case.says)
SLOWEST = 2.0
"""Seconds of CPU."""
PLAN = "content/communes/xa-thu/plans/ke-hoach-2026.yml"
FIGURE = "content/common/infographics/hinh.yml"
CHART = """kind: bars
title: Số bài của các thôn
summary: Hình thử.
date: 2026-11-20
field: hanh-chinh
audience: [nguoi-dan]
sources:
  - {title: Nguồn thử, url: "https://a.vn/", read_on: 2026-11-20}
unit: bài
"""
SLOGANS = """slogans:
  - id: di-tung-ngo
    text: Đi từng ngõ
    ours: true
"""
TARGETS = """targets:
  - id: vneid
    clause: PL III.5
    name: Tài khoản VNeID
    value: 80
    unit: "%"
    as_written: 80%
    due: 2026-12
    scope: commune
    period: year
    aggregate: latest
"""


class Tries(Protocol):
    """Puts files into the small commune, and a text on its page."""

    def __call__(self, files: Mapping[str, bytes], body: str | None = None) -> None:
        """Fail where that crashes or takes long."""


@pytest.fixture
def tries(inputs: Inputs, tmp_path: Path) -> Tries:
    """Put files into the small commune and have it answered for."""
    trial = Trial(inputs, tmp_path)

    def check(files: Mapping[str, bytes], body: str | None = None) -> None:
        found = trial.of(
            Input(kind="", what="", files={**GOOD.files, **files}, body=body, exact=False)
        )
        assert found.crashed == ""
        assert found.seconds < SLOWEST

    return check


def file_of(uri: str) -> str:
    """A good file of the small commune."""
    return GOOD.files[uri].decode()


@FUZZED
@given(data=ANY_BYTES)
def test_any_bytes_are_an_article(tries: Tries, data: bytes) -> None:
    """Whatever is in the file."""
    tries({ARTICLE: data})


@FUZZED
@given(text=yaml_like(file_of(ARTICLE)))
def test_any_front_matter_is_answered_for(tries: Tries, text: str) -> None:
    """Fields in and out of place, values of every kind."""
    tries({ARTICLE: text.encode("utf-8", "replace")})


@FUZZED
@given(body=MARKDOWN)
def test_any_markdown_is_judged_and_shown(tries: Tries, body: str) -> None:
    """By every rule, and by the engine."""
    head = file_of(ARTICLE).split("\n---\n")[0]
    tries({ARTICLE: f"{head}\n---\n\n{body}".encode("utf-8", "replace")}, body)


@FUZZED
@given(text=table("date,metric,value,source"))
def test_any_records_are_answered_for(tries: Tries, text: str) -> None:
    """As spreadsheets write them, and as nobody does."""
    plan = f"{file_of(PLAN)}{TARGETS}".encode()
    records = text.encode("utf-8", "replace")
    tries({PLAN: plan, "content/communes/xa-thu/records/so.csv": records})


@FUZZED
@given(text=table("Thôn,Bài"))
def test_any_table_of_a_chart_is_answered_for(tries: Tries, text: str) -> None:
    """The same for charts."""
    figure = f"{CHART}data: {{file: so.csv, label: Thôn, value: Bài}}\n".encode()
    csv = text.encode("utf-8", "replace")
    tries({FIGURE: figure, "content/common/infographics/so.csv": csv})


@FUZZED
@given(text=yaml_like(CHART + "points:\n  - {label: Một, value: 3}\n  - {label: Hai, value: 5}\n"))
def test_any_infographic_is_answered_for(tries: Tries, text: str) -> None:
    """Fields of all kinds of infographics."""
    tries({FIGURE: text.encode("utf-8", "replace")})


@FUZZED
@given(text=yaml_like(file_of(PLAN) + TARGETS))
def test_any_plan_is_answered_for(tries: Tries, text: str) -> None:
    """Clauses, targets, tasks."""
    tries({PLAN: text.encode("utf-8", "replace")})


@FUZZED
@given(text=yaml_like(file_of(COMMUNE)))
def test_any_commune_is_answered_for(tries: Tries, text: str) -> None:
    """The file that all others lean on."""
    tries({COMMUNE: text.encode("utf-8", "replace")})


@FUZZED
@given(text=yaml_like(SLOGANS))
def test_any_slogans_are_answered_for(tries: Tries, text: str) -> None:
    """Lists of what hangs in the street."""
    tries({"content/communes/xa-thu/slogans/cau.yml": text.encode("utf-8", "replace")})


@FUZZED
@given(data=broken(GOOD.files[PLAN]))
def test_a_damaged_file_is_answered_for(tries: Tries, data: bytes) -> None:
    """As a bad disk or a broken line leaves it."""
    tries({PLAN: data})


@FUZZED
@given(data=pictures())
def test_any_picture_is_made_safe_or_refused(data: bytes) -> None:
    """Whole, cut, with bits turned over."""
    started = time.process_time()
    with suppress(PhotoRefusedError):  # the other right answer
        judge_photo(data, size_on_site)
        assert all(photo.body for photo in read_photo(data).values())
    assert time.process_time() - started < SLOWEST
