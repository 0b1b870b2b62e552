"""What is different in an answer that is not the file that was built, in words to act upon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

_MOST = 3
_SHORT = 4096
"""Bytes of the error page of a web server, at most."""
_HIDDEN = re.compile(
    r"display:none|visibility:hidden|opacity:0(?![.\d])|font-size:0(?![.\d])"
    r"|(?:left|top|right|text-indent|margin-left|margin-top):-\d{3,}"
    r"|(?:^|;)(?:width|height|max-height|max-width):[01](?:px)?(?:;|$)|clip:rect\(0"
)
_ADDRESS = re.compile(rb"(?:https?:)?//([a-z0-9-]+(?:\.[a-z0-9-]+)+)", re.IGNORECASE)
_BETS = re.compile(
    r"nhà cái|cá cược|casino|xổ số|nổ hũ|tài xỉu|bắn cá|soi kèo|jackpot|xóc đĩa|gacor|togel",
    re.IGNORECASE,
)
_FRAMES = frozenset({"iframe", "frame", "embed", "object"})
_VOID = frozenset(
    {"br", "img", "input", "meta", "link", "hr", "source", "wbr", "area", "base", "col"}
)


@dataclass
class Traits:
    """What a page does that matters to an intruder. Targets are whole addresses."""

    scripts: set[str] = field(default_factory=set)
    inline: set[str] = field(default_factory=set)
    frames: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    forms: set[str] = field(default_factory=set)
    hidden: list[str] = field(default_factory=list)
    refresh: str = ""
    root: str = ""

    def hosts(self) -> set[str]:
        """Every host that something on the page names."""
        named = (*self.scripts, *self.frames, *self.links, *self.forms)
        return {host for target in named if (host := host_of(target))}


def traits_of(body: bytes, address: str) -> Traits:
    """The traits of a page that was found at an address."""
    reader = _Reader(address)
    reader.feed(body.decode("utf-8", errors="replace"))
    reader.close()
    return reader.traits


def host_of(target: str) -> str:
    """The host of an address; empty where there is none."""
    try:
        return urlsplit(target).hostname or ""
    except ValueError:
        return ""


def is_plain(body: bytes, address: str) -> bool:
    """Whether a page only says something, as the own error pages of web servers do."""
    traits = traits_of(body, address)
    own = host_of(address)
    leads = [target for target in traits.links if host_of(target) not in {own, ""}]
    does = traits.scripts or traits.inline or traits.frames or traits.forms or traits.refresh
    text = body.decode("utf-8", errors="replace")
    return not (does or leads or traits.hidden or _BETS.search(text)) and len(body) < _SHORT


def differences(
    body: bytes, address: str, known: AbstractSet[str], scripts: AbstractSet[str]
) -> str:
    """A sentence that begins with “Trong đó có”, or nothing where nothing stands out.

    Args:
        body: what came, or its beginning.
        address: where it came from.
        known: hosts that pages of the site as built name, its own among them.
        scripts: the inline scripts of the site as built.
    """
    if b"<" not in body[:2000]:
        strange = dict.fromkeys(
            host.decode("ascii").lower()
            for host in _ADDRESS.findall(body)
            if host.decode("ascii").lower() not in known
        )
        return f" Trong đó có địa chỉ lạ: {_some(strange)}." if strange else ""
    parts = list(_parts(body, traits_of(body, address), known, scripts))
    return f" Trong đó có: {'; '.join(parts)}." if parts else ""


def _parts(
    body: bytes, traits: Traits, known: AbstractSet[str], scripts: AbstractSet[str]
) -> Iterator[str]:
    if strange := _strange(traits.scripts, known):
        yield f"mã lệnh tải từ {_some(strange)}"
    if traits.inline - scripts:
        yield "mã lệnh lạ chèn trong trang"
    if traits.refresh:
        yield f"lệnh đưa người đọc sang `{traits.refresh[:60]}`"
    if traits.root and host_of(traits.root) not in known:
        yield f"lệnh đổi gốc mọi liên kết sang `{host_of(traits.root)}`"
    if strange := _strange(traits.frames, known):
        yield f"khung nhúng từ {_some(strange)}"
    if strange := _strange(traits.forms, known):
        yield f"ô nhập gửi tới {_some(strange)}"
    if strange := _strange(traits.hidden, known):
        yield f"liên kết giấu mắt người đọc tới {_some(strange)}"
    if strange := _strange(traits.links, known):
        yield f"liên kết lạ tới {_some(strange)}"
    if words := dict.fromkeys(m.lower() for m in _BETS.findall(body.decode("utf-8", "replace"))):
        yield f"chữ cờ bạc ({', '.join(list(words)[:_MOST])})"


def _strange(targets: Iterable[str], known: AbstractSet[str]) -> dict[str, None]:
    hosts = (host_of(target) for target in targets)
    return dict.fromkeys(host for host in hosts if host and host not in known)


def _some(hosts: Iterable[str]) -> str:
    listed = list(hosts)
    more = f" và {len(listed) - _MOST} nơi nữa" if len(listed) > _MOST else ""
    return ", ".join(f"`{host}`" for host in listed[:_MOST]) + more


class _Reader(HTMLParser):
    """Fills :class:`Traits`; ``open`` are the tags around, each with whether it hides."""

    def __init__(self, address: str) -> None:
        super().__init__(convert_charrefs=True)
        self.address, self.traits = address, Traits()
        self.open: list[tuple[str, bool]] = []
        self.script: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in reversed(attrs)}  # the first counts
        style = re.sub(r"\s+", "", found.get("style", "").lower())
        hides = bool(_HIDDEN.search(style)) or "hidden" in found
        hidden = hides or (bool(self.open) and self.open[-1][1])
        if tag not in _VOID:
            self.open.append((tag, hidden))
        if tag == "script":
            self._script(found)
        elif tag in _FRAMES:
            self.traits.frames.add(self._whole(found.get("src") or found.get("data", "")))
        elif tag == "meta" and found.get("http-equiv", "").lower() == "refresh":
            self.traits.refresh = found.get("content", "")
        else:
            self._leads(tag, found, hidden=hidden)

    def _script(self, found: dict[str, str]) -> None:
        if found.get("src"):
            self.traits.scripts.add(self._whole(found["src"]))
        elif "json" not in found.get("type", "").lower():
            self.script = []

    def _leads(self, tag: str, found: dict[str, str], *, hidden: bool) -> None:
        target = self._whole(found.get("action" if tag == "form" else "href", ""))
        if not target:
            return
        if tag in {"a", "area"}:
            self.traits.links.append(target)
            if hidden:
                self.traits.hidden.append(target)
        elif tag == "form":
            self.traits.forms.add(target)
        elif tag == "base":
            self.traits.root = target

    def handle_data(self, data: str) -> None:
        if self.script is not None:
            self.script.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self.script is not None:
            self.traits.inline.add("".join(self.script))
            self.script = None
        while self.open and any(name == tag for name, _ in self.open):
            if self.open.pop()[0] == tag:
                break

    def _whole(self, target: str) -> str:
        """The whole address of a target; empty where no browser goes."""
        try:
            return urljoin(self.address, target.strip()) if target.strip() else ""
        except ValueError:
            return ""
