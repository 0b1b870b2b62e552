"""What people watch goes to standard error; what other programs read goes to standard output."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape

from chuyenmuc.content.waiting import Waiting, in_words
from chuyenmuc.diagnostics import Report
from chuyenmuc.report_text import as_text
from chuyenmuc.vietnamese.encodings.controls import visible


class _Screen(Console):
    """A console that shows what is in names of files and in content, and never obeys it."""

    def print(self, *objects: Any, **options: Any) -> None:  # noqa: ANN401  # as Console has it
        """Print, with control characters written out."""
        super().print(*(visible(o) if isinstance(o, str) else o for o in objects), **options)


SCREEN = _Screen(stderr=True, highlight=False, soft_wrap=True)


def say_findings(report: Report) -> None:
    """Show every finding, an error in red."""
    for finding in report:
        colour = "red" if finding.is_error else "yellow"
        SCREEN.print(f"[{colour}]{escape(as_text(finding))}[/]")


def say_waiting(waiting: Sequence[Waiting]) -> None:
    """Say what is written and not published yet, on one line; nothing where nothing waits."""
    if waiting:
        SCREEN.print(escape(in_words(waiting)))


def say_kept(folder: Path | None) -> None:
    """Say where prints lie that were there and are drawn no more, or otherwise."""
    if folder is not None:
        SCREEN.print(f"  Bản in cũ đã thay được giữ ở: {escape(str(folder))}")
