"""What can be wrong with a laid-out poster. Nothing here looks at pixels: the scene knows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import Protocol

from chuyenmuc.content.models.posters.size import MM_PER_INCH
from chuyenmuc.scene.checks.contrast import check_contrast
from chuyenmuc.scene.checks.led_dots import check_dots
from chuyenmuc.scene.finding import Finding
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.scene import Fill, Motif, Picture, QrCode, Scene, Words
from chuyenmuc.vietnamese import compounds
from chuyenmuc.vietnamese.first_letter import with_capital
from chuyenmuc.vietnamese.numbers import number, percent

LEAST_FILL = 0.60
LEAST_MODULE_MM, LEAST_MODULE_PX = 0.8, 2
"""A square of a code: readable at arm's length on paper, and by a camera from a screen."""
SMALLEST = 0.012
"""Cap height over the measure of a page: 14 pixels of a post, 4 mm of A3, 24 mm of a 5 m banner."""


class Marked(Protocol):
    """What a picture says, as far as it is judged here."""

    @property
    def mark(self) -> str | None:
        """What must be written on it."""
        ...


def check(scene: Scene, view: Marked) -> tuple[Finding, ...]:
    """All findings, sorted, each once."""
    found = (
        *_clipped(scene),
        *_unsafe(scene),
        *_overlapping(scene),
        *_covered(scene),
        *check_contrast(scene),
        *_empty(scene),
        *_split(scene),
        *_tiny(scene),
        *check_dots(scene),
        *_unmarked(scene, view),
        *_unscannable(scene),
    )
    return tuple(sorted(set(found)))


def _clipped(scene: Scene) -> Iterator[Finding]:
    for words in scene.texts:
        if not words.block.slot.holds(words.block.ink):
            yield Finding(
                "AP104",
                f"Chữ “{words.text}” tràn ra ngoài ô của nó, dấu có thể bị cắt.",
                "Rút ngắn chữ, hoặc nới ô trong tệp mẫu.",
            )


def _unsafe(scene: Scene) -> Iterator[Finding]:
    for what, rect in _inks(scene):
        if not scene.safe.holds(rect):
            yield Finding(
                "AP105",
                f"{what} nằm sát mép hơn {number(min(scene.size.margins))} mm, "
                "dễ bị xén mất khi cắt giấy.",
                "Dời ô vào trong ở tệp mẫu, hoặc chọn khổ khác.",
            )


def _inks(scene: Scene) -> Iterator[tuple[str, Rect]]:
    for item in scene.items:
        if isinstance(item, Words):
            yield f"Chữ “{item.text}”", item.block.ink
        elif isinstance(item, QrCode):
            yield "Mã QR", item.panel


def _overlapping(scene: Scene) -> Iterator[Finding]:
    """Any two lines, or a line and a code: glyph by glyph, as marks may reach between letters."""
    pieces = [
        (f"“{line.run.text}”", line.ink, line.boxes)
        for words in scene.texts
        for line in words.block.lines
    ]
    pieces += [("mã QR", i.panel, (i.panel,)) for i in scene.items if isinstance(i, QrCode)]
    # Nobody can tell what tones a photograph has behind a letter.
    pieces += [("ảnh", i.rect, (i.rect,)) for i in scene.items if isinstance(i, Picture)]
    for (one, ink, boxes), (other, other_ink, other_boxes) in combinations(pieces, 2):
        if ink.meets(other_ink) and any(a.meets(b) for a in boxes for b in other_boxes):
            yield Finding(
                "AP106",
                f"{with_capital(one)} đè lên {other}.",
                "Tách hai ô trong tệp mẫu.",
            )


def _covered(scene: Scene) -> Iterator[Finding]:
    """Words that a later layer hides."""
    for index, item in enumerate(scene.items):
        if isinstance(item, Words):
            ink = item.block.ink
            for later in scene.items[index + 1 :]:
                hides = isinstance(later, Fill) and later.rect.meets(ink)
                if hides or (isinstance(later, Motif) and later.clip.meets(ink)):
                    yield Finding(
                        "AP106",
                        f"Chữ “{item.text}” bị một mảng màu hoặc hoa văn che.",
                        "Trong tệp mẫu, đặt lớp chữ sau lớp đó, hoặc tách hai ô.",
                    )


def _empty(scene: Scene) -> Iterator[Finding]:
    for words in scene.texts:
        fill = words.block.fill
        if words.role == "slogan" and fill < LEAST_FILL:
            yield Finding(
                "AP108",
                f"Khẩu hiệu “{words.text}” chỉ chiếm {percent(100 * fill, 0)} ô của nó, "
                f"cần ít nhất {percent(100 * LEAST_FILL, 0)}.",
                "Chọn mẫu hoặc khổ hợp với độ dài khẩu hiệu.",
            )


def _split(scene: Scene) -> Iterator[Finding]:
    """Judged from the lines as set, not from how they came to be."""
    for words in scene.texts:
        allowed, at = {0}, 0
        for unit in compounds.words(words.text):
            at += len(unit.split())
            allowed.add(at)
        at = 0
        for line, after in pairwise(words.block.lines):
            at += len(line.run.text.split())
            if at not in allowed:
                broken = f"{line.run.text.split()[-1]} / {after.run.text.split()[0]}"
                yield Finding(
                    "AP109",
                    f"Một từ ghép bị tách ở cuối dòng: “{broken}”.",
                    "Thêm dấu ` | ` ở chỗ muốn xuống dòng, hoặc rút ngắn khẩu hiệu.",
                )


def _tiny(scene: Scene) -> Iterator[Finding]:
    least = SMALLEST * scene.measure
    for words in scene.texts:
        if min(line.cap_height for line in words.block.lines) < least:
            yield Finding(
                "AP110",
                f"Chữ “{words.text}” quá nhỏ, xem trên điện thoại không đọc được.",
                "Rút ngắn dòng chữ đó.",
            )


def _unmarked(scene: Scene, view: Marked) -> Iterator[Finding]:
    if view.mark and view.mark not in {words.text for words in scene.texts}:
        yield Finding(
            "AP111",
            f"Ảnh thiếu dòng “{view.mark}”.",
            "Thêm lớp chữ `role: mark` với điều kiện `marked` vào tệp mẫu.",
        )


def _unscannable(scene: Scene) -> Iterator[Finding]:
    for item in scene.items:
        if not isinstance(item, QrCode):
            continue
        pixels = item.module * scene.size.dpi / MM_PER_INCH
        if item.module < LEAST_MODULE_MM or pixels < LEAST_MODULE_PX:
            yield Finding(
                "AP112",
                f"Mã QR quá nhỏ: mỗi ô chỉ {number(item.module, 1)} mm.",
                "Nới ô mã QR trong tệp mẫu, hoặc dùng địa chỉ trang ngắn hơn.",
            )
