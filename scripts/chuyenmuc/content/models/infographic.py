"""Infographic data: one YAML file gives the page now, pictures and prints later."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from chuyenmuc.content.models.article import Source
from chuyenmuc.content.models.values import (
    Boolean,
    Day,
    Id,
    PlainText,
    Ref,
    SomeDay,
    Strict,
    Summary,
    Title,
)
from chuyenmuc.content.models.vocabulary import Audience, FieldOfLife


class Item(Strict):
    """One step, sign, number or piece of advice."""

    title: PlainText = Field(description="Câu chính, tối đa một dòng rưỡi trên điện thoại")
    text: PlainText | None = Field(default=None, description="Một câu giải thích")
    value: PlainText | None = Field(default=None, description="Chỉ cho numbers: con số kèm đơn vị")
    ref: Ref | None = Field(default=None, description="Chỉ cho numbers: kế hoạch#điều-khoản")
    icon: Id | None = None


class Infographic(Strict):
    """``infographics/<id>.yml``. ``do`` and ``dont`` belong to ``dodont``, ``items`` to the rest.

    ``steps`` are done in order; a ``list`` (signs, tips) has icons instead of numbers.
    """

    kind: Literal["steps", "list", "dodont", "numbers"]
    title: Title = Field(description="Thông điệp chính, đọc trong năm giây")
    summary: Summary
    date: SomeDay
    field: FieldOfLife
    audience: tuple[Audience, ...] = Field(min_length=1)
    items: tuple[Item, ...] = Field(default=(), max_length=9)
    do: tuple[Item, ...] = Field(default=(), max_length=7)
    dont: tuple[Item, ...] = Field(default=(), max_length=7)
    remember: PlainText | None = Field(default=None, description="Câu chốt cuối hình")
    checked_on: Day | None = None
    sources: tuple[Source, ...] = ()
    tags: tuple[PlainText, ...] = ()
    related: tuple[Id, ...] = ()
    serves: tuple[Ref, ...] = ()
    draft: Boolean = False

    def broken_rules(self) -> Iterator[tuple[str, str]]:
        """Rules between fields."""
        two_lists = bool(self.do and self.dont)
        if self.kind == "dodont" and (not two_lists or self.items):
            yield "dodont_lists", "kind"
        if self.kind != "dodont" and (not self.items or self.do or self.dont):
            yield "items_list", "kind"
        if self.kind == "numbers" and any(not item.value for item in self.items):
            yield "number_without_value", "items"
        if self.checked_on and not self.sources:
            yield "checked_without_sources", "checked_on"
