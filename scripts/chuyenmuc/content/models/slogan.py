"""Slogans: the words that go on posters and banners."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

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

    @model_validator(mode="after")
    def _sourced(self) -> Self:
        if bool(self.plan) != bool(self.clause):
            raise PydanticCustomError("half_a_source", "source", {"at": "plan"})
        if self.ours == bool(self.plan):
            raise PydanticCustomError("slogan_without_source", "source", {"at": "id"})
        return self


class SloganFile(Strict):
    """``slogans/<name>.yml``: a list, each slogan with its own id."""

    slogans: tuple[Slogan, ...] = Field(min_length=1)
