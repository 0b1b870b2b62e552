"""MD509: text in an encoding from before Unicode."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.passages import Passage
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.vietnamese.encodings.legacy import Encoding, convert, detect

_LONGEST_SHOWN = 120


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.everything_written:
        old = list(_old_lines(passage))
        if not old:
            continue
        offset, line, encoding = old[0]
        converted = convert(line.strip(), encoding)
        if len(converted) > _LONGEST_SHOWN:
            converted = f"{converted[:_LONGEST_SHOWN].rsplit(' ', 1)[0]} …"
        yield Finding(
            passage.locate(offset + len(line) - len(line.lstrip())),
            f"Chữ ở đây gõ bằng bảng mã {encoding}, lên trang sẽ thành ký tự lạ ({len(old)} dòng).",
            f"Chuyển sang Unicode bằng UniKey (Ctrl + Shift + F6). Dòng này đọc là: “{converted}”",
        )


def _old_lines(passage: Passage) -> Iterator[tuple[int, str, Encoding]]:
    offset = 0
    for line in passage.text.splitlines(keepends=True):
        encoding = detect(line)
        if encoding:
            yield offset, line, encoding
        offset += len(line)


RULE = Rule(
    code="MD509",
    title="Bảng mã cũ (TCVN3, VNI)",
    why="Chữ chỉ đọc được bằng phông .VnTime hoặc VNI-Times; trên điện thoại thành ký tự lạ.",
    bad="ChuyÓn ®æi sè lµ nhiÖm vô cña toµn d©n",
    good="Chuyển đổi số là nhiệm vụ của toàn dân",
    find=_find,
)
