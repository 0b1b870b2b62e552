"""What a person sees of a long run, and of the quick ones after it in a preview."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from chuyenmuc.cli.watcher import LONG, Watcher


def test_later_runs_leave_a_line_of_long_stages_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first run leaves one of each."""
    clock = [0.0]
    monkeypatch.setattr("chuyenmuc.cli.watcher.time.monotonic", lambda: clock[0])
    told = io.StringIO()
    with Watcher(Console(file=told)) as watcher:
        for took in (0.2, LONG + 0.2, 0.2):
            watcher.stage("Ghép trang", 2)
            clock[0] += took
            watcher.stage("")
    assert told.getvalue().splitlines() == [
        "✓ Ghép trang (2) 0,2 giây",
        "✓ Ghép trang (2) 1,2 giây",
    ]
