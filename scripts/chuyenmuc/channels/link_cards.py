"""The card of every page: drawn once from the scene engine, remembered by what it says."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from chuyenmuc.artifact import Artifact
from chuyenmuc.content.library import Library
from chuyenmuc.content.models.posters.design import Design
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.diagnostics import Diagnostic, Report, Severity
from chuyenmuc.inputs import Inputs
from chuyenmuc.ports import Cache, Progress
from chuyenmuc.scene.draw import draw, recipe
from chuyenmuc.scene.finding import Finding
from chuyenmuc.scene.poster.poster import Poster
from chuyenmuc.scene.qr import qr_svg
from chuyenmuc.scene.text.fonts import FontSet, load_fonts
from chuyenmuc.scene.writers.studio import Studio
from chuyenmuc.vietnamese.numbers import number
from chuyenmuc.views.link_card import BREAK, CardFile, LinkCard, link_cards

SIZE = "the-lien-ket"
TOO_LONG, TOO_EMPTY = "AP102", "AP108"


@dataclass(frozen=True, slots=True)
class CardSet:
    """The cards as files of the site, by the address of their page, and what went wrong."""

    artifacts: tuple[Artifact, ...] = ()
    by_page: Mapping[str, CardFile] = field(default_factory=lambda: MappingProxyType({}))
    report: Report = field(default_factory=Report)


def draw_link_cards(
    library: Library,
    inputs: Inputs,
    *,
    slogans: Collection[str] = (),
    cache: Cache,
    progress: Progress,
) -> CardSet:
    """Draw the cards of a library that is already filtered by date.

    ``slogans`` are the ids of those that have a page.
    A card that cannot be drawn is a warning: its page uses the card of the home page.
    """
    size = inputs.size(SIZE)
    if size is None:
        return CardSet()
    cards = tuple(card for card in link_cards(library, slogans) if card.design in inputs.cards)
    progress.stage("Vẽ thẻ chia sẻ", len(cards))
    painter = _Painter(size, load_fonts(inputs.print_fonts), Studio(), cache)
    artifacts: list[Artifact] = []
    by_page: dict[str, CardFile] = {}
    findings: list[Diagnostic] = []
    for card in cards:
        path, problems = painter.draw(card, inputs.cards[card.design])
        progress.step()
        if path is None:
            findings.append(_unfit(card, problems[0]))
            continue
        artifacts.append(Artifact(card.uri, path, card.place.uri))
        width, height = size.pixels
        made = CardFile(card.uri, width, height, card.alt, path.stat().st_size)
        if card.page_url:
            made = replace(made, page_url=card.page_url, code_uri=card.code_uri)
            artifacts.append(Artifact(card.code_uri, qr_svg(card.page_url), card.place.uri))
        by_page[card.page_uri] = made
    return CardSet(tuple(artifacts), MappingProxyType(by_page), Report.of(findings))


@dataclass(frozen=True, slots=True)
class _Painter:
    """What all cards of a run share."""

    size: Size
    fonts: FontSet
    studio: Studio
    cache: Cache

    def draw(self, card: LinkCard, design: Design) -> tuple[Path | None, tuple[Finding, ...]]:
        """The card under the first of its names that fits, or why the title does not."""
        why: tuple[Finding, ...] = ()
        for name in card.names:
            poster = Poster(card.poster(name), design, self.size)
            key = hashlib.sha256(recipe(poster, self.fonts)).hexdigest()
            found = self.cache.get(key, ".png")
            if found is not None:
                return found, ()
            drawn = draw(poster, self.fonts, self.studio)
            problems = tuple(f for f in drawn.findings if f.code != TOO_EMPTY)  # short is fine
            if not problems:
                return self.cache.put(key, ".png", drawn.body), ()
            why = why or problems
        return None, why


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
