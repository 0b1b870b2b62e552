"""One sentence, as large as the sheet allows, on the ground of the head."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.models.posters.design import TextLayer
from chuyenmuc.scene.figures.layout import Layout
from chuyenmuc.scene.figures.prose import NoGlyphError, NoRoomError
from chuyenmuc.scene.figures.sheet import Sheet
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Item, Words
from chuyenmuc.scene.text.breaking import idea_of
from chuyenmuc.scene.text.setting import Bounds, set_text
from chuyenmuc.vietnamese.text import nfc
from chuyenmuc.views.figures.kinds.quote import QuoteWords

LARGEST, SMALLEST = 0.105, 0.036
"""Heights of capitals, in parts of the width of the page."""
LAYER = TextLayer(
    kind="text",
    role="call",
    slot=(0, 0, 1, 1),
    fonts=("headline",),
    colour="text",
    align="left",
    lines=9,
    cap=LARGEST,
)


def draw(body: QuoteWords, sheet: Sheet, area: Rect) -> Iterator[Item]:
    """The sentence under a mark of quotation, its clause below."""
    mark = sheet.text("“", "huge", area.width, "gold", size=1.2)
    yield mark.at(area.x, area.y)
    top = area.y + 0.62 * mark.height
    bottom = area.bottom - sheet.grown(10)
    if body.source:
        source = sheet.text(body.source.words, "item", area.width, "gold", role="source")
        bottom -= source.height
        yield source.at(area.x, bottom)
        bottom -= sheet.grown(60)
    composed = nfc(body.text)
    font = sheet.fonts[LAYER.fonts[0]]
    missing = font.missing(composed)
    if not any(font.extent(letter).advance for letter in composed):
        missing = tuple(composed)  # nothing to see: signs without a width
    if missing:
        raise NoGlyphError(missing)
    least = SMALLEST * sheet.size.width
    if bottom - top < least:  # title, words to remember and clause have taken all of the page
        raise NoRoomError(body.text)
    slot = Rect(area.x, top, area.width, bottom - top)
    bounds = Bounds.of(LAYER, slot, sheet.size.width)
    block, _ = set_text((idea_of(composed),), LAYER, bounds, sheet.fonts)
    if min(line.cap_height for line in block.lines) < least:
        raise NoRoomError(body.text)
    text = " ".join(line.run.text for line in block.lines)
    yield Words("call", text, block, ("white",) * len(block.lines))


LAYOUT = Layout(draw, theme="red", fills_head=True)
