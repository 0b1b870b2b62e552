"""Whose page this is, how to know it is official, where its content comes from."""

from __future__ import annotations

from dataclasses import dataclass

from chuyenmuc.content.library import Library
from chuyenmuc.views.address import PageLink, plan_uri
from chuyenmuc.views.wording import tel_uri


@dataclass(frozen=True, slots=True)
class OwnerView:
    """The body that answers for the page.

    ``phone_uri`` and ``email_uri`` are what a tap opens: None where both are invented.
    """

    agency: str
    address: str
    phone: str
    email: str
    responsible: str
    phone_uri: str | None
    email_uri: str | None


@dataclass(frozen=True, slots=True)
class ChannelView:
    """An official channel: a link, a number, or only a name."""

    kind: str
    name: str
    url: str | None
    value: str | None


@dataclass(frozen=True, slots=True)
class AboutView:
    """The page about the page."""

    commune: str
    demo: bool
    synthetic: bool
    about: str
    owner: OwnerView | None
    site_url: str | None
    channels: tuple[ChannelView, ...]
    plans: tuple[PageLink, ...]


def owner_view(library: Library) -> OwnerView | None:
    """The owner. A demo has none, even where one is already written down."""
    commune = library.commune.model
    if not commune.official or not commune.owner:
        return None
    owner = commune.owner
    return OwnerView(
        agency=owner.agency,
        address=owner.address,
        phone=owner.phone,
        email=owner.email,
        responsible=owner.responsible,
        phone_uri=None if commune.synthetic else tel_uri(owner.phone),
        email_uri=None if commune.synthetic else f"mailto:{owner.email}",
    )


def channel_views(library: Library) -> tuple[ChannelView, ...]:
    """The official channels."""
    return tuple(
        ChannelView(c.kind, c.name, c.url, c.value) for c in library.commune.model.channels
    )


def about_view(library: Library) -> AboutView:
    """The page about the page."""
    commune = library.commune.model
    return AboutView(
        commune=commune.full_name,
        demo=not commune.official,
        synthetic=commune.synthetic,
        about=commune.about,
        owner=owner_view(library),
        site_url=commune.site_url,
        channels=channel_views(library),
        plans=tuple(PageLink(e.model.short_title, plan_uri(e.id)) for e in library.plans),
    )
