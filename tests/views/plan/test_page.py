"""What the page of a plan says, and what it refuses to say."""

from __future__ import annotations

import datetime as dt

import pytest

from chuyenmuc.content.library import Library
from chuyenmuc.views.plan.clause_link import clause_link, page_anchors
from chuyenmuc.views.plan.page import PlanView, plan_view
from chuyenmuc.views.plan.status import DONE, NO_DATA, OVERDUE, PASSED, due_words
from chuyenmuc.views.plan.targets import TargetRow
from chuyenmuc.views.plan.tasks import NO_LEAD


@pytest.fixture
def view(library: Library, today: dt.date) -> PlanView:
    """The page of the only plan."""
    return plan_view(library.plans[0], library, today)


def rows_of(view: PlanView) -> list[TargetRow]:
    """The targets of every group."""
    return [row for group in view.targets for row in group.rows]


def test_what_the_document_leaves_out_is_said_to_be_left_out(view: PlanView) -> None:
    """A blank is shown as a blank, never filled in."""
    head = {row.label: (row.value, row.missing) for row in view.head}
    assert head["Số, ký hiệu"] == ("(chưa có số)/KH-UBND", True)
    assert head["Cơ quan ban hành"] == ("chưa có trong văn bản", True)
    assert head["Người ký"] == ("chưa có trong văn bản", True)


def test_a_passed_deadline_is_no_grade(view: PlanView) -> None:
    """Without data a target is neither met nor missed, whatever the date."""
    statuses = [row.status.words if row.status else None for row in rows_of(view)]
    assert statuses == [PASSED, NO_DATA, None]


@pytest.mark.parametrize("kept", [True, False])
def test_a_deadline_of_a_demo_is_no_grade(*, kept: bool) -> None:
    """Of a real place it says neither “quá hạn” nor “đã xong”; its authority may say both."""
    of_a_demo = due_words(past=True, soon=False, kept=kept, official=False)
    assert of_a_demo == (None if kept else PASSED)
    official = due_words(past=True, soon=False, kept=kept, official=True)
    assert official == (DONE if kept else OVERDUE)


def test_a_month_is_over_only_after_its_last_day(library: Library) -> None:
    """“Tháng 6/2026” has not passed on 30/06/2026."""
    on_the_day = plan_view(library.plans[0], library, dt.date(2026, 6, 30))
    day_after = plan_view(library.plans[0], library, dt.date(2026, 7, 1))
    assert on_the_day.targets[0].rows[0].status != day_after.targets[0].rows[0].status


def test_every_anchor_is_on_the_page_once(view: PlanView, library: Library) -> None:
    """Two rows of one clause do not share an id, and a heading keeps its own."""
    tasks = [row for group in view.tasks for row in group.rows]
    claimed = [row.anchor for row in rows_of(view)] + [row.anchor for row in tasks]
    claimed += [row.anchor for row in view.milestones]
    claimed += [row.anchor for row in (*view.mottos, *view.other_numbers)]
    claimed += [section.anchor for section in view.clauses]
    anchors = sorted(anchor for anchor in claimed if anchor)
    assert anchors == sorted(page_anchors(library.plans[0].model))
    assert view.mottos[0].anchor is None


def test_a_clause_the_page_lacks_leads_to_the_one_around_it(library: Library) -> None:
    """A conflict may cite a clause nobody has told: its link still arrives somewhere."""
    plan = library.plans[0]
    inner = clause_link(plan.id, plan.model, "II.2.1.3")
    assert inner.uri == "ke-hoach/ke-hoach-thu/#ii-2-1"
    assert clause_link(plan.id, plan.model, "VII").uri is None


def test_tasks_stand_under_their_leading_unit(view: PlanView) -> None:
    """Units come in the order of the document; a task without one says so."""
    groups = [(group.lead, [row.what for row in group.rows]) for group in view.tasks]
    assert groups == [
        ("Phòng Văn hóa", ["Lập kế hoạch", "Truyền thanh"]),
        (NO_LEAD, ["Việc không ghi ai làm"]),
    ]
    assert view.task_count == 3


def test_the_schedule_goes_by_quarter_and_the_unscheduled_comes_last(view: PlanView) -> None:
    """A month stands for its quarter; “thường xuyên” for none."""
    schedule = [(row.what, row.quarters) for row in view.milestones]
    assert schedule == [
        ("Ban hành", (False, True, False, False)),
        ("Tổng kết", (False, False, False, True)),
        ("Việc thường xuyên", (False, False, False, False)),
    ]


def test_the_numbers_at_a_glance_are_counted_from_the_data(view: PlanView) -> None:
    """No number of the plan is typed twice."""
    counts = [count.words for count in view.counts]
    assert counts == ["3\u00a0chỉ tiêu", "3\u00a0nhiệm vụ", "3\u00a0mốc tiến độ"]
