"""A scene as Typst source: everything placed at its millimetre, nothing left to be laid out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from chuyenmuc.scene.geometry import POINTS_PER_MM, Point, Rect
from chuyenmuc.scene.outline import Outline
from chuyenmuc.scene.scene import ColourRole, Fill, Item, Motif, Picture, QrCode, Scene, Words
from chuyenmuc.scene.text.fit import Line
from chuyenmuc.scene.writers.photo_in_place import for_screen, stand_in

Inks = Literal["press", "screen"]

_CURVES = {1: "line", 2: "quad", 3: "cubic"}


def typst_source(scene: Scene, *, inks: Inks = "press") -> str:
    """The whole document.

    Args:
        scene: What to draw.
        inks: ``press`` for the sheet with its bleed in CMYK; ``screen`` for the trim in RGB.
    """
    sheet = scene.trim.inset(-scene.size.bleed) if inks == "press" else scene.trim
    page = _Page(scene, sheet, inks)
    return "\n".join(
        (
            f"#set document(title: {quoted(scene.title)}{_described(scene)}, date: none)",
            f"#set page(width: {_pt(sheet.width)}, height: {_pt(sheet.height)}, margin: 0pt)",
            PLAIN_TEXT,
            *([PLAIN_HEADING] if scene.heading else []),
            *_alternative(scene, sheet),
            *(line for item in scene.items for line in page.item(item)),
        )
    )


def _described(scene: Scene) -> str:
    return f", description: {quoted(scene.summary)}" if scene.summary else ""


def _alternative(scene: Scene, sheet: Rect) -> Iterator[str]:
    """Words for the drawings, on an area as large as the page that shows nothing."""
    if scene.alt:
        area = f"rect(width: {_pt(sheet.width)}, height: {_pt(sheet.height)}, stroke: none)"
        yield f"#place(top + left, figure(alt: {quoted(scene.alt)}, {area}))"


PLAIN_TEXT = (
    '#set text(lang: "vi", fallback: false, hyphenate: false, ligatures: false, '
    'overhang: false, top-edge: "baseline", bottom-edge: "baseline")'
)
"""Text is placed by the start of its baseline and stays as it was measured."""
PLAIN_HEADING = "#show heading: it => it.body"
"""A heading is a tag for screen readers; how it looks was settled long before."""


def pictures(scene: Scene) -> tuple[Picture, ...]:
    """The photographs of a scene, in the order of drawing."""
    return tuple(item for item in scene.items if isinstance(item, Picture))


def quoted(text: str) -> str:
    """A Typst string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


@dataclass(frozen=True, slots=True)
class _Page:
    """Where millimetres of the trim end up, and in which inks."""

    scene: Scene
    sheet: Rect
    inks: Inks

    def item(self, item: Item) -> Iterator[str]:
        match item:
            case Fill(rect, colour):
                yield self._rect(rect, colour)
            case Motif(outline, colour, clip):
                inner = f"place(top + left, {self._curve(outline, colour, clip)})"
                box = f"box(width: {_pt(clip.width)}, height: {_pt(clip.height)}, clip: true, "
                yield self._place(clip.x, clip.y, f"pdf.artifact({box}{inner}))")
            case Picture():
                yield self._picture(item)
            case Words(text=text, block=block, colours=colours):
                lines = [
                    self._line(line, colour)
                    for line, colour in zip(block.lines, colours, strict=True)
                ]
                yield from self._tagged(text, lines) if self.scene.heading else lines
            case QrCode():
                yield self._rect(item.panel, item.ground)
                shape = self._curve(item.modules, item.colour, item.panel)
                yield self._place(item.panel.x, item.panel.y, f"pdf.artifact({shape})")

    def _tagged(self, text: str, lines: list[str]) -> Iterator[str]:
        """The lines of one text as one heading or paragraph, each at its own place."""
        if text == self.scene.heading:
            inside = "; ".join(line.removeprefix("#") for line in lines)
            yield f"#heading(level: 1, outlined: false, bookmarked: false, {{{inside}}})"
            return
        # A paragraph is set in a line: every place hangs on a box that takes no room in it.
        boxes = "; ".join(f"box(width: 0pt, height: 0pt, {line[1:]})" for line in lines)
        yield f"#place(top + left, par({{{boxes}}}))"

    def _line(self, line: Line, colour: ColourRole) -> str:
        font = f"font: {quoted(line.run.font.family)}, size: {line.size * POINTS_PER_MM:.4f}pt"
        text = f"text({font}, fill: {self._colour(colour)}, {quoted(line.run.text)})"
        if self.scene.heading:  # as wide as the page: inside a paragraph it would be broken
            text = f"box(width: {_pt(2 * self.sheet.width)}, {text})"
        return self._place(line.x, line.y, text)

    def _rect(self, rect: Rect, colour: ColourRole) -> str:
        shape = (
            f"rect(width: {_pt(rect.width)}, height: {_pt(rect.height)}, "
            f"fill: {self._colour(colour)})"
        )
        return self._place(rect.x, rect.y, f"pdf.artifact({shape})")

    def _place(self, x: float, y: float, content: str) -> str:
        """Content with its corner (for text: the start of its baseline) at a place of the trim."""
        dx, dy = _pt(x - self.sheet.x), _pt(y - self.sheet.y)
        return f"#place(top + left, dx: {dx}, dy: {dy}, {content})"

    def _picture(self, picture: Picture) -> str:
        """A photograph; for the press only room for it, which its own writer fills in CMYK."""
        rect = picture.rect
        if self.inks == "screen":
            body = for_screen(picture.body, rect)
        else:
            body = stand_in(pictures(self.scene).index(picture))
        data = f"bytes(({','.join(map(str, body))},))"
        size = f'width: {_pt(rect.width)}, height: {_pt(rect.height)}, fit: "stretch"'
        return self._place(rect.x, rect.y, f"pdf.artifact(image({data}, {size}))")

    def _curve(self, outline: Outline, colour: ColourRole, frame: Rect) -> str:
        """The shape with the corner of ``frame`` as its origin."""

        def at(point: Point) -> str:
            # A hundredth of a point is 0.004 mm; more digits would double the file.
            x = (point[0] - frame.x) * POINTS_PER_MM
            y = (point[1] - frame.y) * POINTS_PER_MM
            return f"({x:.2f}pt,{y:.2f}pt)"

        parts = [f'curve(fill:{self._colour(colour)},fill-rule:"non-zero"']
        for contour in outline:
            parts.append(f"curve.move({at(contour.start)})")
            parts.extend(
                f"curve.{_CURVES[len(segment)]}({','.join(map(at, segment))})"
                for segment in contour.segments
            )
            parts.append('curve.close(mode:"straight")')
        return f"{','.join(parts)})"

    def _colour(self, role: ColourRole) -> str:
        ink = self.scene.palette.ink_of(role)
        if self.inks == "screen":
            return f'rgb("{ink.screen}")'
        return f"cmyk({', '.join(f'{part}%' for part in ink.cmyk)})"


def _pt(length: float) -> str:
    """Millimetres as points."""
    return f"{length * POINTS_PER_MM:.4f}pt"
