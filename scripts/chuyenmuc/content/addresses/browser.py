"""Where an address leads: read as browsers do, by the WHATWG rules that pydantic's parser keeps.

The single home of the question. Browsers forgive slashes, turn others round, drop tabs and line
ends, decode ``%64`` and ``ｄ`` in a host, and take what stands before ``@`` for a name.
"""  # noqa: RUF002  # one of the letters meant

from __future__ import annotations

import re
from dataclasses import dataclass

from pydantic_core import Url, ValidationError

from chuyenmuc.vietnamese.text import nfc

WEB = frozenset({"http", "https"})
_PLAIN = re.compile(
    r"(?i:https?)://(?P<host>[^\s/?#\\@:%\[\]]+|\[[0-9a-fA-F:.]+\])(?P<port>:\d{0,5})?"
    r"(?P<rest>[/?#].*)?"
)
_DROPPED = re.compile(r"[\x00-\x1f\x7f\\]")
_HOST = re.compile(r"[\w.-]+")
_NUMBER = re.compile(r"[\d.]+|\[.*\]")


@dataclass(frozen=True, slots=True)
class Target:
    """Where an address leads.

    ``host`` is in ASCII and small letters, without a dot at its end; empty where the scheme has
    none. ``shown`` is the host in the letters people see, ``whole`` the address as the browser
    would write it.
    """

    scheme: str
    host: str
    shown: str
    whole: str

    @property
    def is_web(self) -> bool:
        """Whether it leads to a page of some host."""
        return self.scheme in WEB

    @property
    def is_spelt_as_hosts_are(self) -> bool:
        """Whether the host has letters, digits and hyphens alone: no other can be registered."""
        return bool(_HOST.fullmatch(self.shown) or self.is_number)

    @property
    def is_number(self) -> bool:
        """Whether the host is the number of a machine, which says of nobody whose it is."""
        return bool(_NUMBER.fullmatch(self.host))


def target_of(address: str) -> Target | None:
    """Where a browser goes; None where it goes nowhere: no scheme, no host, letters of no host."""
    try:
        url = Url(address)
    except (ValidationError, UnicodeError):  # half a letter of two cannot even be handed over
        return None
    host, shown = ((name or "").rstrip(".") for name in (url.host, url.unicode_host()))
    return Target(url.scheme, host, shown, str(url))


def host_of(address: str) -> str:
    """The host a browser asks; empty where there is none."""
    target = target_of(address)
    return target.host if target else ""


def plain_form(address: str) -> str | None:
    """How to write what the browser makes of an address; None where it is written so already.

    Capitals, a port, a dot at the end of the host and marks on its letters hide nothing.
    """
    target = target_of(address)
    if target is None or not target.is_web:
        return None
    found = _PLAIN.fullmatch(address)
    if found and not _DROPPED.search(address) and address == address.strip():
        written = nfc(found["host"]).lower().rstrip(".")
        if written in {target.host, target.shown}:
            return None
    whole = Url(target.whole)
    port = "" if f":{whole.port}/" not in target.whole else f":{whole.port}"
    path, query, part = whole.path or "/", whole.query, whole.fragment
    behind = (f"?{query}" if query else "") + (f"#{part}" if part else "")
    return f"{target.scheme}://{target.host}{port}{path}{behind}"
