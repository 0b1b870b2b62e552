"""Characters that no text has: they move cursors, end lines, or are half a letter."""

from __future__ import annotations

import re

_NONE = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff"
_CONTROL = re.compile(f"[{_NONE}]")
_TURNS = "\u202a-\u202e\u2066-\u2069"
_NOT_SHOWN = re.compile(f"[{_NONE}{_TURNS}]")


def control_in(text: str) -> str | None:
    """The name of the first such character (``U+001B``), None where there is none."""
    found = _CONTROL.search(text)
    return f"U+{ord(found[0]):04X}" if found else None


def without_controls(text: str) -> str:
    """The text with the mark for what cannot be shown in place of each of them."""
    return _CONTROL.sub("\ufffd", text)


def visible(text: str) -> str:
    """The text for a screen: what would move the cursor or turn the line stands as its number."""
    return _NOT_SHOWN.sub(lambda found: found[0].encode("unicode_escape").decode(), text)
