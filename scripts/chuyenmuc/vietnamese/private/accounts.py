"""Accounts at a bank and the numbers of cards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.vietnamese.private.found import Found
from chuyenmuc.vietnamese.private.persons import has_person
from chuyenmuc.vietnamese.private.reading.digits import Window

_NUMBER_OF = re.compile(
    r"\bSTK\b|số tài khoản|so tai khoan|\b(?:số )?TK(?:NH)?\b|tài khoản|tai khoan|\baccount\b"
    r"|\bacc\b|a/c",
    re.IGNORECASE,
)
_BANK = re.compile(
    r"Vietcombank|\bVCB\b|Agribank|\bBIDV\b|Vi?etin ?bank|\bCTG\b|Techcombank|\bTCB\b|\bMB ?Bank\b"
    r"|\bMB\b|\bACB\b|VP ?Bank|TP ?Bank|Sacombank|\bSHB\b|HD ?Bank|\bVIB\b|LP ?Bank|Lien ?Viet"
    r"|\bMSB\b|\bOCB\b|Sea ?Bank|Eximbank|Momo|Zalo ?Pay|Viettel ?(?:Pay|Money)|Nam ?A ?Bank"
    r"|\bNCB\b"
    r"|Bac ?A ?Bank|Kienlongbank|PVcomBank|ABBank|SaigonBank|chuyển khoản|chuyen khoan"
    r"|ngân hàng|\bck\b(?! số)",
    re.IGNORECASE,
)
_PUBLIC = re.compile(
    r"kho bạc|\bKBNN\b|\bquỹ\b|ủy ban|uỷ ban|\bUBND\b|\bMTTQ\b|mặt trận|\bsở\b|\bcục\b|chi cục"
    r"|chữ thập đỏ|ban vận động|ban cứu trợ|trung tâm|bệnh viện|trường|công ty|bưu điện|điện lực"
    r"|bảo hiểm xã hội|công an|tòa án|cơ quan|đơn vị thụ hưởng",
    re.IGNORECASE,
)
_CARD = re.compile(r"\bthẻ\b|\bcard\b|\bvisa\b|mastercard|napas|\bATM\b", re.IGNORECASE)
_MONEY_AFTER = re.compile(
    r"\s{0,2}(?:đồng|đ\b|₫|k\b|vnđ|vnd|usd|tỷ|tỉ|triệu|tr\b|nghìn|ngàn|%|người|tài khoản|lượt"
    r"|khách)",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"hotline|tổng đài|\bgọi\b|điện thoại|\bs?đt\b|zalo\b|\bsố (?:máy|điện)|mã số thuế|\bMST\b"
    r"|hồ sơ|hóa đơn|hoá đơn|\bngày\b|số \d{1,5}/|căn cước|CCCD|CMND",
    re.IGNORECASE,
)
_FREE_CALL = re.compile(r"1[89]00\d{4,6}|02\d{9}|0?1[89]00\d+")
_GROUPED_MONEY = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_CARDS = frozenset(
    {(4, 4, 4, 4), (4, 6, 5), (4, 4, 4, 4, 3), (4, 4, 4, 7), (6, 10), (8, 8), (6, 13)}
)
_DOMESTIC = "9704"
_LEAST_ALONE = 8
_NEAR, _BEHIND = 60, 48


def accounts(windows: list[Window], text: str) -> Iterator[Found]:
    """Every number of a card, and every number that the words around it call an account's."""
    for window in windows:
        if window.touches and not (window.before is None and _ends_sentence(window)):
            continue
        in_column = _NUMBER_OF.search(window.column) and not _is_public(window)
        if in_column or _is_card(window) or _is_account(window):
            yield Found("tai-khoan", window.start, window.end, text[window.start : window.end])


def _ends_sentence(window: Window) -> bool:
    return bool(window.after and window.after.endswith(" "))


def _is_card(window: Window) -> bool:
    digits = window.digits
    if window.is_loose or not (len(window.sizes) == 1 or window.sizes in _CARDS):
        return False
    if digits.startswith(_DOMESTIC) and len(digits) in {16, 19}:
        return True
    named = bool(_CARD.search(window.near_before()))
    if len(digits) == 16 and named:  # noqa: PLR2004  # of Visa, Mastercard, JCB
        return "bảo hiểm" not in window.near_before() and "BHYT" not in window.near_before()
    return digits[0] in "3456" and len(digits) in {15, 16} and _luhn(digits)


def _luhn(digits: str) -> bool:
    """Whether the last digit is the one that the others ask for."""
    doubled = (int(d) * (1 + at % 2) for at, d in enumerate(reversed(digits)))
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0  # noqa: PLR2004


def _is_account(window: Window) -> bool:
    before, after = window.near_before(_NEAR), window.near_after(_BEHIND)
    if _MONEY_AFTER.match(after) or _FREE_CALL.fullmatch(window.digits):
        return False
    number_of = [m.end() for m in _NUMBER_OF.finditer(before)]
    banks = [m.end() for m in _BANK.finditer(before)]
    told = max(number_of + banks, default=None)
    if told is None:
        behind = re.match(r"[ ,;:()\-–]{0,3}(?:\(?(?:tại|ở|của|ngân hàng|NH) ){0,2}", after)
        rest = after[behind.end() if behind else 0 :]
        if not (_BANK.match(rest) and len(window.digits) >= _LEAST_ALONE) or _is_money(window):
            return False
        between = ""
    else:
        between = before[told:]
    if _CALL.search(between) or re.search(r"\d{3}", between) or re.match(r"[/\-]\w", after):
        return False
    if not number_of and (len(window.digits) < _LEAST_ALONE or _is_money(window)):
        return False
    if number_of and _is_money(window) and not re.fullmatch(r"[^\w]*(?:số|là)?[^\w]*", between):
        return False
    return not _is_year(window) and not _is_public(window)


def _is_money(window: Window) -> bool:
    return bool(_GROUPED_MONEY.fullmatch(window.text[window.start : window.end]))


def _is_year(window: Window) -> bool:
    many = len(window.groups) > 1 and len(window.digits) <= _LEAST_ALONE
    return many and any(_YEAR.fullmatch(group) for group in window.groups)


def _is_public(window: Window) -> bool:
    """Whether it is the account of a body: one is named beside it, and no person is."""
    around = f"{window.near_before(100)} {window.near_after(100)}"
    return bool(_PUBLIC.search(around)) and not has_person(around)
