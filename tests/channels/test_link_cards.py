"""The picture of a link in a chat: one for every page, readable, light, and never made up."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from chuyenmuc.adapters.file_cache import FileCache
from chuyenmuc.channels.channel import Run
from chuyenmuc.channels.link_cards import SIZE, make, plan
from chuyenmuc.channels.outcome import Outcome
from chuyenmuc.channels.posters.jobs import catalog_of
from chuyenmuc.channels.workshop import Workshop
from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.article import Article
from chuyenmuc.diagnostics import Severity
from chuyenmuc.inputs import Inputs
from chuyenmuc.ports import NoProgress
from chuyenmuc.render.facts import Facts
from chuyenmuc.render.site import render_site
from chuyenmuc.scene.draw import draw
from chuyenmuc.scene.poster.poster import Poster
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.views.address import HOME, article_uri, infographic_uri, plan_uri, poster_uri
from chuyenmuc.views.kinds import KINDS
from chuyenmuc.views.link_card import LinkCard, link_cards
from chuyenmuc.views.posters.poster_file import PosterFile

TODAY = dt.date(2026, 11, 20)
HEAVIEST = 60_000
LONG = "Tự xưng công an gọi video giả giọng người thân báo tai nạn rồi bắt chuyển tiền ngay " * 2


@pytest.fixture(scope="module")
def library(inputs: Inputs) -> Library:
    """The demo commune on a fixed day."""
    return inputs.catalogue.libraries["dien-chau"].published(TODAY)


@pytest.fixture(scope="module")
def drawn(inputs: Inputs, library: Library, drawings: FileCache) -> Outcome:
    """All cards of the demo."""
    return draw_cards(library, inputs, drawings)


def draw_cards(
    library: Library, inputs: Inputs, cache: FileCache, posters: Sequence[str] = ()
) -> Outcome:
    """Draw into a cache; nobody watches. ``posters`` are slogans that were drawn."""
    size = inputs.size(SIZE)
    assert size is not None
    files = tuple(PosterFile(slogan, "", "", size, "", 0) for slogan in posters)
    workshop = Workshop.of(inputs, cache, NoProgress())
    jobs = plan(Run(library, inputs, TODAY)).jobs
    return make(jobs, replace(workshop, facts=Facts(posters=files)))


def alone(library: Library, article: Entry[Article]) -> Library:
    """The commune with one article, and nothing else that has a card but its home page."""
    return replace(library, articles=(article,), plans=(), infographics=())


def renamed(entry: Entry[Article], title: str, short: str | None) -> Entry[Article]:
    """The article under another title."""
    return replace(entry, model=entry.model.model_copy(update={"title": title, "short": short}))


def test_every_page_that_is_sent_has_a_card(library: Library, drawn: Outcome) -> None:
    """Articles of all kinds, infographics, plans, and the home page; nothing to report."""
    pages = {
        "",
        *(article_uri(entry) for entry in library.articles),
        *(infographic_uri(entry.id) for entry in library.infographics),
        *(plan_uri(entry.id) for entry in library.plans),
    }
    assert set(drawn.facts.cards) == pages
    assert {card.uri for card in drawn.facts.cards.values()} == {file.uri for file in drawn.on_site}
    assert drawn.report.diagnostics == ()


def test_a_slogan_with_a_page_has_a_card_that_says_it(
    inputs: Inputs, library: Library, tmp_path: Path
) -> None:
    """In its own design, in two colours where it changes its idea; the others have none."""
    shown = [slogan.id for slogan in library.slogans[:3]]
    few = replace(library, articles=(), plans=(), infographics=())
    drawn = draw_cards(few, inputs, FileCache(tmp_path), shown)
    assert drawn.report.diagnostics == ()
    assert set(drawn.facts.cards) == {"", *map(poster_uri, shown)}
    for slogan in library.slogans[:3]:
        card = drawn.facts.cards[poster_uri(slogan.id)]
        assert card.uri == f"the-chia-se/ap-phich/{slogan.id}.png"
        assert " ".join(slogan.model.ideas) in card.alt
        assert card.bytes <= HEAVIEST


def test_a_card_is_small_and_of_the_size_networks_expect(drawn: Outcome) -> None:
    """1200 × 630 and at most 60 KB."""
    for artifact in drawn.on_site:
        body = artifact.read()
        assert Image.open(io.BytesIO(body)).size == (1200, 630)
        assert len(body) <= HEAVIEST, artifact.uri


def test_every_kind_of_page_has_a_design_and_every_design_a_kind(inputs: Inputs) -> None:
    """Also the kinds that nobody has written yet."""
    kinds = {
        *(kind.card for kind in KINDS.values()),
        "infographic",
        "ke-hoach",
        "ap-phich",
        "trang-chu",
    }
    assert set(inputs.cards) == kinds


def test_cards_are_not_offered_for_slogans(inputs: Inputs) -> None:
    """Their designs lie beside those of posters, not among them."""
    offered = catalog_of(inputs).designs.values()
    assert not [card.id for card in inputs.cards.values() if card in offered]


@pytest.mark.parametrize("length", [1, 8, 25])
def test_titles_of_any_usual_length_fit_every_design(
    inputs: Inputs, library: Library, fonts: FontSet, length: int
) -> None:
    """All words inside the middle 1000 × 540, with the mark of the demo, in large letters."""
    size = inputs.size(SIZE)
    assert size is not None
    home = next(link_cards(library))
    view = home.poster(" ".join(LONG.split()[:length]))
    for design in inputs.cards.values():
        found = draw(Poster(view, design, size), fonts).findings
        assert {finding.code for finding in found} <= {"AP108"}, design.id  # one short word


def test_a_long_title_gives_way_to_the_short_name(
    inputs: Inputs, library: Library, tmp_path: Path
) -> None:
    """The card says the short name; the words for a screen reader keep the title."""
    article = renamed(library.articles[0], LONG.strip(), "Giả công an")
    drawn = draw_cards(alone(library, article), inputs, FileCache(tmp_path))
    assert drawn.report.diagnostics == ()
    assert LONG.strip() in drawn.facts.cards[article_uri(article)].alt


def test_a_title_that_cannot_fit_is_told_and_stops_nothing(
    inputs: Inputs, library: Library, tmp_path: Path
) -> None:
    """One warning at the title, with what to do; the page has no card of its own."""
    article = renamed(library.articles[0], LONG.strip(), None)
    drawn = draw_cards(alone(library, article), inputs, FileCache(tmp_path))
    (finding,) = drawn.report
    assert (finding.code, finding.severity) == ("AP141", Severity.WARNING)
    assert finding.location == article.locate("title")
    assert "dài 36 tiếng" in finding.message
    assert "`short`" in finding.action
    assert article_uri(article) not in drawn.facts.cards
    assert "" in drawn.facts.cards


def test_a_letter_no_font_has_is_named(inputs: Inputs, library: Library, tmp_path: Path) -> None:
    """In the same sentence as for posters."""
    article = renamed(library.articles[0], "Gọi ☎ ngay", None)
    (finding,) = draw_cards(alone(library, article), inputs, FileCache(tmp_path)).report
    assert "☎" in finding.message


def test_cards_are_drawn_once_and_the_same_each_time(
    inputs: Inputs, library: Library, tmp_path: Path
) -> None:
    """A warm cache is only read; an empty one gives the same bytes."""
    few = replace(library, articles=library.articles[:2], infographics=library.infographics[:2])
    first = draw_cards(few, inputs, FileCache(tmp_path / "a"))
    written = {path: path.stat().st_mtime_ns for path in (tmp_path / "a").rglob("*.png")}
    draw_cards(few, inputs, FileCache(tmp_path / "a"))
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "a").rglob("*.png")} == written
    again = draw_cards(few, inputs, FileCache(tmp_path / "b"))
    assert [f.read() for f in first.on_site] == [f.read() for f in again.on_site]


def test_the_words_for_a_screen_reader_say_the_mark_once(inputs: Inputs, library: Library) -> None:
    """A demo and a made-up commune name themselves; neither twice."""
    made_up = inputs.catalogue.libraries["xa-mau"].published(TODAY)
    for name, mark in ((library, "bản trình diễn"), (made_up, "dữ liệu giả lập")):
        cards: tuple[LinkCard, ...] = tuple(link_cards(name))
        assert {card.alt.lower().count(mark) for card in cards} == {1}


def test_pages_carry_their_own_card_and_there_is_one_of_the_home_page(
    inputs: Inputs, library: Library, drawn: Outcome
) -> None:
    """What chats are told; a listing has none of its own."""
    site = render_site(
        library,
        TODAY,
        templates=inputs.templates,
        icons=inputs.icons,
        facts=drawn.facts,
    )
    pages = {page.uri: page.read().decode() for page in site.pages if page.is_page}
    alert = pages["canh-bao/gia-danh-cong-an.md"]
    assert "the-chia-se/canh-bao/gia-danh-cong-an.png?v=" in alert
    assert "the-chia-se" not in pages["canh-bao/index.md"]
    home = drawn.facts.cards[HOME]
    assert home.uri == "the-chia-se/trang-chu.png"
    assert home.alt == "Chuyển đổi số xã Diễn Châu (bản trình diễn)"


def test_a_long_address_is_left_out_of_a_card(
    inputs: Inputs, library: Library, drawings: FileCache
) -> None:
    """The chat shows it under the picture anyway; the title is not blamed for it."""
    address = "https://chuyendoiso.phuonghoabinhthuong.nghean.gov.vn/chuyen-doi-so/"
    changed = library.commune.model.model_copy(update={"site_url": address})
    commune = replace(library.commune, model=changed)
    outcome = draw_cards(
        replace(alone(library, library.articles[0]), commune=commune), inputs, drawings
    )
    assert not outcome.report.diagnostics
    assert all(len(card.version) == 8 for card in outcome.facts.cards.values())
