"""Slogans: the words that go on posters and banners."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, StringConstraints

from chuyenmuc.content.models.clause import Clause
from chuyenmuc.content.models.values import Boolean, Id, PlainText, Strict
from chuyenmuc.content.models.vocabulary import FieldOfLife


class Slogan(Strict):
    """One slogan. ``text`` may mark a change of idea with `` | `` (a break and a second colour)."""

    id: Id
    text: Annotated[PlainText, StringConstraints(max_length=200)]
    sub: PlainText | None = Field(default=None, description="Dòng phụ dưới khẩu hiệu")
    plan: Id | None = Field(default=None, description="Mã kế hoạch có khẩu hiệu này")
    clause: Clause | None = Field(default=None, description="Điều khoản có khẩu hiệu này")
    ours: Boolean = Field(default=False, description="Mẫu chung do nhóm chuyenmuc viết")
    campaign: Id | None = Field(default=None, description="Mã ngày trong lịch: ngay-chuyen-doi-so")
    field: FieldOfLife | None = None

    def broken_rules(self) -> Iterator[tuple[str, str]]:
        """Rules between fields."""
        if bool(self.plan) != bool(self.clause):
            yield "half_a_source", "plan"
        if self.ours == bool(self.plan):
            yield "slogan_without_source", "id"


class SloganFile(Strict):
    """``slogans/<name>.yml``: a list, each slogan with its own id."""

    slogans: tuple[Slogan, ...] = Field(min_length=1)
