"""A page as PDF/A-2a: tagged, its fonts within, the same bytes for the same page and day.

The page is data to a template of ours (``templates/archive/page.typ``) and never its code.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image

from chuyenmuc.scene.records.document import Document, mapped, pictures_of
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.writers.typst.engine import compile_record

_QUALITY = 85
_WIDEST = 1600  # pixels: 240 dpi on the width of a sheet
_KEPT = frozenset("\n\N{NO-BREAK SPACE}")


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the words of a page: on each sheet, and at its head.

    ``address`` is where the page was read, ``place`` the name of the commune, ``agency`` who is
    responsible; ``mark`` is empty for the page of an authority.
    """

    place: str
    agency: str
    address: str
    mark: str
    day: dt.date


def record_pdf(
    document: Document,
    around: Around,
    template: str,
    fonts: FontSet,
    picture: Callable[[str], bytes],
) -> bytes:
    """The copy of one page.

    Args:
        document: what the page says.
        around: who says it, where and when.
        template: the Typst source.
        fonts: must hold ``text`` and ``strong``.
        picture: the bytes of a picture by its ``src``.

    Raises:
        DrawingError: Typst refused the page as PDF/A.
    """
    letters = fonts["text"].letters & fonts["strong"].letters
    images = {
        block["src"]: list(_as_jpeg(picture(block["src"])))
        for block in pictures_of(document.blocks)
    }
    data = {
        "title": document.title,
        "place": around.place,
        "agency": around.agency,
        "address": around.address,
        "mark": around.mark,
        "day": [around.day.year, around.day.month, around.day.day],
        "core": document.core,
        "around": document.around,
    }
    shown = mapped(data, {"s": lambda text: printable(text, letters)})
    given = json.dumps({**shown, "images": images}, ensure_ascii=False)
    return compile_record(template, fonts, given)


def printable(text: str, letters: frozenset[str]) -> str:
    """A text in letters that the fonts have; one that they have not is named by its number."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(
        c
        if c in letters or c in _KEPT
        else ""
        if unicodedata.category(c) in {"Cf", "Mn"}  # shows nothing of its own
        else f"[U+{ord(c):04X}]"
        for c in composed
    )


def _as_jpeg(body: bytes) -> bytes:
    """A picture of a page as PDF keeps it without swelling; what is transparent becomes white."""
    with Image.open(io.BytesIO(body)) as image:
        image.load()
        solid = image.convert("RGBA")
    solid.thumbnail((_WIDEST, _WIDEST))
    white = Image.new("RGB", solid.size, "white")
    white.paste(solid, mask=solid.getchannel("A"))
    out = io.BytesIO()
    white.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return out.getvalue()
