"""Reads the project again after each change; templates and assets only when they have changed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.inputs import Inputs, read_inputs

_SLOW = ("templates", "assets")
Stamp = frozenset[tuple[str, int, int]]


@dataclass(slots=True)
class InputsReader:
    """Keeps what was read last, with the times and sizes of what editors hardly touch."""

    stamp: Stamp = frozenset()
    inputs: Inputs | None = None

    def __call__(self, project: Path) -> Inputs:
        """Everything a build reads."""
        stamp = frozenset(row for name in _SLOW for row in _rows(project / name))
        if self.inputs is None or stamp != self.stamp:
            self.inputs, self.stamp = read_inputs(project), stamp
        else:
            self.inputs = replace(self.inputs, catalogue=load_catalogue(project))
        return self.inputs


def _rows(folder: Path) -> Iterator[tuple[str, int, int]]:
    """What is in a folder; what a program just puts away does not count."""
    for path in folder.rglob("*"):
        with suppress(OSError):  # gone since it was listed
            status = path.lstat()
            yield str(path), status.st_mtime_ns, status.st_size
