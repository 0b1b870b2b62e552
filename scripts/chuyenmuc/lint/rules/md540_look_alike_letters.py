"""MD540: letters that look like those of Vietnamese and are others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.passages import Passage
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.lint.rules.md508_invisible import REPAIR
from chuyenmuc.vietnamese.encodings.look_alikes import Cause, Strange, find_strange

_LONGEST_SHOWN = 40
_WHAT: Mapping[Cause, str] = MappingProxyType(
    {
        Cause.ALIKE: "`{written}` có chữ cái của tiếng khác, chỉ trông giống chữ Việt{meant}.",
        Cause.STYLED: "`{written}` là ký hiệu tạo dáng chữ đậm, chữ kiểu, không phải chữ{meant}.",
        Cause.SCRAMBLED: "`{written}` là chữ Việt bị một chương trình đọc sai bảng mã{meant}.",
        Cause.OF_ONE_FONT: "Có ký hiệu riêng của phông Wingdings hoặc Symbol ({code}); "
        "điện thoại chỉ thấy ô trống{meant}.",
        Cause.LOST: "Chỗ có dấu {written} là chữ đã mất khi chép hoặc đổi bảng mã.",
        Cause.LINE_END: "Có dấu xuống dòng lạ ({code}) không nhìn thấy ở đây.",
    }
)
_BY_HAND = "Gõ lại chỗ này bằng bàn phím tiếng Việt."


def _find(context: Context) -> Iterator[Finding]:
    """One finding a file and cause: what is mended in one go is said once."""
    first: dict[tuple[str, Cause, bool], tuple[Passage, Strange]] = {}
    count: dict[tuple[str, Cause, bool], int] = {}
    for passage in context.everything_written:
        for strange in find_strange(passage.text):
            key = passage.place.uri, strange.cause, strange.meant is None
            first.setdefault(key, (passage, strange))
            count[key] = count.get(key, 0) + 1
    for key, (passage, strange) in first.items():
        yield _finding(passage, strange, count[key] - 1)


def _finding(passage: Passage, strange: Strange, more: int) -> Finding:
    meant = f"; đúng ra là `{_short(strange.meant)}`" if strange.meant else ""
    said = _WHAT[strange.cause].format(
        written=_short(strange.written), meant=meant, code=f"U+{ord(strange.written[0]):04X}"
    )
    others = f" Cùng tệp còn {more} chỗ như thế." if more else ""
    action = _BY_HAND if strange.meant is None else REPAIR
    return Finding(passage.locate(strange.start), said + others, action)


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN]}…"


RULE = Rule(
    code="MD540",
    title="Chữ trông giống chữ Việt",
    why="Mắt thấy giống nhưng ô tìm kiếm, máy đọc và đường dẫn không nhận ra chữ đó.",
    bad="\u00d0ăng ký tạm trú",
    good="Đăng ký tạm trú",
    find=_find,
)
