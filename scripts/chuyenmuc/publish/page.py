"""What a built page says about itself: ids, links, what it loads, its robots line."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser

_LOADING_RELS = {"stylesheet", "preload", "icon", "manifest", "modulepreload", "preconnect"}


@dataclass
class BuiltPage:
    """The facts of one HTML file that the checks need.

    ``worker`` is the address of the search worker in the settings of the theme's script; None on a
    page without the quick search, empty where it is missing. ``loads`` counts the frame's script as
    well, which is fetched after the first frame (``data-script``). ``lazy`` are the loads that wait
    until a reader comes near them or starts them.
    """

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    lazy: set[str] = field(default_factory=set)
    robots: str = ""
    refresh: str = ""
    classes: set[str] = field(default_factory=set)
    worker: str | None = None


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = BuiltPage()
        self.in_settings = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.page.classes.update(found.get("class", "").split())
        if "id" in found:
            self.page.ids.append(found["id"])
        self.in_settings = found.get("id") == "__config"
        if "data-search" in found and self.page.worker is None:
            self.page.worker = ""
        if tag == "a" and "href" in found:
            self.page.links.append(found["href"])
        elif tag == "form" and "action" in found:
            self.page.links.append(found["action"])
        elif tag == "link" and _LOADING_RELS & set(found.get("rel", "").split()):
            self.page.loads.append(found.get("href", ""))
        elif tag in {"script", "img", "iframe", "audio", "video", "source", "embed"}:
            self._media(found)
        elif tag == "meta" and found.get("name") == "robots":
            self.page.robots = found.get("content", "")
        elif tag == "meta" and found.get("http-equiv", "").lower() == "refresh":
            self.page.refresh = found.get("content", "")

    def _media(self, found: dict[str, str]) -> None:
        self.page.loads += [found[name] for name in ("src", "data-script") if found.get(name)]
        if found.get("loading") == "lazy" or found.get("preload") == "none":
            self.page.lazy.add(found.get("src", ""))
        self.page.loads += [
            part.split()[0] for part in found.get("srcset", "").split(",") if part.strip()
        ]

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self.in_settings = False

    def handle_data(self, data: str) -> None:
        if self.in_settings:
            self.page.worker = _worker_of(data)


def _worker_of(settings: str) -> str:
    """The address of the worker in the settings; empty if they are not what the theme writes."""
    try:
        found = json.loads(settings)
    except ValueError:
        return ""
    return str(found.get("search", "")) if isinstance(found, dict) else ""


def read_page(html: str) -> BuiltPage:
    """Read one built page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.page
