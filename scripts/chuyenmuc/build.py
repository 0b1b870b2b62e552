"""The whole pipeline on one screen: content → library → pages, pictures → Site.

Nothing here prints, sleeps, or reads the clock, the network or the environment.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial

from chuyenmuc.artifact import Site
from chuyenmuc.channels.figures import draw_figures
from chuyenmuc.channels.link_cards import draw_link_cards
from chuyenmuc.channels.pictures import picture_findings, place_pictures
from chuyenmuc.channels.posters.files import (
    PosterSet,
    catalog_of,
    draw_jobs,
    draw_posters,
    with_order,
)
from chuyenmuc.channels.posters.jobs import kit_jobs, street_findings
from chuyenmuc.channels.posters.thumbnails import draw_thumbnails
from chuyenmuc.channels.posters.wish import Wish, resolved, wished_jobs
from chuyenmuc.channels.recordings import place_recordings
from chuyenmuc.diagnostics import Report
from chuyenmuc.inputs import Inputs
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.engine import run
from chuyenmuc.lint.known import KnownIds
from chuyenmuc.ports import Cache, Progress
from chuyenmuc.render.site import render_site
from chuyenmuc.scene.text.fonts import load_fonts
from chuyenmuc.search.index_files import search_artifacts
from chuyenmuc.vietnamese.first_letter import without_capital
from chuyenmuc.views.plan.quoted import with_spoken_slogans


def check(inputs: Inputs, commune: str | None, today: dt.date) -> Report:
    """Every finding about the content of one commune, or of all of them."""
    catalogue = inputs.catalogue
    if commune is not None and commune not in catalogue.communes:
        return Report.of([catalogue.missing(commune)])
    report = catalogue.report_for(commune) if commune else catalogue.report
    report += Report.of((*inputs.findings, *picture_findings(catalogue.images, commune)))
    known = KnownIds.of(catalogue.libraries.values(), catalogue.report)
    around = partial(
        Context,
        known=known,
        today=today,
        icons=frozenset(inputs.icons),
        files=frozenset(image.uri for image in catalogue.images),
        domains=inputs.domains,
        recordings=frozenset(recording.uri for recording in catalogue.recordings),
        letters=load_fonts(inputs.print_fonts).letters,
    )
    for name, library in catalogue.libraries.items():
        if commune in {None, name}:
            report += run(around(library))
            if not report.errors:  # else a kit may name what another mistake hides
                report += Report.of(kit_jobs(library, catalog_of(inputs))[1])
    return report


def build(
    inputs: Inputs, commune: str, today: dt.date, *, cache: Cache, progress: Progress
) -> Site:
    """Build one commune's site.

    A broken file yields findings and no page; the caller decides whether to go on without it.
    """
    progress.stage("Đọc và kiểm tra nội dung")
    report = check(inputs, commune, today)
    library = inputs.catalogue.libraries.get(commune)
    if library is None:
        return _nothing(commune, report)
    progress.stage("Chuẩn bị ảnh và bản ghi âm")
    pictures = place_pictures(library.published(today), inputs.catalogue.images, cache)
    recordings = place_recordings(pictures.library, inputs.catalogue.recordings, cache)
    library = with_spoken_slogans(pictures.library)
    posters = draw_posters(library, inputs, cache=cache, progress=progress)
    gallery = draw_thumbnails(
        kit_jobs(library, catalog_of(inputs))[0], posters.gallery, inputs, cache, progress
    )
    shown = {file.slogan_id for file in gallery.files}
    cards = draw_link_cards(library, inputs, slogans=shown, cache=cache, progress=progress)
    figures = draw_figures(library, inputs, today, cache=cache, progress=progress)
    progress.stage("Dựng các trang")
    pages = render_site(
        library,
        today,
        templates=inputs.templates,
        icons=inputs.icons,
        edit_base=library.commune.model.edit_base,
        posters=gallery.files,
        cards=cards.by_page,
        sounds=recordings.by_page,
        figures=figures.files,
    )
    model = library.commune.model
    return Site(
        commune=commune,
        name=f"Chuyển đổi số {without_capital(model.full_name)}",
        url=model.site_url,
        description=model.about,
        pages=(
            *pages.pages,
            *search_artifacts(library, pages.specs),
            *inputs.assets,
            *pictures.artifacts,
            *recordings.artifacts,
            *posters.on_site,
            *gallery.artifacts,
            *cards.artifacts,
            *figures.on_site,
        ),
        nav=pages.nav,
        extra=pages.extra,
        prints=(*posters.prints, *figures.prints),
        foreign={t.model.term: t.model.lang for t in library.terms if t.model.lang},
        report=report + pictures.report + posters.report + cards.report + figures.report,
    )


def build_posters(  # noqa: PLR0913  # what, for whom, when, and the two ports: each by name
    inputs: Inputs,
    commune: str,
    today: dt.date,
    wish: Wish,
    *,
    cache: Cache,
    progress: Progress,
) -> PosterSet:
    """Draw the kits of one commune, or what was wished for, without building its site."""
    progress.stage("Đọc và kiểm tra nội dung")
    report = check(inputs, commune, today)
    library = inputs.catalogue.libraries.get(commune)
    if library is None or report.errors:
        return PosterSet(report=report)
    library = with_spoken_slogans(library.published(today))
    if wish.is_empty:
        # Only whoever orders prints is told of the street: a site hangs nowhere.
        report += Report.of(street_findings(kit_jobs(library, catalog_of(inputs))[0], library))
        posters = draw_posters(library, inputs, cache=cache, progress=progress)
        # The folder is replaced whole, so the sheets of infographics belong in it, too.
        figures = draw_figures(library, inputs, today, cache=cache, progress=progress)
        report += figures.report
        posters = replace(posters, prints=(*posters.prints, *figures.prints))
    else:
        wish = resolved(wish, library)
        jobs, findings = wished_jobs(wish, library, catalog_of(inputs))
        report += Report.of(findings)
        if report.errors:
            return PosterSet(report=report)
        report += Report.of(street_findings(jobs, library))
        posters = draw_jobs(jobs, inputs, cache=cache, progress=progress)
        if not posters.report.errors:
            posters = with_order(posters, jobs, wish, library, inputs)
    return replace(posters, report=report + posters.report, folder=wish.folder)


def _nothing(commune: str, report: Report) -> Site:
    """A Site without pages, for a commune whose own file could not be read."""
    return Site(commune, commune, None, "", (), (), {"demo": True}, report=report)
