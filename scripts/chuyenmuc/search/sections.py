"""The Markdown of a page as plain text under its headings."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from chuyenmuc.vietnamese.slug import slug

_HEADING = re.compile(r"#{2,5}\s+(?P<words>.*?)\s*(?:\{:?(?P<marks>[^{}]*)\}\s*)?#*\s*")
_ANCHOR = re.compile(r"#([\w-]+)")
_TABLE_RULE = re.compile(r"\s*\|?[\s:|-]+\|?\s*")
_CLEANUPS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"^\s*(?:!!!|\?\?\?\+?)\s+\w+(?:\s+\"([^\"]*)\")?\s*$", r"\1:"),  # a box and its title
        (r"^\s*(?:[-*+]|\d+[.)])\s+", ""),
        (r"^\s*>+\s?", ""),
        (r"^\s*:\s+", ""),
        (r"\[\^[^\]]+\]:?", ""),
        (r"!?\[([^\]]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)", r"\1"),
        (r"<((?:https?|mailto|tel):[^>\s]+)>", r"\1"),
        (r"\{:?\s*[.#][^{}]*\}", ""),
        (r"(?<!\\)(?:\*\*|__|`)", ""),
        (r"(?<![\\\w])[*_](?=\S)|(?<=\S)(?<!\\)[*_](?!\w)", ""),
        (r"\\([\\`*_{}\[\]#!|.()+-])", r"\1"),
    )
)
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Section:
    """The text under one heading; what stands before the first has neither heading nor anchor."""

    anchor: str
    heading: str
    text: str


def sections_of(markdown: str) -> tuple[Section, ...]:
    """Split a page. Anchors are those the Markdown extension gives to the same headings."""
    lines = markdown.splitlines()
    taken = {mark for line in lines if (mark := _own_anchor(line))}
    found: list[Section] = []
    anchor, heading, text = "", "", list[str]()
    for line in lines:
        match = _HEADING.fullmatch(line)
        if match is None:
            text.append(plain(line))
            continue
        found.append(Section(anchor, heading, _joined(text)))
        heading, text = plain(match["words"]), []
        anchor = _own_anchor(line) or _free_anchor(heading, taken)
        taken.add(anchor)
    found.append(Section(anchor, heading, _joined(text)))
    return tuple(section for section in found if section.heading or section.text)


def plain(line: str) -> str:
    """One line of Markdown as its words."""
    if "|" in line and _TABLE_RULE.fullmatch(line):
        return ""
    for pattern, replacement in _CLEANUPS:
        line = pattern.sub(replacement, line)
    if line.lstrip().startswith("|"):
        line = " – ".join(cell.strip() for cell in line.strip().strip("|").split("|"))
    return html.unescape(line).strip()


def _own_anchor(line: str) -> str:
    match = _HEADING.fullmatch(line)
    marks = match and match["marks"] and _ANCHOR.search(match["marks"])
    return marks[1] if marks else ""


def _free_anchor(heading: str, taken: set[str]) -> str:
    wanted = slug(heading) or "muc"
    return next(name for name in _candidates(wanted) if name not in taken)


def _candidates(wanted: str) -> Iterator[str]:
    yield wanted
    count = 2
    while True:
        yield f"{wanted}-{count}"
        count += 1


def _joined(lines: list[str]) -> str:
    return _SPACES.sub(" ", " ".join(line for line in lines if line)).strip()
