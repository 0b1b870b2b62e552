"""Split an article into front matter and body, keeping the line numbers of both."""

from __future__ import annotations

import re
from dataclasses import dataclass

from frontmatter.default_handlers import YAMLHandler

from chuyenmuc.content.messages import diagnose
from chuyenmuc.diagnostics import Diagnostic, Location

_OTHER_DASHES = re.compile(r"\s*([\-\u2010-\u2015\u2212]{1,6})[ \t]*(?:\n|$)")


@dataclass(frozen=True, slots=True)
class Parts:
    """The two parts of an article and the 1-based lines on which they start."""

    matter: str
    matter_line: int
    body: str
    body_line: int


def split(text: str, uri: str) -> tuple[Parts | None, list[Diagnostic]]:
    """Split at the ``---`` lines with python-frontmatter's own rules."""
    handler = YAMLHandler()
    start = len(text) - len(text.lstrip("\n"))
    if not handler.detect(text[start:]):
        return None, [_no_matter(text, uri)]
    try:
        matter, body = handler.split(text[start:])
    except ValueError:
        return None, [_no_closing(text, uri, start)]
    opening = YAMLHandler.FM_BOUNDARY.match(text, start)
    matter_line = text.count("\n", 0, opening.end() if opening else start) + 1
    body_line = text.count("\n", 0, len(text) - len(body)) + 1
    shift = body.startswith("\n")
    return Parts(matter, matter_line, body.removeprefix("\n"), body_line + shift), []


def _no_closing(text: str, uri: str, start: int) -> Diagnostic:
    """Where the front matter should end: at a line that is nearly right, if there is one."""
    opening = text.count("\n", 0, start) + 1
    for number, line in enumerate(text.split("\n")[opening:], start=opening + 1):
        dashes = _OTHER_DASHES.fullmatch(line)
        if dashes:
            return _other_dashes(dashes[1], Location(uri, number), "other_closing")
    return diagnose("no_closing", Location(uri, opening))


def _other_dashes(found: str, place: Location, problem: str) -> Diagnostic:
    """Dashes at the edge of the front matter that are none, or do not stand at the left edge."""
    return diagnose("dashes_indented" if found == "---" else problem, place, found=found)


def _no_matter(text: str, uri: str) -> Diagnostic:
    """Why an article has no front matter."""
    if not text.strip():
        return diagnose("empty_file", Location(uri))
    dashes = _OTHER_DASHES.match(text)
    if dashes:
        line = text.count("\n", 0, dashes.start(1)) + 1
        return _other_dashes(dashes[1], Location(uri, line), "other_dashes")
    return diagnose("no_front_matter", Location(uri))
