"""Words that mean the same to a reader who searches, beyond the terms of the glossary."""

from __future__ import annotations

from pydantic import Field

from chuyenmuc.content.models.values import Id, PlainText, Strict


class Synonym(Strict):
    """One group. Each of its ``words`` finds what is written with any other of them."""

    id: Id
    words: tuple[PlainText, ...] = Field(min_length=2, description="Các cách nói cùng một nghĩa")


class SynonymFile(Strict):
    """``search/<name>.yml``."""

    synonyms: tuple[Synonym, ...] = Field(min_length=1)
