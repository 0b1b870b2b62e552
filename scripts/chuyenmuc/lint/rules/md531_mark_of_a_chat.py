"""MD531: the marks that answers of AI chats carry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_MARK = re.compile(
    r":?contentReference\[oaicite:[^\[\]\n]{0,200}\](?:\{[^{}\n]{0,200}\})?|\[?oaicite:\d+\]?"
    r"|【[^】\n]{0,60}†[^】\n]{0,60}】|【\d+(?::\d+)?】|\[\d+(?::\d+)?†[^\]\n]{0,40}\]"
    r"|\[cite(?:_start|_end|:[^\]\n]{0,60})?\](?!\()"
    r"|(?:file)?cite(?:turn\d+(?:search|view|news|file|fetch)\d+)+|turn\d+(?:search|view|news|file)\d+"
    r"|[?&](?:amp;)?utm_source=(?:chatgpt|openai|perplexity|copilot|gemini|claude)[\w.]*"
    r"|\bas an ai language model\b|\blà một (?:mô hình ngôn ngữ|trợ lý AI)(?: lớn| AI)?,? tôi\b"
    r"|^[ \t>*]*(?:chắc chắn rồi|tất nhiên rồi|tất nhiên"
    r"|chắc chắn|được chứ|dĩ nhiên|rất sẵn lòng)[!,.]"
    r"[^\n]{0,40}(?:đây là|dưới đây)[^\n]{0,80}"
    r"|\bbạn có muốn (?:tôi|mình) (?:viết|soạn|tạo|giúp|chỉnh"
    r"|làm|bổ sung|rút gọn|chuyển)[^\n?]{0,80}\?"
    r"|\bnếu (?:bạn )?(?:cần|muốn),? (?:tôi|mình) (?:có thể|sẽ)\b"
    r"|^[ \t]*(?:sao chép mã|copy code)[ \t]*$"
    r"|^[ \t]*(?:sure|certainly|of course)[!,][^\n]{0,80}"
    r"|[\ue200-\ue20f](?![^\n\ue201]{0,80}\ue201)|\ue200[^\ue201\n]{0,80}\ue201",
    re.IGNORECASE | re.MULTILINE,
)


_WRAPPED = re.compile(r"^[ \t]*(?:`{3,}|~{3,})[ \t]*(?:markdown|md)[ \t]*$", re.MULTILINE)


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.bodies:
        for found in _WRAPPED.finditer(passage.text):
            yield Finding(
                passage.locate(found.start()),
                "Dòng này biến chữ bên dưới thành một khối giữ nguyên dạng, như AI hay trả lời.",
                "Xóa dòng này và dòng ba dấu nháy đóng nó lại.",
            )
    for passage in context.everything_written:
        for found in _MARK.finditer(passage.prose):
            yield Finding(
                passage.locate(found.start()),
                f"`{found[0][:60]}` là dấu vết chép từ ứng dụng trò chuyện AI.",
                "Xóa dấu này, rồi đối chiếu lại câu đó với văn bản gốc.",
            )


RULE = Rule(
    code="MD531",
    title="Dấu vết của câu trả lời AI",
    why="Dấu dẫn nguồn của ứng dụng AI không dẫn tới đâu, và cho thấy bài chưa được đọc lại.",
    bad="Lệ phí 15.000 đồng 【12†source】.",
    good="Lệ phí 15.000 đồng.",
    find=_find,
)
