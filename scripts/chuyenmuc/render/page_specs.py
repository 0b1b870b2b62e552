"""Which pages a commune's site has, and which templates show them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from chuyenmuc.content.library import Library
from chuyenmuc.inputs.notices import Notice
from chuyenmuc.inputs.site_assets import SCRIPTS
from chuyenmuc.render.page import PageSpec
from chuyenmuc.render.plan_body import plan_body
from chuyenmuc.render.references import resolve_references
from chuyenmuc.views import address
from chuyenmuc.views.about import about_view
from chuyenmuc.views.article import article_views
from chuyenmuc.views.calendar.page import calendar_view
from chuyenmuc.views.figures.file import FigureFile
from chuyenmuc.views.figures.gallery import figure_gallery_view
from chuyenmuc.views.figures.page import infographic_view
from chuyenmuc.views.history import withdrawn_views
from chuyenmuc.views.home import home_view
from chuyenmuc.views.kinds import KINDS
from chuyenmuc.views.licences import licences_view
from chuyenmuc.views.lists.alerts import alerts_view
from chuyenmuc.views.lists.directory import directory_view
from chuyenmuc.views.lists.glossary import glossary_view
from chuyenmuc.views.lists.listing import (
    ListingView,
    facet_listings,
    kind_listings,
    plan_listing,
)
from chuyenmuc.views.lists.questions import questions_view
from chuyenmuc.views.offline import OfflineView
from chuyenmuc.views.plan.page import plan_view
from chuyenmuc.views.posters.gallery import gallery_view, slogan_pages
from chuyenmuc.views.posters.poster_file import PosterFile


def page_specs(
    library: Library,
    today: dt.date,
    posters: Sequence[PosterFile],
    figures: Sequence[FigureFile] = (),
    notices: Sequence[Notice] = (),
) -> Iterator[PageSpec]:
    """Every page, the home page first."""
    small = {file.figure_id: file for file in figures if file.is_small}
    yield _home(library, today, posters)
    yield _alerts(library, today)
    for view in (
        *kind_listings(library, today),
        questions_view(library, today),
        plan_listing(library),
        *facet_listings(library, today),
    ):
        yield _listing(view)
    yield _figure_gallery(library, small)
    yield from _articles(library, today, small)
    yield from _infographics(library, today, figures)
    yield from _plans(library, today, small)
    yield from _single_pages(library, today, posters)
    yield from _slogans(library, posters)
    yield from _withdrawn(library, today)
    yield _offline()
    yield _licences(notices)


def _home(library: Library, today: dt.date, posters: Sequence[PosterFile]) -> PageSpec:
    view = home_view(library, today, posters)
    return PageSpec(
        uri=address.HOME,
        title=view.title,
        description=view.description,
        kind="home",
        section=address.HOME,
        view=view,
        before="home.html",
        source=library.commune.source_uri,
    )


def _alerts(library: Library, today: dt.date) -> PageSpec:
    kind = KINDS["alert"]
    uri = address.kind_uri(kind.key)
    return PageSpec(
        uri=uri,
        title=kind.title or kind.words,
        description=kind.lead,
        kind="alerts",
        section=uri,
        view=alerts_view(library, today),
        before="alerts.html",
    )


def _listing(view: ListingView) -> PageSpec:
    return PageSpec(
        uri=view.uri,
        title=view.title,
        description=view.lead,
        kind=view.kind,
        section=view.section_uri,
        view=view,
        before="listing.html",
    )


def _articles(
    library: Library, today: dt.date, small: Mapping[str, FigureFile]
) -> Iterator[PageSpec]:
    for view in article_views(library, today):
        template = KINDS[view.kind].template
        yield PageSpec(
            uri=view.uri,
            title=view.title,
            description=view.description,
            kind=view.kind,
            section=view.section.uri,
            view=view,
            before=f"{template}.before.html",
            side="trust.side.html",
            after=f"{template}.after.html",
            body=resolve_references(view.body, library, view.uri, small),
            source=view.source_uri,
        )


def _infographics(
    library: Library, today: dt.date, figures: Sequence[FigureFile]
) -> Iterator[PageSpec]:
    for entry in library.infographics:
        view = infographic_view(entry, library, today, figures)
        yield PageSpec(
            uri=view.uri,
            title=view.title,
            description=view.description,
            kind="infographic",
            section=address.INFOGRAPHICS,
            view=view,
            before="infographic.html",
            after="infographic.after.html",
            source=view.source_uri,
        )


def _figure_gallery(library: Library, small: Mapping[str, FigureFile]) -> PageSpec:
    view = figure_gallery_view(library, small)
    return PageSpec(
        uri=view.uri,
        title=view.title,
        description=view.lead,
        kind="infographics",
        section=view.uri,
        view=view,
        before="infographics.html",
    )


def _plans(library: Library, today: dt.date, small: Mapping[str, FigureFile]) -> Iterator[PageSpec]:
    for entry in library.plans:
        view = plan_view(entry, library, today)
        yield PageSpec(
            uri=view.uri,
            title=view.title,
            description=view.description,
            kind="plan",
            section=address.PLANS,
            view=view,
            before="plan.before.html",
            side="plan.side.html",
            after="plan.after.html",
            body=resolve_references(plan_body(view), library, view.uri, small),
            source=view.source_uri,
        )


def _slogans(library: Library, posters: Sequence[PosterFile]) -> Iterator[PageSpec]:
    for view in slogan_pages(library, posters):
        yield PageSpec(
            uri=view.uri,
            title=view.slogan.text,
            description=view.description,
            kind="posters",
            section=address.POSTERS,
            view=view,
            before="slogan.html",
            source=view.slogan.source_uri,
        )


def _withdrawn(library: Library, today: dt.date) -> Iterator[PageSpec]:
    for view in withdrawn_views(library, today):
        yield PageSpec(
            uri=view.uri,
            title=view.title,
            description=view.description,
            kind="lost",
            section=view.section.uri,
            view=view,
            before="withdrawn.html",
            noindex=True,
        )


def _offline() -> PageSpec:
    view = OfflineView()
    return PageSpec(
        uri=address.OFFLINE,
        title=view.title,
        description=view.description,
        kind="offline",
        section=address.OFFLINE,
        view=view,
        before="offline.html",
        noindex=True,
        script=f"{SCRIPTS}/mat-mang.js",
    )


def _licences(notices: Sequence[Notice]) -> PageSpec:
    view = licences_view(notices)
    return PageSpec(
        uri=address.LICENCES,
        title=view.title,
        description=view.description,
        kind="licences",
        section=address.ABOUT,
        view=view,
        before="licences.html",
    )


def _single_pages(
    library: Library, today: dt.date, posters: Sequence[PosterFile]
) -> Iterator[PageSpec]:
    name = library.commune.model.full_name
    pages = (
        (
            address.POSTERS,
            "Áp phích, băng rôn",
            "Khẩu hiệu để treo và để in, ghi rõ điều khoản.",
            "posters",
            gallery_view(library, posters),
            "gallery.html",
        ),
        (
            address.CALENDAR,
            "Lịch chuyển đổi số",
            "Những ngày trong năm và các mốc của kế hoạch.",
            "calendar",
            calendar_view(library, today),
            "calendar.html",
        ),
        (
            address.GLOSSARY,
            "Thuật ngữ",
            "Từ mới và chữ viết tắt, giải nghĩa bằng lời thường.",
            "glossary",
            glossary_view(library),
            "glossary.html",
        ),
        (
            address.SEARCH,
            "Tìm kiếm",
            "Gõ việc cần tìm, không cần gõ dấu.",
            "search",
            directory_view(library, today),
            "directory.html",
        ),
        (
            address.ABOUT,
            "Về trang này",
            f"Ai chịu trách nhiệm trang chuyển đổi số {name}, nội dung lấy từ đâu.",
            "about",
            about_view(library),
            "about.html",
        ),
    )
    for uri, title, description, kind, view, template in pages:
        yield PageSpec(
            uri=uri,
            title=title,
            description=description,
            kind=kind,
            section=uri,
            view=view,
            before=template,
            noindex=kind == "search",
            script=f"{SCRIPTS}/tim-kiem.js" if kind == "search" else None,
        )
