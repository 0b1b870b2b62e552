"""Days that come back every year: campaigns are built around them."""

from __future__ import annotations

from pydantic import Field

from chuyenmuc.content.models.allowed import AllowList
from chuyenmuc.content.models.article import Source
from chuyenmuc.content.models.values import EveryYear, Id, PlainText, Strict


class CalendarDay(Strict):
    """One day of the year with the reason it is kept."""

    id: Id
    name: PlainText = Field(description="Tên ngày")
    day: EveryYear = Field(description="Tháng-ngày: 10-10")
    why: PlainText = Field(description="Vì sao có ngày này, một hai câu")
    activities: tuple[PlainText, ...] = Field(default=(), description="Việc xã có thể làm")
    sources: tuple[Source, ...] = ()
    allow: AllowList = ()


class CalendarFile(Strict):
    """``calendar/<name>.yml``."""

    days: tuple[CalendarDay, ...] = Field(min_length=1)
