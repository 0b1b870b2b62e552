"""MD530: a place that is still to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_GAP = r"(?:…|(?<!\.)\.{3,}+|(?<!_)_{2,}+)"
_PART = r"(?:ngày|tháng|năm|giờ|phút)"
# Words in square brackets that ask for something; an editor's own word in a quotation does not.
_WHAT = rf"""(?:
    (?:tên|họ[ ]tên|họ[ ]và[ ]tên|điền|nhập|ghi[ ]rõ|chèn|số[ ]điện[ ]thoại|sđt|số[ ]văn[ ]bản
      |địa[ ]chỉ|insert|your)
      (?![\w-])(?![^\[\]{{}}\n]*(?<!\w)(?:đã|là|được|có)(?!\w))[^\[\]{{}}\n:=]{{0,60}}
    |{_PART}(?:[ ,/]+{_PART})*
    |thời[ ]gian|địa[ ]điểm|nội[ ]dung|chức[ ]vụ|đường[ ]dẫn|link|url|email|date|name|phone
    )"""
_PLACEHOLDER = re.compile(
    rf"""
    (?<![\\\]!\w])\[(?:{_WHAT}|\.{{3,}}|x{{2,}})\](?![(\[:{{])
    |(?<!{{){{{_WHAT}}}(?!}})
    |(?<![\w./])\.\.[ ]?/[ ]?\.\.[ ]?/[ ]?20\d\d(?![\w/])
    |\((?:(?:điền|nhập|bổ\ sung|cập\ nhật)\ (?:sau|vào\ đây|tại\ đây)[^()\n]{{0,40}})\)
    |{_GAP}[ ]?/[ ]?{_GAP}(?:[ ]?/[ ]?(?:20\d\d|{_GAP}))?
    |(?<!\w)xx?/xx?/(?:20\d\d|x{{2,4}})(?!\w)
    |(?<!\w)ngày[ ]{_GAP}[ ]?tháng
    |(?<![\w“])số:?[ ]{_GAP}[ ]?/
    |(?<!{{){{(?=[^\W\d_])(?=[^{{}}\n]*(?:[ ]|[^\x00-\x7f]))[^{{}}\n:=%]{{1,40}}}}(?!}})
    |(?<![\w_])_{{4,}}(?=[ ]*[^\s_])|(?<=[^\s_])[ ]_{{4,}}(?!_)
    |«\w*_\w*»
    |\[(?:cần|phải|chờ)[ ](?:kiểm[ ]tra(?![ ]lại)|bổ[ ]sung|xác[ ]minh(?![ ]lại)|cập[ ]nhật
      |điền|duyệt|sửa)
     [^\[\]\n]{{0,40}}\](?!\()
    |(?<!\w)lorem[ ]ipsum(?!\w)
    |(?<![\w/.])(?<!thứ[ ])(?<!khóa[ ])(?<!khoá[ ])(?<!kỷ[ ])(?<!hội[ ])(?<!chương[ ])(?<!phần[ ])
     (?<!mục[ ])(?<!thời[ ])(?-i:XXX+)(?![\w-])
    """,
    re.IGNORECASE | re.VERBOSE,
)


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.everything_finished:
        for found in _PLACEHOLDER.finditer(passage.prose):
            yield Finding(
                passage.locate(found.start()),
                f"`{found[0][:60]}` là chỗ trống của mẫu, chưa điền.",
                "Điền nội dung thật; chưa có thì bỏ câu này, hoặc ghi `draft: true` ở đầu bài.",
            )


RULE = Rule(
    code="MD530",
    title="Chỗ còn phải điền",
    why="Chỗ trống của mẫu chưa điền mà đăng lên thì người dân không biết ngày nào, ở đâu, gọi ai.",
    bad="Ủy ban nhân dân xã [tên xã] thông báo.",
    good="Ủy ban nhân dân xã Diễn Châu thông báo.",
    find=_find,
)
