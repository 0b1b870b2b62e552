"""What a built page says about itself: ids, links, what it loads, its robots line."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_LOADING_RELS = {"stylesheet", "preload", "icon", "manifest", "modulepreload", "preconnect"}


@dataclass
class BuiltPage:
    """The facts of one HTML file that the checks need."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    robots: str = ""
    refresh: str = ""
    classes: set[str] = field(default_factory=set)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = BuiltPage()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.page.classes.update(found.get("class", "").split())
        if "id" in found:
            self.page.ids.append(found["id"])
        if tag == "a" and "href" in found:
            self.page.links.append(found["href"])
        elif tag == "form" and "action" in found:
            self.page.links.append(found["action"])
        elif tag == "link" and _LOADING_RELS & set(found.get("rel", "").split()):
            self.page.loads.append(found.get("href", ""))
        elif tag in {"script", "img", "iframe", "audio", "video", "source", "embed"}:
            if found.get("src"):
                self.page.loads.append(found["src"])
            self.page.loads += [
                part.split()[0] for part in found.get("srcset", "").split(",") if part.strip()
            ]
        elif tag == "meta" and found.get("name") == "robots":
            self.page.robots = found.get("content", "")
        elif tag == "meta" and found.get("http-equiv", "").lower() == "refresh":
            self.page.refresh = found.get("content", "")


def read_page(html: str) -> BuiltPage:
    """Read one built page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.page
