"""What is said of a file that cannot be offered, or not without a word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


class DownloadRefusedError(Exception):
    """A file that is not offered; ``problem`` names the sentence, ``found`` fills it."""

    def __init__(self, problem: str, **found: object) -> None:
        super().__init__(problem)
        self.problem = problem
        self.found = found


@dataclass(frozen=True, slots=True)
class Note:
    """A word about a file that is offered; ``problem`` names the sentence, ``found`` fills it."""

    problem: str
    found: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Download:
    """A file fit for the site.

    Args:
        body: its bytes.
        pages: how many, of a PDF; None where nobody can tell without setting the text.
        signed: whether it carries a digital signature: then it is the original, byte by byte.
        notes: what its editor should know.
    """

    body: bytes
    pages: int | None = None
    signed: bool = False
    notes: tuple[Note, ...] = ()
