"""A kit of twelve design-sizes in a process of its own: CPU time, memory, and the same bytes.

Run as a module it draws the kit once and says what it took.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.row import Row
from bench.setting import ROOT, Setting, setting
from chuyenmuc.content.models.posters.size import MM_PER_INCH, Size
from chuyenmuc.scene.draw import write
from chuyenmuc.scene.poster.compose import compose
from chuyenmuc.scene.poster.poster import Poster
from chuyenmuc.scene.scene import Scene
from chuyenmuc.scene.writers.studio import Studio
from chuyenmuc.scene.writers.tiles import write_tiles

KIT = (
    ("trong-dong", "bai-dang"),
    ("trong-dong", "bai-dang-vuong"),
    ("trong-dong", "tin"),
    ("trong-dong", "a4"),
    ("trong-dong", "a3"),
    ("trong-dong", "bang-ron-5m"),
    ("trong-dong", "phuon-80x250"),
    ("sen-xanh", "the-lien-ket"),
    ("sen-xanh", "standee-80x180"),
    ("canh-bao", "a3"),
    ("canh-bao", "led-p4"),
    ("hoc-tap", "pano-3x2"),
)
PREVIEW = 1350
"""Pixels of the long side of the picture of a sheet; screens have their own."""
_OWN_PEAK = re.compile(r"^VmHWM:\s+(\d+) kB", re.MULTILINE)
PER_MB = 1024 if sys.platform != "darwin" else 1024 * 1024


def kit_cost() -> Iterator[Row]:
    """The rows, from two runs that share nothing but the files they read."""
    runs = [_run(seed) for seed in ("1", "2")]
    seconds = min(run.seconds for run in runs)
    memory = max(run.memory for run in runs)
    differing = len({run.digest for run in runs}) - 1
    yield Row("bộ 12 mẫu-khổ: PNG, PDF CMYK, tờ ghép A4", seconds, 3, "giây")
    yield Row("bộ 12 mẫu-khổ: bộ nhớ cao nhất", memory, 300, "MB")
    yield Row("bộ 12 mẫu-khổ vẽ lại: số lần khác byte", differing, 0, "lần")


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of CPU, peak megabytes, a digest of all bytes."""

    seconds: float
    memory: float
    digest: str


def _run(seed: str) -> Cost:
    done = subprocess.run(
        [sys.executable, "-m", "bench.kit"],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return Cost(**json.loads(done.stdout))


def main() -> None:
    """Draw the kit and print seconds of CPU, peak megabytes, and a digest of all bytes."""
    held = setting()
    held.fonts["strong"].shape("a")
    started = time.process_time()
    digest = hashlib.sha256()
    for body in _drawn(held):
        digest.update(body)
    cost = Cost(time.process_time() - started, peak(), digest.hexdigest())
    print(json.dumps(asdict(cost)))


def peak() -> float:
    """Megabytes this program held at most.

    Linux counts into ``ru_maxrss`` what the process was before it became this program.
    """
    own = Path("/proc/self/status")
    found = _OWN_PEAK.search(own.read_text(encoding="ascii")) if own.is_file() else None
    if found:
        return int(found[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / PER_MB


def _drawn(held: Setting) -> Iterator[bytes]:
    studio = Studio()
    for design, name in KIT:
        size = held.sizes[name]
        scene = _scene(held, design, size)
        yield write(_scene(held, design, _on_screen(size)), "png", held.fonts, studio)
        yield write(scene, "pdf", held.fonts, studio)
        if size.family == "banner":
            yield write_tiles(scene, held.fonts, "A4")


def _scene(held: Setting, design: str, size: Size) -> Scene:
    composed = compose(Poster(held.views[0], held.designs[design], size), held.fonts)
    if composed.scene is None:
        raise SystemExit("; ".join(finding.message for finding in composed.findings))
    return composed.scene


def _on_screen(size: Size) -> Size:
    """The size of its picture: a sheet is shown, not printed, from a PNG."""
    if size.format != "pdf":
        return size
    dpi = PREVIEW / max(size.width, size.height) * MM_PER_INCH
    return size.model_copy(update={"dpi": dpi})


if __name__ == "__main__":
    main()
