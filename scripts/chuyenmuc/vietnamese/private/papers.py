"""Numbers of papers: identity card, passport, social and health insurance."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.vietnamese.private.found import Found
from chuyenmuc.vietnamese.private.phones import is_other_number
from chuyenmuc.vietnamese.private.reading.digits import Window
from chuyenmuc.vietnamese.private.reading.spoken_digits import Spoken

# The first six digits of an identity number: province of birth, sex with century, year.
_PROVINCES = frozenset(
    [
        "001",
        "002",
        "004",
        "006",
        "008",
        "010",
        "011",
        "012",
        "014",
        "015",
        "017",
        "019",
        "020",
        "022",
        "024",
        "025",
        "026",
        "027",
        "030",
        "031",
        "033",
        "034",
        "035",
        "036",
        "037",
        "038",
        "040",
        "042",
        "044",
        "045",
        "046",
        "048",
        "049",
        "051",
        "052",
        "054",
        "056",
        "058",
        "060",
        "062",
        "064",
        "066",
        "067",
        "068",
        "070",
        "072",
        "074",
        "075",
        "077",
        "079",
        "080",
        "082",
        "083",
        "084",
        "086",
        "087",
        "089",
        "091",
        "092",
        "093",
        "094",
        "095",
        "096",
    ]
)
_IDENTITY = 12
_OLD_CARD = 9
_INSURED = 10
_LIVING = "0123"
# How twelve digits are grouped by hand; other groups are other numbers side by side.
_BY_HAND = frozenset(
    {(12,), (3, 3, 3, 3), (4, 4, 4), (6, 6), (3, 9), (3, 1, 2, 6), (3, 3, 6), (4, 2, 6), (1,) * 12}
    | {
        (2,) * 6,
        (3, 4, 5),
        (4, 8),
        (6, 3, 3),
        (3, 1, 8),
        (3, 2, 3, 4),
        (3, 3, 2, 4),
        (9, 3),
        (8, 4),
    }
)
_CARD = re.compile(
    r"căn cước|can cuoc|định danh|dinh danh|\b(?:G?CCCD|CMND|CMTND|CMT|CMTNN|GCMND|CM|CC|ĐDCN"
    r"|SĐDCN)\b"
    r"|chứng minh|chung minh|\bID\b|mã số cá nhân|số cá nhân|giấy tờ tùy thân|số giấy tờ",
    re.IGNORECASE,
)
_INSURANCE = re.compile(
    r"\bBHXH\b|\bBHYT\b|bảo hiểm xã hội|bảo hiểm y tế|bao hiem xa hoi|bao hiem y te|sổ bảo hiểm"
    r"|thẻ bảo hiểm|mã số bảo hiểm|số sổ BH",
    re.IGNORECASE,
)
_PASSPORT = re.compile(
    r"(?:hộ chiếu|ho chieu|passport|\bHC\b)[^\n\d]{0,30}?"
    r"(?<![^\W_])(?P<number>[A-Z] ?\d(?:[ .\-]?\d){6,7})(?!\w)",
    re.IGNORECASE,
)
# Papers whose numbers are like others': only their names tell.
_NAMED = re.compile(
    r"(?:(?:MST|mã số thuế|ma so thue)(?: thu nhập)? ?"
    r"(?:cá nhân|ca nhan|TNCN|của (?:ông|bà|anh|chị))"
    r"|\b(?:giấy phép lái xe|giay phep lai xe|GPLX|bằng lái(?: xe)?|bang lai(?: xe)?"
    r"|(?:sổ )?hộ khẩu"
    r"|ho khau|giấy khai sinh|thẻ đảng(?: viên)?|số đảng viên|thẻ sinh viên)\b)"
    r"[^\d\n.;]{0,24}?(?P<number>(?<![^\W_])\d(?:[ .]?\d){7,13})(?![\w/%-])",
    re.IGNORECASE,
)
# The lines for machines at the foot of a passport or on the back of a card.
_MACHINE = re.compile(r"(?<![A-Z0-9<])(?:P[A-Z<]VNM|I[D<]VNM)[A-Z0-9<]{20,60}")
_HEALTH_CARD = re.compile(
    r"(?<![^\W_])(?:DN|HX|CH|NN|TK|HC|XK|HT|TB|NO|CT|XB|TN|CS|XN|MS|HD|TE|BT|HN|DT|DK|XD|TS|TC|TQ"
    r"|TA|TY"
    r"|HG|LS|PV|CB|KC|HS|SV|GB|GD|CN|CA|QN|CY|TD|ND)[ .\-]?[1-5](?:[ .\-]{0,2}\d){12}(?!\d)"
)
_MONEY_BEFORE = re.compile(
    r"(?:kinh phí|số tiền|trị giá|giá|tổng vốn|tổng mức|dự toán|vốn)[^\d\n]{0,20}$", re.IGNORECASE
)


def papers(windows: list[Window], words: list[Spoken], text: str) -> Iterator[Found]:
    """Every number of a paper that belongs to one person."""
    for window in windows:
        if _is_paper(window):
            yield _found(text, window.start, window.end)
    for start, end, digits in words:
        if len(digits) == _IDENTITY and _is_identity(digits):
            yield Found("so-giay-to", start, end, digits)
    for pattern, group in (
        (_PASSPORT, "number"),
        (_NAMED, "number"),
        (_HEALTH_CARD, 0),
        (_MACHINE, 0),
    ):
        for found in pattern.finditer(text):
            yield _found(text, found.start(group), found.end(group))


def _found(text: str, start: int, end: int) -> Found:
    return Found("so-giay-to", start, end, text[start:end])


def _is_paper(window: Window) -> bool:
    count, before = len(window.digits), window.near_before()
    if window.touches or window.is_loose or count not in {_IDENTITY, _OLD_CARD, _INSURED}:
        return False
    named = _last(_CARD, before) or _last(_CARD, window.column)
    if count == _IDENTITY:
        if is_other_number(window):
            return False
        by_hand = window.sizes in _BY_HAND and not _MONEY_BEFORE.search(before)
        return bool(named) or (by_hand and _is_identity(window.digits))
    if count == _OLD_CARD:
        return bool(named) and _is_next(named) and not is_other_number(window)
    insured = _last(_INSURANCE, before) or _last(_INSURANCE, window.column)
    return bool(insured) and _is_next(insured) and not is_other_number(window)


def _last(pattern: re.Pattern[str], before: str) -> str | None:
    """What stands between the last such word and the number."""
    ends = [found.end() for found in pattern.finditer(before)]
    return before[ends[-1] :] if ends else None


def _is_next(between: str | None) -> bool:
    """Whether a word is about the number behind it: no other number is between, nor a call."""
    return between is not None and not re.search(
        r"\d|tổng đài|hotline|điện thoại|\bgọi\b|liên hệ|lượt|người|số tiền|mức", between
    )


def _is_identity(digits: str) -> bool:
    return digits[:3] in _PROVINCES and digits[3] in _LIVING
