"""Addresses that the words of a link name: a reader believes them, not where it leads."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from chuyenmuc.content.addresses.accounts import account_of
from chuyenmuc.content.addresses.browser import Target, target_of
from chuyenmuc.content.addresses.official import Official, folded_name, is_under, registered
from chuyenmuc.vietnamese.fold import fold
from chuyenmuc.vietnamese.text import find_invisible

_ENDINGS = (
    r"vn|com|net|org|info|gov|edu|biz|asia|top|xyz|online|site|shop|club|vip|icu|cc|me|io|app|dev"
    r"|link|live|pro|ly|gl|be|co|tk|example"
)
_HOST = r"(?:[\w-]{1,63}\.){1,12}"
_NAMED = re.compile(
    rf"(?P<written>https?:[/\\]{{1,4}})(?P<any>[^\s/?#\\()<>]+)(?P<path>[/?#][^\s()<>“”]*)?"
    rf"|(?<![\w@./%-])(?P<host>{_HOST}(?:{_ENDINGS}))(?![\w-]|\.\w|@)(?P<after>[/?#][^\s()<>“”]*)?",
    re.IGNORECASE,
)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[\w-]{2,24}")
_CALL = re.compile(r"(?<![\w+])\+?\d(?:[ .()-]{0,2}\d){7,12}(?!\w)")
_MARKS = re.compile(r"[*`~]|(?<!\w)_|_(?!\w)")
_DOT_APART = re.compile(r"(?<! ) {1,3}\. {1,3}|(?<! ) {0,3}[\[(]\.[\])] {0,3}")
_FAR = 400  # characters: what a reader takes in of a link
_AROUND = " \t\n.,;:!?“”\"'()[]<>–-→»"
_LEADING_UP = frozenset(
    {
        *("vao", "tai", "o", "toi", "len", "mo", "xem", "bam", "nhan", "trang", "web", "website"),
        *("cong", "dia", "chi", "truy", "cap", "nop", "ho", "so"),
    }
)
"""Words, folded, that stand before the name of a place."""
_OF_A_FAKE = re.compile(r"\b(?:gia|gia mao|lua|lua dao|canh bao|mao danh|khong phai|thay cho|cu)\b")
"""Words, folded, of a text that tells of another address rather than leading there."""
_STORES = frozenset({"play.google.com", "apps.apple.com"})


@dataclass(frozen=True, slots=True)
class Named:
    """What the words name: ``shown`` as written, ``target`` where that would lead."""

    shown: str
    target: Target


def bare_words(words: str) -> str:
    """The words as a reader sees them: no marks of Markdown, no entities, nothing unseen."""
    plain = unicodedata.normalize("NFKC", html.unescape(words[:_FAR]))
    unseen = {found.start for found in find_invisible(plain)}
    plain = "".join(char for at, char in enumerate(plain) if at not in unseen)
    return _DOT_APART.sub(".", _MARKS.sub("", plain))


def named_in(words: str) -> Iterator[Named]:
    """Every address that stands in some words, with or without its beginning."""
    for found in _NAMED.finditer(bare_words(words)):
        host, path = found["any"] or found["host"], found["path"] or found["after"] or ""
        target = target_of(f"https://{host.rstrip(_AROUND)}{path.rstrip(_AROUND)}")
        if target and "." in target.host:
            yield Named(found[0].strip(_AROUND), target)


def is_of_a_fake(words: str) -> bool:
    """Whether some words tell of an address rather than sending anybody there."""
    return len(words.split()) > 1 and bool(_OF_A_FAKE.search(fold(words)))


def otherwise(words: str, address: str, official: Official) -> str | None:
    """What the words of a link name that is not where it leads; None where they agree.

    Args:
        words: as written, with their marks.
        address: where the link leads, read once: no entities.
        official: what has a name, and where that is.
    """
    target = target_of(address)
    plain = bare_words(words)
    if target is None or not target.is_web:
        return _another_number(plain, target) if target else None
    mail = _MAIL.fullmatch(plain.strip(_AROUND))
    if meant := mail[0] if mail else _called(plain, target, official):
        return meant
    named = list(named_in(plain))
    if not named or any(_is_same(one.target, target) for one in named):
        return None
    return None if is_of_a_fake(plain) else named[0].shown


def _is_same(one: Target, other: Target) -> bool:
    """Whether both are of one owner, on a platform of one page."""
    pages = account_of(one), account_of(other)
    if pages[0] and pages[1]:
        names = {page.name for page in pages if page and page.name}
        return pages[0].platform == pages[1].platform and len(names) < 2  # noqa: PLR2004  # one
    return registered(one.host) == registered(other.host)


def _called(plain: str, target: Target, official: Official) -> str | None:
    """The name that the words are, where it is that of another place."""
    name = folded_name(plain.strip(_AROUND)).split()
    while name:
        if domains := official.called.get(" ".join(name)):
            return None if is_under(target.host, domains | _STORES) else plain.strip(_AROUND)
        name = name[1:] if name[0] in _LEADING_UP else []
    return None


def _another_number(plain: str, target: Target) -> str | None:
    """The number or mail address in the words that is not the one called or written to."""
    if target.scheme == "mailto":
        to = target.whole.lower()
        return next((m[0] for m in _MAIL.finditer(plain) if m[0].lower() not in to), None)
    if target.scheme != "tel":
        return None
    numbers = [found[0] for found in _CALL.finditer(plain)]
    is_said = any(_national(number) == _national(target.whole) for number in numbers)
    return None if is_said or not numbers else numbers[0]


def _national(number: str) -> str:
    digits = re.sub(r"\D", "", number)
    return f"0{digits[2:]}" if digits.startswith("84") and len(digits) > 10 else digits  # noqa: PLR2004
