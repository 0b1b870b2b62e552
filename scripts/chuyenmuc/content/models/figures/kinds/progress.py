"""What has been reached of what was promised."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.content.models.values import Id, PlainText, Ref, Strict


class ProgressRow(Strict):
    """A target of a plan: its goal, measured value and status are looked up, never typed."""

    ref: Ref = Field(description="kế hoạch#điều-khoản của chỉ tiêu")
    title: PlainText | None = Field(default=None, description="Tên gọn, thay cho tên chỉ tiêu")
    icon: Id | None = None


class Progress(Infographic):
    """Targets with how far they are."""

    kind: Literal["progress"]
    items: tuple[ProgressRow, ...] = Field(min_length=1, max_length=6)
