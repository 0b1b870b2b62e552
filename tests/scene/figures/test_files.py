"""The files of infographics: pictures that survive a messenger, sheets for the press, tables."""

from __future__ import annotations

import csv
import datetime as dt
import io

import pikepdf
import pytest
import zxingcpp
from PIL import Image

from chuyenmuc.inputs import Inputs
from chuyenmuc.render.table_file import table_bytes
from chuyenmuc.scene.figures.draw import draw_figure
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.views.figures.sheet import FigureSheet

HEAVIEST = 120 * 1024
TODAY = dt.date(2026, 11, 20)


@pytest.mark.parametrize("size", ["bai-dang", "tin", "bai-dang-vuong"])
@pytest.mark.parametrize("figure", ["thu-progress", "nhan-cuoc-goi-la", "thu-quote"])
def test_a_picture_is_light_and_its_code_survives_a_messenger(
    figure: str, size: str, own: dict[str, FigureSheet], inputs: Inputs, fonts: FontSet
) -> None:
    """Reduced to 720 pixels and packed as JPEG of quality 60, a camera still reads it."""
    page = inputs.size(size)
    assert page
    drawn = draw_figure(own[figure], page, fonts, inputs.icons)
    assert drawn.findings == ()
    assert len(drawn.body) <= HEAVIEST
    picture = Image.open(io.BytesIO(drawn.body))
    assert picture.size == page.pixels
    sent = io.BytesIO()
    high = round(picture.height * 720 / picture.width)
    picture.convert("RGB").resize((720, high)).save(sent, "JPEG", quality=60)
    (code,) = zxingcpp.read_barcodes(Image.open(sent))
    assert code.text == own[figure].link


@pytest.mark.parametrize("size", ["a3", "a4"])
def test_a_sheet_is_ready_for_the_press_and_can_be_read_aloud(
    size: str, own: dict[str, FigureSheet], inputs: Inputs, fonts: FontSet
) -> None:
    """CMYK, own fonts, exact boxes (the findings say so); language, title, tags and words."""
    page = inputs.size(size)
    assert page
    view = own["thu-donut"]
    drawn = draw_figure(view, page, fonts, inputs.icons)
    assert drawn.findings == ()
    with pikepdf.open(io.BytesIO(drawn.body)) as document:
        assert str(document.docinfo["/Title"]) == view.file_title
        assert str(document.docinfo["/Subject"]) == view.alt
        assert str(document.Root.Lang).startswith("vi")
        assert document.Root.MarkInfo.Marked
        alts = [
            str(i.Alt)
            for i in document.objects
            if isinstance(i, pikepdf.Dictionary) and "/Alt" in i
        ]
    assert alts == [view.alt]


def test_drawing_again_gives_the_same_bytes(
    own: dict[str, FigureSheet], inputs: Inputs, fonts: FontSet
) -> None:
    """Pictures and print sheets alike."""
    for name in ("bai-dang", "a4"):
        size = inputs.size(name)
        assert size
        once, again = (
            draw_figure(own["thu-compare"], size, fonts, inputs.icons).body for _ in range(2)
        )
        assert once == again


def test_a_table_opens_in_a_spreadsheet(own: dict[str, FigureSheet]) -> None:
    """The numbers with their unit and clause; a cell is never taken for a formula."""
    table = own["thu-lines"].body.table
    assert table
    rows = list(csv.reader(io.StringIO(table_bytes(table).decode("utf-8-sig"))))
    assert rows[:2] == [["Mục", "Giá trị", "Đơn vị", "Điều khoản"], ["Tháng 1", "31", "%", ""]]
    assert own["thu-quote"].body.table is None
    assert table_bytes((("=1+1",),)).decode("utf-8-sig") == "'=1+1\r\n"
