"""MD525: signs that only other programs turn into something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_SHAPES = (
    (
        re.compile(r"(?<![~\\])~~(?=[^\s~])[^~\n]*[^\s~]~~(?!~)|(?<![~\\])~~[^\s~]~~(?!~)"),
        "không gạch bỏ được chữ bằng dấu này",
        "Xóa hẳn phần không còn đúng; cần nói đã đổi thì viết thành câu.",
    ),
    (
        re.compile(r"(?<![=\\])==(?=[^\s=])[^=\n]*[^\s=]==(?!=)"),
        "không tô nền được chữ bằng dấu này",
        "Viết `**chữ đậm**` thay cho hai dấu bằng.",
    ),
    (
        re.compile(r"(?<=[A-Za-z\d])(?:~\d{1,3}~|\^\d{1,3}\^)"),
        "không viết được chỉ số nhỏ bằng dấu này",
        "Dùng chữ nhỏ có sẵn, ví dụ H₂O, m².",
    ),
    (
        re.compile(
            r"\$\$?[^$\n\\]*+\\[A-Za-z]++[^$\n]*+\$\$?|\\\((?:[^\n\\]|\\(?![()]))*+\\\)|\\\[(?:[^\n\\]|\\(?![\[\]]))*+\\\](?!\()"
        ),
        "không vẽ được công thức",
        "Viết công thức bằng chữ và số, ví dụ 45 : 60 = 75%.",
    ),
    (
        re.compile(r"!\[(?:[^\[\]\n|]++\|)*?[^\[\]\n|]*+\|\d++(?:x\d++)?\](?=\()"),
        "không nhận cỡ ảnh ghi trong lời mô tả",
        "Xóa dấu | và con số; ảnh tự vừa màn hình.",
    ),
    (
        re.compile(
            r"(?<![\w$])\$(?=[^\s$\d])[^$\n\\^_]*+[\^_][^$\n\\]*+\$(?!\d)|^[ \t]*\$\$[ \t]*$",
            re.MULTILINE,
        ),
        "không vẽ được công thức",
        "Viết công thức bằng chữ và số, ví dụ 45 : 60 = 75%.",
    ),
    (
        re.compile(
            r"^[ \t]*={2,6}[ ](?=[^\s=|])[^|\n]*$|'{3}[^'\n]+'{3}"
            r"|^h[1-6]\.[ ][^\n]*|^\.\.[ ]\w+::[^\n]*",
            re.MULTILINE,
        ),
        "không hiểu cách viết của trang wiki",
        "Đề mục viết `## Đề mục`, chữ đậm viết `**chữ**`.",
    ),
    (
        re.compile(r"^\*\[[^\]\n]++\]:[^\n]*|\^\[[^\[\]\n]++\]", re.MULTILINE),
        "không hiểu chữ viết tắt, chú thích kiểu này",
        "Viết thành câu trong ngoặc đơn ngay sau chữ cần giải thích.",
    ),
    (
        re.compile(
            r"(?<![\w+\\])\+\+(?=[^\s+])[^+\n]*[^\s+]\+\+(?![\w+])"
            r"|(?<![\w^\\])\^\^(?=[^\s^])[^^\n]+\^\^(?![\w^])"
            r"|(?<![\w~\\])~(?=[^\s~\d])[^~\n]*[^\s~]~(?![\w~])"
        ),
        "không gạch chân, gạch bỏ được chữ bằng dấu này",
        "Xóa dấu; cần nhấn mạnh thì viết `**chữ đậm**`, chữ không còn đúng thì xóa hẳn.",
    ),
    (
        re.compile(r"\{%-?[^%\n]*%\}"),
        "không hiểu lệnh của phần mềm dựng trang khác",
        "Xóa đi.",
    ),
    (
        re.compile(
            r"\[(?P<tag>b|i|u|s|url|img|color|size|center|quote)(?:=[^\[\]\n]*+)?\][^\n]{0,300}?\[/(?P=tag)\]"
            r"|\[/?(?:caption|gallery|embed|vc_\w+|et_pb_\w+)(?:[ ][^\[\]\n]*+)?\](?!\()",
            re.IGNORECASE,
        ),
        "không hiểu dấu ngoặc vuông của diễn đàn, WordPress",
        "Xóa dấu ngoặc, chỉ giữ chữ; chữ đậm viết `**chữ**`.",
    ),
    (
        re.compile(
            r"^[ \t]*[^\W\d][\w -]{0,30}::[ \t]\S[^\n]*|(?<=[^\s^])[ ]\^[\w-]{2,40}[ \t]*$",
            re.MULTILINE,
        ),
        "không hiểu thuộc tính, mã khối của phần mềm ghi chú",
        "Xóa đi; điều người dân cần biết thì viết thành câu.",
    ),
)


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for shape, cannot, advice in _SHAPES:
            for found in shape.finditer(passage.prose):
                yield Finding(
                    passage.locate(found.start()),
                    f"`{found[0][:40]}`: trang {cannot}, dấu sẽ hiện nguyên.",
                    advice,
                )


RULE = Rule(
    code="MD525",
    title="Dấu của phần mềm khác",
    why="Dấu gạch bỏ, tô nền, chỉ số hiện nguyên trên trang; mức phí gạch bỏ đọc như còn hiệu lực.",
    bad="~~Lệ phí 15.000 đồng~~ Miễn lệ phí.",
    good="Miễn lệ phí.",
    find=_find,
)
