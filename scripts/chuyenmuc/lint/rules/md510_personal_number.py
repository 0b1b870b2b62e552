"""MD510: what looks like somebody's identity number or mobile phone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.diagnostics import Severity
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_ADDRESS = re.compile(r"https?://[^\s)>]+")
_IDENTITY = r"0\d\d(?:[ .]?\d{3}){3}"
_MOBILE = r"(?:0|\+?84[ .-]?)[35789](?:[ .-]?\d){8}"
_NUMBER = re.compile(
    rf"(?<![\d.,/+-])(?:(?P<identity>{_IDENTITY})|(?P<mobile>{_MOBILE}))(?![\d/]|[.,]\d)"
)


def _find(context: Context) -> Iterator[Finding]:
    official = _official_numbers(context)
    for passage in context.bodies:
        text = _ADDRESS.sub(lambda found: " " * len(found[0]), passage.text)
        for found in _NUMBER.finditer(text):
            if found["identity"]:
                yield Finding(
                    passage.locate(found.start()),
                    f"`{found[0]}` giống số định danh cá nhân 12 số.",
                    "Xóa số thật của người dân; làm mẫu thì viết 0xx xxx xxx xxx.",
                )
            elif _digits(found[0]) not in official:
                yield Finding(
                    passage.locate(found.start()),
                    f"`{found[0]}` giống số di động cá nhân.",
                    "Chỉ đăng số cơ quan; ghi số đó vào `channels` của xã thì hết cảnh báo này.",
                )


def _official_numbers(context: Context) -> frozenset[str]:
    commune = context.library.commune.model
    written = [channel.value for channel in commune.channels if channel.value]
    if commune.owner:
        written.append(commune.owner.phone)
    return frozenset(_digits(number) for number in written)


def _digits(number: str) -> str:
    return re.sub(r"^84", "0", re.sub(r"\D", "", number))


RULE = Rule(
    code="MD510",
    title="Số định danh hoặc số điện thoại riêng",
    why="Đăng số của một người là lộ dữ liệu cá nhân, và kẻ gian sẽ gọi tới số đó.",
    bad="Gọi chị Hoa: 0912 345 678.",
    good="Gọi bộ phận một cửa của xã.",
    find=_find,
    severity=Severity.WARNING,
)
