"""MD536: an official address written bare that does not become a link by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.diagnostics import Severity
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.markdown.bare import find_bare

_FTP = re.compile(r"(?<![\w<(`])ftps?://[^\s()<>]+", re.IGNORECASE)
_SHORT = re.compile(
    r"(?<![\w@./:<(\[-])(?:bit\.ly|zalo\.me|fb\.com|facebook\.com|forms\.gle|youtu\.be|goo\.gl|tinyurl\.com"
    r"|drive\.google\.com|docs\.google\.com)/[\w/?=&.-]*\w",
    re.IGNORECASE,
)
_BROKEN = re.compile(
    r"(?<![\w(<\"])(?:https?://|www\.)[^\s()<>]{0,300}(?<=[/?=&_-])\n[ \t]*"
    r"(?=[\w-]+(?:\.\w|/|=))[^\s()<>]+",
    re.IGNORECASE,
)
_APART = re.compile(
    r"https?:[ ]?/[ ]?/[ ]+"
    r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}[\w/.-]{0,300}\w",
    re.IGNORECASE,
)


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.bodies:  # what a plan quotes stays as it is
        opens = {bare.start for bare in find_bare(passage.prose) if bare.opens}
        for apart in _APART.finditer(passage.prose):
            yield Finding(
                passage.locate(apart.start()),
                f"`{apart[0][:60]}` có dấu cách ở giữa nên không thành địa chỉ.",
                f"Viết liền: `{''.join(apart[0].split())}`.",
            )
        for broken in _BROKEN.finditer(passage.prose):
            yield Finding(
                passage.locate(broken.start()),
                f"`{' '.join(broken[0].split())[:60]}` là một địa chỉ gãy làm hai dòng.",
                f"Viết liền trên một dòng: `{''.join(broken[0].split())}`.",
            )
        for found in (*_FTP.finditer(passage.prose), *_SHORT.finditer(passage.prose)):
            yield Finding(
                passage.locate(found.start()),
                f"`{found[0][:60]}` viết trần nên người đọc không bấm được.",
                f"Cần bấm được thì viết `[tên trang](https://{found[0].split('://')[-1]})`; chỉ là "
                f"ví dụ thì viết giữa hai dấu nháy ngược: ` {found[0]} `.",
            )
        for link in passage.links:
            if link.form == "bare" and link.start not in opens:
                yield Finding(
                    passage.locate(link.start),
                    f"`{link.label}` viết trần nên người đọc không bấm được.",
                    f"Cần bấm được thì viết `[tên trang]({link.url})`; chỉ là ví dụ hay địa chỉ "
                    f"giả mạo, thì viết giữa hai dấu nháy ngược: ` {link.label} `.",
                )


RULE = Rule(
    code="MD536",
    title="Địa chỉ viết trần",
    why="Chỉ địa chỉ .gov.vn và thư điện tử tự thành đường dẫn: bài cảnh báo cũng hay ghi địa chỉ "
    "giả mạo.",
    bad="Xem https://zalo.me/xa-mau.",
    good="Xem [Zalo của xã](https://zalo.me/xa-mau).",
    find=_find,
    severity=Severity.WARNING,
)
