"""Styles of the site: numbered parts joined, imports in their places, without white space."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

_IMPORT = re.compile(r'@import "([^"]+)";\n')
_PIECES = re.compile(r"""("[^"]*"|'[^']*'|url\([^()"']*+\))|/\*.*?\*/""", re.DOTALL)
"""What stays as it is, and comments."""
_SPACE = re.compile(r"\s+")
_SEPARATOR = re.compile(r" ?([{};,>]) ?|(?<=[:(]) | (?=[)!])")
"""White space beside these says nothing, in a selector and in a value."""
_SELECTOR = re.compile(r"(?:^|(?<=[{};]))(?!@)[^{};]+(?=\{)")
_COMBINATOR = re.compile(r" ([+~]) (?![^()]*\))")
"""In a selector; in a value ``+`` needs its spaces. Those in brackets, ``:is(a + b)``, stay."""


def joined_style(parts: Iterable[Path]) -> str:
    """The parts as they are written, with ``@import "../parts/rows.css";`` in their places.

    Raises:
        OSError, UnicodeError: a part cannot be read.
    """
    return "".join(map(_with_imports, parts))


def squeezed_style(text: str) -> str:
    """The style without comments and without white space that says nothing."""
    kept: list[str] = []  # strings and addresses, out of the way

    def aside(found: re.Match[str]) -> str:
        if found[1] is None:
            return " "
        kept.append(found[1])
        return f"\0{len(kept) - 1}\0"

    bare = _SPACE.sub(" ", _PIECES.sub(aside, text)).strip()
    bare = _SEPARATOR.sub(lambda found: found[1] or "", bare).replace(";}", "}")
    bare = _SELECTOR.sub(lambda found: _COMBINATOR.sub(r"\1", found[0]), bare)
    return re.sub("\0(\\d+)\0", lambda found: kept[int(found[1])], bare) + "\n"


def _with_imports(style: Path) -> str:
    return _IMPORT.sub(
        lambda found: (style.parent / found[1]).read_text(encoding="utf-8"),
        style.read_text(encoding="utf-8"),
    )
