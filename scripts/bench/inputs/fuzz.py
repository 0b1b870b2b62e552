"""``make fuzz``: the tests with texts made up at random, for as long as is asked for.

``FUZZ_MINUTES=10``: what is found is kept in ``.hypothesis/`` and tried first the next time; the
smallest input is printed, to be written down as a case or an ``@example``.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from bench.inputs.strategies import VARIABLE

ROOT = Path(__file__).resolve().parents[3]
MINUTES = 10.0
PYTEST = (sys.executable, "-m", "pytest", "-q", "-n", "0")
FIRST, MOST = 200, 20_000


def main() -> int:
    """Rounds of twice as many examples each, with a seed of its own, until time is up."""
    minutes = float(os.environ.get("FUZZ_MINUTES") or MINUTES)
    started, seed, examples = time.monotonic(), 0, FIRST
    while (left := minutes * 60 - (time.monotonic() - started)) > 0 or seed == 0:
        print(f"→ lượt {seed}: {examples} đầu vào mỗi tính chất, còn {left / 60:.1f} phút")
        done = subprocess.run(
            [*PYTEST, f"--hypothesis-seed={seed}", "tests/fuzz"],
            cwd=ROOT,
            env={**os.environ, VARIABLE: str(examples)},
            check=False,
        )
        if done.returncode:
            return done.returncode
        seed, examples = seed + 1, min(examples * 2, MOST)
    print(f"Không vỡ, không chậm: {seed} lượt, {(time.monotonic() - started) / 60:.1f} phút.")
    return 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", line_buffering=True)  # type: ignore[union-attr]  # a console
    raise SystemExit(main())
