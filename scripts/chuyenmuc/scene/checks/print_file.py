"""What a press-ready PDF must hold, read back from the finished file."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pikepdf

from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.scene.finding import Finding
from chuyenmuc.scene.geometry import POINTS_PER_MM, TOLERANCE
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.vietnamese.numbers import number

LARGEST_FILE = 20_000_000
"""Bytes: what mail and messengers still carry to the print shop."""
NOT_FOR_PRESS = frozenset({"rg", "RG", "g", "G", "sh", "BI"})
"""Operators that draw in RGB or grey, in a shading, or an image of unknown inks."""
_MAYBE = re.compile(rb"(?:^|\s)(?:rg|RG|g|G|sh|BI|cs|CS)\s")


def check_print(body: bytes, size: Size, fonts: FontSet) -> tuple[Finding, ...]:
    """All findings of a print file, each once."""
    with pikepdf.open(io.BytesIO(body)) as document:
        found = (
            *_heavy(body),
            *_foreign_fonts(document, fonts),
            *_not_for_press(document),
            *_boxes(document.pages[0], size),
        )
    return tuple(sorted(set(found)))


def _heavy(body: bytes) -> Iterator[Finding]:
    if len(body) > LARGEST_FILE:
        yield Finding(
            "AP120",
            f"Tệp in nặng {number(len(body) / 1_000_000)} MB, "
            f"quá {number(LARGEST_FILE / 1_000_000)} MB.",
            "Dùng ảnh chụp nhỏ hơn.",
        )


def _foreign_fonts(document: pikepdf.Pdf, fonts: FontSet) -> Iterator[Finding]:
    """Subsets of the print fonts, by their neutral names; nothing was put in their place."""
    ours = {font.family.replace(" ", "") for font in fonts.fonts.values()}
    for item in document.objects:
        if not isinstance(item, pikepdf.Dictionary) or item.get("/Type") != "/FontDescriptor":
            continue
        subset, _, name = str(item.FontName)[1:].partition("+")
        embedded = any(key in item for key in ("/FontFile2", "/FontFile3"))
        if not embedded or name not in ours:
            yield Finding(
                "AP121",
                f"Tệp in dùng phông chữ “{name or subset}” "
                f"{'không thuộc bộ phông in' if embedded else 'mà không kèm phông'}.",
                "Báo cho người phụ trách kỹ thuật: phông chữ in bị thay.",
            )


def _not_for_press(document: pikepdf.Pdf) -> Iterator[Finding]:
    streams = [item for item in document.objects if isinstance(item, pikepdf.Stream)]
    images = [item for item in streams if item.get("/Subtype") == "/Image"]
    if any(image.get("/ColorSpace") != "/DeviceCMYK" for image in images):
        yield _wrong_inks("một ảnh")
    forms = [item for item in streams if item.get("/Subtype") == "/Form"]
    drawn = [*(page.obj for page in document.pages), *forms]
    if any(_uses_other_inks(stream) for stream in drawn):
        yield _wrong_inks("hình hoặc chữ")


def _uses_other_inks(drawn: pikepdf.Object) -> bool:
    """Parsing is slow, so only what looks suspicious is parsed."""
    if isinstance(drawn, pikepdf.Stream):
        body = drawn.read_bytes()
    else:
        contents = drawn.Contents
        parts = contents.as_list() if isinstance(contents, pikepdf.Array) else [contents]
        body = b"\n".join(part.read_bytes() for part in parts)
    if not _MAYBE.search(body):
        return False
    for instruction in pikepdf.parse_content_stream(drawn):
        operator = str(instruction.operator)
        if operator in NOT_FOR_PRESS:
            return True
        if operator in {"cs", "CS"} and str(instruction.operands[0]) != "/DeviceCMYK":
            return True
    return False


def _wrong_inks(what: str) -> Finding:
    return Finding(
        "AP122",
        f"Tệp in có {what} không dùng bốn màu CMYK.",
        "Báo cho người phụ trách kỹ thuật: tệp này đem in sẽ lệch màu.",
    )


def _boxes(page: pikepdf.Page, size: Size) -> Iterator[Finding]:
    """The trim has the size that was asked for, inside its bleed, inside the page."""
    trim, bleed, media = (
        [float(side) / POINTS_PER_MM for side in page.obj.get(key, page.mediabox)]
        for key in ("/TrimBox", "/BleedBox", "/MediaBox")
    )
    wanted = size.width / size.reduction, size.height / size.reduction
    measured = trim[2] - trim[0], trim[3] - trim[1]
    spare = size.bleed / size.reduction
    right = all(abs(a - b) <= TOLERANCE for a, b in zip(wanted, measured, strict=True))
    bled = all(
        abs(abs(outer - inner) - spare) <= TOLERANCE
        for outer, inner in zip(bleed, trim, strict=True)
    )
    inside = media[0] <= bleed[0] + TOLERANCE and media[3] >= bleed[3] - TOLERANCE
    if not (right and bled and inside):
        yield Finding(
            "AP123",
            f"Khung xén của tệp in không đúng {number(wanted[0], 1)} × {number(wanted[1], 1)} mm "
            f"với {number(spare, 1)} mm nền thừa mỗi mép.",
            "Báo cho người phụ trách kỹ thuật.",
        )
