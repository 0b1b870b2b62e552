"""The queries of ``make bench-search``: what residents type, and the page that should come first.

Two files in ``tests/bench/search/``: on ``queries.yml`` weights are tuned, ``kept-aside.yml`` is
only measured. A page is its address in the site, ``huong-dan/tra-cuu-ho-so/``.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

FOLDER = Path(__file__).resolve().parents[3] / "tests" / "bench" / "search"
TUNED = FOLDER / "queries.yml"
KEPT_ASIDE = FOLDER / "kept-aside.yml"
CLASSES = (
    "exact",
    "no-diacritics",
    "partial",
    "typo",
    "nfd",
    "tone-placement",
    "mixed",
    "word-order",
    "look-alikes",
    "synonyms",
    "questions",
)


class _Entry(BaseModel):
    """One query as a person writes it in the file."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    text: str
    page: str
    also: list[str] = []


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, its class, the best page first and then those that are as good."""

    text: str
    kind: str
    pages: tuple[str, ...]

    @property
    def sent(self) -> str:
        """What reaches the engine. An editor cannot see NFD in a file, so it is made here."""
        return unicodedata.normalize("NFD", self.text) if self.kind == "nfd" else self.text


_FILE = TypeAdapter(dict[str, list[_Entry]])


def read_queries(path: Path) -> tuple[Query, ...]:
    """The queries of a file, class by class.

    Raises:
        pydantic.ValidationError: the file is not classes of ``text``, ``page``, ``also``.
    """
    by_class = _FILE.validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))
    return tuple(
        Query(entry.text, kind, (entry.page, *entry.also))
        for kind, entries in by_class.items()
        for entry in entries
    )
