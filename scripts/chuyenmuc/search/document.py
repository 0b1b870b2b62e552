"""One thing that can be found."""

from __future__ import annotations

from dataclasses import dataclass

from chuyenmuc.search.sections import Section


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
