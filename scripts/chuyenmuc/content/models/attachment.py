"""Files that a piece offers for download, lying beside it."""

from __future__ import annotations

from pydantic import Field

from chuyenmuc.content.models.values import PlainText, Strict, Title


class Attachment(Strict):
    """One file: as it is named beside the piece, and what it is called on the page."""

    file: PlainText = Field(description="Tên tệp PDF, Word hoặc Excel nằm cạnh bài")
    title: Title = Field(description="Tên gọi của tệp, ví dụ: Kế hoạch số 57, bản có dấu")
