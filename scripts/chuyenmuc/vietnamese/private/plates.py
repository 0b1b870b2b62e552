"""Number plates of cars and motorcycles: 37A-123.45, 37-B1 123.45, 29H 1234."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.vietnamese.private.found import Found

_PLATE = re.compile(
    r"(?<![\w/.\-])(?P<place>[1-9]\d)[ \-]?(?P<series>[A-HKLMNPSTUVXYZĐ]{1,2}\d?|[A-Z]{2})"
    r"(?P<gap> ?[\-–] ?| )?(?P<number>\d{3}[. ]?\d{2}|\d{4})(?![\w/%]|[.,]\d|-\w)"
)
_VEHICLE = re.compile(
    r"biển số|biển kiểm soát|bien so|bien kiem soat"
    r"|biển xe|\bBKS\b|\bBS\b|\bBSX\b|biển hiệu|\bbiển\b|ô ?tô"
    r"|xe máy|mô tô"
    r"|\bxe\b",
    re.IGNORECASE,
)
_NO_PLATE = re.compile(
    r"(?:thông tư|nghị định|quyết định|công văn|hồ sơ|mã|phòng|tờ|thửa|số hiệu|mẫu|quốc lộ|QL|khu"
    r"|lô)"
    r"[^\n]{0,14}$",
    re.IGNORECASE,
)
_FIVE = re.compile(r"\d{3}\.\d{2}")
_OTHER_SERIES = frozenset({"NQ", "QĐ", "KH", "TT", "CT", "TB", "HD", "NĐ", "KL", "BC", "CV", "GM"})


def plates(text: str) -> Iterator[Found]:
    """Every number plate."""
    for found in _PLATE.finditer(text):
        before = text[max(0, found.start() - 50) : found.start()].rpartition("\n")[2]
        if _NO_PLATE.search(before) or found["series"] in _OTHER_SERIES:
            continue
        if _VEHICLE.search(before) or _FIVE.fullmatch(found["number"]):
            yield Found("bien-so", found.start(), found.end(), found[0])
