"""Words: what terms and abbreviations stand for, mean, sound like; which mean the same."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from chuyenmuc.content.models.allowed import AllowList
from chuyenmuc.content.models.values import Id, PlainText, Strict


class Term(Strict):
    """One term. ``also`` are other ways people say or type it; search uses them both ways."""

    id: Id
    term: PlainText = Field(description="Từ hoặc chữ viết tắt, đúng chính tả")
    full: PlainText | None = Field(default=None, description="Viết đầy đủ, nếu là chữ viết tắt")
    meaning: PlainText = Field(description="Nghĩa bằng lời thường, một hai câu")
    also: tuple[PlainText, ...] = Field(default=(), description="Cách gọi, cách gõ khác")
    lang: Literal["en"] | None = Field(
        default=None, description="en nếu là từ tiếng Anh viết nguyên, để máy đọc đọc đúng giọng"
    )
    spoken: PlainText | None = Field(default=None, description="Cách đọc trên loa")
    allow: AllowList = ()


class GlossaryFile(Strict):
    """``glossary/<name>.yml``."""

    terms: tuple[Term, ...] = Field(min_length=1)


class Synonym(Strict):
    """One group. Each of its ``words`` finds what is written with any other of them."""

    id: Id
    words: tuple[PlainText, ...] = Field(min_length=2, description="Các cách nói cùng một nghĩa")
    allow: AllowList = ()


class SynonymFile(Strict):
    """``search/<name>.yml``."""

    synonyms: tuple[Synonym, ...] = Field(min_length=1)
