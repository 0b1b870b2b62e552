"""Coverage: an article covers the task it names, and no other."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.values import Reference
from chuyenmuc.plans.due import all_due
from chuyenmuc.plans.serving import pieces_by_clause, task_anchors, tasks_with_content
from chuyenmuc.views.plan.tasks import coverage

PLAN = "xa-mau-2026"


def serving(library: Library, anchor: str) -> Library:
    """The library with one article left, which serves one place of the plan."""
    article = library.article_by_id["lich-phat-thanh-gia-lap"]
    model = article.model.model_copy(update={"serves": (Reference(PLAN, anchor),)})
    return replace(library, articles=(replace(article, model=model),))


def covered(library: Library) -> list[str]:
    """The tasks that have content."""
    entry = library.plan_by_id[PLAN]
    return [row.task.what for row in tasks_with_content(entry, library) if row.pieces]


def test_tasks_of_one_clause_are_told_apart(libraries: dict[str, Library]) -> None:
    """Three tasks stand under II.1; each has an address of its own."""
    plan = libraries["xa-mau"].plan_by_id[PLAN].model
    assert task_anchors(plan) == ("ii-1-viec-1", "ii-1-viec-2", "ii-1-viec-3", "ii-2", "iii")


def test_an_article_covers_the_task_it_names(libraries: dict[str, Library]) -> None:
    """One of three, or the only one of a clause."""
    library = libraries["xa-mau"]
    assert covered(serving(library, "ii-1-viec-2")) == ["Phát thanh hằng tuần"]
    assert covered(serving(library, "ii-2")) == ["Mở lớp kỹ năng số"]


def test_an_article_about_a_clause_does_not_cover_all_its_tasks(
    libraries: dict[str, Library],
) -> None:
    """What it proves of three tasks nobody can say."""
    assert covered(serving(libraries["xa-mau"], "ii-1")) == []


def test_work_nobody_outside_can_see_is_no_gap(libraries: dict[str, Library]) -> None:
    """Only public tasks count, above the line and below."""
    library = serving(libraries["xa-mau"], "iii")
    found = coverage(library.plan_by_id[PLAN], library)
    assert found
    assert found.words.startswith("0/4 nhiệm vụ công khai")
    assert len(found.gaps) == 4


def test_a_demo_counts_its_own_pages(libraries: dict[str, Library]) -> None:
    """No share of a real authority's work."""
    library = libraries["dien-chau"]
    found = coverage(library.plan_by_id["dien-chau-2026"], library)
    assert found
    assert "Số bài trong bản trình diễn này" in found.words
    assert "%" not in found.words


def test_what_is_done_is_not_due(libraries: dict[str, Library]) -> None:
    """A row that says “có” takes a milestone off the list; the day itself is not yet past."""
    library = libraries["xa-mau"]
    entry = library.plan_by_id[PLAN]
    rows = {row.words: row for row in all_due(entry, library, dt.date(2026, 6, 30))}
    assert rows["Sơ kết 6 tháng"].kept
    assert not rows["Lập nhóm Zalo tại các thôn"].kept
    assert not rows["Lập nhóm Zalo tại các thôn"].is_past(dt.date(2026, 6, 30))
    assert rows["Lập nhóm Zalo tại các thôn"].is_past(dt.date(2026, 7, 1))


@pytest.mark.parametrize(
    ("commune", "plan"),
    [
        ("dien-chau", "dien-chau-2026"),
        ("quang-yen", "quang-yen-2026"),
        ("tan-ninh", "tan-ninh-2025"),
        ("minh-xuan", "minh-xuan-2026"),
    ],
)
def test_the_common_pieces_serve_every_plan(
    libraries: dict[str, Library], commune: str, plan: str
) -> None:
    """Guides and alerts written once count for each commune whose plan asks for them."""
    library = libraries[commune]
    rows = tasks_with_content(library.plan_by_id[plan], library)
    assert len({piece.id for row in rows if row.is_public for piece in row.pieces}) >= 10


def test_what_a_province_wants_told_is_told_on_the_page_of_its_guidance(
    libraries: dict[str, Library],
) -> None:
    """Its tasks are not the commune's to carry out; its clauses on skills and safety are served."""
    library = libraries["quang-yen"]
    entry = library.plan_by_id["thanh-hoa-huong-dan-2026"]
    found_by_clause = dict(pieces_by_clause(entry, library))
    assert {"ii-2", "ii-5"} <= set(found_by_clause)
    told = {piece.id for pieces in found_by_clause.values() for piece in pieces}
    assert len(told) >= 17
    found = coverage(entry, library)
    assert found
    assert found.words.endswith(f"các mục khác của văn bản:\u00a0{len(told)}.")


def test_a_task_is_not_counted_a_second_time_as_a_clause(libraries: dict[str, Library]) -> None:
    """II.2 is a task of its own; what serves it is no extra content."""
    library = serving(libraries["xa-mau"], "ii-2")
    assert pieces_by_clause(library.plan_by_id[PLAN], library) == ()
