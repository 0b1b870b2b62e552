"""What is written and not published yet is listed, and marked where a preview shows it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.content.library import Library
from chuyenmuc.content.waiting import in_words, waiting_of, with_waiting_marked

TODAY = dt.date(2026, 11, 20)
COMMUNE = """\
name: Thử
level: xã
agency: Ủy ban nhân dân xã Thử
about: Trang để thử.
"""
ARTICLE = """\
---
title: {title}
short: Ngắn
kind: guide
summary: Một câu.
date: {date}
field: hanh-chinh
audience: [nguoi-dan]
{more}
---

Nội dung.
"""
FIGURE = """\
kind: list
title: Bốn việc
summary: Một câu.
date: 2026-11-01
field: hanh-chinh
audience: [nguoi-dan]
draft: true
items:
  - title: Một
  - title: Hai
"""
SLOGANS = """\
slogans:
  - {id: cho-duyet, text: Chờ duyệt, field: doi-song-so, draft: true, ours: true}
"""

LibraryOf = Callable[..., Library]


@pytest.fixture
def library_of(tmp_path: Path) -> LibraryOf:
    """Read a commune with articles, each its title, date and another line of front matter."""

    def read(*articles: tuple[str, str, str], others: bool = False) -> Library:
        folder = tmp_path / "content/communes/xa-thu"
        (folder / "articles").mkdir(parents=True)
        (folder / "commune.yml").write_text(COMMUNE, encoding="utf-8")
        for number, (title, date, more) in enumerate(articles):
            text = ARTICLE.format(title=title, date=date, more=more)
            (folder / f"articles/bai-{number}.md").write_text(text, encoding="utf-8")
        if others:
            (folder / "infographics").mkdir()
            (folder / "infographics/bon-viec.yml").write_text(FIGURE, encoding="utf-8")
            (folder / "slogans").mkdir()
            (folder / "slogans/cho.yml").write_text(SLOGANS, encoding="utf-8")
        catalogue = load_catalogue(tmp_path)
        assert not catalogue.report
        return catalogue.libraries["xa-thu"]

    return read


def test_drafts_and_days_are_counted_and_named(library_of: LibraryOf) -> None:
    """Drafts first, whatever their date, then what waits for its day; each by its title."""
    library = library_of(
        ("Hẹn ngày", "2026-12-05", ""),
        ("Nháp một", "2026-11-01", "draft: true"),
        ("Đã đăng", "2026-11-20", "draft: false"),
        ("Nháp hai", "2026-12-24", "draft: true"),
        ("Hẹn tháng", "2027-01", ""),
        others=True,
    )
    assert in_words(waiting_of([library, library], TODAY)) == (
        "2 bài nháp, 1 infographic nháp, 1 khẩu hiệu nháp, 1 bài hẹn ngày 2026-12-05, "
        "1 bài hẹn ngày 2027-01-01 "
        "chưa đăng: “Nháp một”, “Nháp hai”, “Bốn việc”, “Chờ duyệt”, “Hẹn ngày”, “Hẹn tháng”."
    )


def test_nothing_is_said_where_nothing_waits(library_of: LibraryOf) -> None:
    """A piece of today is published."""
    assert in_words(waiting_of([library_of(("Đã đăng", "2026-11-20", ""))], TODAY)) == ""


def test_only_what_waits_is_marked(library_of: LibraryOf) -> None:
    """In both of its names, so that every list shows it."""
    library = library_of(("Đã đăng", "2026-11-01", ""), ("Mai", "2026-11-21", ""), others=True)
    marked = with_waiting_marked(library, TODAY)
    assert [(e.model.title, e.model.short) for e in marked.articles] == [
        ("Đã đăng", "Ngắn"),
        ("Chưa đăng: Mai", "Chưa đăng: Ngắn"),
    ]
    assert [entry.model.title for entry in marked.infographics] == ["Chưa đăng: Bốn việc"]
    assert [entry.model.text for entry in marked.slogans] == ["Chưa đăng: Chờ duyệt"]


@pytest.mark.parametrize(("more", "count"), [("", 0), ("synthetic: true\n", 1)])
def test_results_of_a_real_place_wait_for_its_authority(
    more: str, count: int, tmp_path: Path
) -> None:
    """A commune that is not official is shown without its records; one that is invented with."""
    place = tmp_path / "content/communes/xa-thu"
    (place / "records").mkdir(parents=True)
    (place / "commune.yml").write_text(COMMUNE + more, encoding="utf-8")
    rows = "date,metric,value,source\n2026-06-30,vneid,72%,Sổ\n"
    (place / "records/so-lieu.csv").write_text(rows, encoding="utf-8")
    library = load_catalogue(tmp_path).libraries["xa-thu"]
    assert len(library.records) == 1
    assert len(library.published(TODAY).records) == count
