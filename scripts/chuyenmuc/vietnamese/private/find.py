"""Everything in a text that is one person's own or secret."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from chuyenmuc.vietnamese.private.accounts import accounts
from chuyenmuc.vietnamese.private.credentials import credentials
from chuyenmuc.vietnamese.private.found import Found
from chuyenmuc.vietnamese.private.life import told_of_people
from chuyenmuc.vietnamese.private.mails import mails
from chuyenmuc.vietnamese.private.papers import papers
from chuyenmuc.vietnamese.private.phones import phones
from chuyenmuc.vietnamese.private.plates import plates
from chuyenmuc.vietnamese.private.reading.digits import windows
from chuyenmuc.vietnamese.private.reading.plain import plain
from chuyenmuc.vietnamese.private.reading.spoken_digits import spoken
from chuyenmuc.vietnamese.private.reading.unmarked import with_marks
from chuyenmuc.vietnamese.private.secrecy import secrecy

_ADDRESS = re.compile(r"(?:https?://|www\.|viber://)[^\s<>\"')\]]+", re.IGNORECASE)
# In these addresses a number is somebody's telephone.
_CHAT = re.compile(
    r"viber://|(?:https?://)?(?:[\w-]{1,20}\.){0,2}(?:zalo\.me|wa\.me|whatsapp\.com|viber\.(?:com"
    r"|me|click)"
    r"|t\.me)"
    r"/|[^\s]{0,200}?[?&](?:phone|sdt|tel|dt|mobile|number|so|dienthoai"
    r"|cccd|cmnd|can-?cuoc|so-?dinh-?danh|ma-?dinh-?danh|stk|bhxh)=",
    re.IGNORECASE,
)
_HOST = re.compile(r"(?:https?://|www\.)[^/]{0,253}/", re.IGNORECASE)
_ON_CARD = 15
_NUMBERS = ("so-giay-to", "tai-khoan", "so-dien-thoai")
"""The same digits are one thing: the first of these that they can be."""


@lru_cache(1 << 13)  # what communes share is judged once, what did not change is not again
def find_private(written: str) -> tuple[Found, ...]:
    """What is private in a text, in its order; places are those of the text as written."""
    read = plain(written)
    text = _ADDRESS.sub(_without_digits, read.text)
    marked = with_marks(text)
    found = [*_numbers(text), *mails(read.text), *plates(text), *told_of_people(marked)]
    found += [*_apart(secrecy(marked)), *_apart(credentials(read.text))]
    return tuple(
        sorted(
            (
                Found(one.what, read.origin(one.start), read.origin(one.end - 1) + 1, one.said)
                for one in found
            ),
            key=lambda one: (one.start, one.what),
        )
    )


def _without_digits(address: re.Match[str]) -> str:
    """The address, its digits hidden unless they call somebody; its length stays."""
    if _CHAT.match(address[0]):
        bare = _HOST.sub(lambda host: " " * len(host[0]), address[0], count=1)
        return bare.replace("%2B", "  +").replace("%2b", "  +")
    return re.sub(r"\d", "x", address[0])


def _numbers(text: str) -> Iterator[Found]:
    every, words = [*windows(text)], [*spoken(text)]
    found = [*papers(every, words, text), *accounts(every, text), *phones(every, words, text)]
    yield from _apart(sorted(found, key=lambda f: (_rank(f), f.start - f.end)))


def _rank(found: Found) -> int:
    """What it is first of all; the number of a card holds what looks like that of a paper."""
    on_card = found.what == "tai-khoan" and len(re.findall(r"\d", found.said)) >= _ON_CARD
    return -1 if on_card else _NUMBERS.index(found.what)


def _apart(found: Iterable[Found]) -> Iterator[Found]:
    """Those that share no sign with one before them."""
    taken: set[int] = set()
    for one in found:
        signs = range(one.start, one.end)
        if taken.isdisjoint(signs):
            taken.update(signs)
            yield one
