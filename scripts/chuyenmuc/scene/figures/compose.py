"""From what an infographic says and a page to a scene: the largest letters that fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.scene.figures.frame import Framed, framed
from chuyenmuc.scene.figures.layout import layout_of
from chuyenmuc.scene.figures.limits import item_limit, word_limit
from chuyenmuc.scene.figures.palette import FigurePalette, Theme
from chuyenmuc.scene.figures.prose import NoGlyphError, NoRoomError
from chuyenmuc.scene.figures.sheet import Sheet
from chuyenmuc.scene.finding import Finding
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Composed, Fill, Item, QrCode, Scene, Words
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.text.missing_letter import lacking
from chuyenmuc.vietnamese.first_letter import with_capital
from chuyenmuc.vietnamese.text import nfc
from chuyenmuc.views.figures.sheet import FigureSheet

SCALES = (1.3, 1.22, 1.14, 1.07, 1.0, 0.94, 0.88, 0.82, 0.76)
LEAST_ON_SCREEN, LEAST_ON_SQUARE = 0.82, 1.0
"""Pictures for phones leave explanations out before their letters get smaller than this."""


def compose_figure(
    view: FigureSheet, size: Size, fonts: FontSet, icons: Mapping[str, str]
) -> Composed:
    """The scene with the largest letters, or the item that does not fit at the smallest."""
    layout = layout_of(view.kind)
    theme: Theme = "red" if view.warning else layout.theme
    sheet = Sheet(size, fonts, icons, theme)
    refused = view.title
    for scale, brief in _tries(sheet):
        try:
            items = _laid_out(view, sheet.at_scale(scale, brief=brief))
        except NoRoomError as error:
            refused = error.item
            continue
        except NoGlyphError as error:
            return Composed(None, (lacking(set(error.characters)),))
        alt = view.alt if layout.is_chart else ""
        palette = FigurePalette(theme)
        return Composed(
            Scene(
                view.file_title,
                size,
                palette,
                items,
                summary=view.alt,
                alt=alt,
                heading=nfc(view.title),
            )
        )
    return Composed(None, (_no_room(view, refused, sheet),))


def _tries(sheet: Sheet) -> Iterator[tuple[float, bool]]:
    """Scales from the largest, and whether explanations are left out. Paper keeps them all."""
    if sheet.size.format == "pdf":
        yield from ((scale, False) for scale in SCALES)
        return
    least = LEAST_ON_SQUARE if sheet.is_square else LEAST_ON_SCREEN
    yield from ((scale, False) for scale in SCALES if scale >= least)
    yield from ((scale, True) for scale in SCALES)


def _laid_out(view: FigureSheet, sheet: Sheet) -> tuple[Item, ...]:
    """Everything on the page, words last: no shape may cover them."""
    size = sheet.size
    frame = framed(view, sheet)
    body = tuple(layout_of(view.kind).draw(view.body, sheet, frame.area))
    whole = Rect(0, 0, size.width, size.height).inset(-size.bleed)
    items = (Fill(whole, "paper"), *frame.head, *frame.rest, *body)
    return (
        *(item for item in items if not isinstance(item, Words | QrCode)),
        *(item for item in items if isinstance(item, QrCode)),
        *_read_in_order(frame, body),
    )


def _read_in_order(frame: Framed, body: tuple[Item, ...]) -> Iterator[Words]:
    """All texts as they are read aloud: the head, what it is about, then the foot."""
    for item in (*frame.head, *body, *frame.rest):
        if isinstance(item, Words):
            yield item


def _no_room(view: FigureSheet, item: str, sheet: Sheet) -> Finding:
    """The item that does not fit, and what would: so many words of it, so many items."""
    *_, (scale, brief) = _tries(sheet)
    smallest = sheet.at_scale(scale, brief=brief)

    def fits(shorter: FigureSheet) -> bool:
        try:
            _laid_out(shorter, smallest)
        except (NoRoomError, NoGlyphError):
            return False
        return True

    words, items = word_limit(view, item, fits), item_limit(view, fits)
    ways = [
        f"Rút mục này còn khoảng {words.fits} chữ (đang {words.has})" if words else "",
        f"bớt còn {items.fits} mục (đang {items.has})" if items else "",
        "chia thành hai infographic" if items else "",
    ]
    advice = ", hoặc ".join(way for way in ways if way)
    if not advice:
        advice = "Rút ngắn tiêu đề, câu chốt, nguồn và mục này, thay từ quá dài bằng từ ngắn"
    return Finding(
        "AP151",
        f"“{item}” không vừa khổ “{sheet.size.name}”, dù chữ đã nhỏ đến mức còn đọc được.",
        f"{with_capital(advice)}.",
    )
