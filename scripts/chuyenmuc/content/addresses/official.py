"""Which hosts are those of authorities, and which only look it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from rapidfuzz.distance import OSA

from chuyenmuc.content.addresses.browser import Target
from chuyenmuc.vietnamese.encodings.look_alikes import respell
from chuyenmuc.vietnamese.fold import fold

_SHARED = frozenset({"ac", "biz", "co", "com", "edu", "go", "gov", "health", "id", "info", "int"})
"""Second labels under which each name has an owner of its own, as under ``com.vn``."""
_ALSO_SHARED = frozenset({"io", "name", "net", "or", "org", "pro", "ai"})
_GOV = "gov"
_LONGEST = 253
"""Letters of a host, by the rules of the net."""
_SEEN_AS = str.maketrans("01345ijq", "oleasllg")
"""What signs are taken for in passing; ``i``, ``l``, ``j`` and ``1`` are one stroke."""
_PARTS = re.compile(r"[^a-z0-9.]+")
_LONG = 7
"""Letters of a name in which one wrong letter is a copy, not another word."""
_TOLD = 5
"""Letters of a name that is no other word."""


def folded_name(words: str) -> str:
    """A name as it is looked up: without marks, capitals and double blanks."""
    return " ".join(fold(words).casefold().split())


def registered(host: str) -> str:
    """The part of a host that one owner has: ``a.b.gov.vn`` → ``b.gov.vn``."""
    labels = host.split(".")
    country = len(labels[-1]) == 2  # noqa: PLR2004  # as all codes of countries are
    shared = country and len(labels) > 2 and labels[-2] in _SHARED | _ALSO_SHARED  # noqa: PLR2004
    return ".".join(labels[-3:] if shared else labels[-2:])


def is_under(host: str, domains: frozenset[str]) -> bool:
    """Whether the host is one of the domains, or lies under one."""
    labels = host.split(".")
    return any(".".join(labels[start:]) in domains for start in range(len(labels)))


def has_foreign_letters(text: str) -> bool:
    """Whether a letter is of another script than ours."""
    return any(map(is_foreign, text))


def is_foreign(char: str) -> bool:
    """Whether it is a letter, and none of ours: ``с`` of Russian."""  # noqa: RUF002  # meant
    return char.isalpha() and not unicodedata.name(char, "").startswith("LATIN")


@dataclass(frozen=True)
class Official:
    """The domains of authorities, and where what has a name of its own is.

    ``called`` maps a name, folded, to the domains that may be meant by it.
    """

    domains: frozenset[str] = frozenset()
    called: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))

    def holds(self, host: str) -> bool:
        """Whether this host is one of theirs."""
        return is_under(host, self.domains)

    def copied_by(self, target: Target) -> str | None:
        """The official domain that a host of someone else looks like; None where it is like none.

        ``dichvucong-gov.vn``, ``dichvucong.gov.vn.a.com``, ``dichvuc0ng.com``, ``vneid.vn``.
        """
        if len(target.host) > _LONGEST or not target.is_spelt_as_hosts_are:
            return None  # nobody can have it
        if not self.domains or not target.host or target.is_number or self.holds(target.host):
            return None  # without a list, the real ones would be taken for copies
        labels = fold(respell(target.shown)).split(".")
        return next((self._copied(labels)), None)

    def _copied(self, labels: list[str]) -> Iterator[str]:
        apart = f".{_PARTS.sub('.', _seen('.'.join(labels)))}."
        yield from (domain for domain in self._written_out if f".{_seen(domain)}." in apart)
        yield from (domain for domain in self._written_out if _runs_on(labels, domain))
        if _calls_itself_gov(labels):
            yield "gov.vn"
        for part in (part for label in labels for part in _PARTS.split(label)):
            yield from (domain for name, domain in self._names.items() if _is_like(part, name))

    @cached_property
    def _written_out(self) -> tuple[str, ...]:
        """Long ones first: they say more of what was copied."""
        every = self.domains | self._services
        worth = [domain for domain in every if len(domain.split(".")[0]) >= len(_GOV)]
        return tuple(sorted(worth, key=lambda domain: (-len(domain), domain)))

    @cached_property
    def _services(self) -> frozenset[str]:
        return frozenset(domain for domains in self.called.values() for domain in domains)

    @cached_property
    def _names(self) -> Mapping[str, str]:
        """The first label of each domain that is long enough to be a name."""
        every = sorted(self.domains | self._services)
        return {name: domain for domain in every if len(name := domain.split(".")[0]) >= _TOLD}


NO_OFFICIAL = Official()
"""Where no list of domains is kept: nothing is judged."""


def _runs_on(labels: list[str], domain: str) -> bool:
    """Whether some label holds a domain without its dot: ``govvn``, ``dichvucong-govvn``."""
    together = domain.replace(".", "")
    return any(part.endswith(together) for label in labels for part in _PARTS.split(label))


def _calls_itself_gov(labels: list[str]) -> bool:
    """``vneid-gov.top``, ``gov.com``, ``gow.vn``; not ``gov.uk``, which another country has."""
    last = labels[-1]
    if last != "vn" and len(last) == 2:  # noqa: PLR2004  # codes of countries
        return False
    parts = [(_PARTS.split(label), label) for label in labels[:-1]]
    is_a_part = any(len(words) > 1 and _GOV in words for words, _ in parts)
    is_before_another = any(label == _GOV for _, label in parts)
    is_bent = last == "vn" and labels[-2:-1] and labels[-2] in {"gow", "g0v", "qov", "gov", "govv"}
    return bool(is_a_part or is_before_another or is_bent)


def _is_like(part: str, name: str) -> bool:
    """Whether a part of a host is the name, begins with it, or has one letter otherwise."""
    seen, meant = _seen(part), _seen(name)
    if seen == meant or (len(name) > _LONG and seen.startswith(meant)):
        return True
    return len(name) >= _LONG and OSA.distance(seen, meant, score_cutoff=1) <= 1


def _seen(text: str) -> str:
    """What the signs of a host are taken for in passing."""
    return text.translate(_SEEN_AS).replace("vv", "w").replace("rn", "m")
