"""The print fonts: shaping with HarfBuzz, ink and outlines from the glyphs themselves.

Lengths are in ems (the font size), y downwards from the baseline. A box of ascender and descender
would cut Vietnamese capitals in most fonts, so everything here measures ink.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType

import uharfbuzz as hb
from fontTools.ttLib import TTFont

from chuyenmuc.scene.geometry import Rect, enclosing
from chuyenmuc.scene.text.glyphs import GlyphShapes
from chuyenmuc.vietnamese.text import nfc

FEATURES = MappingProxyType({"kern": True, "liga": False, "clig": False})
"""Must agree with what the PDF writer asks of Typst, or the two would space lines differently."""

REMEMBERED = 4096
"""Lines kept shaped per font: the small print of a commune is the same on all its posters."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph of a run: its name in the font and where its origin is, in ems."""

    name: str
    x: float
    y: float
    box: Rect | None


@dataclass(frozen=True)
class Run:
    """A shaped piece of text on one line, in ems."""

    text: str
    font: Font
    glyphs: tuple[Glyph, ...]
    advance: float

    @cached_property
    def boxes(self) -> tuple[Rect, ...]:
        """The ink of each glyph that has any."""
        return tuple(glyph.box for glyph in self.glyphs if glyph.box)

    @cached_property
    def ink(self) -> Rect:
        """The ink of the whole run; empty at the origin if there is none."""
        return enclosing(self.boxes) if self.boxes else Rect(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Extent:
    """How much room one character takes, in ems: along the line, above and below the baseline."""

    advance: float
    above: float
    below: float


@dataclass(frozen=True, eq=False)
class Font:
    """One font file. ``key`` is its file name without the ending, as designs write it."""

    key: str
    data: bytes = field(repr=False)

    @cached_property
    def table(self) -> TTFont:
        """The parsed file."""
        return TTFont(io.BytesIO(self.data), lazy=True)

    @cached_property
    def shapes(self) -> GlyphShapes:
        """Outlines and ink boxes of its glyphs, in ems."""
        return GlyphShapes(self.table)

    @cached_property
    def family(self) -> str:
        """The family name that the PDF writer asks for."""
        return str(self.table["name"].getDebugName(1))

    @cached_property
    def cap_height(self) -> float:
        """The height of a capital without marks, in ems: the ink of H."""
        box = self.shape("H").ink
        return box.height

    @cached_property
    def _shaper(self) -> hb.Font:
        return hb.Font(hb.Face(self.data))

    def missing(self, text: str) -> tuple[str, ...]:
        """The characters of ``text`` this font has no glyph for, each once."""
        return tuple(dict.fromkeys(c for c in nfc(text) if ord(c) not in self._known))

    @cached_property
    def letters(self) -> frozenset[str]:
        """The characters it has a glyph for."""
        return frozenset(map(chr, self._known))

    @cached_property
    def _known(self) -> Mapping[int, str]:
        known: Mapping[int, str] = self.table.getBestCmap()
        return known

    @cached_property
    def extent(self) -> Callable[[str], Extent]:
        """The room of a character without its neighbours: enough to compare ways to break."""
        return lru_cache(REMEMBERED)(self._extent)

    @cached_property
    def shape(self) -> Callable[[str], Run]:
        """Shape one line. Decomposed letters are composed first: fonts draw those right."""
        return lru_cache(REMEMBERED)(self._shape)

    def _extent(self, character: str) -> Extent:
        run = self._shape(character)
        return Extent(run.advance, -run.ink.y, run.ink.bottom)

    def _shape(self, text: str) -> Run:
        composed = nfc(text)
        buffer = hb.Buffer()
        buffer.add_str(composed)
        buffer.guess_segment_properties()
        buffer.set_language_from_ot_tag("VIT ")
        hb.shape(self._shaper, buffer, dict(FEATURES))
        units = float(self.table["head"].unitsPerEm)
        pen, glyphs = 0.0, []
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            name = self.table.getGlyphName(info.codepoint)
            x, y = pen + position.x_offset / units, -position.y_offset / units
            box = self.shapes.box(name)
            glyphs.append(Glyph(name, x, y, box.placed(1, x, y) if box else None))
            pen += position.x_advance / units
        return Run(composed, self, tuple(glyphs), pen)


@dataclass(frozen=True, eq=False)
class FontSet:
    """All print fonts of a folder, by key. The PDF writer hands the folder to Typst."""

    folder: Path
    fonts: Mapping[str, Font]

    def __getitem__(self, key: str) -> Font:
        return self.fonts[key]

    @cached_property
    def letters(self) -> frozenset[str]:
        """The characters that every font has; none if there is no font."""
        held = [font.letters for font in self.fonts.values()]
        return frozenset.intersection(*held) if held else frozenset()

    @cached_property
    def digest(self) -> str:
        """Changes when any font file does."""
        together = hashlib.sha256()
        for key in sorted(self.fonts):
            together.update(key.encode() + b"\0" + hashlib.sha256(self.fonts[key].data).digest())
        return together.hexdigest()


@lru_cache(2)  # fonts come with the program; what was measured with them is kept as well
def load_fonts(folder: Path) -> FontSet:
    """Read every ``*.ttf`` of ``folder``."""
    paths = sorted(folder.glob("*.ttf"))
    return FontSet(
        folder, MappingProxyType({path.stem: Font(path.stem, path.read_bytes()) for path in paths})
    )
