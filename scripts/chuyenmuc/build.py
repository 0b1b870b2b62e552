"""The whole pipeline on one screen: content → library → channels, pages → Site.

Nothing here prints, sleeps, or reads the clock, the network or the environment.
"""

from __future__ import annotations

import datetime as dt
from functools import partial

from chuyenmuc.channels import attachments, figures, link_cards, pictures, recordings
from chuyenmuc.channels.channel import Channel, Run, channel_of, made, told
from chuyenmuc.channels.outcome import Outcome
from chuyenmuc.channels.posters import files as posters
from chuyenmuc.channels.posters.asked import asked
from chuyenmuc.channels.posters.wish import Wish
from chuyenmuc.channels.workshop import Workshop, cache_findings
from chuyenmuc.content.attachments import with_links_declared, within_reach
from chuyenmuc.content.library import Library
from chuyenmuc.content.waiting import waiting_of, with_waiting_marked
from chuyenmuc.diagnostics import Report
from chuyenmuc.inputs import Inputs
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.engine import run
from chuyenmuc.lint.known import KnownIds
from chuyenmuc.ports import Cache
from chuyenmuc.render.scripts import with_addresses
from chuyenmuc.render.site import render_site
from chuyenmuc.render.unread_commune import unread_commune_pages
from chuyenmuc.scene.text.fonts import load_fonts
from chuyenmuc.search.index_files import search_artifacts
from chuyenmuc.site import Site
from chuyenmuc.vietnamese.first_letter import without_capital
from chuyenmuc.vietnamese.text import nfc
from chuyenmuc.views.address import HOME
from chuyenmuc.views.plan.quoted import with_spoken_slogans

CHANNELS: tuple[Channel, ...] = (
    channel_of(pictures.plan, pictures.make),
    channel_of(recordings.plan, recordings.make),
    channel_of(attachments.plan, attachments.make),
    channel_of(posters.plan, posters.make),
    channel_of(link_cards.plan, link_cards.make),  # after posters: a slogan without one has no page
    channel_of(figures.plan, figures.make),
)
"""What a commune gives away, in the order in which it is made."""


def check(
    inputs: Inputs, commune: str | None, today: dt.date, remembered: Cache | None = None
) -> Report:
    """Every finding about the content of one commune, or of all of them; nothing is drawn.

    ``remembered`` spares pictures that were decoded once another time.
    """
    letters = load_fonts(inputs.print_fonts).letters
    report = _content_report(inputs, commune, today, letters, remembered)
    for name, library in inputs.catalogue.libraries.items():
        if commune in {None, name}:
            about = _run(library.published(today), inputs, today, report)
            report += told(channel(about) for channel in CHANNELS)
    return report + (cache_findings(remembered) if remembered else Report())


def build(workshop: Workshop, commune: str, today: dt.date, *, with_waiting: bool = False) -> Site:
    """Build one commune's site.

    A broken file yields findings and no page, and the file of the commune itself one page that
    shows them; the caller decides whether to go on. ``with_waiting`` is for previews alone: drafts
    and pieces dated later are shown too, and say in their titles that they are not published.
    """
    inputs, progress = workshop.inputs, workshop.progress
    progress.stage("Đọc và kiểm tra nội dung")
    report = _content_report(inputs, commune, today, workshop.fonts.letters, workshop.cache)
    found = inputs.catalogue.libraries.get(commune)
    if found is None:
        return _unread(commune, report, inputs)
    shown = found if with_waiting else found.published(today)
    about = _run(shown, inputs, today, report)
    works = [channel(about) for channel in CHANNELS]
    outcome = made(works, workshop)
    progress.stage("Dựng các trang")
    library = with_waiting_marked(about.library, today)
    pages = render_site(
        library,
        today,
        templates=inputs.templates,
        icons=inputs.icons,
        notices=inputs.notices,
        facts=outcome.facts,
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
            *with_addresses(inputs.assets),
            *outcome.on_site,
        ),
        frame=pages.frame,
        icons=inputs.icons,
        inline_script=inputs.inline_script,
        card=outcome.facts.cards.get(HOME),
        prints=outcome.prints,
        foreign={t.model.term: t.model.lang for t in library.terms if t.model.lang},
        report=report + told(works) + outcome.report + cache_findings(workshop.cache),
        waiting=waiting_of([found], today),
    )


def build_posters(workshop: Workshop, commune: str, today: dt.date, wish: Wish) -> Outcome:
    """Make the prints of one commune, or the posters wished for, without building its site.

    The folder of prints is replaced whole, so every channel gives its own.
    """
    inputs = workshop.inputs
    workshop.progress.stage("Đọc và kiểm tra nội dung")
    report = _content_report(inputs, commune, today, workshop.fonts.letters, workshop.cache)
    library = inputs.catalogue.libraries.get(commune)
    if library is None or report.errors:
        return Outcome(report=report)
    about = _run(library.published(today), inputs, today, report, for_site=False)
    wanted = CHANNELS if wish.is_empty else (partial(asked, wish),)
    works = [channel(about) for channel in wanted]
    report += told(works)
    drawn = Outcome() if report.errors else made(works, workshop)
    return drawn + Outcome(report=report + cache_findings(workshop.cache))


def _content_report(
    inputs: Inputs,
    commune: str | None,
    today: dt.date,
    letters: frozenset[str],
    remembered: Cache | None,
) -> Report:
    """What is wrong with files and what rules find; ``letters`` are those of the print fonts."""
    catalogue = inputs.catalogue
    if commune is not None and commune not in catalogue.communes:
        return Report.of([catalogue.missing(commune)])
    report = catalogue.report_for(commune) if commune else catalogue.report
    judged = pictures.picture_findings(catalogue.images, commune, remembered)
    report += Report.of((*inputs.findings, *judged))
    report += attachments.attachment_findings(catalogue, commune)
    if not catalogue.report.errors:  # an article that could not be read may show some of them
        libraries = catalogue.libraries.values()
        report += Report.of(pictures.unused_pictures(catalogue.images, libraries, commune))
    known = KnownIds.of(catalogue.judged.values(), catalogue.report)
    around = partial(
        Context,
        known=known,
        today=today,
        icons=frozenset(inputs.icons),
        files=frozenset(nfc(image.uri) for image in catalogue.images),
        official=inputs.official,
        recordings=frozenset(recording.uri for recording in catalogue.recordings),
        letters=letters,
    )
    for name, library in catalogue.judged.items():
        if commune in {None, name}:
            documents = within_reach(catalogue.documents, library)
            report += run(around(library, documents=documents))
    return report


def _run(
    library: Library, inputs: Inputs, today: dt.date, report: Report, *, for_site: bool = True
) -> Run:
    """What channels work from: what is shown, pictures and files by addresses, slogans in words."""
    catalogue = inputs.catalogue
    named = pictures.with_pictures_named(library, catalogue.images)
    spoken = with_spoken_slogans(with_links_declared(named, catalogue.documents))
    return Run(spoken, inputs, today, for_site=for_site, has_errors=bool(report.errors))


def _unread(commune: str, report: Report, inputs: Inputs) -> Site:
    """The Site of a commune whose own file could not be read: one page that says so."""
    pages = unread_commune_pages(commune, report, inputs.templates)
    return Site(commune, commune, None, "", pages, frame=None, report=report)
