"""A contact sheet: many posters small on A4 pages, each with its name and its size."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pikepdf

from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Scene
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.writers.output_intent import declare, saved
from chuyenmuc.scene.writers.placing import Placed
from chuyenmuc.scene.writers.typst.engine import compile_page
from chuyenmuc.scene.writers.typst.marks import GREY, Letters, box, sheet_of, words
from chuyenmuc.scene.writers.typst.source import PLAIN_TEXT, quoted
from chuyenmuc.vietnamese.numbers import number

PAGE = Rect(0, 0, 210, 297)
MARGIN, HEAD, GAP = 12.0, 12.0, 6.0
COLUMNS, ROWS = 3, 4
CAPTION = 13.0
"""Millimetres below each picture for its words."""


@dataclass(frozen=True, slots=True)
class Proof:
    """One poster of a contact sheet. ``name`` is how to ask for it: its file, its design."""

    scene: Scene
    name: str


def write_proof(title: str, proofs: Sequence[Proof], fonts: FontSet) -> bytes:
    """All of ``proofs`` (at least one) in their order, twelve on a page, as vectors in CMYK."""
    per_page = COLUMNS * ROWS
    pages = [proofs[at : at + per_page] for at in range(0, len(proofs), per_page)]
    source = "\n".join(_document(title, pages, fonts))
    with pikepdf.open(io.BytesIO(compile_page(source, fonts))) as document:
        for page, shown in zip(list(document.pages), pages, strict=True):
            for place, proof in enumerate(shown):
                drawing = Placed(document, proof.scene, fonts)
                drawing.put(page, proof.scene.trim, _picture(place, proof.scene), PAGE)
        declare(document)
        return saved(document)


def _document(title: str, pages: Sequence[Sequence[Proof]], fonts: FontSet) -> Iterator[str]:
    yield f"#set document(title: {quoted(title)}, date: none)"
    yield PLAIN_TEXT
    yield sheet_of(PAGE)
    small = Letters(fonts["text"], 6)
    for at, shown in enumerate(pages):
        if at:
            yield "#pagebreak()"
        yield words((MARGIN, MARGIN + 4), title, Letters(fonts["strong"], 12))
        place_of_number = (PAGE.right - MARGIN - 16, MARGIN + 4)
        yield words(place_of_number, f"{at + 1}/{len(pages)}", Letters(fonts["text"], 9))
        for place, proof in enumerate(shown):
            picture = _picture(place, proof.scene)
            yield box(picture, ink=GREY)
            cell = _cell(place)
            line = picture.bottom + 4
            yield words((cell.x, line), proof.name, Letters(fonts["strong"], 6), width=cell.width)
            yield words((cell.x, line + 5.5), proof.scene.size.name, small, width=cell.width)
            yield words((cell.x, line + 8.5), _measures(proof.scene), small)


def _measures(scene: Scene) -> str:
    size = scene.size
    if size.format != "pdf":
        width, height = size.pixels
        return f"{width} × {height} điểm ảnh"
    return f"{number(size.width)} × {number(size.height)} mm, tỉ lệ tệp 1:{size.reduction}"


def _cell(place: int) -> Rect:
    row, column = divmod(place, COLUMNS)
    width = (PAGE.width - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS
    height = (PAGE.height - 2 * MARGIN - HEAD - (ROWS - 1) * GAP) / ROWS
    x = MARGIN + column * (width + GAP)
    return Rect(x, MARGIN + HEAD + row * (height + GAP), width, height)


def _picture(place: int, scene: Scene) -> Rect:
    """The poster as large as its cell allows, on the floor of the space above its words."""
    cell, trim = _cell(place), scene.trim
    scale = min(cell.width / trim.width, (cell.height - CAPTION) / trim.height)
    width, height = trim.width * scale, trim.height * scale
    bottom = cell.bottom - CAPTION
    return Rect(cell.x + (cell.width - width) / 2, bottom - height, width, height)
