"""What a channel made: files, what pages tell of them, and what went wrong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

from chuyenmuc.artifact import Artifact
from chuyenmuc.channels.print_places import is_print_place
from chuyenmuc.diagnostics import Report
from chuyenmuc.render.facts import Facts


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one channel gives, or several: outcomes add up.

    ``on_site`` are files of the site, ``prints`` those for ``print/<commune>/``; one file may be
    both. What could not be made is in neither, and in ``report``.

    Raises:
        ValueError: a print lies where the next run would not know it as its own, and would
            refuse to replace the folder.
    """

    on_site: tuple[Artifact, ...] = ()
    prints: tuple[Artifact, ...] = ()
    facts: Facts = field(default_factory=Facts)
    report: Report = field(default_factory=Report)

    def __post_init__(self) -> None:
        for artifact in self.prints:
            if not is_print_place(artifact.uri):
                raise ValueError(f"prints lie at folder/folder/name, not at {artifact.uri!r}")

    @classmethod
    def sum(cls, parts: Iterable[Outcome]) -> Outcome:
        """All outcomes together, in their order."""
        every = tuple(parts)
        return cls(
            on_site=tuple(chain.from_iterable(part.on_site for part in every)),
            prints=tuple(chain.from_iterable(part.prints for part in every)),
            facts=Facts.sum(part.facts for part in every),
            report=Report.of(chain.from_iterable(part.report for part in every)),
        )

    def __add__(self, other: Outcome) -> Outcome:
        return Outcome.sum((self, other))
