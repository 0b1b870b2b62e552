"""Numbers as people in Viet Nam write them: ``1.234,5``, ``0,8``, ``12 000``, or a machine's 12.5.

One sign before exactly three digits says nothing: 1.234 is a thousand to whoever writes
Vietnamese and barely more than one to a machine. Both readings are given, and nobody guesses.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

_MINUS = str.maketrans("\N{MINUS SIGN}\N{EN DASH}", "--")  # as Word and Excel set it
_NUMERAL = re.compile(r"[-+]?[0-9][0-9.,]*(?: [0-9]{3}(?![0-9])[0-9.,]*)*")
_GROUPED = re.compile(r"[0-9]{1,3}(?P<between>[., ])[0-9]{3}(?:(?P=between)[0-9]{3})*")
_EITHER_WAY = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
_UNIT = re.compile(r"(?![eE][-+]?[0-9])\s*[%/\w](?<![0-9_])")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number that stands at the beginning of a text, and what follows it.

    ``whole`` is what it is with its sign between thousands, ``broken`` with its sign before
    decimals; one of them is None where there is no doubt. ``mark`` is the sign that is doubtful,
    or without doubt stands before decimals (``.`` or ``,``), if there is one.
    """

    whole: Decimal | None
    broken: Decimal | None
    mark: str
    unit: str

    @property
    def is_doubtful(self) -> bool:
        """Whether it can be read in two ways."""
        return self.whole is not None and self.broken is not None

    @property
    def values(self) -> tuple[Decimal, ...]:
        """Everything it can mean."""
        return tuple(value for value in (self.whole, self.broken) if value is not None)


def read_numeral(written: str) -> Numeral | None:
    """The number a text begins with, and its unit; None where it begins with none.

    >>> read_numeral("1.234,5 lượt").values
    (Decimal('1234.5'),)
    """
    text = unicodedata.normalize("NFKC", written).translate(_MINUS).strip()
    found = _NUMERAL.match(text)
    if not found or unicodedata.category(written.strip()[0]) == "So":  # one sign for “1 月”
        return None
    body = found[0].rstrip(".,")
    unit = text[len(body) :]
    if unit and not _UNIT.match(unit):  # 1_000, 1e400, 12-: none of them is a number
        return None
    numeral = _read(body.lstrip("+-"), -1 if body.startswith("-") else 1)
    return numeral and Numeral(numeral.whole, numeral.broken, numeral.mark, unit.strip())


def plain(value: Decimal) -> str:
    """As a machine writes it, with a zero behind where three decimals would leave a doubt."""
    text = f"{value.normalize():f}"
    return f"{text}0" if _EITHER_WAY.fullmatch(text.lstrip("-")) else text


def both_ways(numeral: Numeral) -> tuple[str, str]:
    """A doubtful number written so that nobody can doubt: as thousands, and with decimals.

    >>> both_ways(read_numeral("1.234"))
    ('1234', '1.2340')
    """
    return plain(numeral.whole or Decimal(0)), plain(numeral.broken or Decimal(0))


def _read(body: str, sign: int) -> Numeral | None:
    if body.isdecimal():
        return Numeral(sign * Decimal(body), None, "", "")
    if _EITHER_WAY.fullmatch(body):
        digits = body.replace(".", "").replace(",", "")
        point = body.replace(",", ".")
        mark = "." if "." in body else ","
        return Numeral(sign * Decimal(digits), sign * Decimal(point), mark, "")
    head, mark, decimals = _parted(body)
    if not decimals.isdecimal() and mark:
        return None
    if not head.isdecimal():
        grouped = _GROUPED.fullmatch(head)
        if not grouped or grouped["between"] == mark:
            return None
        head = head.replace(grouped["between"], "")
    if not mark:
        return Numeral(sign * Decimal(head), None, "", "")
    return Numeral(None, sign * Decimal(f"{head}.{decimals}"), mark, "")


def _parted(body: str) -> tuple[str, str, str]:
    """What stands before the sign of decimals, the sign, and what stands behind it."""
    at = max(body.rfind("."), body.rfind(","))
    if at < 0 or body.count(body[at]) > 1:  # a sign that comes twice parts thousands
        return body, "", ""
    return body[:at], body[at], body[at + 1 :]


def is_per_cent(unit: str) -> bool:
    """Whether a unit is hundredths of a whole: ``%``, ``% hộ``, ``phần trăm``."""
    return unicodedata.normalize("NFKC", unit).casefold().startswith(("%", "phần trăm"))
