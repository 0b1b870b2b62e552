"""Slogans: the words that go on posters and banners."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, StringConstraints

from chuyenmuc.content.models.allowed import AllowList
from chuyenmuc.content.models.clause import Clause
from chuyenmuc.content.models.values import Boolean, Day, Id, PlainText, Strict
from chuyenmuc.content.models.vocabulary import FieldOfLife

MOST_POINTS = 4
"""More nobody reads on a wall."""

IDEA_BREAK = " | "
_REFERENCE = re.compile(r"\{\{[^{}]*+\}\}")

Point = Annotated[PlainText, StringConstraints(max_length=70)]


class Slogan(Strict):
    """One slogan. ``text`` may mark a change of idea with `` | `` (a break and a second colour)."""

    id: Id
    text: Annotated[PlainText, StringConstraints(max_length=200)]
    sub: PlainText | None = Field(default=None, description="Dòng phụ dưới khẩu hiệu")
    points: tuple[Point, ...] = Field(
        default=(), max_length=MOST_POINTS, description="Các ý ngắn dưới khẩu hiệu, nhiều nhất 4"
    )
    call: PlainText | None = Field(default=None, description="Lời kêu gọi ở chân áp phích")
    hang_from: Day | None = Field(default=None, description="Ngày bắt đầu treo ngoài đường")
    hang_until: Day | None = Field(default=None, description="Ngày tháo xuống")
    plan: Id | None = Field(default=None, description="Mã kế hoạch có khẩu hiệu này")
    clause: Clause | None = Field(default=None, description="Điều khoản có khẩu hiệu này")
    ours: Boolean = Field(default=False, description="Mẫu chung do nhóm chuyenmuc viết")
    approved_by: PlainText | None = Field(
        default=None, description="Cơ quan đã duyệt câu này, viết đầy đủ"
    )
    approved_on: Day | None = Field(default=None, description="Ngày cơ quan duyệt")
    campaign: Id | None = Field(default=None, description="Mã ngày trong lịch: ngay-chuyen-doi-so")
    field: FieldOfLife | None = None
    allow: AllowList = ()
    draft: Boolean = Field(default=False, description="true thì chưa đăng")

    @property
    def ideas(self) -> tuple[str, ...]:
        """The text where it changes its idea, one or more parts."""
        return tuple(idea.strip() for idea in self.text.split(IDEA_BREAK))

    def broken_rules(self) -> Iterator[tuple[str, str]]:
        """Where the words are from, where ideas part, and the days of hanging."""
        if bool(self.plan) != bool(self.clause):
            yield "half_a_source", "plan"
        if bool(self.approved_by) != bool(self.approved_on):
            yield "half_an_approval", "approved_by" if self.approved_by else "approved_on"
        origins = (self.ours, self.plan or self.clause, self.approved_by or self.approved_on)
        said = sum(bool(origin) for origin in origins)
        if said > 1 or (said == 0 and not self.draft):
            yield "slogan_without_source", "id"
        bare = _REFERENCE.sub("x", self.text)  # the words of a reference follow a sign of its own
        if any("|" in idea or not idea.strip() for idea in bare.split(IDEA_BREAK)):
            yield "half_an_idea", "text"
        yield from broken_dates(self.hang_from, self.hang_until)


def broken_dates(since: dt.date | None, until: dt.date | None) -> Iterator[tuple[str, str]]:
    """What is wrong with the days between which a poster hangs, first and last included."""
    if (since is None) != (until is None):
        yield "half_a_hanging", "hang_from" if since else "hang_until"
    if since and until and until < since:
        yield "taken_down_before_hung", "hang_until"


class SloganFile(Strict):
    """``slogans/<name>.yml``: a list, each slogan with its own id."""

    slogans: tuple[Slogan, ...] = Field(min_length=1)
