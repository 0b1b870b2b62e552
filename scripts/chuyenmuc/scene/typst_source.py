"""A scene as Typst source: everything placed at its millimetre, nothing left to be laid out."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.models.poster import ColourRole
from chuyenmuc.scene.fit import Line
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.outline import Outline, placed
from chuyenmuc.scene.scene import Code, Fill, Item, Motif, Scene, Words

POINTS_PER_MM = 72 / 25.4

_CURVES = {1: "line", 2: "quad", 3: "cubic"}


def typst_source(scene: Scene) -> str:
    """The whole document. The page is the sheet with its bleed; its boxes are set afterwards."""
    bleed, trim = scene.size.bleed, scene.trim
    sheet = trim.inset(-bleed)
    return "\n".join(
        (
            f"#set document(title: {_string(scene.title)}, date: none)",
            f"#set page(width: {_mm(sheet.width)}, height: {_mm(sheet.height)}, margin: 0mm)",
            '#set text(lang: "vi", fallback: false, hyphenate: false, ligatures: false,',
            '  overhang: false, top-edge: "baseline", bottom-edge: "baseline")',
            *(line for item in scene.items for line in _item(item, scene)),
        )
    )


def _item(item: Item, scene: Scene) -> Iterator[str]:
    match item:
        case Fill(rect, colour):
            yield _rect(rect, colour, scene)
        case Motif(outline, colour, clip):
            moved = placed(outline, (1, 1), -clip.x, -clip.y)
            inner = f"place(top + left, {_curve(moved, _colour(colour, scene))})"
            box = f"box(width: {_mm(clip.width)}, height: {_mm(clip.height)}, clip: true, {inner})"
            yield _place(clip.x, clip.y, f"pdf.artifact({box})", scene)
        case Words(block=block, colours=colours):
            for line, colour in zip(block.lines, colours, strict=True):
                yield _line(line, colour, scene)
        case Code():
            yield _rect(item.panel, item.ground, scene)
            moved = placed(item.modules, (1, 1), -item.panel.x, -item.panel.y)
            shape = _curve(moved, _colour(item.colour, scene))
            yield _place(item.panel.x, item.panel.y, f"pdf.artifact({shape})", scene)


def _line(line: Line, colour: ColourRole, scene: Scene) -> str:
    font = f"font: {_string(line.run.font.family)}, size: {line.size * POINTS_PER_MM:.4f}pt"
    text = f"text({font}, fill: {_colour(colour, scene)}, {_string(line.run.text)})"
    return _place(line.x, line.y, text, scene)


def _rect(rect: Rect, colour: ColourRole, scene: Scene) -> str:
    shape = (
        f"rect(width: {_mm(rect.width)}, height: {_mm(rect.height)}, "
        f"fill: {_colour(colour, scene)})"
    )
    return _place(rect.x, rect.y, f"pdf.artifact({shape})", scene)


def _place(x: float, y: float, content: str, scene: Scene) -> str:
    """Content with its corner (for text: the start of its baseline) at a place of the trim."""
    bleed = scene.size.bleed
    return f"#place(top + left, dx: {_mm(x + bleed)}, dy: {_mm(y + bleed)}, {content})"


def _curve(outline: Outline, fill: str) -> str:
    parts = [f'fill: {fill}, fill-rule: "non-zero"']
    for contour in outline:
        parts.append(f"curve.move({_point(contour.start)})")
        for segment in contour.segments:
            points = ", ".join(_point(point) for point in segment)
            parts.append(f"curve.{_CURVES[len(segment)]}({points})")
        parts.append("curve.close()")
    return f"curve({', '.join(parts)})"


def _colour(role: ColourRole, scene: Scene) -> str:
    return f"cmyk({', '.join(f'{part}%' for part in scene.palette.ink_of(role).cmyk)})"


def _point(point: tuple[float, float]) -> str:
    return f"({_mm(point[0])}, {_mm(point[1])})"


def _mm(length: float) -> str:
    return f"{length:.4f}mm"


def _string(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
