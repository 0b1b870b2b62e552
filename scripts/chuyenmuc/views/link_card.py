"""What the card of a page says: the picture a chat shows under a link somebody sends."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.article import Article
from chuyenmuc.content.models.commune import Commune
from chuyenmuc.diagnostics import Location
from chuyenmuc.vietnamese.first_letter import without_capital
from chuyenmuc.views import address
from chuyenmuc.views.demo_mark import mark_of
from chuyenmuc.views.frame import COLUMN
from chuyenmuc.views.kinds import KINDS
from chuyenmuc.views.posters.poster import PosterView
from chuyenmuc.views.wording import weight_words

FOLDER = "the-chia-se"
CODE_FOLDER = "ma-qr"
BREAK = " | "
HOME_NAME = "trang-chu"
"""The card of the home page stands in for pages that have none of their own."""


@dataclass(frozen=True, slots=True)
class CardFile:
    """A finished card: its address, its pixels, its weight, and its words for a screen reader.

    ``version`` changes with the picture: chats keep what they once fetched from an address.
    ``page_url`` is the whole address of its page and ``code_uri`` the QR code of it: only where
    the site has an address.
    """

    uri: str
    width: int
    height: int
    alt: str
    bytes: int
    version: str = ""
    page_url: str | None = None
    code_uri: str | None = None

    @property
    def versioned_uri(self) -> str:
        """Its address for those who fetch it from outside."""
        return f"{self.uri}?v={self.version}" if self.version else self.uri

    @property
    def facebook_url(self) -> str:
        """Facebook's own page for sending a link on: no script of theirs."""
        return f"https://www.facebook.com/sharer/sharer.php?u={quote(self.page_url or '', safe='')}"

    @property
    def zalo_url(self) -> str:
        """The page that Zalo's button opens: the link, in JSON, in base 64."""
        told = json.dumps({"url": self.page_url}, separators=(",", ":")).encode()
        return f"https://button-share.zalo.me/share_external?d={quote(b64encode(told), safe='')}"

    @property
    def weight(self) -> str:
        """How much of a data plan it costs."""
        return weight_words(self.bytes)


@dataclass(frozen=True, slots=True)
class LinkCard:
    """The words of one card.

    ``design`` is its file in ``templates/cards``; ``names`` are the title and what may be said
    instead where it is too long, with `` | `` where a line must break; ``place`` is where the
    title was written; ``shorter`` says how to shorten it. ``slogan_id`` is set on the card of a
    slogan, whose page is there only if a picture of it is.
    """

    page_uri: str
    design: str
    kind: str
    names: tuple[str, ...]
    commune: Commune
    place: Location
    shorter: str = "Rút ngắn tên, hoặc thêm tên gọi ngắn vào `short`."
    slogan_id: str | None = None

    @property
    def uri(self) -> str:
        """``the-chia-se/huong-dan/nop-ho-so.png``."""
        return f"{FOLDER}/{self.page_uri.strip('/') or HOME_NAME}.png"

    @property
    def page_url(self) -> str | None:
        """The whole address of the page, where the site has one."""
        base = self.commune.site_url
        return f"{base.rstrip('/')}/{self.page_uri}" if base else None

    @property
    def code_uri(self) -> str:
        """``ma-qr/huong-dan/nop-ho-so.svg``."""
        return f"{CODE_FOLDER}/{self.page_uri.strip('/') or HOME_NAME}.svg"

    @property
    def alt(self) -> str:
        """What the picture says."""
        column, title = _column(self.commune, " "), self.names[0].replace(BREAK, " ")
        words = title if title == column else f"{self.kind}: {title} – {column}"
        mark = (mark_of(self.commune) or "").lower()
        return words if mark in words else f"{words} ({mark})"

    def poster(self, name: str) -> PosterView:
        """The card as the scene engine wants it, under one of its names."""
        commune = self.commune
        province = commune.province
        return PosterView(
            id=self.uri,
            ideas=tuple(name.split(BREAK)),
            header=self.kind,
            call=commune.full_name,
            source=f"{COLUMN} · {province}" if province else COLUMN,
            mark=mark_of(commune),
            link=commune.site_url,
        )


def link_cards(library: Library) -> Iterator[LinkCard]:
    """The cards of a library that is already filtered by date; the home page first."""
    home = library.commune
    commune = home.model
    yield LinkCard(
        page_uri=address.HOME,
        design=HOME_NAME,
        kind="Chuyên mục",
        names=(_column(commune, BREAK), COLUMN),
        commune=commune,
        place=home.locate("name"),
    )
    for article in library.articles:
        yield _article_card(article, commune)
    for figure in library.infographics:
        yield LinkCard(
            page_uri=address.infographic_uri(figure.id),
            design="infographic",
            kind="Infographic",
            names=(figure.model.title,),
            commune=commune,
            place=figure.locate("title"),
        )
    for plan in library.plans:
        yield LinkCard(
            page_uri=address.plan_uri(plan.id),
            design="ke-hoach",
            kind=plan.model.document,
            names=(plan.model.short_title,),
            commune=commune,
            place=plan.locate("short_title"),
        )
    for slogan in library.slogans:
        yield LinkCard(
            page_uri=address.poster_uri(slogan.id),
            design="ap-phich",
            kind="Khẩu hiệu",
            names=(BREAK.join(slogan.model.ideas),),
            commune=commune,
            place=slogan.locate("text"),
            shorter="Rút ngắn khẩu hiệu, hoặc chuyển phần giải thích xuống `sub`.",
            slogan_id=slogan.id,
        )


def _article_card(entry: Entry[Article], commune: Commune) -> LinkCard:
    article = entry.model
    kind = KINDS[article.kind]
    return LinkCard(
        page_uri=address.article_uri(entry),
        design=kind.card,
        kind=kind.words,
        names=(article.title, article.short) if article.short else (article.title,),
        commune=commune,
        place=entry.locate("title"),
    )


def _column(commune: Commune, between: str) -> str:
    """``Chuyển đổi số xã Diễn Châu``."""
    return f"{COLUMN}{between}{without_capital(commune.full_name)}"
