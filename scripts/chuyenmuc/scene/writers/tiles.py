"""A large poster on office paper: a plan of the sheets, then the sheets, as one vector PDF."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf

from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Scene
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.writers.crop_marks import crop_marks
from chuyenmuc.scene.writers.output_intent import declare, saved
from chuyenmuc.scene.writers.placing import Placed
from chuyenmuc.scene.writers.tile_plan import EDGE, OVERLAP, Paper, Tile, TilePlan, plan_tiles
from chuyenmuc.scene.writers.typst.engine import compile_page
from chuyenmuc.scene.writers.typst.marks import GREY, WHITE, Letters, box, sheet_of, stroke, words
from chuyenmuc.scene.writers.typst.source import PLAIN_TEXT, quoted
from chuyenmuc.vietnamese.numbers import number

_NUMBER_BOX = 7.0
"""Millimetres: the largest label of a sheet on the plan."""
_COVERED = 0.5
"""Millimetres between a seam and the edge of the sheet that will hide it."""


def write_tiles(scene: Scene, fonts: FontSet, paper: Paper = "A4") -> bytes:
    """The plan page and one page a sheet, at full size, in CMYK with fonts embedded."""
    plan = plan_tiles(scene.trim, paper)
    source = "\n".join(_document(scene, plan, fonts))
    with pikepdf.open(io.BytesIO(compile_page(source, fonts))) as document:
        drawing = Placed(document, scene, fonts)
        small = _miniature(scene, plan)
        drawing.put(document.pages[0], scene.trim, small, plan_sheet(scene, plan))
        for page, tile in zip(list(document.pages)[1:], plan.tiles, strict=True):
            drawing.put(page, tile.part, _area(tile), plan.sheet)
        declare(document)
        return saved(document)


def plan_sheet(scene: Scene, plan: TilePlan) -> Rect:
    """The page of the plan: on its side when the poster is wide."""
    short, long = sorted((plan.sheet.width, plan.sheet.height))
    wide = scene.trim.width > scene.trim.height
    return Rect(0, 0, long, short) if wide else Rect(0, 0, short, long)


def _document(scene: Scene, plan: TilePlan, fonts: FontSet) -> Iterator[str]:
    yield f"#set document(title: {quoted(f'{scene.title} – ghép tờ {plan.paper}')}, date: none)"
    yield PLAIN_TEXT
    yield sheet_of(plan_sheet(scene, plan))
    yield from _plan_page(scene, plan, fonts)
    for tile in plan.tiles:
        yield sheet_of(plan.sheet)
        yield from _tile_page(tile, plan, fonts)


def _plan_page(scene: Scene, plan: TilePlan, fonts: FontSet) -> Iterator[str]:
    count, trim = len(plan.tiles), scene.trim
    standing = "dọc" if plan.upright else "ngang"
    left, width = 2 * EDGE, plan_sheet(scene, plan).width - 4 * EDGE
    plain = Letters(fonts["text"], 10)
    yield words((left, 20), "Sơ đồ ghép tờ", Letters(fonts["strong"], 20))
    yield words((left, 28), scene.title, plain, width=width)
    facts = (
        f"Ghép xong: {number(trim.width)} × {number(trim.height)} mm. {count} tờ {plan.paper} "
        f"{standing}: {plan.rows} hàng × {plan.columns} cột."
    )
    yield words((left, 38), facts, Letters(fonts["strong"], 10))
    steps = (
        "1. In mọi tờ ở tỉ lệ 100% (kích thước thật), không chọn “vừa trang giấy”.",
        "2. Mỗi tờ: cắt bỏ lề trái và lề trên theo vạch ở góc.",
        f"3. Dán theo số: tờ sau chồng lên tờ trước {number(OVERLAP)} mm, tới đường đứt.",
        "4. Dán xong mới cắt mép ngoài cùng.",
    )
    for index, step in enumerate(steps):
        yield words((left, 46 + 6 * index), step, plain)
    yield from _grid(scene, plan, fonts)


def _miniature(scene: Scene, plan: TilePlan) -> Rect:
    """Where the small poster is on the plan page."""
    page = plan_sheet(scene, plan)
    room = Rect(2 * EDGE, 74, page.width - 4 * EDGE, page.height - 74 - 2 * EDGE)
    scale = min(room.width / scene.trim.width, room.height / scene.trim.height)
    width, height = scene.trim.width * scale, scene.trim.height * scale
    return Rect(room.x + (room.width - width) / 2, room.y, width, height)


def _grid(scene: Scene, plan: TilePlan, fonts: FontSet) -> Iterator[str]:
    small = _miniature(scene, plan)
    scale = small.width / scene.trim.width
    for tile in plan.tiles:
        part = tile.part.placed(scale, small.x, small.y)
        yield box(part, ink=WHITE)
        side = min(_NUMBER_BOX, 0.55 * part.width, 0.55 * part.height)
        middle = part.x + part.width / 2, part.y + part.height / 2
        label = Rect(middle[0] - side / 2, middle[1] - side / 2, side, side)
        yield box(label, ink=GREY, fill=WHITE)
        points = side * 1.3
        baseline = middle[1] + 0.13 * points
        yield words(
            (middle[0], baseline), str(tile.number), Letters(fonts["text"], points), align="center"
        )


def _area(tile: Tile) -> Rect:
    """Where on its sheet a tile is drawn."""
    return Rect(EDGE, EDGE, tile.part.width, tile.part.height)


def _tile_page(tile: Tile, plan: TilePlan, fonts: FontSet) -> Iterator[str]:
    area = _area(tile)
    for line in crop_marks(area, -1.0):
        yield stroke(line)
    if plan.has_right(tile):
        x = area.right - OVERLAP + _COVERED
        yield from _seam((x, area.y, x, area.bottom))
    if plan.has_below(tile):
        y = area.bottom - OVERLAP + _COVERED
        yield from _seam((area.x, y, area.right, y))
    note = (
        f"Tờ {tile.number}/{len(plan.tiles)} – hàng {tile.row + 1}, cột {tile.column + 1}. "
        f"Cắt lề trái và lề trên; tờ sau dán chồng tới đường đứt."
    )
    yield words((area.x + 8, plan.sheet.height - 3), note, Letters(fonts["text"], 7))


def _seam(line: tuple[float, float, float, float]) -> Iterator[str]:
    """Where the next sheet begins; black on white, to be seen on every colour."""
    yield stroke(line, ink=WHITE, width=0.6)
    yield stroke(line, width=0.6, dashed=True)
