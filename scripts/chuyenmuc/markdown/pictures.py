"""Pictures of articles: their widths on the site, their captions, their room before they come.

The build writes the size of a picture behind its address (``anh.webp#1280x960``), because no
engine knows it; here it becomes attributes. Which narrower files there are follows from the width.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from markdown import Markdown

PHONE_WIDTH = 720  # px: two pixels for each of a phone 390 wide, less its margins
_NARROWER = (PHONE_WIDTH, 480)
SIZES = (
    "(max-width:30em) and (min-resolution:2.1dppx) 55vw,(max-width:45em) calc(100vw - 32px),684px"
)
"""How wide the column is. Nobody sees more than two pixels for one, so a phone of three asks for
no more than that; 55vw are 60 % of its column."""
_SIZED = re.compile(r"(?P<file>[^#]+\.webp)#(?P<width>\d+)x(?P<height>\d+)")


def widths_for(width: int) -> tuple[int, ...]:
    """The widths of the files of a picture, in px, the widest first: it is itself ``width``."""
    return (width, *(narrower for narrower in _NARROWER if narrower < width))


def address_at(uri: str, width: int, full: int) -> str:
    """The address of the file of a width: ``anh/x/a.webp`` → ``anh/x/480/a.webp``.

    Args:
        uri: of the widest file.
        width: one of :func:`widths_for` ``full``.
        full: the width of the widest.
    """
    folder, name = posixpath.split(uri)
    return uri if width == full else posixpath.join(folder, str(width), name)


def sized(uri: str, width: int, height: int) -> str:
    """The address of a picture as the Markdown of a page names it."""
    return f"{uri}#{width}x{height}"


class Pictures(Treeprocessor):
    """Give each picture its size and its narrower files, when the engine has its address."""

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        for image in root.iter("img"):
            image.set("loading", "lazy")
            found = _SIZED.fullmatch(image.get("src", ""))
            if found:
                _describe(image, found["file"], int(found["width"]), found["height"])
        for link in root.iter("a"):
            found = _SIZED.fullmatch(link.get("href", ""))
            if found:
                link.set("href", found["file"])


def _describe(image: Element, uri: str, width: int, height: str) -> None:
    # Who chooses no file gets that of phones: an old browser, and "Lưu" of what was not seen yet.
    image.set("src", address_at(uri, min(width, PHONE_WIDTH), width))
    image.set("width", str(width))
    image.set("height", height)
    image.set("decoding", "async")
    widths = widths_for(width)
    if len(widths) > 1:
        files = (f"{address_at(uri, each, width)} {each}w" for each in reversed(widths))
        image.set("srcset", ", ".join(files))
        image.set("sizes", SIZES)


class Captions(Treeprocessor):
    """The title of a picture on a line of its own becomes words that everybody sees.

    In the middle of a line a picture is a sign, a button to press, and its title a tooltip.
    """

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        for parent in list(root.iter()):
            if parent.tag in {"li", "dd", "td"}:
                _split(parent, parent)
            for block in [child for child in parent if child.tag == "p"]:
                at = list(parent).index(block)
                parts = Element("parts")
                _split(block, parts)
                if parts.find("figure") is not None:
                    parent[at : at + 1] = _paragraphs(block, parts)


def _split(block: Element, into: Element) -> None:
    """Put what stands in ``block`` into another element, or itself: figures for captions.

    The line breaks around a figure go: it is a block of its own.
    """
    alone = list(_captioned(block))
    children, text = list(block), block.text
    into[:] = []
    into.text = text
    for child in children:
        last = into[-1] if len(into) else None
        if child in alone:
            if last is not None and _breaks(last) and not (last.tail or "").strip():
                into.remove(last)
            into.append(_figure(child))
        elif _breaks(child) and last is not None and last.tag == "figure":
            last.tail = child.tail
        else:
            into.append(child)


def _paragraphs(block: Element, parts: Element) -> list[Element]:
    """A paragraph cut at its figures."""
    found: list[Element] = []
    words = Element("p", block.attrib)
    words.text = parts.text
    for part in list(parts):
        if part.tag != "figure":
            words.append(part)
            continue
        found += [words, part]
        words = Element("p")
        words.text, part.tail = part.tail, "\n"
    found.append(words)
    found[-1].tail = block.tail
    return [
        part for part in found if part.tag == "figure" or len(part) or (part.text or "").strip()
    ]


def _captioned(block: Element) -> Iterator[Element]:
    """The pictures with a title, or links around one, that have a line for themselves."""
    before = f"\n{block.text or ''}"
    children = list(block)
    for child, following in zip_longest(children, children[1:]):
        after = (child.tail or "").lstrip(" ")
        ends = after.startswith("\n") or (not after and (following is None or _breaks(following)))
        image = _image_in(child)
        if ends and before.rstrip(" ").endswith("\n") and image is not None and _title(image):
            yield child
        before = ("\n" if _breaks(child) else "-") + (child.tail or "")


def _breaks(element: Element) -> bool:
    return element.tag == "br"


def _title(image: Element) -> str:
    return image.get("title", "").strip()


def _image_in(child: Element) -> Element | None:
    if child.tag == "img":
        return child
    inside = list(child)
    bare = child.tag == "a" and not (child.text or "").strip() and len(inside) == 1
    return inside[0] if bare and inside[0].tag == "img" and not inside[0].tail else None


def _figure(picture: Element) -> Element:
    image = _image_in(picture)
    figure, caption = Element("figure"), Element("figcaption")
    figure.tail, picture.tail = picture.tail, None
    if image is not None:
        caption.text = _title(image)
        del image.attrib["title"]
    figure.extend((picture, caption))
    return figure


def register_pictures(md: Markdown) -> None:
    """Captions while titles are whole; sizes after the engine has made addresses its own (0)."""
    md.treeprocessors.register(Captions(md), "cm-captions", 3.5)
    md.treeprocessors.register(Pictures(md), "cm-pictures", -1)
