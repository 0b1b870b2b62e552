"""Mobile numbers: ten digits, eleven before 2018, with or without the country's 84."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.vietnamese.private.found import Found
from chuyenmuc.vietnamese.private.reading.digits import Window
from chuyenmuc.vietnamese.private.reading.spoken_digits import Spoken

_MOBILE = re.compile(
    r"0[35789]\d{8}|(?:00)?84[35789]\d{8}|01(?:2\d|6[2-9]|8[68]|99)\d{7}"
    r"|0084[35789]\d{8}|(?:00)?840[35789]\d{8}"
)
# A number that is broken over lines.
_BROKEN = re.compile(
    r"(?<![\w/.,\-])0[35789]\d{0,3}(?:[ .\-]?\d){0,8}[ .\-]?\n {0,6}"
    r"(?:[ .\-]{0,2}(?:\n {1,6})?\d){2,8}"
    r"(?![\w/]|[.,\-]\d)"
)
_HOME = re.compile(
    r"(?:nhà riêng|máy nhà|(?:bàn|máy|số) (?:ở )?nhà|\bnhà (?:ông|bà|anh|chị|cô|chú|bác))"
    r"[^\d\n]{0,40}?"
    r"(?P<number>(?<!\d)\(?02\d{1,2}\)?(?:[ .\-]{0,2}\d){7,8})(?!\d)",
    re.IGNORECASE,
)
_WITHOUT_ZERO = re.compile(r"(?!84)[35789]\d{8}")
# Zeros, or a digit over and over, behind the prefix: nobody's, written as an example.
_NOBODYS = re.compile(r"(?:\+?84|0084)?0?\d{1,3}(\d)\1{5,}|0?0{7,}.*|0123456789")
_CALLED = re.compile(
    r"điện thoại|đthoại|dien thoai|di động|\b(?:s?đt(?:dđ)?|sdt|dt|đtdđ|tel|phone|mobile|call"
    r"|hotline|lh|sms|ib|fb|fone|cell)\b|zalo|viber|whatsapp|telegram|liên hệ|lien he|\bgọi\b"
    r"|\balo\b|nhắn|đường dây nóng|số máy|số của|số riêng|liên lạc|phản ánh",
    re.IGNORECASE,
)
_OF_PAPERS = re.compile(
    r"(?:mã|số|ký hiệu) ?(?:hồ sơ|vận đơn|đơn hàng|đơn|giao dịch|seri|sê-?ri|serial|vạch|khách hàng"
    r"|hóa đơn|hoá đơn|hợp đồng|biên lai|lô|thửa|tra cứu|công tơ|danh bạ|đăng ký kinh doanh|thuế"
    r"|MST"
    r"|biên nhận|phiếu|hiệu|quyết định|văn bản|sim ?thẻ)\b[^\n\d]{0,12}$|\bMST\b[^\n\d]{0,8}$"
    r"|(?:thửa|tờ|lô|hợp đồng|hóa đơn|hoá đơn|sổ|seri|phiếu|đơn|giấy)[^\n\d]{0,14} số[^\n\d]{0,3}$"
    r"|\bISBN\b[^\n\d]{0,8}$|\bdoanh nghiệp số\b[^\n\d]{0,4}$",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"\s{0,2}(?:đồng|đ\b|₫|vnđ|vnd|usd|tỷ|tỉ|triệu|nghìn|ha\b|m2|m²|m3|km|kg|tấn|lượt|người|hộ\b"
    r"|%)",
    re.IGNORECASE,
)
_GLUED_BEFORE = re.compile(r"([^\W\d_]{1,12})[.\-_/]?$")
_CHAT = re.compile(
    r"(?:zalo\.me|wa\.me|t\.me|viber\.\w{2,5}|\btel|\bsms)[/:+]{1,3}$", re.IGNORECASE
)
_GLUED_AFTER = re.compile(r"[A-Za-z_]|[-/](?:[A-ZĐ]|\d)|\.[a-z]{2,4}\b")
_ONE_BEFORE = re.compile(r"(?<!\d)(?:0|84)[35789](?:[ .\-]?\d){8}[/,\-]$")
_NEXT_ONE = re.compile(r"[/,\-]\(?(?:0|\+?84)[35789]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"[0-3]?\d")
_IN_DATE = 3
_PART = 3


def phones(windows: list[Window], words: list[Spoken], text: str) -> Iterator[Found]:
    """Every mobile number, in digits or in words; some lie within others."""
    for window in filter(is_mobile, windows):
        start = window.start - (text[window.start - 1 : window.start] in {"+", "("})
        yield Found("so-dien-thoai", start, window.end, text[start : window.end])
    for broken in _BROKEN.finditer(text):
        if _MOBILE.fullmatch(re.sub(r"\D", "", broken[0])):
            yield Found("so-dien-thoai", broken.start(), broken.end(), broken[0])
    for home in _HOME.finditer(text):
        yield Found("so-dien-thoai", *home.span("number"), home["number"])
    for start, end, digits in words:
        if _MOBILE.fullmatch(digits):
            yield Found("so-dien-thoai", start, end, digits)


def is_mobile(window: Window) -> bool:
    """Whether a window is one mobile number."""
    digits = window.digits
    called = _CALLED.search(window.near_before())
    alone = window.before is None and window.after is None and called
    if not (_MOBILE.fullmatch(digits) or (alone and _WITHOUT_ZERO.fullmatch(digits))):
        return False
    if _NOBODYS.fullmatch(digits) or _is_date(window) or window.is_loose:
        return False
    if is_other_number(window) or _is_longer(window):
        return False
    return bool(called) or not _goes_on(window)


def is_other_number(window: Window) -> bool:
    """Whether the words around it say that it is money, a code of papers, or part of a word."""
    before, after = window.near_before(), window.near_after()
    glued = _GLUED_BEFORE.search(before)
    in_word = (
        glued
        and not _CHAT.search(before)
        and not _CALLED.search(f" {glued[1]}")
        and before[-1] != " "
    )
    return bool(
        _MEASURED.match(after)
        or _OF_PAPERS.search(before)
        or in_word
        or (_GLUED_AFTER.match(after) and not _is_joined(after))
    )


def _is_joined(after: str) -> bool:
    """Whether another number follows a stroke, as in 0913345678/0914345678."""
    return bool(_NEXT_ONE.match(after))


def _is_longer(window: Window) -> bool:
    """Whether it is a part of a decimal, a symbol or a code."""
    before, after = window.before, window.after
    if before is not None and not before.strip(".,-/:_+"):
        return not _ONE_BEFORE.search(window.near_before())
    if after is None or after.strip(".,-/:_+"):
        return False
    return not _is_joined(window.near_after())


def _goes_on(window: Window) -> bool:
    """Whether the groups of a longer code follow in the same step: 0378 123 456 789 012."""
    return bool(
        window.between
        and window.after == window.between[-1]
        and len(window.following) == _PART == window.sizes[-1]
    )


def _is_date(window: Window) -> bool:
    """Whether a day with its year stands at the start: 09-11-2026 10."""
    parts = window.groups[:_IN_DATE]
    return (
        len(parts) == _IN_DATE
        and bool(_YEAR.fullmatch(parts[2]))
        and all(_DAY.fullmatch(part) for part in parts[:2])
    )
