"""Rows of ``so-xuat-ban.csv``: what a commune published, corrected and withdrew, and why."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import Field

from chuyenmuc.content.models.values import Day, PlainText, Strict

Deed = Literal["đăng", "cập nhật", "đính chính", "gỡ"]
DEEDS: tuple[Deed, ...] = get_args(Deed)
NEED_A_REASON: frozenset[Deed] = frozenset({"đính chính", "gỡ"})


class Publication(Strict):
    """One row; the program writes it (``chuyenmuc archive``), and it stays as it was written.

    ``piece`` is the address of a page without slashes around it (``huong-dan/nop-ho-so``),
    ``mark`` tells one text of it from another, ``code`` seals the row and all before it.
    """

    date: Day = Field(description="Ngày đăng, sửa hoặc gỡ")
    deed: Deed = Field(description="Việc: đăng, cập nhật, đính chính, gỡ")
    piece: PlainText = Field(description="Địa chỉ của bài, như huong-dan/nop-ho-so")
    title: str = Field("", description="Tên bài lúc đó")
    reason: str = Field("", description="Lý do; đính chính và gỡ phải có")
    approver: str = Field("", description="Người duyệt")
    mark: str = Field("", description="Dấu của nội dung bài lúc đó")
    code: str = Field("", description="Mã dòng, chương trình ghi")

    @property
    def id(self) -> str:
        """What the row is about."""
        return self.piece


class PublicationFile(Strict):
    """The rows in their order; none is no history, never one that nobody wrote down."""

    publications: tuple[Publication, ...] = ()
