"""What a rule may look at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from chuyenmuc.content.addresses.official import NO_OFFICIAL, Official
from chuyenmuc.content.attachments import NO_DOCUMENTS, Documents
from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.article import Article
from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.lint.known import KnownIds
from chuyenmuc.lint.passages import Passage, article_bodies, field_values, plan_texts, slogan_texts
from chuyenmuc.lint.private.enclosed import Enclosed, enclosed
from chuyenmuc.lint.private.seen import Private, private_data
from chuyenmuc.plans.metric import Metric, metrics


@dataclass(frozen=True)
class Context:
    """One commune's library, drafts included, with what lies around it.

    Args:
        library: the content.
        known: the ids of the whole repository.
        today: the day to judge dates by.
        icons: the names of drawings that exist.
        files: the project-relative paths of pictures that the build carries.
        official: domains of official bodies, to which an article may link.
        recordings: the project-relative paths of recordings.
        documents: the files that may be offered for download.
        letters: the characters that every print font has; empty where they are not known.
    """

    library: Library
    known: KnownIds
    today: dt.date
    icons: frozenset[str] = frozenset()
    files: frozenset[str] = frozenset()
    official: Official = NO_OFFICIAL
    recordings: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()
    documents: Documents = NO_DOCUMENTS

    @cached_property
    def bodies(self) -> tuple[Passage, ...]:
        """The bodies of articles."""
        return tuple(article_bodies(self.library))

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """All Markdown: the bodies of articles and the clauses of plans."""
        return (*self.bodies, *plan_texts(self.library))

    @cached_property
    def referring(self) -> tuple[Passage, ...]:
        """Every text in which a reference may stand: all Markdown, and the words of slogans."""
        return (*self.passages, *slogan_texts(self.library))

    @cached_property
    def everything_written(self) -> tuple[Passage, ...]:
        """The bodies of articles and every value of every YAML file."""
        return (*self.bodies, *field_values(self.library))

    @cached_property
    def everything_finished(self) -> tuple[Passage, ...]:
        """The same without drafts, in which gaps and notes may stay."""
        drafts = {
            (entry.source_uri, entry.id)
            for entry in self.library.entries()
            if may_be_draft(entry.model)
        }
        return tuple(
            passage
            for passage in self.everything_written
            if (passage.place.uri, passage.piece) not in drafts
        )

    @cached_property
    def private(self) -> tuple[Private, ...]:
        """What is one person's own or secret, in every text of every piece."""
        return tuple(private_data(self.library))

    @cached_property
    def enclosed(self) -> tuple[Enclosed, ...]:
        """The same inside the files that pieces offer for download."""
        return tuple(enclosed(self.library, self.documents))

    @cached_property
    def pieces(self) -> tuple[Entry[Article] | Entry[Infographic], ...]:
        """Articles and infographics, which share many fields."""
        return (*self.library.articles, *self.library.infographics)

    @cached_property
    def metrics(self) -> Mapping[str, Metric]:
        """What a row of records may be about."""
        return metrics(self.library, self.today)

    @property
    def is_demo(self) -> bool:
        """Whether this is a real commune whose page is not official: nothing may be made up."""
        return self.library.commune.model.is_demo


def may_be_draft(model: object) -> bool:
    """Whether it is one, or says what cannot be read of being one."""
    return bool(getattr(model, "draft", "draft" in getattr(type(model), "model_fields", {})))
