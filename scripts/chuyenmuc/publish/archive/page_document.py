"""The HTML of a finished page → what it says, as a document.

What is for the hand (buttons, ways to other pages) and what scripts show is left out.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from chuyenmuc.publish.archive.html_tree import Element, read_tree
from chuyenmuc.scene.records.document import Block, Document, Run

_SKIPPED_TAGS = frozenset(
    {"script", "style", "svg", "button", "form", "template", "noscript", "nav", "audio", "video"}
    | {"iframe", "h1", "hr"}
)
_SKIPPED_CLASSES = frozenset(
    {"cm-crumb", "cm-acts", "cm-share", "cm-more", "headerlink", "cm-trustline", "cm-get"}
)
_SKIPPED_SECTIONS = frozenset({"h-gui", "h-lien-quan", "h-chu-de", "h-ke-hoach"})
"""Sections that only lead on to other pages, by the id of their heading."""
_BLOCKS = frozenset(
    {"p", "div", "section", "article", "aside", "header", "footer", "main", "h2", "h3", "h4", "h5"}
    | {"h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "figure", "figcaption", "blockquote"}
    | {"pre", "details", "summary", "img"}
)
_STRONG = frozenset({"b", "strong", "th", "dt", "summary", "h5", "h6"})
_CORE_CLASSES = frozenset({"cm-prose", "cm-fig", "cm-lead", "cm-sign"})
_LEVELS = {"h2": 2, "h3": 3, "h4": 4}


def document_of(html: str, uri: str, home: str) -> Document | None:
    """What a page says.

    Args:
        html: the finished page.
        uri: its address, ``huong-dan/nop-ho-so/``.
        home: the address of the site, with a slash at its end; ``/`` where it has none yet.

    Returns:
        None for a page without content of its own: one that sends readers on, or says that a
        piece was withdrawn.
    """
    tree = read_tree(html)
    main = next((e for e in tree if e.attributes.get("id") == "noi-dung"), None)
    title = next((e.text for e in tree if e.tag == "h1"), "")
    if main is None or not title or any("data-withdrawn" in e.attributes for e in main):
        return None
    core, around = _split(main)
    return Document(
        title,
        tuple(_Flow(uri, home).blocks(core)),
        tuple(_Flow(uri, home).blocks(around)),
    )


def _split(main: Element) -> tuple[list[Element | str], list[Element | str]]:
    """What an editor wrote, and the rest, each in the order of reading."""
    core: list[Element | str] = []

    def without_core(element: Element) -> Element:
        rest = Element(element.tag, element.attributes)
        for part in element.inside:
            if not isinstance(part, Element):
                rest.inside.append(part)
            elif part.classes & _CORE_CLASSES:
                core.append(part)
            else:
                rest.inside.append(without_core(part))
        return rest

    around = without_core(main)
    return core, [around]


@dataclass
class _Flow:
    """Puts inline content together until a block begins; ``runs`` is what is open."""

    uri: str
    home: str
    runs: list[Run] = field(default_factory=list)
    found: list[Block] = field(default_factory=list)

    def blocks(self, parts: Sequence[Element | str]) -> list[Block]:
        """The blocks of some content; the open paragraph is closed at its end."""
        for part in parts:
            self._add(part, {})
        self._close()
        return self.found

    def _within(self, element: Element) -> list[Block]:
        return _Flow(self.uri, self.home).blocks(element.inside)

    def _inline(self, element: Element) -> list[Run]:
        """The content of a cell or heading as one line of runs; its blocks follow one another."""
        flow = _Flow(self.uri, self.home)
        found: list[Run] = []
        for block in flow.blocks(element.inside):
            if found:
                found.append({"s": " "})
            found += block.get("runs") or [{"s": text} for text in _flat(block)]
        return found

    def _add(self, part: Element | str, style: Run) -> None:
        if isinstance(part, str):
            self._text(part, style)
        elif _is_skipped(part):
            return
        elif part.tag == "br":
            self.runs.append({"s": "\n"})
        elif part.tag in _BLOCKS:
            self._close()
            self._block(part)
        else:
            self._span(part, style)

    def _span(self, element: Element, style: Run) -> None:
        style = dict(style)
        if element.tag in _STRONG:
            style["b"] = True
        if element.tag == "a" and (href := self._address(element.attributes.get("href", ""))):
            style["href"] = href
        for part in element.inside:
            self._add(part, style)
        if element.tag in {"b", "small"} and not element.classes:
            self._text(" ", {})  # the frame shows what follows on a line of its own

    def _text(self, text: str, style: Run) -> None:
        words = re.sub(r"[ \t\r\n\f]+", " ", text)
        if not self.runs or self.runs[-1]["s"].endswith((" ", "\n")):
            words = words.lstrip(" ")
        if not words:
            return
        if self.runs and {k: v for k, v in self.runs[-1].items() if k != "s"} == style:
            self.runs[-1]["s"] += words
        else:
            self.runs.append({"s": words, **style})

    def _close(self) -> None:
        while self.runs and not self.runs[-1]["s"].strip():
            self.runs.pop()
        if self.runs:
            self.runs[-1]["s"] = self.runs[-1]["s"].rstrip()
            self.found.append({"k": "p", "runs": self.runs})
        self.runs = []

    def _block(self, element: Element) -> None:
        make: Callable[[Element], Iterator[Block]] = {
            **dict.fromkeys(_LEVELS, self._heading),
            **dict.fromkeys(("ul", "ol"), self._list),
            **dict.fromkeys(("dt", "h5", "h6"), self._label),
            "dl": self._terms,
            "details": self._folded,
            "table": self._table,
            "pre": self._code,
            "img": self._image,
            "figure": self._figure,
            "blockquote": self._quote,
        }.get(element.tag, self._plain)
        self.found += [block for block in make(element) if _says_something(block)]

    def _plain(self, element: Element) -> Iterator[Block]:
        if "admonition" in element.classes:
            yield from self._quote(element)
        else:
            yield from self._within(element)

    def _heading(self, element: Element) -> Iterator[Block]:
        yield {"k": "h", "level": _LEVELS[element.tag], "runs": self._inline(element)}

    def _label(self, element: Element) -> Iterator[Block]:
        yield {"k": "p", "runs": [{**run, "b": True} for run in self._inline(element)]}

    def _terms(self, element: Element) -> Iterator[Block]:
        """Each term with what is said of it: on one line where that is a line."""
        label: list[Run] = []
        for part in (e for e in element if e.tag in {"dt", "dd"}):
            if part.tag == "dt":
                label = [{**run, "b": True} for run in self._inline(part)]
                continue
            first, *others = self._within(part) or [{"k": "p", "runs": []}]
            if first["k"] == "p":
                yield {"k": "p", "runs": [*label, {"s": ": ", "b": True}, *first["runs"]]}
            else:
                yield from ({"k": "p", "runs": label}, first)
            yield from others

    def _folded(self, element: Element) -> Iterator[Block]:
        """What opens at a tap, with its words; they are not said twice where a heading has them."""
        label = next((e for e in element if e.tag == "summary"), Element("summary"))
        rest = Element("div", {}, [part for part in element.inside if part is not label])
        inside = self._within(rest)
        said = inside and "".join(run["s"] for run in inside[0].get("runs", ()))
        if " ".join((said or "").split()) != label.text:
            yield from self._label(label)
        yield from inside

    def _list(self, element: Element) -> Iterator[Block]:
        items = [
            self._within(e) for e in element.inside if isinstance(e, Element) and e.tag == "li"
        ]
        yield {"k": "list", "ordered": element.tag == "ol", "items": [i for i in items if i]}

    def _quote(self, element: Element) -> Iterator[Block]:
        inside = self._within(element)
        if any("admonition-title" in e.classes for e in element) and inside:
            inside[0]["runs"] = [{**run, "b": True} for run in inside[0].get("runs", ())]
        yield {"k": "quote", "blocks": inside}

    def _code(self, element: Element) -> Iterator[Block]:
        yield {"k": "code", "s": element.raw_text.strip("\n")}

    def _image(self, element: Element) -> Iterator[Block]:
        source = element.attributes.get("src", "")
        alt = element.attributes.get("alt", "").strip()
        if alt and source and not urlsplit(source).scheme and not source.endswith(".svg"):
            path = posixpath.normpath(posixpath.join(self.uri, source))
            yield {"k": "image", "src": path, "alt": alt, "runs": []}

    def _figure(self, element: Element) -> Iterator[Block]:
        if "cm-fig" in element.classes:  # its caption is the frame's: who, and checked when
            parts = [p for p in element.inside if isinstance(p, str) or p.tag != "figcaption"]
            element = Element(element.tag, element.attributes, parts)
        inside = self._within(element)
        pictures = [block for block in inside if block["k"] == "image"]
        if len(pictures) == 1 and len(inside) > 1:  # the words are its caption
            others = [block for block in inside if block is not pictures[0]]
            pictures[0]["runs"] = [run for block in others for run in block.get("runs", ())]
            inside = pictures
        yield from inside

    def _table(self, element: Element) -> Iterator[Block]:
        caption = next((e for e in element if e.tag == "caption"), None)
        if caption is not None:
            yield {"k": "p", "runs": [{**run, "b": True} for run in self._inline(caption)]}
        rows: list[list[list[Run]]] = []
        heads = 0
        for row in (e for e in element if e.tag == "tr"):
            cells = [e for e in row.inside if isinstance(e, Element) and e.tag in {"th", "td"}]
            if len(rows) == heads and cells and all(cell.tag == "th" for cell in cells):
                heads += 1
            rows.append([self._inline(cell) for cell in cells])
        if any(rows):
            yield {"k": "table", "head": min(heads, len(rows)), "rows": rows}

    def _address(self, href: str) -> str:
        """Where a link leads, in full; nothing for a place on this page."""
        if not href or href.startswith("#"):
            return ""
        base = urljoin("https://site.invalid/", f"{urlsplit(self.home).path}{self.uri}")
        full = urljoin(base, href)
        if not full.startswith("https://site.invalid/"):
            return full
        path = full.removeprefix("https://site.invalid")
        return f"{self.home.removesuffix(urlsplit(self.home).path)}{path}"


def _is_skipped(element: Element) -> bool:
    found = element.attributes
    return (
        element.tag in _SKIPPED_TAGS
        or "hidden" in found
        or found.get("aria-hidden") == "true"
        or bool(element.classes & _SKIPPED_CLASSES)
        or found.get("aria-labelledby") in _SKIPPED_SECTIONS
    )


def _says_something(block: Block) -> bool:
    return any(block.get(part) for part in ("runs", "s", "items", "rows", "blocks", "src"))


def _flat(block: Block) -> Iterator[str]:
    """The texts of a block inside a cell, where only runs can stand."""
    if block.get("s"):
        yield block["s"]
    for item in block.get("items", ()):
        for inner in item:
            yield "".join(run["s"] for run in inner.get("runs", ())) + " "
    for inner in block.get("blocks", ()):
        yield "".join(run["s"] for run in inner.get("runs", ())) + " "
