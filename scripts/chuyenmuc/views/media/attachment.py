"""A file for download as a page offers it: what it is, and what fetching it costs."""

from __future__ import annotations

from dataclasses import dataclass

from chuyenmuc.vietnamese.numbers import quantity
from chuyenmuc.views.wording import weight_words

_KINDS = {"pdf": "PDF", "docx": "Word", "xlsx": "Excel"}


@dataclass(frozen=True, slots=True)
class AttachmentFile:
    """A file on the site: its address, its name for readers, its weight in bytes.

    ``pages`` is None where only setting the text would tell. ``signed`` says that it carries a
    digital signature, which its reader shows.
    """

    uri: str
    title: str
    bytes: int
    pages: int | None = None
    signed: bool = False

    @property
    def kind(self) -> str:
        """``PDF``, ``Word`` or ``Excel``."""
        return _KINDS[self.uri.rpartition(".")[2]]

    @property
    def name(self) -> str:
        """What the file is called once it is on the phone."""
        return self.uri.rpartition("/")[2]

    @property
    def facts(self) -> str:
        """``PDF, 4 trang, 1,2 MB, có chữ ký số``: each part on one line."""
        parts = [self.kind]
        if self.pages:
            parts.append(quantity(self.pages, "trang"))
        parts.append(weight_words(self.bytes))
        if self.signed:
            parts.append("có chữ ký số")
        return ", ".join(parts)
