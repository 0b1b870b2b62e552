"""What is around every infographic: head, words to remember, foot with source, code and issuer."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from chuyenmuc.content.models.posters.design import QrLayer
from chuyenmuc.scene.figures.layout import layout_of
from chuyenmuc.scene.figures.prose import NoRoomError, Para
from chuyenmuc.scene.figures.rows import Texts
from chuyenmuc.scene.figures.shapes import teeth
from chuyenmuc.scene.figures.sheet import Sheet
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.motifs.drawing import Emblem
from chuyenmuc.scene.qr import modules_of, qr_code
from chuyenmuc.scene.scene import Fill, Item, Motif
from chuyenmuc.views.figures.sheet import FigureSheet

SIDE = 60
"""Units free at both sides."""
TOP, FOOT, TALL_MORE = 48, 44, 90
"""Units free above the head and under the foot; so many more under the buttons of an app."""
CLEAR = 14
"""Units by which marks and tails may reach out of a line."""
CODE_UNITS, CODE_MM = 180, 41.0
"""The least side of a code, on screens and on paper."""
MODULE_UNITS, MODULE_MM = 3.1, 0.9
"""The least side of one of its squares: a long address has more of them."""
SCAN = "Quét mã, đọc bản đầy đủ"
ADDRESS_SIZES = (1.0, 0.9, 0.8)
"""Sizes tried for the address of a page; the smallest is that of small print."""
RIM = 26
TEETH = 45
QUIET = QrLayer(kind="code", slot=(0, 0, 1, 1), align="right", colour="ink", panel="paper")


@dataclass(frozen=True, slots=True)
class Framed:
    """The items above and under the body, and the room they leave for it."""

    head: tuple[Item, ...]
    rest: tuple[Item, ...]
    area: Rect


def framed(view: FigureSheet, sheet: Sheet) -> Framed:
    """Lay out everything but the body.

    Where the layout fills the head, the ground of it goes on behind the words of the body.

    Raises:
        NoRoomError, NoGlyphError: the head and the foot leave no room, or lack a letter.
    """
    size = sheet.size
    whole = layout_of(view.kind).fills_head
    foot, foot_top = _foot(view, sheet)
    band, top = _band(view, sheet, foot_top)
    head, bottom = _head(view, sheet, down_to=top if whole else None)
    area = Rect(sheet.fixed(SIDE), bottom, size.width - 2 * sheet.fixed(SIDE), top - bottom)
    pad = sheet.grown(44)
    area = Rect(area.x, area.y + pad, area.width, area.height - 2 * pad + sheet.grown(8))
    if area.height < sheet.fixed(200):
        raise NoRoomError(view.title)
    return Framed(tuple(head), (*band, *foot), area)


def _head(view: FigureSheet, sheet: Sheet, down_to: float | None) -> tuple[list[Item], float]:
    """The band with issuer, mark and title; its lower edge."""
    size, left = sheet.size, sheet.fixed(SIDE)
    wide = size.width - 2 * left
    items: list[Item] = []
    if view.link and sheet.is_square:
        side = _code_side(sheet, view.link)
        wide -= side + sheet.fixed(36)
        slot = Rect(size.width - left - side, _margin(sheet, TOP) - sheet.fixed(18), side, side)
        items.append(qr_code(view.link, slot, QUIET))
    y = _margin(sheet, TOP)
    room = wide
    if view.mark:
        mark = sheet.text(view.mark, "label", wide, "ink", size=0.82, role="mark")
        pad = sheet.fixed(18)
        wide_plate = mark.width + 2 * pad
        plate = Rect(left + wide - wide_plate, y - pad, wide_plate, mark.height + 2 * pad)
        items += [Fill(plate, "gold"), mark.at(plate.x + pad, y)]
        room = plate.x - left - sheet.grown(24)
    issuer = sheet.text(view.issuer, "label", room, "gold", size=0.9, role="header")
    items.append(issuer.at(left, y))
    y += issuer.height + sheet.grown(48)
    if down_to is None:
        title = sheet.text(view.title, "title", wide, "white", balanced=True, role="header")
    else:
        title = sheet.text(view.title, "item", wide, "white", balanced=True, role="header")
    items.append(title.at(left, y))
    y += title.height + sheet.grown(52)
    rim = sheet.fixed(RIM)
    bottom = y + rim if down_to is None else down_to
    bleed = size.bleed
    band = Rect(-bleed, -bleed, size.width + 2 * bleed, bottom + bleed)
    across = Rect(-bleed, bottom - rim, size.width + 2 * bleed, rim)
    above = Rect(band.x, band.y, band.width, band.height - rim)
    ground: list[Item] = [Fill(band, "ground"), _drum(sheet, above, whole=down_to is not None)]
    ground += [
        Fill(Rect(across.x, across.y, across.width, sheet.fixed(4)), "gold"),
        teeth(Rect(across.x, across.y + sheet.fixed(7), across.width, rim * 0.62), TEETH, "gold"),
    ]
    return [*ground, *items], y if down_to is not None else bottom


def _drum(sheet: Sheet, band: Rect, *, whole: bool) -> Motif:
    """The sun of a bronze drum, rising behind the title."""
    radius = sheet.fixed(560 if whole else 330)
    x = sheet.size.width - sheet.fixed(90 if whole else 120)
    # At one place on every page of a size: its thousands of corners are worked out once.
    y = sheet.size.height * 0.42 if whole else sheet.fixed(230 if sheet.is_tall else 140)
    around = Rect(x - radius, y - radius, 2 * radius, 2 * radius)
    return Motif(Emblem("sun", (x, y), radius), "motif", around.shared(band))


def _band(view: FigureSheet, sheet: Sheet, foot: float) -> tuple[list[Item], float]:
    """A golden strip on ``foot``: the words to remember, the code of the page; its upper edge."""
    size, left = sheet.size, sheet.fixed(SIDE)
    link = None if sheet.is_square else view.link
    side = _code_side(sheet, link) if link else 0
    wide = size.width - 2 * left - (side + sheet.fixed(40) if link else 0)
    texts = _band_texts(view, sheet, wide)
    if not texts.paras:
        return [], foot
    inner = max(texts.height + sheet.grown(34), side)
    height = inner + sheet.fixed(28)
    top = foot - height
    middle = top + height / 2
    strip = Rect(-size.bleed, top, size.width + 2 * size.bleed, height)
    items: list[Item] = [Fill(strip, "gold")]
    if link:
        slot = Rect(size.width - left - side, middle - side / 2, side, side)
        items += [*texts.at(left, middle), qr_code(link, slot, QUIET)]
    else:
        (words,) = texts.paras
        items.append(words.at(left, middle - words.height / 2, wide, "centre"))
    return items, top


def _band_texts(view: FigureSheet, sheet: Sheet, wide: float) -> Texts:
    paras = []
    if view.remember:
        paras.append(sheet.text(view.remember, "item", wide, "ink", size=0.94, balanced=True))
    if view.link and view.domain and not sheet.is_square:
        paras += _way_to_the_page(view.domain, sheet, wide, short=bool(view.remember))
    return Texts(tuple(paras), sheet.grown(30))


def _way_to_the_page(domain: str, sheet: Sheet, wide: float, *, short: bool) -> list[Para]:
    """What the code beside it is for, and the address: smaller, or left to the code, if too long.

    ``short`` says that other words stand above, so that both go on one line where they fit.
    """
    if short:
        with suppress(NoRoomError):  # the next, smaller way is tried
            words = f"{SCAN}: {domain}"
            return [sheet.text(words, "label", wide, "ink", role="domain", balanced=True)]
    scan = sheet.text(SCAN, "label" if short else "item", wide, "ink", role="domain", balanced=True)
    for size in ADDRESS_SIZES:
        with suppress(NoRoomError):  # the next, smaller way is tried
            return [scan, sheet.text(domain, "label", wide, "ink", size=size, role="domain")]
    return [scan]


def _foot(view: FigureSheet, sheet: Sheet) -> tuple[list[Item], float]:
    """The source at the very foot; its upper edge."""
    size, left = sheet.size, sheet.fixed(SIDE)
    words = sheet.text(view.source, "small", size.width - 2 * left, "soft", role="source")
    low = _margin(sheet, FOOT)
    top = size.height - low - words.height - sheet.fixed(28)
    strip = Rect(-size.bleed, top, size.width + 2 * size.bleed, size.height - top + size.bleed)
    return [Fill(strip, "sand"), words.at(left, top + sheet.fixed(28))], top


def _margin(sheet: Sheet, units: float) -> float:
    """What stays free at the top or the foot: enough for the knife, more under buttons."""
    free = sheet.fixed(units + (TALL_MORE if sheet.is_tall else 0))
    return max(free, sheet.size.margins[1] + sheet.fixed(CLEAR))


def _code_side(sheet: Sheet, link: str) -> float:
    """Large enough for a camera: on paper in millimetres, on screens in pixels."""
    count = modules_of(link)
    side = sheet.fixed(max(CODE_UNITS, count * MODULE_UNITS))
    return max(side, CODE_MM, count * MODULE_MM) if sheet.size.format == "pdf" else side
