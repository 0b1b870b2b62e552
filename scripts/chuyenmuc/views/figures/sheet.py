"""What the picture or print of an infographic says: its body, and the words around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.views.address import shown_address
from chuyenmuc.views.demo_mark import issuer_of, mark_of
from chuyenmuc.views.figures.body import FigureBody
from chuyenmuc.views.figures.page import InfographicView
from chuyenmuc.views.plan.sources import PlanSource
from chuyenmuc.views.trust import OUR_NAME
from chuyenmuc.views.wording import NBSP, when

NAMED = 3


@dataclass(frozen=True, slots=True)
class FigureSheet:
    """The words of one infographic outside its page.

    ``mark`` says what the picture is not; None only for an official page of a real commune.
    ``link`` is the address of its page, None where the site has none.
    """

    id: str
    kind: str
    title: str
    body: FigureBody
    alt: str
    remember: str | None
    issuer: str
    mark: str | None
    source: str
    link: str | None
    domain: str | None
    warning: bool

    @property
    def file_title(self) -> str:
        """The title of a file, with the mark."""
        return f"{self.title} ({self.mark})" if self.mark else self.title


def figure_sheet(entry: Entry[Infographic], page: InfographicView, library: Library) -> FigureSheet:
    """The words of the picture that goes with a page."""
    commune, figure = library.commune.model, entry.model
    site = commune.site_url
    return FigureSheet(
        id=entry.id,
        kind=figure.kind,
        title=figure.title,
        body=page.body,
        alt=page.alt,
        remember=figure.remember,
        issuer=issuer_of(commune),
        mark=mark_of(commune),
        source=_source(figure, page.plan_sources),
        link=f"{site.rstrip('/')}/{page.uri}" if site else None,
        domain=shown_address(site) if site else None,
        warning=figure.warns,
    )


def _source(figure: Infographic, plans: tuple[PlanSource, ...]) -> str:
    """Plans and publishers by name, as many as are read at a glance, and the day of reading."""
    names = list(dict.fromkeys((*(plan.title for plan in plans), *_publishers(figure))))
    if not names:
        return f"Biên soạn: {OUR_NAME}."
    more = f" và {len(names) - NAMED}{NBSP}nguồn khác" if len(names) > NAMED else ""
    read = f" Đối chiếu {when(figure.checked_on).words}." if figure.checked_on else ""
    return f"Nguồn: {'; '.join(names[:NAMED])}{more}.{read}"


def _publishers(figure: Infographic) -> Iterator[str]:
    """Who publishes each source: the name before the dash, as titles of sources are written."""
    for source in figure.sources:
        yield source.title.partition(" – ")[0].strip(" .")
