"""The sheet for the printer: boxes, colours, fonts, words."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from math import hypot
from pathlib import Path

import pikepdf
import pytest
import typst
from PIL import Image, ImageChops

from chuyenmuc.scene.checks.print_file import check_print
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Picture, Scene
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.writers.pdf import write_pdf
from chuyenmuc.scene.writers.screen import write_png
from chuyenmuc.scene.writers.studio import Studio
from chuyenmuc.scene.writers.typst.engine import DrawingError, compile_page
from chuyenmuc.scene.writers.typst.source import typst_source
from chuyenmuc.views.posters.poster import PosterView

LayOut = Callable[[PosterView, str], Scene]
POINT = 25.4 / 72


@pytest.fixture
def sheet(lay_out: LayOut, demo: PosterView, fonts: FontSet) -> Iterator[pikepdf.Pdf]:
    """The demo poster on A3."""
    with pikepdf.open(io.BytesIO(write_pdf(lay_out(demo, "a3"), fonts))) as document:
        yield document


def drawn_objects(document: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Forms and images the page uses."""
    resources = document.pages[0].resources
    return [x for _, x in resources["/XObject"].items()] if "/XObject" in resources else []


def operators(document: pikepdf.Pdf) -> Iterator[tuple[str, list[pikepdf.Object]]]:
    """Every operator on the page and in the forms it uses."""
    forms = [x for x in drawn_objects(document) if x["/Subtype"] == "/Form"]
    for stream in (document.pages[0].obj, *forms):
        for instruction in pikepdf.parse_content_stream(stream):
            yield str(instruction.operator), list(instruction.operands)


def letters(font: pikepdf.Object) -> dict[bytes, str]:
    """Two-byte codes of a font to letters, from its ToUnicode map."""
    table = font["/ToUnicode"].read_bytes().decode("ascii")
    pairs = re.findall(r"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>", table)
    return {bytes.fromhex(a): bytes.fromhex(b).decode("utf-16-be") for a, b in pairs}


def text_of(document: pikepdf.Pdf) -> str:
    """What a reader can select, run by run."""
    fonts = {name: letters(font) for name, font in document.pages[0].resources["/Font"].items()}
    found: list[str] = []
    known: dict[bytes, str] = {}
    for operator, operands in operators(document):
        if operator == "Tf":
            known = fonts[str(operands[0])]
        elif operator in {"Tj", "TJ"}:
            parts = list(operands[0].as_list()) if operator == "TJ" else operands
            codes = b"".join(bytes(p) for p in parts if isinstance(p, pikepdf.String))
            found.append("".join(known[codes[i : i + 2]] for i in range(0, len(codes), 2)))
        elif operator == "ET":
            found.append("\n")
    return "".join(found)


def test_the_boxes_are_exact(sheet: pikepdf.Pdf) -> None:
    """A3 after trimming, 3 mm of bleed all around."""
    page = sheet.pages[0]
    trim = [float(side) * POINT for side in page.trimbox]
    bleed = [float(side) * POINT for side in page.obj["/BleedBox"]]
    assert trim == pytest.approx([3, 3, 300, 423], abs=0.001)
    assert bleed == pytest.approx([0, 0, 303, 426], abs=0.001)
    assert [float(side) * POINT for side in page.mediabox] == pytest.approx(bleed)
    assert len(sheet.pages) == 1


def test_every_colour_is_for_the_press(sheet: pikepdf.Pdf) -> None:
    """CMYK only: no RGB, no grey, no colour spaces by profile, no images."""
    used = {operator for operator, _ in operators(sheet)}
    assert "k" in used
    assert not used & {"rg", "RG", "g", "G", "sh", "BI"}
    spaces = [str(ops[0]) for operator, ops in operators(sheet) if operator in {"cs", "CS"}]
    assert set(spaces) <= {"/DeviceCMYK"}
    assert all(item["/Subtype"] != "/Image" for item in drawn_objects(sheet))


def test_all_fonts_are_ours_and_embedded(sheet: pikepdf.Pdf) -> None:
    """Subsets of the shipped files; nothing was put in their place."""
    names = set()
    for font in sheet.pages[0].resources["/Font"].values():
        inner = font["/DescendantFonts"][0]
        assert {"/FontFile2", "/FontFile3"} & set(inner["/FontDescriptor"].keys())
        names.add(str(inner["/BaseFont"]).partition("+")[2])
    assert names
    assert names <= {"CMBanner", "CMHeadline", "CMStrong", "CMText"}


def test_the_demo_mark_can_be_selected(sheet: pikepdf.Pdf) -> None:
    """Whoever gets the file alone still reads what it is, twice."""
    text = text_of(sheet)
    assert "\nBẢN TRÌNH DIỄN\n" in f"\n{text}"
    assert "BẢN TRÌNH DIỄN CHUYENMUC · XÃ DIỄN CHÂU" in text
    assert "BẢN TRÌNH DIỄN" in str(sheet.docinfo["/Title"])


def test_the_demo_has_neither_address_nor_code(sheet: pikepdf.Pdf, demo: PosterView) -> None:
    """Without a site nothing points anywhere, and no authority is named as issuer."""
    assert demo.link is None
    text = text_of(sheet).lower()
    assert "http" not in text
    assert ".vn" not in text
    assert "ủy ban" not in text


def test_the_same_scene_gives_the_same_bytes(
    lay_out: LayOut, demo: PosterView, fonts: FontSet
) -> None:
    """No dates, no ids of the run."""
    body = write_pdf(lay_out(demo, "a3"), fonts)
    assert body == write_pdf(lay_out(demo, "a3"), fonts)
    assert b"CreationDate" not in body
    assert len(body) <= 80_000


def test_both_writers_put_ink_in_the_same_place(
    lay_out: LayOut, any_slogan: PosterView, fonts: FontSet
) -> None:
    """Letters drawn by Typst differ from ours at their smooth edges only."""
    scene = lay_out(any_slogan, "bai-dang")
    found = typst.Fonts(include_system_fonts=False, font_paths=[fonts.folder])
    source = typst_source(scene, inks="screen").encode()
    theirs = typst.compile(source, font_paths=found, format="png", ppi=scene.size.dpi)
    assert isinstance(theirs, bytes)
    one, other = (opened_bright(body) for body in (write_png(scene, Studio()), theirs))
    differing = ImageChops.difference(one, other).point([255 * (v > 150) for v in range(256)])
    assert differing.histogram()[255] <= 0.002 * one.width * one.height


def test_words_in_the_pdf_start_where_the_layout_says(
    lay_out: LayOut, any_slogan: PosterView, fonts: FontSet
) -> None:
    """Within 0.2 mm, read back from the file."""
    scene = lay_out(any_slogan, "a3")
    bleed, height = scene.size.bleed, scene.size.height
    with pikepdf.open(io.BytesIO(write_pdf(scene, fonts))) as document:
        found = sorted((x * POINT - bleed, y * POINT - bleed) for x, y in starts(document))
    wanted = [(line.x, height - line.y) for words in scene.texts for line in words.block.lines]
    for place in wanted:
        near = min(hypot(place[0] - x, place[1] - y) for x, y in found)
        assert near <= 0.2


def starts(document: pikepdf.Pdf) -> Iterator[tuple[float, float]]:
    """Where each run of text begins, in points of the page."""
    matrix, kept = pikepdf.Matrix(), []
    for operator, operands in operators(document):
        if operator == "q":
            kept.append(matrix)
        elif operator == "Q":
            matrix = kept.pop()
        elif operator == "cm":
            matrix = pikepdf.Matrix(*(float(part) for part in operands)) @ matrix
        elif operator == "Tm":
            text = pikepdf.Matrix(*(float(part) for part in operands)) @ matrix
            yield text.e, text.f


def test_crop_marks_lie_outside_the_bleed(
    lay_out: LayOut, demo: PosterView, fonts: FontSet
) -> None:
    """The page grows by 7 mm a side; trim and bleed keep their size."""
    with pikepdf.open(io.BytesIO(write_pdf(lay_out(demo, "a3"), fonts, marks=True))) as document:
        page = document.pages[0]
        trim, bleed, media = (
            [float(side) * POINT for side in page.obj[key]]
            for key in ("/TrimBox", "/BleedBox", "/MediaBox")
        )
    assert trim == pytest.approx([10, 10, 307, 430], abs=0.001)
    assert bleed == pytest.approx([7, 7, 310, 433], abs=0.001)
    assert media == pytest.approx([0, 0, 317, 440], abs=0.001)


def test_a_sheet_too_long_for_a_page_comes_at_one_to_ten(
    lay_out: LayOut, demo: PosterView, fonts: FontSet
) -> None:
    """8 metres of banner, bleed included; the file says so itself."""
    body = write_pdf(lay_out(demo, "bang-ron-8m"), fonts)
    with pikepdf.open(io.BytesIO(body)) as document:
        trim = [float(side) * POINT for side in document.pages[0].trimbox]
        assert trim == pytest.approx([1, 1, 801, 101], abs=0.001)
        assert "tỉ lệ 1:10" in str(document.docinfo["/Title"])
        assert "1000%" in str(document.docinfo["/Subject"])


def test_the_printing_condition_is_named_and_no_standard_claimed(sheet: pikepdf.Pdf) -> None:
    """By its registered name, without a profile."""
    (intent,) = sheet.Root.OutputIntents
    assert str(intent.OutputConditionIdentifier) == "FOGRA39"
    assert "/DestOutputProfile" not in intent
    assert "/GTS_PDFXVersion" not in sheet.docinfo
    assert "/Metadata" not in sheet.Root


def test_a_photograph_is_printed_in_four_inks(
    lay_out: LayOut, demo: PosterView, fonts: FontSet
) -> None:
    """An RGB picture would hide from a search for RGB operators."""
    scene = lay_out(demo, "a3")
    out = io.BytesIO()
    Image.new("RGB", (60, 40), (200, 30, 30)).save(out, "PNG")
    pictures = (
        Picture(out.getvalue(), Rect(-3, 100, 120, 80)),
        Picture(out.getvalue(), Rect(150, 100, 40, 40)),
    )
    body = write_pdf(replace(scene, items=(*scene.items, *pictures)), fonts)
    assert check_print(body, scene.size, fonts) == ()
    with pikepdf.open(io.BytesIO(body)) as document:
        images = [x for x in drawn_objects(document) if x["/Subtype"] == "/Image"]
        assert [str(image["/ColorSpace"]) for image in images] == ["/DeviceCMYK"] * 2
        body = images[0].read_raw_bytes()
    # A red: no cyan, magenta and yellow full, a little black.
    pixel = Image.open(io.BytesIO(body)).resize((1, 1)).tobytes()
    assert list(pixel) == pytest.approx([0, 170, 170, 55], abs=6)


def test_a_file_that_is_not_for_the_press_is_found(
    lay_out: LayOut, demo: PosterView, fonts: FontSet
) -> None:
    """Wrong boxes, RGB, a foreign font: each has a code."""
    scene = lay_out(demo, "a3")
    with pikepdf.open(io.BytesIO(write_pdf(scene, fonts))) as document:
        document.pages[0].contents_add(b"1 0 0 rg 0 0 9 9 re f")
        document.pages[0].trimbox = pikepdf.Array([0, 0, 100, 100])
        for item in document.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
                item.FontName = pikepdf.Name("/ABCDEF+LibertinusSerif")
        out = io.BytesIO()
        document.save(out)
    codes = {finding.code for finding in check_print(out.getvalue(), scene.size, fonts)}
    assert codes == {"AP121", "AP122", "AP123"}


def test_a_font_that_is_missing_stops_the_writer(tmp_path: Path, fonts: FontSet) -> None:
    """Typst would take another one and only warn."""
    nothing = FontSet(tmp_path, fonts.fonts)
    with pytest.raises(DrawingError):
        compile_page('#set text(font: "CM Banner", fallback: false)\nChữ', nothing)


def opened_bright(body: bytes) -> Image.Image:
    """The green channel: dark in every red, bright in white and yellow."""
    return Image.open(io.BytesIO(body)).convert("RGB").getchannel("G")
