"""The card of every page: drawn once from the scene engine, remembered by what it says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from chuyenmuc.artifact import Artifact
from chuyenmuc.channels.channel import Planned, Run
from chuyenmuc.channels.outcome import Outcome
from chuyenmuc.channels.workshop import RefusedError, Workshop, judged
from chuyenmuc.content.models.posters.design import Design
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.diagnostics import Diagnostic, Report, Severity
from chuyenmuc.ports import Kept
from chuyenmuc.render.facts import Facts
from chuyenmuc.scene.draw import draw, recipe
from chuyenmuc.scene.finding import Finding
from chuyenmuc.scene.poster.poster import Poster
from chuyenmuc.scene.qr import qr_svg
from chuyenmuc.vietnamese.numbers import number
from chuyenmuc.views.link_card import BREAK, CardFile, LinkCard, link_cards
from chuyenmuc.views.posters.poster import PosterView

SIZE = "the-lien-ket"
VERSION = 8
"""Signs of the hash of a picture that its address ends in."""
TOO_LONG, TOO_EMPTY = "AP102", "AP108"


@dataclass(frozen=True, slots=True)
class CardJob:
    """What one card says, and how it looks."""

    card: LinkCard
    design: Design
    size: Size


def plan(run: Run) -> Planned[CardJob]:
    """A card for every page that is sent on, also of slogans of which nothing may be drawn."""
    size = run.inputs.size(SIZE)
    if size is None or not run.for_site:
        return Planned()
    designs = run.inputs.cards
    cards = (card for card in link_cards(run.library) if card.design in designs)
    return Planned(tuple(CardJob(card, designs[card.design], size) for card in cards))


def make(jobs: tuple[CardJob, ...], workshop: Workshop) -> Outcome:
    """Draw the cards of pages that are there: a slogan has one where a poster of it was drawn.

    A card that cannot be drawn is a warning: its page uses the card of the home page.
    """
    drawn = {None, *(file.slogan_id for file in workshop.facts.posters)}
    there = [job for job in jobs if job.card.slogan_id in drawn]
    workshop.progress.stage("Vẽ thẻ chia sẻ", len(there))
    return Outcome.sum(_made(job, workshop) for job in there)


def _made(job: CardJob, workshop: Workshop) -> Outcome:
    card, source = job.card, job.card.place.uri
    try:
        drawn = _picture(job, workshop)
    except RefusedError as refused:
        return Outcome(report=Report.of([_unfit(card, refused.findings[0])]))
    finally:
        workshop.progress.step()
    width, height = job.size.pixels
    file = CardFile(card.uri, width, height, card.alt, drawn.size, drawn.digest[:VERSION])
    on_site = [Artifact(card.uri, drawn, source)]
    if card.page_url:
        file = replace(file, page_url=card.page_url, code_uri=card.code_uri)
        on_site.append(Artifact(card.code_uri, qr_svg(card.page_url), source))
    return Outcome(tuple(on_site), facts=Facts(cards={card.page_uri: file}))


def _picture(job: CardJob, workshop: Workshop) -> Kept:
    """The card under the first of its names that fits.

    Raises:
        RefusedError: none does; the findings are those of the first, the title.
    """
    why: RefusedError | None = None
    for name in job.card.names:
        view = job.card.poster(name)
        try:
            return _remembered(job, view, workshop)
        except RefusedError as refused:
            why = why or refused
            if not _is_about_address(refused, view):
                continue
        try:
            return _remembered(job, replace(view, link=None), workshop)
        except RefusedError as refused:
            why = refused
    raise why or RefusedError


def _is_about_address(refused: RefusedError, view: PosterView) -> bool:
    """Whether the address of the site is too long: a chat shows it beside the card anyway."""
    domain = view.domain
    return domain is not None and any(f"“{domain}”" in found.message for found in refused.findings)


def _remembered(job: CardJob, view: PosterView, workshop: Workshop) -> Kept:
    poster = Poster(view, job.design, job.size)
    key = recipe(poster, workshop.fonts)
    return workshop.remembered(key, ".png", partial(_drawn, poster, workshop))


def _drawn(poster: Poster, workshop: Workshop) -> bytes:
    drawn = draw(poster, workshop.fonts, workshop.studio)
    return judged(drawn, allowed={TOO_EMPTY})  # short is fine


def _unfit(card: LinkCard, finding: Finding) -> Diagnostic:
    """Why there is no card, in the words of whoever wrote the title."""
    title = card.names[0].replace(BREAK, " ")
    if finding.code == TOO_LONG:
        count = number(len(title.split()))
        message = f"“{title}” dài {count} tiếng, thẻ chia sẻ trên Zalo không đủ chỗ."
        action = card.shorter
    else:
        message = f"Không vẽ được thẻ chia sẻ cho “{title}”: {finding.message}"
        action = finding.action
    more = " Trong lúc đó trang dùng thẻ của trang chủ."
    return Diagnostic(card.place, "AP141", message, action + more, Severity.WARNING)
