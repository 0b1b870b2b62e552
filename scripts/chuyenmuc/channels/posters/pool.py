"""Many posters at once: several processes draw, the results come in the order of the jobs.

Drawing is pure, so the bytes are the same whatever the number of processes.

Two processes draw the 134 files of a commune's kits in two thirds of the time of one (1.5 times as
fast on two cores that have nothing else to do); 80 files only 1.1 times as fast, and 40 or fewer
slower, because each process starts by importing the engines and learning fonts and grounds: about
one second. On cores that are busy with something else, processes gain nothing.
``make bench-posters`` measures it.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache
from pathlib import Path

from chuyenmuc.channels.posters.jobs import Job
from chuyenmuc.scene.draw import Drawn, draw
from chuyenmuc.scene.text.fonts import FontSet, load_fonts
from chuyenmuc.scene.writers.studio import Studio

WORTH_IT = 50
"""Files that a process must find to do: with fewer, starting it costs what it saves."""
BATCH = 4
"""Files handed over at once: so few that no process waits long for the last one to finish."""
MOST_WORKERS = 8


def draw_all(
    jobs: Sequence[Job], fonts: FontSet, studio: Studio, *, workers: int | None = None
) -> Iterator[Drawn]:
    """Each job drawn, in their order.

    Args:
        jobs: What to draw.
        fonts: The print fonts; other processes read them again from their folder.
        studio: The drawing table of this process.
        workers: How many processes draw; None means as many as the work is worth.
    """
    count = _worth(len(jobs)) if workers is None else workers
    batches = [jobs[at : at + BATCH] for at in range(0, len(jobs), BATCH)]
    done = 0
    if count > 1:
        try:
            for drawn in _side_by_side(batches, fonts.folder, count):
                yield from drawn
                done += 1
        except (BrokenProcessPool, OSError):
            pass  # a machine that lets us start no processes still draws, one after another
    for batch in batches[done:]:
        for job in batch:
            yield _drawn(job, fonts, studio)


def _worth(count: int) -> int:
    return max(1, min(os.cpu_count() or 1, MOST_WORKERS, count // WORTH_IT))


def _side_by_side(
    batches: Sequence[Sequence[Job]], font_folder: Path, workers: int
) -> Iterator[list[Drawn]]:
    # Started afresh everywhere, as on Windows: a copy of a process with threads may hang.
    fresh = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, mp_context=fresh, initializer=_leave_interrupts)
    try:
        yield from pool.map(_draw_batch, batches, [font_folder] * len(batches))
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _leave_interrupts() -> None:
    """Ctrl-C reaches every process of a terminal; the first one answers for all."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _draw_batch(batch: Sequence[Job], font_folder: Path) -> list[Drawn]:
    tools = _own_tools(font_folder)
    return [_drawn(job, *tools) for job in batch]


@lru_cache(1)  # one process draws many batches with what it has learnt of fonts and grounds
def _own_tools(font_folder: Path) -> tuple[FontSet, Studio]:
    return load_fonts(font_folder), Studio()


def _drawn(job: Job, fonts: FontSet, studio: Studio) -> Drawn:
    return draw(job.poster, fonts, studio)
