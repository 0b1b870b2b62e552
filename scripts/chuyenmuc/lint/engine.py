"""Asks every rule about one commune's content."""

from __future__ import annotations

import datetime as dt

from chuyenmuc.content.library import Library
from chuyenmuc.diagnostics import Report
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.known import KnownIds
from chuyenmuc.lint.rules import RULES

__all__ = ["KnownIds", "run"]


def run(  # noqa: PLR0913  # the content, and what rules know besides: each by name
    library: Library,
    known: KnownIds,
    *,
    today: dt.date,
    icons: frozenset[str] = frozenset(),
    files: frozenset[str] = frozenset(),
    domains: frozenset[str] = frozenset(),
    letters: frozenset[str] = frozenset(),
) -> Report:
    """Every finding about one commune's own content and what it shares with others.

    Args:
        library: The content, drafts included.
        known: The ids of the whole repository.
        today: The day to judge dates by.
        icons: The names of drawings that exist.
        files: The project-relative paths of pictures that the build carries.
        domains: Domains of official bodies, to which an article may link.
        letters: The characters that every print font has.
    """
    context = Context(library, known, today, icons, files, domains, letters)
    return Report.of(found for rule in RULES for found in rule.check(context))
