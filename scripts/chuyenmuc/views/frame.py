"""What stands around every page: name, owner, navigation, demo mark."""

from __future__ import annotations

from dataclasses import dataclass

from chuyenmuc.content.library import Library
from chuyenmuc.vietnamese.first_letter import without_capital
from chuyenmuc.views import address
from chuyenmuc.views.about import ChannelView, OwnerView, channel_views, owner_view
from chuyenmuc.views.kinds import KINDS

COLUMN = "Chuyển đổi số"


@dataclass(frozen=True, slots=True)
class NavLink:
    """A place of the site; ``header`` on wide screens, ``bar`` at the bottom of phones.

    ``finds`` is the place to search: there it opens the quick search.
    """

    title: str
    uri: str
    icon: str
    header: bool = False
    bar: bool = False
    finds: bool = False


def _kind(key: str, *, icon: str | None = None, header: bool = False, bar: bool = False) -> NavLink:
    """The list of a kind of article."""
    kind = KINDS[key]
    return NavLink(kind.words, address.kind_uri(key), icon or kind.icon, header=header, bar=bar)


NAVIGATION = (
    NavLink("Trang chủ", address.HOME, "home", bar=True),
    _kind("guide", icon="list", header=True, bar=True),
    _kind("alert", header=True, bar=True),
    _kind("question", header=True),
    _kind("news"),
    NavLink("Infographic", address.INFOGRAPHICS, "chart"),
    NavLink("Kế hoạch", address.PLANS, "plan", header=True),
    NavLink("Áp phích", address.POSTERS, "poster", header=True),
    NavLink("Lịch", address.CALENDAR, "cal"),
    NavLink("Thuật ngữ", address.GLOSSARY, "term"),
    NavLink("Tìm kiếm", address.SEARCH, "search", header=True, bar=True, finds=True),
    NavLink("Về trang này", address.ABOUT, "info"),
)


FRAME_ICONS = tuple(
    dict.fromkeys(("info", "half", "menu", "search", *(n.icon for n in NAVIGATION if n.bar)))
)
"""The drawings of the frame itself."""
LOST_ICONS = (*(n.icon for n in NAVIGATION if n.header), "home")
"""What the page for a lost address shows besides."""


@dataclass(frozen=True, slots=True)
class FrameView:
    """The same on every page of a commune.

    ``place`` names the site inside a sentence or a title; ``real`` is a page of a real place that
    an authority answers for.
    """

    commune: str
    name: str
    column: str
    place: str
    province: str | None
    demo: bool
    synthetic: bool
    real: bool
    offline: bool
    about: str
    owner: OwnerView | None
    channels: tuple[ChannelView, ...]
    nav: tuple[NavLink, ...]
    own_icons: tuple[str, ...] = FRAME_ICONS
    lost_icons: tuple[str, ...] = LOST_ICONS


def frame_view(library: Library) -> FrameView:
    """The frame of a commune's pages."""
    commune = library.commune.model
    return FrameView(
        commune=library.commune.id,
        name=commune.full_name,
        column=COLUMN,
        place=f"{COLUMN} {without_capital(commune.full_name)}",
        province=commune.province,
        demo=not commune.official,
        synthetic=commune.synthetic,
        real=commune.official and not commune.synthetic,
        offline=commune.offline,
        about=commune.about,
        owner=owner_view(library),
        channels=channel_views(library),
        nav=NAVIGATION,
    )
