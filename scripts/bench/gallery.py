"""What the pictures of links and of the gallery cost, in CPU time on one core, beside the goals.

Exit code 1 if a number falls short.
"""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from chuyenmuc.adapters.file_cache import FileCache
from chuyenmuc.inputs import read_inputs
from chuyenmuc.link_cards import draw_link_cards
from chuyenmuc.ports import NoProgress
from chuyenmuc.poster_jobs import kit_jobs
from chuyenmuc.posters import catalog_of, draw_posters
from chuyenmuc.thumbnails import draw_thumbnails

ROOT = Path(__file__).resolve().parents[2]
TODAY = dt.date(2026, 11, 20)
COMMUNE = "dien-chau"
Row = tuple[str, float, float, str]
Made = TypeVar("Made")


def main() -> int:
    """Measure, print, and say by the exit code whether every goal is met."""
    with tempfile.TemporaryDirectory() as folder:
        rows = tuple(measure(FileCache(Path(folder))))
    for what, found, goal, unit in rows:
        mark = "đạt" if found <= goal else "CHƯA ĐẠT"
        print(f"{what:<48} {found:>8.2f} {unit:<5} ≤ {goal:<6g} {mark}")
    return 0 if all(found <= goal for _, found, goal, _ in rows) else 1


def measure(cache: FileCache) -> Iterator[Row]:
    """Every number with its goal and unit, from an empty cache."""
    inputs, nobody = read_inputs(ROOT), NoProgress()
    library = inputs.catalogue.libraries[COMMUNE].published(TODAY)
    jobs, _ = kit_jobs(library, catalog_of(inputs))

    def cards() -> list[float]:
        drawn = draw_link_cards(library, inputs, cache=cache, progress=nobody)
        return [card.bytes / 1000 for card in drawn.by_page.values()]

    weights, cold = timed(cards)
    _, warm = timed(cards)
    yield f"{len(weights)} thẻ chia sẻ, vẽ mới", cold, 2.5, "giây"
    yield "thẻ chia sẻ, đã có trong bộ nhớ đệm", warm, 0.2, "giây"
    yield "thẻ chia sẻ nặng nhất", max(weights), 60, "KB"

    files = draw_posters(library, inputs, cache=cache, progress=nobody).gallery

    def thumbs() -> list[float]:
        drawn = draw_thumbnails(jobs, files, inputs, cache, nobody)
        return [len(artifact.read()) / 1000 for artifact in drawn.artifacts]

    weights, cold = timed(thumbs)
    _, warm = timed(thumbs)
    yield f"{len(weights)} hình nhỏ, vẽ mới", cold, 5, "giây"
    yield "hình nhỏ, đã có trong bộ nhớ đệm", warm, 0.2, "giây"
    yield "hình nhỏ nặng nhất", max(weights), 8, "KB"


def timed(work: Callable[[], Made]) -> tuple[Made, float]:
    """What ``work`` made, and how many seconds of CPU time it took."""
    started = time.process_time()
    made = work()
    return made, time.process_time() - started


if __name__ == "__main__":
    sys.exit(main())
