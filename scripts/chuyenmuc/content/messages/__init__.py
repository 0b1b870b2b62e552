"""Every sentence the reader and the validator can say, in one table.

A key is the name of a problem: our own for files and YAML, pydantic's error type for fields.
Codes are permanent: never reuse one.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chuyenmuc.content.messages import (
    downloads,
    fields,
    files,
    photos,
    publications,
    rules,
    sounds,
    syntax,
    tables,
    workbooks,
)
from chuyenmuc.content.messages.sentence import Sentence
from chuyenmuc.diagnostics import Diagnostic, Location

__all__ = ["SENTENCES", "Sentence", "diagnose"]

SENTENCES: Mapping[str, Sentence] = MappingProxyType(
    {
        problem: sentence
        for part in (
            files,
            photos,
            downloads,
            sounds,
            syntax,
            fields,
            rules,
            tables,
            workbooks,
            publications,
        )
        for problem, sentence in part.SENTENCES.items()
    }
)


def diagnose(problem: str, location: Location, **found: object) -> Diagnostic:
    """The diagnostic for a named problem.

    Raises:
        KeyError: the table has no sentence for it (a gap that a test guards).
    """
    sentence = SENTENCES[problem]
    return Diagnostic(
        location,
        sentence.code,
        sentence.message.format(**found),
        sentence.action.format(**found),
        sentence.severity,
    )
