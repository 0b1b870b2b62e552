"""The rendered text of a page as plain words under its headings."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser

_HEADINGS = frozenset({"h2", "h3", "h4", "h5"})
_INLINE = frozenset(
    {"a", "abbr", "code", "del", "em", "img", "kbd", "span", "strong", "sub", "sup"}
)
_CELLS = frozenset({"td", "th"})
_FOR_THE_EYE = frozenset({"footnote-ref", "footnote-backref"})


@dataclass(frozen=True, slots=True)
class Section:
    """The text under one heading; what stands before the first has neither heading nor anchor."""

    anchor: str
    heading: str
    text: str


def sections_of(html: str) -> tuple[Section, ...]:
    """Split what the Markdown of a page became. Anchors are the ids of its headings."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return tuple(section for section in reader.sections() if section.heading or section.text)


class _Reader(HTMLParser):
    """Collects words; ``joint`` is what comes between those before and the next."""

    def __init__(self) -> None:
        super().__init__()
        self._found: list[Section] = []
        self._anchor, self._heading = "", ""
        self._words: list[str] = []
        self._joint = ""
        self._in_heading = self._in_title = self._in_mark = False
        self._row_has_words = False

    def sections(self) -> tuple[Section, ...]:
        """What was found, in the order of the page."""
        return (*self._found, Section(self._anchor, self._heading, self._taken()))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A heading with an anchor opens a section; blocks and cells part words."""
        given = {name: value or "" for name, value in attrs}
        if tag in _HEADINGS and "id" in given:
            self._found.append(Section(self._anchor, self._heading, self._taken()))
            self._anchor, self._in_heading = given["id"], True
        elif tag == "img":
            self.handle_data(given.get("alt", ""))
        elif tag == "a" and given.get("class") in _FOR_THE_EYE:
            self._in_mark = True
        elif tag == "summary" or given.get("class") == "admonition-title":
            self._in_title = True
        elif tag == "tr":
            self._row_has_words = False
        if tag not in _INLINE:
            self._joint = " – " if tag in _CELLS and self._row_has_words else " "

    def handle_endtag(self, tag: str) -> None:
        """The end of a heading names its section; the title of a box announces what is in it."""
        if tag == "a":
            self._in_mark = False
        if tag in _INLINE:
            return
        if self._in_heading:
            self._heading, self._in_heading = self._taken(), False
        elif self._in_title:
            self._words.append(":")
            self._in_title = False
        self._joint = " "

    def handle_data(self, data: str) -> None:
        """Words, unless they are only for the eye."""
        if self._in_mark:
            return
        if data.strip():
            self._words.append(self._joint)
            self._joint = ""
            self._row_has_words = True
        self._words.append(data)

    def _taken(self) -> str:
        """The words so far on one line; the next start anew."""
        taken = " ".join("".join(self._words).split())
        self._words.clear()
        self._joint = ""
        return taken
