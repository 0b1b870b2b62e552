"""Telephone numbers of Viet Nam: whether one can be called, and what was meant by one that cannot.

Numbers of landlines have their area code (``02…``, eleven digits), those of mobiles ten digits;
hot lines are 1800 and 1900 with four to six more, and three or four digits such as 113 and 1022.
"""

from __future__ import annotations

import re
import unicodedata

_NOTE = re.compile(r"(?<!\s)\s*+\([^()\d]++\)$")
_WRITTEN = re.compile(r"(?:(?:\+|00)\d[\d .\-–]*|(?:\(?0\d{1,3}\)?)?[\d .\-–]*)")
_CALLED = re.compile(r"0[35789]\d{8}|02\d{8,9}|1[89]00\d{4,6}|11\d{1,4}|1[02]\d{1,2}")
_ABROAD = re.compile(r"(?:\+84|0084|84)0?(?=\d{9,10}$)")
_UNUSED = re.compile(r"0{7,}")


def dialled(number: str) -> str:
    """What a telephone dials: the digits, ``+`` before a country; a note behind is left out."""
    bare = _NOTE.sub("", unicodedata.normalize("NFKC", number).strip())
    return re.sub(r"[^\d+]", "", bare)


def is_number(text: str) -> bool:
    """Whether a text is one telephone number of this country, as people write it."""
    bare = _NOTE.sub("", text.strip())
    return bool(_WRITTEN.fullmatch(bare) and _CALLED.fullmatch(_ABROAD.sub("0", dialled(bare))))


def is_nobodys(text: str) -> bool:
    """Whether it is a number of zeros, which nobody has: for what is made up."""
    return bool(_UNUSED.fullmatch(dialled(text)))


def meant_number(text: str) -> str | None:
    """The number that was meant, if that is certain.

    A name stands before it, an O for a zero in it, or Excel has cut off its first zero.
    """
    bare = re.sub(r"[oO](?=[\d .]|$)", "0", re.sub(r"^[^\W\d_][^:\d]*[: ]\s*(?=[\d+(])", "", text))
    for guess in (bare, f"0{bare.strip()}"):
        if is_number(guess):
            return guess
    return None
