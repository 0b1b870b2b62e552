"""One built page as facts: ids, links, what it loads, its own scripts, its robots line."""

from __future__ import annotations

import gzip
import json
import posixpath
import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

_LOADING_RELS = frozenset(
    {"stylesheet", "preload", "icon", "manifest", "modulepreload", "preconnect"}
)
_LOADING_TAGS = frozenset({"script", "img", "iframe", "audio", "video", "source", "embed"})
_RUNS = frozenset({"", "module", "text/javascript", "application/javascript"})
_SETTINGS = "__config"
LOST = "404.html"
"""The page for an address that is not there: a server shows it, at any depth."""
PHONE_PIXELS = 656
"""The column of a phone 360 px wide, in pixels of a screen with two for one."""
_LINE_ENDS = re.compile(r"\r\n?")


@dataclass
class BuiltPage:
    """The facts of one HTML file that checks and the policy for content need.

    Attributes:
        ids: every ``id``, and how often it stands there.
        links: where readers may go, as written: ``a`` and ``form``.
        loads: what the browser fetches by itself, as written; the frame's script as well, which is
            fetched after the first frame (``data-script``).
        lazy: the loads that wait until a reader comes near them or starts them.
        pictures: of the pictures that wait, the files that a phone of :data:`PHONE_PIXELS` gets.
        robots: the line for search engines.
        refresh: where a page that only sends on sends to, with its seconds.
        canonical: the whole address the page says it has.
        classes: every class on the page.
        worker: the address of the search worker in the settings of the theme's script; None on a
            page without the quick search, empty where it is missing.
        scripts: the text of each inline script that runs, line ends as browsers read them; blocks
            of data (``type="application/json"``) do not run.
        unsafe: what only a policy with ``'unsafe-inline'`` would let through: ``<style>``,
            ``style=``, ``onclick=``, ``javascript:``.
        guarded: whether it carries a policy for content.
        weight: bytes of the file as a server sends it, gzip; 0 for a text that is no file yet.
        digest: the sha256 of the file in hex; empty for a text that is no file yet.
    """

    ids: Counter[str] = field(default_factory=Counter)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    lazy: set[str] = field(default_factory=set)
    pictures: list[str] = field(default_factory=list)
    robots: str = ""
    refresh: str = ""
    canonical: str = ""
    classes: set[str] = field(default_factory=set)
    worker: str | None = None
    scripts: list[str] = field(default_factory=list)
    unsafe: set[str] = field(default_factory=set)
    guarded: bool = False
    weight: int = 0
    digest: str = ""


def read_page(html: str) -> BuiltPage:
    """The facts of a page, from its text."""
    reader = _Reader()
    reader.feed(_LINE_ENDS.sub("\n", html))
    reader.close()
    return reader.page


def target_of(uri: str, link: str, base: str = "/") -> tuple[str, str] | None:
    """The file of the site that a link on page ``uri`` leads to, and the anchor there.

    None for a link out of the site. ``base`` is the path below which the site lies on its server:
    ``/chuyen-doi-so/``.
    """
    try:
        parts = urlsplit(link)
    except ValueError:  # https://[… : no browser goes there either
        return link, ""
    if parts.scheme or parts.netloc:
        return None
    asked = unquote(parts.path)
    if asked.startswith(base):
        asked = f"/{asked.removeprefix(base)}"
    path = posixpath.normpath(posixpath.join("/", posixpath.dirname(uri), asked))
    if not asked:
        path = uri
    elif posixpath.basename(asked) in {"", ".", ".."}:  # a folder answers with its index
        path = posixpath.join(path, "index.html")
    return path.lstrip("/"), unquote(parts.fragment)


def packed_size(body: bytes) -> int:
    """The bytes of a text on its way: gzip, as a server sends it."""
    return len(gzip.compress(body, 6))


class _Reader(HTMLParser):
    """Fills a :class:`BuiltPage`; ``text`` collects an inline script while it is open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = BuiltPage()
        self.text: list[str] | None = None
        self.runs = self.is_settings = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        page = self.page
        found = {name: value or "" for name, value in attrs}
        page.classes.update(found.get("class", "").split())
        if "id" in found:
            page.ids[found["id"]] += 1
        if "data-search" in found and page.worker is None:
            page.worker = ""
        if tag == "a" and "href" in found:
            page.links.append(found["href"])
        elif tag == "form" and "action" in found:
            page.links.append(found["action"])
        elif tag == "link":
            self._link(found)
        elif tag in _LOADING_TAGS:
            self._loading(found)
        elif tag == "meta":
            self._meta(found)
        if tag == "script":
            self._script(found)
        self._note_unsafe(tag, attrs)

    def _link(self, found: dict[str, str]) -> None:
        rels, target = set(found.get("rel", "").split()), found.get("href", "")
        if _LOADING_RELS & rels:
            self.page.loads.append(target)
        if "canonical" in rels:
            self.page.canonical = target

    def _loading(self, found: dict[str, str]) -> None:
        page, widths = self.page, _widths(found.get("srcset", ""))
        page.loads += [found[name] for name in ("src", "data-script") if found.get(name)]
        page.loads += widths
        if found.get("loading") == "lazy" or found.get("preload") == "none":
            page.lazy.update([found.get("src", ""), *widths])
        if found.get("loading") == "lazy" and found.get("src"):
            page.pictures.append(_for_phone(widths) or found["src"])

    def _meta(self, found: dict[str, str]) -> None:
        says, content = found.get("http-equiv", "").lower(), found.get("content", "")
        if found.get("name") == "robots":
            self.page.robots = content
        elif says == "refresh":
            self.page.refresh = content
        elif says == "content-security-policy":
            self.page.guarded = True

    def _script(self, found: dict[str, str]) -> None:
        self.runs = found.get("type", "").strip().lower() in _RUNS and "src" not in found
        self.is_settings = found.get("id") == _SETTINGS
        self.text = [] if self.runs or self.is_settings else None

    def _note_unsafe(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "style":
            self.page.unsafe.add("<style>")
        for name, value in attrs:  # also what a later attribute of the same name would hide
            if name == "style" or name.startswith("on"):
                self.page.unsafe.add(f"{name}=")
            elif value and value.lstrip()[:11].lower() == "javascript:":
                self.page.unsafe.add("javascript:")

    def handle_data(self, data: str) -> None:
        if self.text is not None:
            self.text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag != "script" or self.text is None:
            return
        text, self.text = "".join(self.text), None
        if self.is_settings:
            self.page.worker = _worker_of(text)
        if self.runs:
            self.page.scripts.append(text)


def _widths(srcset: str) -> dict[str, int]:
    """The addresses in a list of files → the width each says it has; 0 for none."""
    found = {}
    for part in srcset.split(","):
        address, _, says = part.strip().partition(" ")
        if address:
            found[address] = int(says[:-1]) if re.fullmatch(r"\d+w", says) else 0
    return found


def _for_phone(widths: dict[str, int]) -> str:
    """The narrowest file that fills the column; the widest if none does."""
    enough = [address for address, width in widths.items() if width >= PHONE_PIXELS]
    return min(
        enough or widths, key=lambda address: abs(widths[address] - PHONE_PIXELS), default=""
    )


def _worker_of(settings: str) -> str:
    """The address of the worker in the settings; empty if they are not what the theme writes."""
    try:
        found = json.loads(settings)
    except ValueError:
        return ""
    return str(found.get("search", "")) if isinstance(found, dict) else ""
