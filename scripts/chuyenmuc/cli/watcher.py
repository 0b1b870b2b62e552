"""Shows a person how far a long run is: the stage on the screen, and how long each took."""

from __future__ import annotations

import time
from typing import Self

from rich.console import Console


class Watcher:
    """A ``Progress`` that tells the console it is given."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.words, self.total, self.done = "", 0, 0
        self.started = time.monotonic()
        self.status = console.status("")

    def __enter__(self) -> Self:
        self.status.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._close()
        self.status.stop()

    def stage(self, words: str, total: int = 0) -> None:
        """A new stage begins."""
        self._close()
        self.words, self.total, self.done, self.started = words, total, 0, time.monotonic()
        self.status.update(self.words)

    def step(self) -> None:
        """One step is done."""
        self.done += 1
        self.status.update(f"{self.words} {self.done}/{self.total}")

    def _close(self) -> None:
        if self.words:
            count = f" ({self.total})" if self.total else ""
            took = time.monotonic() - self.started
            self.console.print(f"[green]✓[/] {self.words}{count} [dim]{took:.1f} giây[/]")
        self.words = ""
