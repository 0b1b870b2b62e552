"""Mark words of another language on built pages, so that a screen reader changes its voice.

What is marked are the terms whose entry in the glossary says ``lang``: in every heading, and once
in the rest of a page. Each later use would cost bytes and tell nothing new.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_FROM, _TO = 'id="noi-dung"', '<footer class="cm-foot"'
_TAG = re.compile(r"""(<(?:"[^"]*"|'[^']*'|[^<'">])*+>)""")
_NAME = re.compile(r"<(/?)([a-z0-9]++)(?:[^>]*?\sclass=\"([^\"]*)\")?", re.IGNORECASE)
_VOID = frozenset({"br", "col", "hr", "img", "input", "meta", "link", "source", "wbr"})
_AS_IT_IS = frozenset({"code", "kbd", "pre", "samp", "script", "style", "svg", "textarea"})
_HEADINGS = frozenset({"dt", "h1", "h2", "h3", "h4"})
# Only where text runs in lines. Of a box laid out in columns (chips, cells on a phone), a mark
# inside would become a column of its own.
_LINES = _HEADINGS | {"a", "b", "dd", "em", "p", "small", "span", "strong"}
_PLAIN = frozenset({"", "cm-h2", "cm-k", "cm-lead"})
_PROSE = "article"


def marked_page(page: str, words: Mapping[str, str]) -> str:
    """A page with the words marked in what it says, its frame left alone.

    Args:
        page: its HTML.
        words: a word or name → its language, ``en``; at least one.
    """
    start = page.find(_FROM)
    end = page.find(_TO, start)
    if start < 0 or end < 0:
        return page
    start = page.index(">", start) + 1
    return page[:start] + _marked(page[start:end], words) + page[end:]


def _marked(html: str, words: Mapping[str, str]) -> str:
    languages = {word.casefold(): language for word, language in words.items()}
    longest_first = sorted(words, key=len, reverse=True)
    any_word = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in longest_first)
    # Not in the middle of a word, an address or a file name.
    pattern = re.compile(rf"(?<![\w./@-])(?:{any_word})(?![\w/@-]|\.\w)", re.IGNORECASE)
    told: set[str] = set()
    inside: list[tuple[str, str]] = []

    def mark(found: re.Match[str]) -> str:
        word = re.sub(r"\s", " ", found[0]).casefold()
        if not _HEADINGS & {name for name, _ in inside}:
            if word in told:
                return found[0]
            told.add(word)
        return f"<span lang={languages[word]}>{found[0]}</span>"

    pieces = _TAG.split(html)  # text, tag, text, …
    for at, piece in enumerate(pieces):
        if at % 2:
            _follow(piece, inside)
        elif inside and _runs_in_lines(inside):
            pieces[at] = pattern.sub(mark, piece)
    return "".join(pieces)


def _runs_in_lines(inside: list[tuple[str, str]]) -> bool:
    """Whether text that stands directly in the innermost element is laid out as a line."""
    names = {name for name, _ in inside}
    name, classes = inside[-1]
    in_list = name == "li" and _PROSE in names
    return not names & _AS_IT_IS and classes in _PLAIN and (name in _LINES or in_list)


def _follow(tag: str, inside: list[tuple[str, str]]) -> None:
    """Keep the elements that are open, by name and classes, innermost last."""
    found = _NAME.match(tag)
    if not found:
        return
    closes, name, classes = found[1], found[2].lower(), found[3] or ""
    if not closes and name not in _VOID and not tag.endswith("/>"):
        inside.append((name, classes))
    while closes and any(name == other for other, _ in inside):
        if inside.pop()[0] == name:
            break
