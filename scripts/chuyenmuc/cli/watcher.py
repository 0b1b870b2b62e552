"""Shows a person how far a long run is: the stage on the screen, and how long each took."""

from __future__ import annotations

import time
from typing import Self

from rich.console import Console

from chuyenmuc.vietnamese.numbers import number

LONG = 1.0


class Watcher:
    """A ``Progress`` that tells the console it is given.

    After the first run of stages it leaves a line only of those that took ``LONG`` seconds.
    """

    def __init__(self, console: Console) -> None:
        self.console = console
        self.words, self.total, self.done = "", 0, 0
        self.started, self.least = time.monotonic(), 0.0
        self.status = console.status("")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stage("")

    def stage(self, words: str, total: int = 0) -> None:
        """A new stage begins; without words, none does, and the screen is still."""
        self._close()
        self.words, self.total, self.done, self.started = words, total, 0, time.monotonic()
        self.status.update(self.words)
        if words:
            self.status.start()
        else:
            self.status.stop()
            self.least = LONG

    def step(self) -> None:
        """One step is done."""
        self.done += 1
        self.status.update(f"{self.words} {self.done}/{self.total}")

    def _close(self) -> None:
        took_long = time.monotonic() - self.started >= self.least
        if self.words and took_long:
            count = f" ({self.total})" if self.total else ""
            took = number(time.monotonic() - self.started, 1)
            self.console.print(f"[green]✓[/] {self.words}{count} [dim]{took} giây[/]")
