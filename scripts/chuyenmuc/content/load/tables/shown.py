"""What Excel shows of a number or day in a cell: what the officer saw is what is published.

A cell keeps 0.8 and shows 80%, keeps 83.4567 and shows 83,5: the format of the cell decides, as
it does when Excel saves the table as CSV.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from decimal import ROUND_HALF_UP, Decimal

from chuyenmuc.vietnamese.numerals import plain

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*+)"|\\(?P<escaped>.)|\[\$(?P<money>[^\[\]-]*+)[^\[\]]*+\]|(?P<rule>\[[^\[\]]*+\])'
    r"|(?P<room>[_*].)|(?P<sign>.)",
    re.DOTALL,
)
_RULE = re.compile(r"\[[<>=]")
_PLACES = re.compile(r"[#0?]")
_SCALED = re.compile(r"[#0?],+(?:[^#0?,]|$)")
_LONGEST = 10  # digits Excel shows where no format says how many
_EXACT = 15  # digits Excel reckons with; behind them 0.1 + 0.2 is not 0.3
_WITHOUT_PLACES = Decimal(10) ** _EXACT
_AS_IT_IS = {"general", "@", ""}


def shown_number(value: float, number_format: str) -> str | None:
    """A number as a machine writes it, rounded as the cell shows it, and what follows it.

    Returns:
        ``83.5``, ``80%``, ``1200 hộ``; None where the cell shows another number than it keeps.

    >>> shown_number(0.8, "0%"), shown_number(1234.5, '#,##0.0" lượt"')
    ('80%', '1234.5 lượt')
    """
    if not math.isfinite(value):
        return None
    exact = Decimal(f"{value:.{_EXACT}g}")
    if number_format.casefold() in _AS_IT_IS:
        return plain(_rounded(exact, max(0, _LONGEST - len(f"{abs(int(exact))}"))))
    read = _read(number_format)
    if read is None:
        return None
    digits, before, after = read
    if before not in {"", "(", "+", "-"} or _SCALED.search(digits):
        return None
    if digits.casefold() == "general":
        return _with_unit(exact, after)
    percents = digits.count("%")
    exact = exact.scaleb(2 * percents)
    if "E" in digits or "/" in digits:
        exact = _rounded(exact, _LONGEST)
    else:
        exact = _rounded(exact, len(_PLACES.findall(digits.partition(".")[2])))
    return _with_unit(exact, "%" * percents + after)


def shown_day(day: dt.date, number_format: str) -> str:
    """A day as a label: the parts its format shows, in the Vietnamese order (``10/2026``)."""
    letters = re.sub(r'\[[^\]]*\]|"[^"]*"|\\.', "", number_format).casefold()
    parts = (("d", f"{day.day:02}"), ("m", f"{day.month:02}"), ("y", f"{day.year}"))
    return "/".join(text for letter, text in parts if letter in letters) or day.isoformat()


def _read(number_format: str) -> tuple[str, str, str] | None:
    """The places of digits of a format, the words ahead of them, and those behind; or None."""
    digits, before, after = "", "", ""
    for found in _TOKEN.finditer(number_format):
        if found["rule"]:
            if _RULE.match(found["rule"]):
                return None
        elif found["sign"] == ";":
            break
        elif found["sign"] and (found["sign"] in "#0?.,%E/" or found["sign"] in "General"):
            digits += found["sign"]
        elif not found["room"]:
            words = next(filter(None, found.group("quoted", "escaped", "money", "sign")), "")
            before, after = (before, after + words) if digits else (before + words, after)
    is_general = digits.casefold() == "general"
    return (digits, before.strip(), after) if is_general or _PLACES.search(digits) else None


def _rounded(exact: Decimal, places: int) -> Decimal:
    """To decimal places, a half away from zero, as Excel does."""
    if abs(exact) >= _WITHOUT_PLACES:
        return exact
    return exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) + 0  # no -0


def _with_unit(value: Decimal, after: str) -> str:
    unit = after.strip(" )+-")
    return plain(value) + (unit if unit[:1] in {"", "%"} else f" {unit}")
