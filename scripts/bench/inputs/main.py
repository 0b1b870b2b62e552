"""``make bench-inputs``: everything bad and good that editors write, tried on the checks.

Exit code 1 if something is passed over, blamed wrongly, crashes, is slow or looks otherwise.
"""

from __future__ import annotations

import sys
import tempfile
from io import TextIOWrapper
from pathlib import Path

from bench.inputs.corpus import every_input
from bench.inputs.trial import Trial, Verdict
from bench.row import Row
from chuyenmuc.inputs import read_inputs

ROOT = Path(__file__).resolve().parents[3]
FEWEST = 900
SLOWEST = 2.0


def main(arguments: list[str]) -> int:
    """Try all, or those whose kind starts as given; print what is wrong and the rows."""
    wanted = tuple(arguments) or ("",)
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(read_inputs(ROOT), Path(folder))
        verdicts = [trial.of(tried) for tried in every_input() if tried.kind.startswith(wanted)]
    for verdict in verdicts:
        if verdict.wrong:
            print(verdict.wrong)
    table = rows(verdicts, FEWEST if not arguments else 1)
    print(*table, sep="\n")
    return 0 if all(row.met for row in table) else 1


def rows(verdicts: list[Verdict], fewest: int) -> tuple[Row, ...]:
    """What was counted beside what is asked for."""
    by_right = [v for v in verdicts if not v.tried.says]
    slowest = max(verdicts, key=lambda verdict: verdict.seconds)
    return (
        Row("đầu vào đã thử", len(verdicts), fewest, "", at_least=True),
        Row("im lặng ở chỗ phải nói", sum(bool(v.silent) for v in verdicts), 0),
        Row("chỉ sai chỗ, sai lỗi", sum(bool(v.misdirected) for v in verdicts), 0),
        Row("vết lỗi của Python", sum(bool(v.crashed) for v in verdicts), 0),
        Row(
            f"không nói gì ({len(by_right)}) mà trang khác ý người viết",
            sum(bool(v.not_as_meant) for v in verdicts),
            0,
        ),
        Row(f"lâu nhất: {slowest.tried.kind}"[:62], slowest.seconds, SLOWEST, "giây"),
    )


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", line_buffering=True)
    raise SystemExit(main(sys.argv[1:]))
