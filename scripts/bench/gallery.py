"""What a commune's kits, small pictures and cards of links come to: files, CPU time, weight."""

from __future__ import annotations

import datetime as dt
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from bench.row import Row
from bench.setting import COMMUNE, ROOT
from chuyenmuc.adapters.file_cache import FileCache
from chuyenmuc.channels.link_cards import draw_link_cards
from chuyenmuc.channels.posters.files import catalog_of, draw_posters
from chuyenmuc.channels.posters.jobs import MOST_FILES, Job, kit_jobs
from chuyenmuc.channels.posters.pool import draw_all
from chuyenmuc.channels.posters.thumbnails import draw_thumbnails
from chuyenmuc.inputs import Inputs, read_inputs
from chuyenmuc.ports import NoProgress, Progress

TODAY = dt.date(2026, 11, 20)
KB = 1000
Made = TypeVar("Made")


def gallery(progress: Progress) -> Iterator[Row]:
    """The rows, from an empty cache."""
    inputs, nobody = read_inputs(ROOT), NoProgress()
    catalog = catalog_of(inputs)
    libraries = inputs.catalogue.libraries
    most = max(len(kit_jobs(library, catalog)[0]) for library in libraries.values())
    yield Row("tệp vẽ sẵn, xã nhiều nhất", most, MOST_FILES, "tệp")
    library = libraries[COMMUNE].published(TODAY)
    jobs, _ = kit_jobs(library, catalog)
    progress.stage("Vẽ bộ hình của một xã, một rồi hai tiến trình")
    yield _side_by_side(jobs, inputs)
    progress.stage("Vẽ thẻ chia sẻ, hình nhỏ")
    with tempfile.TemporaryDirectory() as folder:
        cache = FileCache(Path(folder))
        slogans = {job.slogan_id for job in jobs}

        def cards() -> list[float]:
            drawn = draw_link_cards(library, inputs, slogans=slogans, cache=cache, progress=nobody)
            return [card.bytes / KB for card in drawn.by_page.values()]

        yield from _drawn_twice("thẻ chia sẻ", cards, at_least=25, heaviest=60)
        files = draw_posters(library, inputs, cache=cache, progress=nobody).gallery

        def thumbs() -> list[float]:
            drawn = draw_thumbnails(jobs, files, inputs, cache, nobody)
            return [len(artifact.read()) / KB for artifact in drawn.artifacts]

        yield from _drawn_twice("hình nhỏ", thumbs, at_least=25, heaviest=8)


def _side_by_side(jobs: tuple[Job, ...], inputs: Inputs) -> Row:
    """How much sooner two processes are done on two free cores.

    Each of them works without a pause, so the CPU time of both, halved, is the time of a clock.
    """
    _, alone = _timed(lambda: sum(1 for _ in draw_all(jobs, inputs.print_fonts, workers=1)))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    for _ in draw_all(jobs, inputs.print_fonts, workers=2):
        pass
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    both = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    what = f"{len(jobs)} tệp: hai tiến trình nhanh gấp"
    return Row(what, 2 * alone / both, 1.4, "lần", at_least=True)


def _drawn_twice(
    what: str, work: Callable[[], list[float]], *, at_least: float, heaviest: float
) -> Iterator[Row]:
    """Pictures a second from nothing, seconds for all of them from the cache, and their weight."""
    weights, cold = _timed(work)
    _, warm = _timed(work)
    yield Row(
        f"{len(weights)} {what} mỗi giây", len(weights) / cold, at_least, "ảnh", at_least=True
    )
    yield Row(f"{what} đã có trong bộ nhớ đệm", warm, 0.2, "giây")
    yield Row(f"{what} nặng nhất", max(weights), heaviest, "KB")


def _timed(work: Callable[[], Made]) -> tuple[Made, float]:
    """What ``work`` made, and how many seconds of CPU time it took."""
    started = time.process_time()
    made = work()
    return made, time.process_time() - started
