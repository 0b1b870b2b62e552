"""How a commune is called and reached: values that are printed large, so they must be right."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated
from urllib.parse import quote, urlsplit

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from chuyenmuc.content.models.values import PlainText, Url
from chuyenmuc.vietnamese.first_letter import with_capital
from chuyenmuc.vietnamese.phone import is_nobodys, is_number, meant_number

_BODY = r"(?:ubnd|hđnd|[uủ][yỷ]\s+ban(?:\s+nhân\s+dân)?|hội\s+đồng\s+nhân\s+dân|đảng\s+[uủ][yỷ])"
_LEVEL = r"(?:(?:xã|phường|đặc\s+khu|thị\s+trấn)(?!\w)|(?:x|p|tt|tp)(?=\.))"
_LEAD = re.compile(rf"(?:{_BODY}\s+(?:{_LEVEL}[\s.:–-]*)?|{_LEVEL}[\s.:–-]*)+", re.IGNORECASE)
_PROVINCE = r"(?:tỉnh|huyện|thành\s+phố|thị\s+xã|tp|t)(?!\w)"
_TAIL = re.compile(rf"(?:(?<!\s)\s*+[,;/|]|\s[-–—]\s*+{_PROVINCE}).*$", re.IGNORECASE)
_SIGNS = " .,;:!?…“”\"'*_-–"
_EMAIL = re.compile(
    r"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*"
    r"@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,24}"
)
_AT = re.compile(
    r"(?<!\s)\s*+(?:\(at\)|\[at\]|\(a còng\)|\[a còng\]|(?<=\s)a còng\s)\s*", re.IGNORECASE
)

_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]*[a-z0-9]")
_PAGE = re.compile(r"/[^/]*\.(?:html?|php|aspx?|jsp)$", re.IGNORECASE)
"""One page of a site in place of the site."""
_STEPS = re.compile(r"/\.{1,2}(?:/|$)|%(?![0-9A-Fa-f]{2})")
"""Steps up and down a path, and a sign of per cent that is no code of a letter."""


def _own_name(value: str) -> str:
    """A name without its level: ``Mẫu Hai``, never ``Xã Mẫu Hai``."""
    name = " ".join(unicodedata.normalize("NFKC", value).split())
    bare = name.strip(_SIGNS)
    lead = _LEAD.match(f"{bare} ")
    better = _TAIL.sub("", bare[lead.end() :] if lead else bare).strip(_SIGNS)
    if better.islower() or (better.isupper() and len(better) > 1):
        better = " ".join(map(with_capital, better.lower().split()))
    better = with_capital(better)
    if not better:
        raise PydanticCustomError("name_without_name", "name", {"value": value})
    if better != name:
        raise PydanticCustomError("name_with_more", "name", {"value": value, "better": better})
    return name


def _phone(value: str) -> str:
    number = unicodedata.normalize("NFKC", value).strip().rstrip(" .,;-–")
    if not is_number(number) and not is_nobodys(number):
        meant = meant_number(number)
        near = f" Có phải bạn muốn viết {meant}?" if meant else ""
        raise PydanticCustomError("not_a_phone", "phone", {"value": value, "near": near})
    return number


def _email(value: str) -> str:
    address = unicodedata.normalize("NFKC", value).strip()
    if not _EMAIL.fullmatch(address):
        meant = re.sub(r"\s+", "", _AT.sub("@", address).removeprefix("mailto:"))
        meant = meant.strip("<>.,;").replace(",", ".")
        near = f" Có phải bạn muốn viết {meant}?" if _EMAIL.fullmatch(meant) else ""
        raise PydanticCustomError("not_an_email", "email", {"value": value, "near": near})
    return address


def _site_url(value: str) -> str:
    """An address as machines have it: a host with marks in its ASCII form, ``/`` at the end."""
    try:
        parts = urlsplit(value)
    except ValueError:  # signs that only look like a slash or a colon
        raise PydanticCustomError("not_a_host", "host", {"value": value}) from None
    if parts.query or parts.fragment or _PAGE.search(parts.path):
        home = f"{parts.scheme}://{parts.netloc}{_PAGE.sub('', parts.path).rstrip('/')}/"
        raise PydanticCustomError("not_a_site_url", "site", {"value": value, "home": home})
    try:
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = "" if parts.port is None else f":{parts.port}"
    except ValueError:  # a label too long, a port that is none
        raise PydanticCustomError("not_a_host", "host", {"value": value}) from None
    if not _HOST.fullmatch(host) or port == ":0" or _STEPS.search(parts.path):
        raise PydanticCustomError("not_a_host", "host", {"value": value})
    return f"{parts.scheme.lower()}://{host}{port}{quote(parts.path.rstrip('/'), safe='/%')}/"


OwnName = Annotated[PlainText, AfterValidator(_own_name)]
"""The name of a commune alone, as it is written in the middle of a sentence."""

PhoneNumber = Annotated[PlainText, AfterValidator(_phone)]
"""One number that can be called, a note in brackets behind it; zeros for what is made up."""

EmailAddress = Annotated[PlainText, AfterValidator(_email)]
"""One address that mail can be sent to."""

SiteUrl = Annotated[Url, AfterValidator(_site_url)]
"""Where a site lies: a folder on a server."""
