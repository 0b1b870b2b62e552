"""What every infographic has, whatever its kind: one YAML file gives page, pictures and prints."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from chuyenmuc.content.models.allowed import AllowList
from chuyenmuc.content.models.article import Source
from chuyenmuc.content.models.values import (
    Boolean,
    Day,
    Id,
    PlainText,
    Ref,
    Reference,
    SomeDay,
    Strict,
    Summary,
    Title,
)
from chuyenmuc.content.models.vocabulary import Audience, FieldOfLife


class Item(Strict):
    """One step, sign or piece of advice."""

    title: PlainText = Field(description="Câu chính, tối đa một dòng rưỡi trên điện thoại")
    text: PlainText | None = Field(default=None, description="Một câu giải thích")
    icon: Id | None = None


class Infographic(Strict):
    """``infographics/<id>.yml``: the fields all kinds share; ``figures/`` adds those of a kind."""

    kind: str
    title: Title = Field(description="Thông điệp chính, đọc trong năm giây")
    summary: Summary = Field(description="Một hai câu, tối đa 160 ký tự")
    date: SomeDay = Field(description="Ngày đăng, viết 2026-11-20")
    field: FieldOfLife = Field(description="Lĩnh vực")
    audience: tuple[Audience, ...] = Field(min_length=1, description="Dành cho ai")
    remember: PlainText | None = Field(default=None, description="Câu chốt cuối hình")
    alt: PlainText | None = Field(
        default=None, description="Lời thay cho hình; để trống thì máy viết từ số liệu"
    )
    checked_on: Day | None = None
    sources: tuple[Source, ...] = ()
    tags: tuple[PlainText, ...] = ()
    related: tuple[PlainText, ...] = ()
    serves: tuple[Ref, ...] = ()
    allow: AllowList = ()
    draft: Boolean = False

    @property
    def warns(self) -> bool:
        """Whether it is about dangers, and looks like it."""
        return self.field == "an-toan-thong-tin"

    def parts(self) -> Iterator[tuple[str, int, Strict]]:
        """Every row of every list of the kind: field, index, row."""
        for name in type(self).model_fields:
            rows = getattr(self, name)
            if isinstance(rows, tuple):
                yield from (
                    (name, index, row) for index, row in enumerate(rows) if isinstance(row, Strict)
                )

    def references(self) -> Iterator[tuple[tuple[str | int, ...], Reference]]:
        """Every clause it takes numbers or words from, with its place in the file."""
        own = getattr(self, "ref", None)
        if isinstance(own, Reference):
            yield ("ref",), own
        for name, index, row in self.parts():
            named = getattr(row, "ref", None)
            if isinstance(named, Reference):
                yield (name, index, "ref"), named

    def broken_rules(self) -> Iterator[tuple[str, str]]:
        """A day of checking needs what was checked against."""
        if self.checked_on and not self.sources:
            yield "checked_without_sources", "checked_on"
