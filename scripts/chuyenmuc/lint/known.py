"""The ids of everything in the repository, not of one commune alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from chuyenmuc.content.library import Library
from chuyenmuc.diagnostics import Report
from chuyenmuc.views.plan.clause_link import page_anchors


@dataclass(frozen=True)
class KnownIds:
    """What a field may name. ``plans`` maps a plan to the anchors its page has.

    ``titles`` are those of articles and infographics, by id.

    ``targets`` maps a plan to the ids of its targets, which a number of an infographic may name.

    ``unread`` are the ids of files that hold errors of their own: whoever names one is right.
    ``without_a_plan`` are the communes with a plan that could not be read.
    """

    articles: frozenset[str] = frozenset()
    infographics: frozenset[str] = frozenset()
    titles: Mapping[str, str] = field(default_factory=dict)
    plans: Mapping[str, frozenset[str]] = field(default_factory=dict)
    targets: Mapping[str, frozenset[str]] = field(default_factory=dict)
    days: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()
    without_a_plan: frozenset[str] = frozenset()

    @classmethod
    def of(cls, libraries: Iterable[Library], report: Report | None = None) -> KnownIds:
        """The ids of all communes together. ``report`` says which files could not be read."""
        every = tuple(libraries)
        errors = report.errors if report else ()
        return cls(
            articles=frozenset(e.id for library in every for e in library.articles),
            infographics=frozenset(e.id for library in every for e in library.infographics),
            titles={
                e.id: e.model.title
                for library in every
                for group in (library.articles, library.infographics)
                for e in group
            },
            plans={e.id: page_anchors(e.model) for library in every for e in library.plans},
            targets={
                e.id: frozenset(target.id for target in e.model.targets)
                for library in every
                for e in library.plans
            },
            days=frozenset(e.id for library in every for e in library.days),
            unread=frozenset(PurePosixPath(found.location.uri).stem for found in errors),
            without_a_plan=frozenset(
                PurePosixPath(found.location.uri).parts[2]
                for found in errors
                if PurePosixPath(found.location.uri).match("content/communes/*/plans/*")
            ),
        )
