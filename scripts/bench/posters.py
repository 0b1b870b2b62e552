"""``make bench-posters``: what posters cost, in CPU time on one core, beside the goals.

Exit code 1 if a number falls short. Times are medians, so that one pause of the machine does not
decide.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from chuyenmuc.content.models.poster import Design
from chuyenmuc.content.models.size import Size
from chuyenmuc.inputs import read_inputs
from chuyenmuc.posters import catalog_of
from chuyenmuc.scene.compose import compose
from chuyenmuc.scene.draw import draw
from chuyenmuc.scene.fonts import FontSet, load_fonts
from chuyenmuc.scene.studio import Studio
from chuyenmuc.views.poster import PosterView, poster_view

ROOT = Path(__file__).resolve().parents[2]
KIB = 1024


@dataclass(frozen=True, slots=True)
class Row:
    """One measured number and its goal."""

    what: str
    found: float
    goal: float
    unit: str
    at_least: bool = False

    @property
    def met(self) -> bool:
        """Whether the number is good enough."""
        return self.found >= self.goal if self.at_least else self.found <= self.goal

    def __str__(self) -> str:
        sign, mark = ("≥" if self.at_least else "≤"), ("đạt" if self.met else "CHƯA ĐẠT")
        return f"{self.what:<58} {self.found:>8.1f} {self.unit:<5} {sign} {self.goal:<6g} {mark}"


def main() -> int:
    """Measure, print, and say by the exit code whether every goal is met."""
    inputs = read_inputs(ROOT)
    library = inputs.catalogue.libraries["dien-chau"]
    views = [poster_view(library, slogan) for slogan in library.slogans]
    catalog = catalog_of(inputs)
    fonts = load_fonts(inputs.print_fonts)
    bench = _Bench(views, tuple(catalog.designs.values()), fonts)
    sizes = catalog.sizes
    rows = [
        *bench.layout([sizes[name] for name in ("bai-dang", "a3", "bang-ron-5m", "phuon-80x250")]),
        *bench.screens([sizes[name] for name in ("bai-dang", "bai-dang-vuong", "the-lien-ket")]),
        *bench.pdf("PDF A3", sizes["a3"], goal_ms=100, goal_kib=80),
        *bench.pdf("PDF băng rôn 5 m", sizes["bang-ron-5m"], goal_ms=150, goal_kib=None),
    ]
    for row in rows:
        print(row)
    print("Chưa đo ở đây: bộ 12 mẫu-khổ kèm tờ ghép (giờ CPU, bộ nhớ).")
    return 0 if all(row.met for row in rows) else 1


@dataclass(frozen=True, slots=True)
class _Bench:
    """The slogans and designs everything is measured on."""

    views: list[PosterView]
    designs: tuple[Design, ...]
    fonts: FontSet

    def layout(self, sizes: list[Size]) -> Iterable[Row]:
        """Milliseconds to lay one slogan out, after the fonts are warm."""
        timed = [
            _milliseconds(partial(compose, view, design, size, self.fonts))
            for _warm in range(2)
            for view in self.views
            for design in self.designs
            for size in sizes
        ][len(self.views) * len(self.designs) * len(sizes) :]
        yield Row("bố cục một khẩu hiệu, trung vị", statistics.median(timed), 2, "ms")

    def screens(self, sizes: list[Size]) -> Iterable[Row]:
        """Pictures a second with the backgrounds kept, and their weight."""
        studio = Studio()
        timed, weights = [], []
        for design in self.designs:
            for size in sizes:
                for at, view in enumerate(self.views[:13]):
                    drawn, took = self._draw(view, design, size, studio)
                    if at and drawn:  # the first one paints the background
                        timed.append(took)
                        weights.append(len(drawn) / KIB)
        yield Row(
            "ảnh mạng xã hội mỗi giây, nền đã có",
            1000 / statistics.mean(timed),
            25,
            "ảnh",
            at_least=True,
        )
        yield Row("ảnh mạng xã hội nặng nhất", max(weights), 60, "KiB")

    def pdf(
        self, what: str, size: Size, *, goal_ms: float, goal_kib: float | None
    ) -> Iterable[Row]:
        """Milliseconds and weight of a print PDF; the slowest design counts."""
        times, weights = [], []
        for design in self.designs:
            drawn = [self._draw(view, design, size, Studio()) for view in self.views[:5]]
            times.append(statistics.median(took for body, took in drawn if body))
            weights += [len(body) / KIB for body, _ in drawn if body]
        yield Row(f"{what}: mẫu chậm nhất, trung vị 5 khẩu hiệu", max(times), goal_ms, "ms")
        if goal_kib is not None:
            yield Row(f"{what}: tệp nặng nhất", max(weights), goal_kib, "KiB")

    def _draw(
        self, view: PosterView, design: Design, size: Size, studio: Studio
    ) -> tuple[bytes, float]:
        started = time.process_time()
        drawn = draw(view, design, size, self.fonts, format=size.format, studio=studio)
        return drawn.body, (time.process_time() - started) * 1000


def _milliseconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return (time.process_time() - started) * 1000


if __name__ == "__main__":
    sys.exit(main())
