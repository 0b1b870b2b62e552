"""What a line is, in Markdown as people write it in offices."""

from __future__ import annotations

import re

TAB = 4
"""Columns that the engine wants between one level and the next."""
_GAP = r"[ \u00a0]+"
UPPER = "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
# Signs that Word puts before the items of a list; those of its symbol fonts are private letters.
_WORD_BULLET = r"[\u2043\u2010\u2012\u2212•‣◦▪▫■□●○∙·–—➢➤►▶❖♦\uf000-\uf0ff]"
ITEM = re.compile(
    rf"""(?P<indent>[ ]*)(?:
      (?P<number>(?!0)\d{{1,3}})[.)](?:{_GAP}|$)
      |[-+*](?:{_GAP}|$)
      |[-+](?=(?:\*\*)?[{UPPER}])
      |{_WORD_BULLET}(?:{_GAP}|$|(?=[^\W\d_]))
      |[o§][ ]{{2,}}
    )(?P<rest>.*)""",
    re.VERBOSE,
)
RANKS = {"+": 1, "o": 1, "§": 2, "▪": 2, "\uf0a7": 2}
"""Levels of lists in offices, told by signs alone: `-` then `+`; in Word `•`, `o`, `§`."""
RULER = re.compile(r"[ ]*([-*_])(?:[ ]*\1){2,}[ ]*")
HEADING = re.compile(r"[ ]*#{1,6}[ ]")
UNDERLINE = re.compile(r"[ ]{0,3}(?:=+|-+)[ ]*")
QUOTE = re.compile(r"(?P<indent>[ ]*)>[ ]?(?P<rest>.*)")
LABEL = re.compile(
    rf"""[ ]*(?:[*_]{{1,3}})?(?:
      \(?(?:[a-zđ]|[ivx]{{1,4}}|\d{{1,3}})\)|[a-zđ]\.|[ivx]{{1,4}}\.|[A-ZĐ]\.|[IVX]+\.|0\d+[.)]
      |\d{{1,2}}(?:\.\d{{1,2}})+\.?|(?:Điều|Chương|Phần)[ ](?:\d{{1,3}}|[IVX]{{1,5}})[.:]
    )[ ]+(?=(?P<start>[{UPPER}\d“"(*])?)""",
    re.VERBOSE,
)
"""What numbers a line without being a list of Markdown: a), đ), I., 1.1; it stays as written."""
NO_NUMBER = re.compile(r"(?P<before>(?<![ ])[ ]*+(?:\d{4,9}|0\d{0,8}))(?P<sign>[.)])(?=[ ])")
"""A year or a number with a nought ahead: the engine would count from one instead."""
CONTAINER = re.compile(r"(?P<indent>[ ]*)(?:(?:!!!|\?\?\?\+?)[ ]*\w|\[\^[^\]\s]+\]:)")
MEANING = re.compile(r"[ ]{0,3}:[ ]{1,3}\S")
"""The second line of a definition, under its word."""
DELIMITER = re.compile(r"[ ]*+\|?[ ]*+:?-++:?[ ]*+(?:\|[ ]*+:?-++:?[ ]*+)*+\|?[ ]*")
_WEAK = re.compile(r"[ ]*(?:[\u2010\u2012–—\u2212·∙○]|(?!1[.)])\d+[.)])[ \u00a0]*(?P<rest>.?)")
_UNFINISHED = re.compile(
    r"\s(?:với|của|về|việc|cho|và|từ|tại|theo|do|là|các|những|để|trên|ở|đến|tới|bằng|hoặc|như|khi|mà"
    r"|thì|nếu|bởi|vào)$"
)
_BEFORE_A_NUMBER = re.compile(r"(?i:ngày|tháng|năm|số|điều|khoản|mục|quý|tuần|lúc|trang)$")
_NO_PROSE = re.compile(r"[ ]*(?:\||\{:?|\[[^\]]+\]:|\x02)|[ ]*$")


def is_delimiter(line: str) -> bool:
    """Whether this is the second line of a table."""
    return "|" in line and DELIMITER.fullmatch(line) is not None


def runs_on(before: str, line: str) -> bool:
    """Whether a line that could be an item is the next line of a sentence: “Điều / 5. nếu”."""
    weak = _WEAK.match(line)
    if weak is None or before.endswith("**"):
        return False
    if weak["rest"].isupper():
        return is_unfinished(before) or _BEFORE_A_NUMBER.search(before) is not None
    return not before.rstrip(' *_)”"').endswith((".", ":", ";", ",", "!", "?", "…"))


def is_unfinished(line: str) -> bool:
    """Whether a line ends in the middle of a sentence, as “… tổ chức cho”, “… trước ngày”."""
    return _UNFINISHED.search(line) is not None


def is_prose(line: str) -> bool:
    """Whether a line is text that runs on into the next."""
    return not any(
        (
            "|" in line,
            _NO_PROSE.match(line),
            RULER.fullmatch(line),
            UNDERLINE.fullmatch(line),
            HEADING.match(line),
            QUOTE.match(line),
            CONTAINER.match(line),
            MEANING.match(line),
        )
    )
