"""Which commune the last command named: one line of ``.commune`` in the project folder.

It is of this copy of the project alone (git ignores it), and deleting it forgets the choice.
"""

from __future__ import annotations

from pathlib import Path

NAME = ".commune"
_LONGEST = 200
"""Signs of the line: more is no id, whatever it is."""


def recall(project: Path) -> str | None:
    """The id that was remembered, or None; it may be of a commune that is gone since."""
    path = project / NAME
    if not path.is_file():  # a pipe would be waited for
        return None
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as file:
            text = file.read(_LONGEST).strip("\0 \t\r\n")  # zeros: what a power failure leaves
    except OSError:  # not ours to read: either way there is no choice
        return None
    return text if text and text.isprintable() and len(text) < _LONGEST else None


def remember(project: Path, commune: str) -> None:
    """Let commands that name no commune work on this one.

    Raises:
        OSError: the file cannot be written.
    """
    (project / NAME).write_text(f"{commune}\n", encoding="utf-8", newline="\n")
