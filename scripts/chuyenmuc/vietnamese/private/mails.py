"""Mail addresses of people: at the free services, or elsewhere beside a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.vietnamese.private.found import Found
from chuyenmuc.vietnamese.private.persons import has_person

_AT = re.compile(
    r"(?P<at> ?@ ?| ?[(\[{] ?(?:at|a|a còng|a-còng|acong) ?[)\]}] ?| (?:a còng|a móc|at) )"
    r"(?P<domain>[a-z0-9-]{1,63}(?:(?: ?\. ?(?=com|vn)|\."
    r"|(?: ?[(\[{]) ?(?:dot|chấm) ?[)\]}] ?| (?:chấm|dot) )"
    r"[a-z0-9-]{2,24}){1,3})",
    re.IGNORECASE,
)
_LOCAL = re.compile(r"[a-z0-9][a-z0-9._%+\-]{0,63}$", re.IGNORECASE)
_FREE = frozenset(
    [
        "gmail",
        "googlemail",
        "yahoo",
        "ymail",
        "rocketmail",
        "hotmail",
        "outlook",
        "live",
        "msn",
        "icloud",
        "me",
        "mac",
        "proton",
        "protonmail",
        "pm",
        "zoho",
        "yandex",
        "mail",
        "aol",
        "gmx",
        "qq",
        "163",
        "tutanota",
        "fastmail",
        "hey",
    ]
)
_SAMPLE = re.compile(
    r"(?:ten|tenban|ten-ban|tencuaban|abc|xyz|xxx+|example|vidu|vi-du|email|user|username"
    r"|your.?name"
    r"|someone|nguoidung|diachi|a|b|no-?reply)\d{0,3}",
    re.IGNORECASE,
)
_OFFICIAL = (
    ".gov.vn",
    ".example",
    "example.com",
    "example.org",
    "example.net",
    ".test",
    ".invalid",
)
_OFFICES = re.compile(
    r"hotro|hethong|support|contact|info|lienhe|toasoan|admin|cskh", re.IGNORECASE
)
_MOST_LOCAL = 65
_AROUND = 70


def mails(text: str) -> Iterator[Found]:
    """Every address that reaches a person, not an office."""
    for at in _AT.finditer(text):
        local = _LOCAL.search(text[max(0, at.start() - _MOST_LOCAL) : at.start()])
        if not local:
            continue
        domain = re.sub(
            r"[ (\[{)\]}]*(?:chấm|dot|\.)?[ (\[{)\]}]+(?=\w)", ".", at["domain"]
        ).casefold()
        start = at.start() - len(local[0])
        if _SAMPLE.fullmatch(local[0]) or f".{domain}".endswith(_OFFICIAL):
            continue
        if _is_free(domain) or (at["at"] == "@" and _is_somebodys(text, start, at.end(), local[0])):
            yield Found("thu-dien-tu", start, at.end(), f"{local[0]}@{domain}")


def _is_free(domain: str) -> bool:
    labels = domain.split(".")
    return labels[0] in _FREE and len(labels) in {2, 3}


def _is_somebodys(text: str, start: int, end: int, local: str) -> bool:
    around = text[max(0, start - _AROUND) : start].rpartition("\n")[2]
    behind = text[end : end + _AROUND].partition("\n")[0]
    named = has_person(around) or has_person(behind)
    return named and not _OFFICES.search(local)
