"""Whether the end of a line is meant, in text that others broke at the edge of a page or a post."""

from __future__ import annotations

import re
import unicodedata

from chuyenmuc.markdown.line_kinds import ITEM, UPPER, is_prose, is_unfinished

_SHORT = 60
"""Characters: whoever ends a line earlier, with room for the next word, means its end."""
_BREAK = re.compile(r"(?:(?<![ ])[ ]{2,}|(?<!\\)\\)$")
_KEYCAP = re.compile(r"\d\ufe0f?\u20e3")
_FIRST_SIGN = 0x2190
"""From here on signs are bullets of posts (arrows, ①, ✓, emoji); below, ° and ½ are text."""
_ONE_EACH = tuple(
    re.compile(shape)
    for shape in (
        rf"[ *_]*[{UPPER}\d“(][^:]{{0,60}}:(?:[ *_]|$)",  # Lệ phí: …, 20/11: …, Hỏi: …
        r"[ *_]*(?:Bước|Câu|Bài|Mục|Buổi|Tuần|Quý|Giai đoạn|Khoản|Nhóm)[ ][\dIVX]{1,4}[.:)]",
        rf"[ ]*\d{{1,2}}(?:[/-][ ]?|\.)[*]*[{UPPER}]",  # 1/ …, 1- …, 1.…
        r"[ ]*[-+~»](?=[^\s\d])|[ ]*[-=]>",
    )
)


def ended(text: str, following: str) -> str:
    """The line with two spaces at its end where it ends on purpose."""
    wanted = _BREAK.search(text)
    text = _BREAK.sub("", text).rstrip(" ")
    if not following.strip() or ITEM.match(following) or not is_prose(following):
        return text
    if not is_prose(text) and not wanted:
        return text
    meant = wanted or _has_room(text, following) or _begins_anew(text, following)
    return f"{text}  " if meant else text


def _has_room(text: str, following: str) -> bool:
    """Whether the next word would have fitted in this line."""
    word = following.split(maxsplit=1)[0]
    start = following.lstrip(" *_")[:1]
    fits = len(text) + 1 + len(word) <= _SHORT
    return fits and not start.islower() and not is_unfinished(text)


def _begins_anew(text: str, following: str) -> bool:
    """Whether the next line is a point of its own, however long this one is."""
    start = following.lstrip(" *_")
    if ord(start[:1] or " ") >= _FIRST_SIGN and unicodedata.category(start[0]) in {"So", "No"}:
        return True
    if _KEYCAP.match(start):
        return True
    return any(shape.match(text) and shape.match(following) for shape in _ONE_EACH)
