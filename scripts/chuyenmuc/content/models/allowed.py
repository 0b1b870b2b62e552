"""What is private by its look and may be published all the same, each with the reason why."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from chuyenmuc.content.models.values import PlainText, Strict
from chuyenmuc.vietnamese.private.found import What

LEAST_WORDS = 5
"""Fewer tell nobody who agreed, and when."""


def _reason(value: str) -> str:
    if len(value.split()) < LEAST_WORDS:
        raise PydanticCustomError(
            "reason_too_short", "reason", {"value": value, "least": LEAST_WORDS}
        )
    return value


class Allowed(Strict):
    """One thing that checking found in this piece and that is right there.

    ``text`` is the thing in full or as the message shows it: ``0913•••678``.
    """

    what: What = Field(description="Loại: so-dien-thoai, thu-dien-tu …, chép từ thông báo")
    text: PlainText = Field(description="Chép từ thông báo: 0913•••678")
    reason: Annotated[PlainText, AfterValidator(_reason)] = Field(
        description="Vì sao được đăng: ai đồng ý, ngày nào, văn bản nào"
    )


AllowList = Annotated[
    tuple[Allowed, ...],
    Field(description="Dữ liệu riêng được phép đăng, mỗi mục có lý do"),
]
