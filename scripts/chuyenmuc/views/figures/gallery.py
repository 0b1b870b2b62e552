"""All infographics on one page: by field with their pictures, and once more by kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.figures import GROUPS, KINDS
from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.content.models.vocabulary import FIELD_WORDS
from chuyenmuc.views.address import INFOGRAPHICS, infographic_uri
from chuyenmuc.views.figures.file import FigureFile


@dataclass(frozen=True, slots=True)
class FigureCard:
    """One infographic; ``picture`` is None where none could be drawn."""

    uri: str
    title: str
    text: str
    picture: FigureFile | None


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Infographics under a heading that has an anchor."""

    anchor: str
    title: str
    cards: tuple[FigureCard, ...]


@dataclass(frozen=True, slots=True)
class FigureGalleryView:
    """The page; groups without infographics are not there."""

    uri: str
    title: str
    lead: str
    fields: tuple[FigureGroup, ...]
    kinds: tuple[FigureGroup, ...]


def figure_gallery_view(library: Library, small: Mapping[str, FigureFile]) -> FigureGalleryView:
    """``small`` maps an infographic to its small picture."""
    entries = library.infographics

    def group(anchor: str, title: str, chosen: Iterable[Entry[Infographic]]) -> FigureGroup:
        return FigureGroup(anchor, title, tuple(_card(e, small.get(e.id)) for e in chosen))

    fields = (
        group(field, words, (e for e in entries if e.model.field == field))
        for field, words in FIELD_WORDS.items()
    )
    kinds = (
        group(anchor, words, (e for e in entries if KINDS[e.model.kind].group == anchor))
        for anchor, words in GROUPS.items()
    )
    return FigureGalleryView(
        uri=INFOGRAPHICS,
        title="Infographic",
        lead="Mỗi tờ một việc, nhìn là hiểu. Tải ảnh để gửi Zalo, tải bản in để dán.",
        fields=tuple(found for found in fields if found.cards),
        kinds=tuple(found for found in kinds if found.cards),
    )


def _card(entry: Entry[Infographic], picture: FigureFile | None) -> FigureCard:
    figure = entry.model
    return FigureCard(infographic_uri(entry.id), figure.title, figure.summary, picture)
