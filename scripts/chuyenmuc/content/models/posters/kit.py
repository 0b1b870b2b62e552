"""Kits: which slogans are drawn in advance, in which designs and sizes."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from chuyenmuc.content.models.allowed import AllowList
from chuyenmuc.content.models.slogan import broken_dates
from chuyenmuc.content.models.values import Day, Id, PlainText, Strict
from chuyenmuc.content.models.vocabulary import FieldOfLife


class Kit(Strict):
    """A set of files for one use: posts on phones, posters of the village house, a campaign.

    Without ``slogans``, ``fields`` and ``campaign`` it means every slogan; each of them narrows it.
    """

    id: Id
    name: PlainText = Field(description="Tên bộ, hiện ở trang áp phích")
    slogans: tuple[Id, ...] = Field(default=(), description="Mã khẩu hiệu; để trống là tất cả")
    fields: tuple[FieldOfLife, ...] = Field(default=(), description="Chỉ khẩu hiệu lĩnh vực này")
    campaign: Id | None = Field(default=None, description="Chỉ các khẩu hiệu của ngày này")
    designs: tuple[Id, ...] = Field(min_length=1, description="Mã mẫu trong templates/layouts")
    sizes: tuple[Id, ...] = Field(min_length=1, description="Mã khổ trong sizes.yml")
    hang_from: Day | None = Field(
        default=None, description="Ngày bắt đầu treo, cho khẩu hiệu chưa ghi ngày"
    )
    hang_until: Day | None = Field(default=None, description="Ngày tháo xuống")
    allow: AllowList = ()

    def broken_rules(self) -> Iterator[tuple[str, str]]:
        """The days between which its posters hang."""
        yield from broken_dates(self.hang_from, self.hang_until)


class KitFile(Strict):
    """``kits.yml`` of the shared content or of a commune; the commune's own comes instead."""

    kits: tuple[Kit, ...] = Field(min_length=1)
