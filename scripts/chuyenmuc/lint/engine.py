"""Asks every rule about one commune's content."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from chuyenmuc.content.kinds import COMMUNE, PIECES
from chuyenmuc.content.library import Entry, Library, Unread
from chuyenmuc.diagnostics import Diagnostic, Report
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rules import RULES

_ALONE = 20
"""Rows with errors of their own, of one file, that are looked at one by one."""
_JUDGED = frozenset({"articles", "infographics", "slogans", "records"})
"""The kinds that no other piece is looked up in while a rule is asked."""


def run(context: Context) -> Report:
    """Every finding about one commune's own content and what it shares with others.

    Files with errors are judged by what can be read of them: an editor hears of everything at once.
    """
    files = context.library.unread
    told = {(entry.source_uri, line) for f in files for entry in f.entries for line in f.told}
    if any(file.kind == COMMUNE.name for file in files):
        found = _as_far_as_read(context)
    else:
        found = (finding for rule in RULES for finding in rule.check(context))
    about = (f for file in files if file.kind != COMMUNE.name for f in _about(file, context))
    return Report.of(
        finding
        for finding in (*found, *about)
        if (finding.location.uri, finding.location.line) not in told
    )


def _about(unread: Unread, context: Context) -> Iterator[Diagnostic]:
    """The findings in one file with errors."""
    for entries in _apart(unread):
        library = _among_what_pieces_name(context.library, unread.kind, entries)
        uri = entries[0].source_uri
        judged = replace(context, library=library)
        yield from (found for found in _as_far_as_read(judged) if found.location.uri == uri)


def _apart(unread: Unread) -> Iterator[tuple[Entry[Any], ...]]:
    """What has all its fields together, each other piece alone: a rule may stop at it."""
    read = tuple(entry for entry in unread.entries if isinstance(entry.model, BaseModel))
    partly = tuple(entry for entry in read if _lacks_fields(entry.model))
    together = tuple(entry for entry in read if not _lacks_fields(entry.model))
    yield from filter(None, (together, *((entry,) for entry in partly[:_ALONE])))


def _lacks_fields(model: BaseModel) -> bool:
    return any(name not in model.__dict__ for name in type(model).model_fields)


def _among_what_pieces_name(
    library: Library, kind: str, entries: tuple[Entry[Any], ...]
) -> Library:
    """Nothing but some pieces, and the plans, days, terms that they may name."""
    kept: dict[str, Any] = {
        other.name: () if other.name in _JUDGED else library.of(other) for other in PIECES
    }
    if kind in kept:
        kept[kind] = (*kept[kind], *entries)
    return replace(library, unread=(), **kept)


def _as_far_as_read(context: Context) -> Iterator[Diagnostic]:
    """What rules find before they need what cannot be read.

    A rule may take for granted what models promise, so it may also fail otherwise.
    """
    for rule in RULES:
        # Asked again without this guard once the file can be read: a fault of a rule shows then.
        with suppress(AttributeError, LookupError, TypeError, ValueError):
            yield from rule.check(context)
