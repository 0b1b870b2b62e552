"""One thing that can be found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from chuyenmuc.content.models.vocabulary import KIND_WORDS
from chuyenmuc.search.sections import Section

KINDS: Mapping[str, str] = MappingProxyType(
    {
        **KIND_WORDS,
        "infographic": "Infographic",
        "plan": "Kế hoạch",
        "section": "Chuyên mục",
        "term": "Thuật ngữ",
        "day": "Lịch",
    }
)
"""Kind of a document → the words readers see, in the order of the filter."""


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A page, or a part of one with an address of its own (a term, a day).

    ``uri`` is relative to the site; ``date`` and ``valid_until`` are ISO days or empty; ``names``
    are other ways to ask for it, ``questions`` the headings that ask something.
    """

    uri: str
    kind: str
    title: str
    summary: str
    field: str = ""
    date: str = ""
    valid_until: str = ""
    short: str = ""
    names: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()

    @property
    def questions(self) -> tuple[str, ...]:
        """Headings that end with a question mark: the words residents ask in."""
        return tuple(s.heading for s in self.sections if s.heading.endswith("?"))
