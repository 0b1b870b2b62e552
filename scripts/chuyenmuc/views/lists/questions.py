"""The list of questions, grouped by field."""

from __future__ import annotations

import datetime as dt

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.vocabulary import KIND_WORDS
from chuyenmuc.views.address import kind_uri
from chuyenmuc.views.lists.listing import KIND_LEADS, ListingView, by_field, listing
from chuyenmuc.views.page_link import PageLink


def questions_view(library: Library, today: dt.date) -> ListingView:
    """Questions and answers; the chips jump to the fields on the page."""
    groups = tuple(group for group in by_field(library, "question", today) if group.cards)
    uri = kind_uri("question")
    return listing(
        uri,
        KIND_WORDS["question"],
        KIND_LEADS["question"],
        groups,
        chips=tuple(PageLink(group.title, f"{uri}#{group.anchor}") for group in groups),
        empty="Chưa có câu hỏi nào.",
    )
