"""A plan or guideline: its clauses, targets, tasks, milestones, mottos and contradictions.

Numbers, days, units and mottos are data with their clause; ``clauses[].text`` is told in plain
words of our own. What the document leaves blank stays None and is shown as such.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from chuyenmuc.content.models.allowed import AllowList
from chuyenmuc.content.models.article import Attachment
from chuyenmuc.content.models.clause import Clause
from chuyenmuc.content.models.number import Number
from chuyenmuc.content.models.values import (
    Boolean,
    Day,
    Id,
    PlainText,
    SomeDay,
    Strict,
    Summary,
    Text,
    Title,
)
from chuyenmuc.content.models.vocabulary import Scope


class DocumentDate(Strict):
    """The date as printed, and what of it is known."""

    text: PlainText = Field(description="Đúng như văn bản, kể cả chỗ để trống")
    value: SomeDay | None = Field(default=None, description="Phần biết được: 2026-04")


class Signer(Strict):
    """The signature block as printed."""

    on_behalf: PlainText | None = None
    for_: PlainText | None = Field(default=None, alias="for")
    position: PlainText | None = None
    name: PlainText


class Citation(Strict):
    """A document named in the text."""

    symbol: PlainText
    title: PlainText
    date: SomeDay | None = None
    issuer: PlainText | None = None
    clause: Clause


class PlanClause(Strict):
    """One clause told in plain words. ``text`` is Markdown."""

    clause: Clause
    title: PlainText
    text: Text | None = None


Measure = Literal[
    "news", "articles", "units_with_content", "villages_with_content", "tasks_with_content"
]


class Pause(Strict):
    """A stretch in which a promise by week or month is not judged, declared with its reason."""

    first: Day = Field(description="Ngày đầu")
    last: Day = Field(description="Ngày cuối")
    why: PlainText = Field(description="Lý do: nghỉ Tết Nguyên đán")

    def broken_rules(self) -> Iterator[tuple[str, str]]:
        """The last day of a pause is not before its first."""
        if self.last < self.first:
            yield "pause_ends_before_start", "last"


class Target(Strict):
    """A value the plan promises to reach.

    ``value`` is in ``unit``; ``period`` is the span over which ``aggregate`` is taken.
    """

    id: Id = Field(description="Mã của chỉ tiêu, không dấu: phat-thanh")
    clause: Clause = Field(description="Mục của văn bản có chỉ tiêu: II.1")
    metric: PlainText = Field(description="Cái được đo, viết gọn")
    op: Literal[">=", ">", "<=", "<", "="] = Field(
        default=">=",
        description="> khi văn bản viết “trên 90%”, < khi viết “dưới 5%”: đúng mức thì chưa đạt",
    )
    value: Number | None = None
    unit: PlainText | None = None
    as_written: PlainText = Field(description="Mức đạt đúng như văn bản")
    aggregate: Literal["sum", "share_of_periods", "coverage", "last", "yes_no"] = Field(
        description="Cách gộp các số ghi được"
    )
    period: Literal["week", "month", "quarter", "half_year", "year", "none"] = "none"
    deadline: PlainText | None = Field(default=None, description="Đúng như văn bản: năm 2026 …")
    deadline_on: SomeDay | None = Field(default=None, description="Phần ngày biết được")
    owner: PlainText | None = None
    source: Literal["content", "records"] = "records"
    measure: Measure | None = Field(
        default=None, description="Với source: content, đếm gì trong nội dung của trang"
    )
    units: tuple[PlainText, ...] = Field(
        default=(), description="Với units_with_content: những đơn vị phải có nội dung riêng"
    )
    pauses: tuple[Pause, ...] = Field(
        default=(), description="Tuần, ngày không tính vì đã báo trước: Tết, thiên tai"
    )
    scope: Scope = "public"
    same_as: tuple[Clause, ...] = Field(default=(), description="Điều khoản khác nói cùng việc")

    def broken_rules(self) -> Iterator[tuple[str, str]]:
        """What a target counts, and where it counts it."""
        if self.measure and self.source == "records":
            yield "measure_of_records", "measure"
        if self.source == "content" and not self.measure:
            yield "content_without_measure", "source"
        if self.units and self.measure != "units_with_content":
            yield "units_without_measure", "units"


class Task(Strict):
    """A piece of work with the unit that leads it."""

    clause: Clause = Field(description="Mục của văn bản giao việc: III.2")
    what: PlainText = Field(description="Việc phải làm")
    detail: PlainText | None = None
    lead: PlainText | None = None
    with_: PlainText | None = Field(default=None, alias="with")
    product: PlainText | None = None
    when: PlainText | None = None
    due: SomeDay | None = Field(default=None, description="Hạn đã hỏi rõ: 2027-03")
    scope: Scope = Field(description="Người dân có thấy việc này không")


class Milestone(Strict):
    """A row of the schedule, with its time as written and the quarters it covers."""

    clause: Clause
    what: PlainText
    when: PlainText
    who: PlainText | None = None
    note: PlainText | None = None
    quarters: tuple[Literal["1", "2", "3", "4"], ...] = Field(
        default=(), description="Các quý ghi rõ trong văn bản; để trống nếu không ghi quý"
    )
    due: SomeDay | None = Field(default=None, description="Hạn suy ra được từ văn bản: 2026-06")


class Motto(Strict):
    """Words to be quoted exactly."""

    clause: Clause
    text: PlainText


class OtherNumber(Strict):
    """Any other number in the text that is neither a target nor a task."""

    clause: Clause
    what: PlainText
    as_written: PlainText


class ConflictSide(Strict):
    """One of the wordings that disagree; ``plan`` where it stands in another document."""

    clause: Clause
    text: PlainText
    plan: Id | None = Field(default=None, description="Mã kế hoạch khác, nếu điều khoản ở đó")


class Conflict(Strict):
    """Two clauses that say different things about the same thing. Nobody chooses silently."""

    about: PlainText
    sides: tuple[ConflictSide, ...] = Field(min_length=2)


class Typo(Strict):
    """A likely slip of the source: listed, not silently corrected."""

    clause: Clause
    text: PlainText
    suggestion: PlainText


class Plan(Strict):
    """``content/communes/<id>/plans/<id>.yml``."""

    title: PlainText = Field(description="Trích yếu đúng như văn bản")
    short_title: Title = Field(description="Tên gọi ngắn, lời của ta")
    summary: Summary = Field(description="Một hai câu, tối đa 160 ký tự")
    document: PlainText = Field(description="Loại văn bản: Kế hoạch, Hướng dẫn …")
    body: Literal["state", "party"] = Field(description="Văn bản nhà nước hay của Đảng")
    issuer: PlainText | None = Field(default=None, description="Cơ quan ban hành in ở đầu văn bản")
    number: PlainText | None = Field(default=None, description="Số; để trống nếu văn bản để trống")
    symbol: PlainText | None = Field(default=None, description="Ký hiệu: KH-UBND")
    place: PlainText | None = None
    province: PlainText | None = None
    date: DocumentDate | None = None
    year: Annotated[SomeDay, Field(description="Năm của kế hoạch")]
    signer: Signer | None = None
    parent: Id | None = None
    citations: tuple[Citation, ...] = ()
    clauses: tuple[PlanClause, ...] = Field(min_length=1, description="Các mục của văn bản")
    targets: tuple[Target, ...] = ()
    tasks: tuple[Task, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    mottos: tuple[Motto, ...] = ()
    other_numbers: tuple[OtherNumber, ...] = Field(default=(), alias="figures")
    conflicts: tuple[Conflict, ...] = ()
    typos: tuple[Typo, ...] = ()
    recipients: tuple[PlainText, ...] = ()
    attachments: tuple[Attachment, ...] = Field(
        default=(), description="Tệp văn bản cho tải về, nằm cạnh tệp này"
    )
    allow: AllowList = ()
    draft: Boolean = Field(default=False, description="true thì chưa đăng")

    def broken_rules(self) -> Iterator[tuple[str, str]]:
        """No id of a target twice."""
        ids = [target.id for target in self.targets]
        if len(ids) != len(set(ids)):
            yield "one_target_id_twice", "targets"
