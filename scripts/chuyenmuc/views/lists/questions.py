"""The list of questions, grouped by field."""

from __future__ import annotations

import datetime as dt

from chuyenmuc.content.library import Library
from chuyenmuc.views.address import PageLink, kind_uri
from chuyenmuc.views.kinds import KINDS
from chuyenmuc.views.lists.listing import ListingView, by_field


def questions_view(library: Library, today: dt.date) -> ListingView:
    """Questions and answers; the chips jump to the fields on the page."""
    kind = KINDS["question"]
    uri = kind_uri(kind.key)
    groups = by_field(library, kind.key, today)
    return ListingView(
        uri=uri,
        section_uri=uri,
        title=kind.words,
        lead=kind.lead,
        groups=groups,
        chips=tuple(PageLink(group.title, f"{uri}#{group.anchor}") for group in groups),
        empty="Chưa có câu hỏi nào.",
    )
