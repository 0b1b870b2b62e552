"""``check --fix``: repair what can be repaired without a person deciding."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Callable, Iterator
from pathlib import Path

from chuyenmuc.content.kinds import IMAGES
from chuyenmuc.content.load.bounded_read import read_at_most
from chuyenmuc.content.load.decode import MAX_BYTES, decode
from chuyenmuc.content.load.front_matter import split
from chuyenmuc.content.load.tables.sheet import BOOK
from chuyenmuc.content.tree import walk
from chuyenmuc.publish.folders.durable import write_settled
from chuyenmuc.vietnamese.encodings.look_alikes import respell
from chuyenmuc.vietnamese.text import repair

_LINES = str.maketrans({"\u2028": "\n", "\u2029": "\n\n"})
"""Line ends of other programs, as Markdown knows them."""


def repair_content(project: Path, is_meant: Callable[[str], bool]) -> Iterator[str]:
    """Rewrite content files whose letters are decomposed, look-alikes, or unseen.

    Args:
        project: the project folder.
        is_meant: whether the file of this uri is to be repaired.

    Yields:
        The uri of each file that was changed. Line ends and everything else stay as they were.
    """
    for file in walk(project)[0]:
        is_text = file.kind != IMAGES.name and file.path.suffix.lower() != BOOK
        if not is_text or not is_meant(file.uri):
            continue
        try:
            before = read_at_most(file.path, MAX_BYTES)
        except OSError:
            continue  # gone, locked or too large: the check says so
        text, _ = decode(before, file.uri)
        if text is None:
            continue  # not readable as text: the check says so
        written = before.decode("utf-8-sig")
        after = respell(repair(_with_lines(written, file.uri))).encode("utf-8")
        mark = BOM_UTF8 if before.startswith(BOM_UTF8) else b""  # Excel reads no CSV without it
        if mark + after != before:
            write_settled(file.path, mark + after)
            yield file.uri


def _with_lines(text: str, uri: str) -> str:
    """The text with the line ends in the body of an article as usual; YAML has lines of its own."""
    if text == text.translate(_LINES):
        return text
    parts, _ = split(text, uri)
    if parts is None or not parts.body:
        return text
    head = text.removesuffix(parts.body)
    return head + parts.body.translate(_LINES) if head != text else text
