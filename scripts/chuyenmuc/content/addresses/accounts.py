"""Whose page on a platform an address is: anybody can have one beside the commune's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import parse_qs, unquote, urlsplit

from chuyenmuc.content.addresses.browser import Target
from chuyenmuc.content.addresses.official import is_under

_PLATFORMS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("facebook.com", "fb.com", "fb.me", "fb.watch", "fb.gg"), "facebook"),
        **dict.fromkeys(("messenger.com", "m.me"), "facebook"),
        **dict.fromkeys(("zalo.me", "zaloapp.com", "zalo.vn"), "zalo"),
        **dict.fromkeys(("youtube.com", "youtu.be", "youtube-nocookie.com"), "youtube"),
        **dict.fromkeys(("tiktok.com",), "tiktok"),
        **dict.fromkeys(("instagram.com", "instagr.am"), "instagram"),
        **dict.fromkeys(("twitter.com", "x.com", "t.co"), "x"),
        **dict.fromkeys(("t.me", "telegram.me", "telegram.org"), "telegram"),
        **dict.fromkeys(("linkedin.com", "lnkd.in"), "linkedin"),
        **dict.fromkeys(("threads.net", "threads.com"), "threads"),
    }
)
_SHARED = frozenset(
    {
        *("sites.google.com", "docs.google.com", "drive.google.com", "forms.gle", "goo.gl"),
        *("bit.ly", "tinyurl.com", "linktr.ee", "forms.office.com", "github.com", "gitlab.com"),
        *("medium.com", "onedrive.live.com", "1drv.ms", "dropbox.com", "canva.com", "padlet.com"),
        *("linkedin.com", "about.me", "beacons.ai", "shorturl.at", "by.com.vn", "s.net.vn"),
    }
)
"""Hosts on which a path has an owner, whatever it looks like."""
_MANY = frozenset(
    {
        *("groups", "g", "channel", "c", "user", "s", "company", "in", "school"),
    }
)
"""First steps of a path that stand before the name."""
_OF_NOBODY = frozenset(
    {
        *("watch", "playlist", "shorts", "embed", "live", "results", "feed", "hashtag", "search"),
        *("share", "sharer", "sharer.php", "sharer", "photo", "photo.php", "photos", "reel"),
        *("video.php", "events", "marketplace", "gaming", "plugins", "l.php", "dialog", "login"),
        *("story.php", "permalink.php", "explore", "p", "tv", "intent", "home", "t", "v", "e"),
    }
)
_NUMBERED = re.compile(r"(?:.*-)?(\d{6,})")


@dataclass(frozen=True, slots=True)
class Account:
    """A page on a platform; ``name`` is empty where the address does not say whose it is."""

    platform: str
    name: str


def account_of(target: Target) -> Account | None:
    """The page that an address leads to; None where the host belongs to one owner alone.

    ``facebook.com/x``, ``m.facebook.com/X/``, ``fb.com/x?ref=1`` and ``x/videos/1`` are one.
    """
    if is_under(target.host, _SHARED):
        parts = urlsplit(target.whole)
        return Account(target.host.removeprefix("www."), unquote(parts.path).rstrip("/"))
    labels = target.host.split(".")
    ends = (".".join(labels[start:]) for start in range(len(labels)))
    platform = next((_PLATFORMS[end] for end in ends if end in _PLATFORMS), None)
    return Account(platform, _name(platform, target)) if platform else None


def _name(platform: str, target: Target) -> str:
    parts = urlsplit(target.whole)
    steps = [unquote(step) for step in parts.path.split("/") if step]
    asked = parse_qs(parts.query)
    if target.host.endswith(("youtu.be", "fb.watch", "t.co", "vm.tiktok.com", "vt.tiktok.com")):
        return ""
    if platform == "facebook":
        return _of_facebook(steps, asked)
    if not steps or steps[0].lower() in _OF_NOBODY:
        return ""
    if steps[0].lower() in _MANY:
        # The id of a channel tells capitals apart; names do not.
        named = "/".join(steps[:2])
        return named if steps[0] == "channel" else named.lower()
    return steps[0].lower()


def _of_facebook(steps: list[str], asked: Mapping[str, list[str]]) -> str:
    """A name, which dots and capitals do not change, or a number."""
    first = steps[0].lower() if steps else ""
    if first in {"profile.php", "permalink.php", "story.php"}:
        return asked.get("id", [""])[0]
    if first in {"people", "pages", "pg", "p"} and len(steps) > 1:
        last = steps[1] if first in {"pg", "p"} else steps[-1]
        numbered = _NUMBERED.fullmatch(last)
        return numbered[1] if numbered else last.lower().replace(".", "")
    if first == "groups":
        return "/".join(steps[:2]).lower()
    return "" if first in _OF_NOBODY else first.replace(".", "")
