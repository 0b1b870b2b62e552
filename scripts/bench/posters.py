"""``make bench-posters``: what posters cost and what is wrong with them, beside the goals.

Exit code 1 if a number falls short.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from rich.console import Console

from bench.checks import layout_checks
from bench.files import file_checks
from bench.gallery import gallery
from bench.kit import kit_cost
from bench.outputs import agreement
from bench.row import Row
from bench.setting import setting
from bench.speed import speed
from chuyenmuc.cli.watcher import Watcher


def main() -> int:
    """Measure, print, and say by the exit code whether every goal is met."""
    rows = []
    with Watcher(Console(stderr=True)) as watcher:
        for row in _rows(watcher):
            rows.append(row)
            print(row, flush=True)
    short = sum(not row.met for row in rows)
    print(f"{len(rows)} mức, {short} chưa đạt.")
    return 1 if short else 0


def _rows(watcher: Watcher) -> Iterator[Row]:
    held = setting()
    watcher.stage("Đo giờ và cỡ tệp")
    yield from speed(held)
    watcher.stage("Vẽ bộ 12 mẫu-khổ, hai lần")
    yield from kit_cost()
    yield from gallery(watcher)
    yield from agreement(held, watcher)
    yield from file_checks(held, watcher)
    yield from layout_checks(watcher)


if __name__ == "__main__":
    sys.exit(main())
