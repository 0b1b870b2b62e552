"""Where every word of a page stands is where CommonMark with tables has it.

VS Code and GitHub show an editor that reading. Documents are drawn as trees and written down the
way people and programs write them: any marker, any indent that CommonMark takes, blank lines or
none. What we read otherwise on purpose is not drawn: an indent is no code, a list may begin with
any number right under a line, `+` below `-` is a level, lines that end on purpose end.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from chuyenmuc.markdown.dialect import Converter

OURS = Converter()
THEIRS = MarkdownIt("commonmark").enable(["table"]).disable(["code"])
LEAVES = frozenset({"hr", "p", "li", "h2", "h3", "th", "td", "pre", "blockquote", "ol", "ul"})
EMPTY = frozenset({"br", "img", "hr"})


class Outline(HTMLParser):
    """Where each word of a page stands: quotes, items by their first word, cells, marks."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.items: list[str] = []
        self.numbers: list[int] = []
        self.words: dict[str, tuple[str, ...]] = {}
        self.leaf = 0
        self.column = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Something opens."""
        self.leaf += tag in LEAVES
        if tag in EMPTY:
            return
        shown = tag
        if tag == "ol":
            self.numbers.append(int(dict(attrs).get("start") or 1) - 1)
        elif tag == "li" and self.open[-1] == "ol":
            self.numbers[-1] += 1
            shown = f"li {self.numbers[-1]}."
        if tag == "li":
            shown = f"{shown} #{len(self.items)}"
            self.items.append("")
        self.column = 0 if tag == "tr" else self.column + (tag in {"th", "td"})
        self.open.append(f"{tag} {self.column}" if tag in {"th", "td"} else shown)

    def handle_endtag(self, tag: str) -> None:
        """Something ends."""
        while tag not in EMPTY and self.open.pop().split()[0] != tag:
            pass
        if tag == "ol":
            self.numbers.pop()
        self.leaf += tag in LEAVES

    def handle_data(self, data: str) -> None:
        """Words stand somewhere."""
        for word in re.findall(r"W\d+w", data):
            within = (name for name in self.open if name not in {"p", "tbody"})
            self.words[word] = (*(self._item(name, word) for name in within), f"leaf {self.leaf}")

    def _item(self, name: str, word: str) -> str:
        """An item is known by its first word."""
        shown, _, number = name.partition("#")
        if number:
            self.items[int(number)] = self.items[int(number)] or word
            return f"{shown}of {self.items[int(number)]}"
        return name


def outline(html: str) -> dict[str, tuple[str, ...]]:
    """Where each word stands; leaves are known by their first word."""
    page = Outline()
    page.feed(html)
    first: dict[str, str] = {}
    return {
        word: (*place[:-1], first.setdefault(place[-1], word)) for word, place in page.words.items()
    }


WORDS = st.sampled_from(
    ("@", "@ chữ.", "@ chữ:", "**@** chữ", "**@:** chữ.", "*@* và `@`", "[@](https://a.gov.vn)")
)
CELLS = st.sampled_from(("@", "**@**", "@ `@`", "@ \\| @"))


def indented(lines: list[str], by: str) -> list[str]:
    """Lines inside an item, the first behind its marker."""
    return [line and (" " * len(by) if number else by) + line for number, line in enumerate(lines)]


@st.composite
def table(draw: st.DrawFn) -> list[str]:
    """A table with two columns."""
    rows = [(draw(CELLS), draw(CELLS)) for _ in range(draw(st.integers(2, 3)))]
    edge = draw(st.sampled_from(("| ", "|")))
    lines = [f"{edge}{first} | {second} |" for first, second in rows]
    return [lines[0], draw(st.sampled_from(("|---|---|", "| :-: | --: |"))), *lines[1:]]


@st.composite
def fence(draw: st.DrawFn) -> list[str]:
    """A fence, maybe with a blank line inside."""
    sign = draw(st.sampled_from(("```", "~~~", "````")))
    name = draw(st.sampled_from(("", "text")))
    return [f"{sign}{name}", "@", *draw(st.sampled_from(((), ("",)))), "- @", sign]


@st.composite
def items(draw: st.DrawFn, depth: int) -> list[str]:
    """A list: every item a paragraph and what belongs to it."""
    ordered = draw(st.booleans())
    sign = draw(st.sampled_from(".)" if ordered else "-*"))
    gap = draw(st.sampled_from((" ", " ", "  ", "   ")))
    apart = draw(st.booleans())
    lines: list[str] = []
    for number in range(1, draw(st.integers(1, 3)) + 1):
        marker = f"{number}{sign}{gap}" if ordered else f"{sign}{gap}"
        inside = [draw(WORDS)]
        if depth and draw(st.integers(0, 2)) == 0:
            inside += draw(document(depth - 1, inside=True))
        lines += [*([""] if lines and apart else []), *indented(inside, marker)]
    return lines


KINDS = ("text", "text", "list", "list", "quote", "head", "table", "fence", "rule")


def one(kind: str, depth: int) -> st.SearchStrategy[list[str]]:
    """A block of this kind."""
    if kind == "list":
        return items(depth)
    if kind == "quote":
        inside = document(depth - 1) if depth else st.lists(WORDS, min_size=1, max_size=2)
        return inside.map(lambda lines: [f"> {line}" for line in lines])
    return {
        "text": st.lists(WORDS, min_size=1, max_size=2),
        "head": WORDS.map(lambda words: [f"## {words}"]),
        "table": table(),
        "fence": fence(),
        "rule": st.sampled_from(("---", "***", "* * *", "___")).map(lambda rule: [rule]),
    }[kind]


@st.composite
def document(draw: st.DrawFn, depth: int = 3, *, inside: bool = False) -> list[str]:
    """Blocks below each other, with blank lines where CommonMark wants them, or anywhere."""
    lines: list[str] = []
    last = "text" if inside else ""
    for _ in range(draw(st.integers(1, 2 if inside else 4))):
        kind = draw(st.sampled_from(KINDS))
        block = draw(one(kind, depth))
        needs = kind in {"text", "table", "rule", last} or last in {"quote", "table"}
        free = last in {"", "head", "rule"} or (last == "fence" and kind != "fence")
        blank = needs and not free
        if lines or inside:
            lines += [""] * (blank or draw(st.integers(0, 1)))
        lines += block
        if kind == "list":
            below = draw(st.sampled_from((("", "## @"), ("---",), ("***", ""), ("", "@ sau.", ""))))
            lines += below
            kind = "text" if "@ sau." in below else "head"
        last = kind
    return [line.rstrip() for line in lines]


def numbered(lines: list[str]) -> str:
    """The document with a word of its own wherever one is drawn."""
    numbers = iter(range(10_000))
    return re.sub("@", lambda _: f"W{next(numbers)}w", "\n".join(lines)) + "\n"


@given(document())
def test_every_word_stands_where_commonmark_has_it(lines: list[str]) -> None:
    """In its quote, its item with its number, its cell, its heading, in code or not."""
    text = numbered(lines)
    assert outline(OURS.html(text)) == outline(THEIRS.render(text))
