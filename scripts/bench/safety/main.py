"""``make bench-safety``: what is promised about safety, staged and counted, beside its goal.

Each part is a module with ``rows(folder, stage)``: it works in ``folder`` and says by ``stage``
what it is doing. Exit code 1 if a number falls short or could not be measured.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import TextIOWrapper
from pathlib import Path
from types import MappingProxyType

from rich.console import Console

from bench.row import Row
from bench.safety import linear, opened, private
from bench.safety.killed import part as killed
from bench.safety.unmeasured import UnmeasuredError
from bench.safety.verify import part as verify
from chuyenmuc.cli.watcher import Watcher

Part = Callable[[Path, Callable[[str], None]], Iterator[Row]]
PARTS: Mapping[str, Part] = MappingProxyType(
    {
        "verify": verify.rows,
        "linear": linear.rows,
        "private": private.rows,
        "payloads": opened.rows,
        "kill": killed.kill_rows,
        "cut": killed.cut_rows,
    }
)


def main(arguments: Sequence[str]) -> int:
    """Run the parts named, or all; print every row; 1 if one falls short."""
    wanted = arguments or tuple(PARTS)
    count, short = 0, 0
    with Watcher(Console(stderr=True)) as watcher:
        for name in wanted:
            with tempfile.TemporaryDirectory() as folder:
                try:
                    for row in PARTS[name](Path(folder), watcher.stage):
                        print(row, flush=True)
                        count += 1
                        short += not row.met
                except UnmeasuredError as error:
                    print(f"{name}: chưa đo được: {error}", flush=True)
                    short += 1
    print(f"{count} mức, {short} chưa đạt hoặc chưa đo.")
    return 1 if short else 0


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", line_buffering=True)
    raise SystemExit(main(sys.argv[1:]))
