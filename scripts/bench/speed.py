"""What posters cost, in CPU time on one core. Times are medians: one pause does not decide."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial

from PIL import Image

from bench.row import Row
from bench.setting import Setting
from chuyenmuc.content.models.posters.design import Design
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.scene.draw import draw
from chuyenmuc.scene.poster.compose import compose
from chuyenmuc.scene.poster.poster import Poster
from chuyenmuc.scene.scene import Item, Scene
from chuyenmuc.scene.writers.studio import Studio
from chuyenmuc.views.posters.poster import PosterView

KIB = 1024
LAID_OUT = ("bai-dang", "a3", "bang-ron-5m", "phuon-80x250")
POSTED = ("bai-dang", "bai-dang-vuong", "the-lien-ket")
TALL = "tin"
KB = 1000


def speed(held: Setting) -> Iterator[Row]:
    """All rows about time and weight."""
    yield _layout(held)
    yield from _screens(held)
    yield from _pdf(held, "PDF A3", held.sizes["a3"], goal_ms=100, goal_kib=80)
    yield from _pdf(held, "PDF băng rôn 5 m", held.sizes["bang-ron-5m"], goal_ms=150)


def _layout(held: Setting) -> Row:
    """Milliseconds to lay one slogan out, after the fonts are warm."""
    work = [
        partial(compose, Poster(view, design, held.sizes[size]), held.fonts)
        for view in held.views
        for design in held.designs.values()
        for size in LAID_OUT
    ]
    for warm in work:
        warm()
    timed = [_milliseconds(one) for one in work]
    return Row("bố cục một khẩu hiệu, trung vị", statistics.median(timed), 2, "ms")


class _Watched(Studio):
    """Knows how many backgrounds it had to paint."""

    def __init__(self) -> None:
        super().__init__()
        self.painted = 0

    def keep(self, scene: Scene, below: tuple[Item, ...], image: Image.Image) -> None:
        """Count and remember a background."""
        self.painted += 1
        super().keep(scene, below, image)


def _screens(held: Setting) -> Iterator[Row]:
    """Pictures a second with the backgrounds kept, and the weight of all of them."""
    studio = _Watched()
    timed, weights = [], []
    for design in held.designs.values():
        for size in (*POSTED, TALL):
            for view in held.views[:13]:
                before = studio.painted
                drawn, took = _draw(held, view, design, held.sizes[size], studio)
                weights.append(len(drawn) / KB)
                if drawn and studio.painted == before and size != TALL:
                    timed.append(took)
    a_second = 1000 / statistics.mean(timed)
    yield Row("ảnh mạng xã hội mỗi giây, nền đã có", a_second, 25, "ảnh", at_least=True)
    yield Row("ảnh mạng xã hội nặng nhất", max(weights), 60, "KB")


def _pdf(
    held: Setting, what: str, size: Size, *, goal_ms: float, goal_kib: float | None = None
) -> Iterator[Row]:
    """Milliseconds and weight of a print PDF; the slowest design counts."""
    times, weights = [], []
    for design in held.designs.values():
        drawn = [_draw(held, view, design, size, Studio()) for view in held.views[:5]]
        times.append(statistics.median(took for body, took in drawn if body))
        weights += [len(body) / KIB for body, _ in drawn if body]
    yield Row(f"{what}: mẫu chậm nhất, trung vị 5 khẩu hiệu", max(times), goal_ms, "ms")
    if goal_kib is not None:
        yield Row(f"{what}: tệp nặng nhất", max(weights), goal_kib, "KiB")


def _draw(
    held: Setting, view: PosterView, design: Design, size: Size, studio: Studio
) -> tuple[bytes, float]:
    started = time.process_time()
    drawn = draw(Poster(view, design, size), held.fonts, studio)
    return drawn.body, (time.process_time() - started) * 1000


def _milliseconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return (time.process_time() - started) * 1000
