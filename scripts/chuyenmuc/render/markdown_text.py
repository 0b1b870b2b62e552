"""Plain text inside Markdown: nothing in it may turn into markup."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]#!])")  # what every Markdown engine lets us escape


def escape_markdown(text: str) -> str:
    """The text with every character that could mean something escaped."""
    return _SPECIAL.sub(r"\\\1", text)


def markdown_link(text: str, target: str, *, title: str = "") -> str:
    """A link; ``title`` is what a pointer resting on it shows."""
    label = escape_markdown(text).replace("\n", " ")
    quoted = title.replace('"', "”").replace("`", "\\`")  # no code that the rules do not see
    return f'[{label}]({target} "{quoted}")' if title else f"[{label}]({target})"
