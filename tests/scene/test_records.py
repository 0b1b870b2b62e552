"""Whatever a page holds, its copy is PDF/A, and no word of it is ever code."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import pikepdf
from PIL import Image

from chuyenmuc.scene.records.document import Block, Document
from chuyenmuc.scene.records.pdf import Around, printable, record_pdf
from chuyenmuc.scene.text.fonts import FontSet

AROUND = Around("Xã Thử", "Ủy ban", "/tin-bai/x/", "BẢN TRÌNH DIỄN", dt.date(2026, 11, 20))
HOSTILE = '#panic("x") $ * _ ` @a <b> [c] \\ // /* #image("/etc/passwd") "'


def picture() -> bytes:
    """A picture with what is transparent."""
    out = io.BytesIO()
    Image.new("RGBA", (40, 30), (200, 10, 10, 100)).save(out, "WEBP")
    return out.getvalue()


def copy(project_root: Path, fonts: FontSet, *core: Block) -> bytes:
    """The copy of a page with these blocks."""
    template = (project_root / "templates/archive/page.typ").read_text(encoding="utf-8")
    document = Document(HOSTILE, core, ())
    return record_pdf(document, AROUND, template, fonts, lambda _: picture())


def test_every_kind_of_block_can_be_set(project_root: Path, fonts: FontSet) -> None:
    """Also empty ones, rows of other lengths, letters that no font has, and hostile words."""
    runs = [{"s": f"{HOSTILE} 😀\u200b\ue000 a\u0301", "b": True, "href": HOSTILE}]
    said: Block = {"k": "p", "runs": runs}
    body = copy(
        project_root,
        fonts,
        said,
        {"k": "h", "level": 2, "runs": runs},
        {"k": "list", "ordered": True, "items": [[said, {"k": "code", "s": HOSTILE}], []]},
        {"k": "list", "ordered": False, "items": [[{"k": "quote", "blocks": [said]}]]},
        {"k": "table", "head": 1, "rows": [[runs, []], [runs], []]},
        {"k": "table", "head": 0, "rows": [[]]},
        {"k": "image", "src": "a.webp", "alt": HOSTILE, "runs": []},
    )
    with pikepdf.open(io.BytesIO(body)) as pdf, pdf.open_metadata() as said_of_it:
        assert (said_of_it["pdfaid:part"], said_of_it["pdfaid:conformance"]) == ("2", "A")
        assert said_of_it["dc:title"] == HOSTILE


def test_the_same_page_gives_the_same_bytes(project_root: Path, fonts: FontSet) -> None:
    """On the same day."""
    block: Block = {"k": "p", "runs": [{"s": "Một"}]}
    assert copy(project_root, fonts, block) == copy(project_root, fonts, block)


def test_a_letter_without_a_drawing_is_named() -> None:
    """What shows nothing goes; Vietnamese marks are put together."""
    letters = frozenset("aá ")
    assert printable("a\u0301 a\u200b😀\n", letters) == "á a[U+1F600]\n"
