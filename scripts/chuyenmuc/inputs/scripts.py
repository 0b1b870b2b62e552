"""Scripts of the site: numbered parts joined, in a function of their own, without white space.

A script is one file, ``first.js``, or a folder of parts, ``search/10-letters.js``, and is published
as one file under the name of either. Its source is a list of statements; the function around them
and strict mode are added here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from pygments.lexers import JavascriptLexer
from pygments.token import Comment, Text

HEAD, FOOT = '(() => {\n"use strict";\n', "})();\n"
_WORD = re.compile(r"[\w$]")
_GOES_ON_AFTER = frozenset("{([,;:=<>&|?!*%^~")
"""No statement ends behind these, so that a line break there says nothing."""
_GOES_ON_BEFORE = frozenset("})],;:=<>&|?.*%^")
"""No statement begins with these; what ends before ``}`` needs no line break."""


def script_sources(folder: Path) -> list[Path]:
    """The files and the folders of parts in a folder of scripts, by name."""
    return sorted(path for path in folder.glob("*") if path.is_dir() or path.suffix == ".js")


def parts_of(source: Path) -> list[Path]:
    """The files a script is made of, in their order."""
    return sorted(source.glob("[0-9]*.js")) if source.is_dir() else [source]


def joined_script(source: Path) -> str:
    """The whole script as it is written, comments included.

    Raises:
        OSError, UnicodeError: a part cannot be read.
    """
    return HEAD + "".join(part.read_text(encoding="utf-8") for part in parts_of(source)) + FOOT


def squeezed_script(text: str) -> str:
    """The script without comments and without what says nothing: white space, ``;`` before ``}``.

    No name changes.
    """
    out: list[str] = []
    last = gap = ""
    for is_gap, piece in _pieces(text):
        if is_gap:
            gap += piece
            continue
        if piece[0] == "}" and last == ";":
            out.pop()
        out += [_kept(last, gap, piece[0]), piece]
        last, gap = piece[-1], ""
    return "".join([*out, "\n"])


def sent_script(source: Path) -> str:
    """The whole script as it is sent, on as few lines as can be.

    Raises:
        OSError, UnicodeError: a part cannot be read.
    """
    return squeezed_script(joined_script(source))


def _pieces(text: str) -> Iterator[tuple[bool, str]]:
    """Whether a piece is white space or a comment, and the piece."""
    for _, kind, piece in JavascriptLexer().get_tokens_unprocessed(text):
        if piece:
            yield kind in Comment or (kind in Text and piece.isspace()), piece


def _kept(last: str, gap: str, first: str) -> str:
    """What has to stay of the white space between two characters."""
    if not gap or not last:
        return ""
    if "\n" in gap:
        return "" if last in _GOES_ON_AFTER or first in _GOES_ON_BEFORE else "\n"
    words = _WORD.match(last) and _WORD.match(first)
    # a + +b, a / /b/, 1 .toFixed(), a ? .5 : b
    signs = last + first in {"++", "--", "//", "/*"} or first == "."
    return " " if words or signs else ""
