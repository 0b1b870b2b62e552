"""Which commune the last command named: one line of ``.commune`` in the project folder.

It is of this copy of the project alone (git ignores it), and deleting it forgets the choice.
"""

from __future__ import annotations

from pathlib import Path

from chuyenmuc.content.load.bounded_read import read_at_most

NAME = ".commune"
_MOST = 1000  # bytes: it holds one id


def recall(project: Path) -> str | None:
    """The id that was remembered, or None; it may be of a commune that is gone since."""
    try:
        text = read_at_most(project / NAME, _MOST).decode("utf-8-sig", "replace")
    except OSError:  # not there, or not ours to read: either way there is no choice
        return None
    return text.strip() or None


def remember(project: Path, commune: str) -> None:
    """Let commands that name no commune work on this one.

    Raises:
        OSError: the file cannot be written.
    """
    (project / NAME).write_text(f"{commune}\n", encoding="utf-8", newline="\n")
