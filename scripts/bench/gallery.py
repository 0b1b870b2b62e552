"""What a commune's kits, small pictures and cards of links come to: files, CPU time, weight."""

from __future__ import annotations

import datetime as dt
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from bench.row import Row
from bench.setting import COMMUNE, ROOT
from chuyenmuc.adapters.file_cache import FileCache
from chuyenmuc.channels import link_cards
from chuyenmuc.channels.channel import Run
from chuyenmuc.channels.posters import files
from chuyenmuc.channels.posters.jobs import MOST_FILES, Job, catalog_of, kit_jobs
from chuyenmuc.channels.posters.pool import draw_all
from chuyenmuc.channels.posters.thumbnails import thumbnail
from chuyenmuc.channels.workshop import Workshop
from chuyenmuc.inputs import Inputs, read_inputs
from chuyenmuc.ports import NoProgress, Progress
from chuyenmuc.scene.text.fonts import load_fonts
from chuyenmuc.scene.writers.studio import Studio

TODAY = dt.date(2026, 11, 20)
KB = 1000
Made = TypeVar("Made")


def gallery(progress: Progress) -> Iterator[Row]:
    """The rows, from an empty cache."""
    inputs = read_inputs(ROOT)
    catalog = catalog_of(inputs)
    libraries = inputs.catalogue.libraries
    most = max(len(kit_jobs(library, catalog)[0]) for library in libraries.values())
    yield Row("tệp vẽ sẵn, xã nhiều nhất", most, MOST_FILES, "tệp")
    run = Run(libraries[COMMUNE].published(TODAY), inputs, TODAY)
    jobs = files.plan(run).jobs
    progress.stage("Vẽ bộ hình của một xã, một rồi hai tiến trình")
    yield _side_by_side(jobs, inputs)
    progress.stage("Vẽ thẻ chia sẻ, hình nhỏ")
    with tempfile.TemporaryDirectory() as folder:
        workshop = Workshop.of(inputs, FileCache(Path(folder, "a")), NoProgress())
        told = replace(workshop, facts=files.make(jobs, workshop).facts)

        def cards() -> list[float]:
            drawn = link_cards.make(link_cards.plan(run).jobs, told)
            return [card.bytes / KB for card in drawn.facts.cards.values()]

        yield from _drawn_twice("thẻ chia sẻ", cards, at_least=25, heaviest=60)
        empty = Workshop.of(inputs, FileCache(Path(folder, "b")), NoProgress())

        def thumbs() -> list[float]:
            drawn = [found for job in jobs if (found := thumbnail(job, empty))]
            return [len(picture.read()) / KB for _, picture in drawn]

        yield from _drawn_twice("hình nhỏ", thumbs, at_least=25, heaviest=8)


def _side_by_side(jobs: tuple[Job, ...], inputs: Inputs) -> Row:
    """How much sooner two processes are done on two free cores.

    Each of them works without a pause, so the CPU time of both, halved, is the time of a clock.
    """

    def drawn(workers: int) -> int:
        tools = load_fonts(inputs.print_fonts), Studio()
        return sum(1 for _ in draw_all(jobs, *tools, workers=workers))

    _, alone = _timed(lambda: drawn(1))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    drawn(2)
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
