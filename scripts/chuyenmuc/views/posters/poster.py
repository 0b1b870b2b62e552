"""What a poster says: plain words, before any design."""

from __future__ import annotations

from dataclasses import dataclass

from chuyenmuc.content.library import COMMON, Entry, Library
from chuyenmuc.content.models.clause import clause_words
from chuyenmuc.content.models.commune import Commune
from chuyenmuc.content.models.posters.design import TextRole
from chuyenmuc.content.models.slogan import Slogan
from chuyenmuc.views.address import shown_address
from chuyenmuc.views.demo_mark import issuer_of, mark_of
from chuyenmuc.views.posters.hanging import hang_words
from chuyenmuc.views.wording import when

OURS = "Mẫu chung – biên soạn: nhóm chuyenmuc"
CALL = "Chuyên mục chuyển đổi số"
"""Stands at the foot where a slogan has neither a line of its own nor a day it belongs to."""


@dataclass(frozen=True, slots=True)
class PosterView:
    """The words of one poster.

    ``mark`` says what the picture is not, wherever it ends up; None only for an official page of
    a real commune. ``link`` is the address of the site, None where it has none. ``hang`` and
    ``address`` are for what hangs in the street: from when to when, and where the issuer is.
    """

    id: str
    ideas: tuple[str, ...]
    header: str
    call: str
    source: str
    mark: str | None
    link: str | None
    sub: str | None = None
    points: tuple[str, ...] = ()
    hang: str | None = None
    address: str | None = None

    @property
    def title(self) -> str:
        """The slogan on one line, with the mark: title of a file, words for a screen reader."""
        slogan = " ".join(self.ideas)
        return f"{slogan} ({self.mark})" if self.mark else slogan

    @property
    def domain(self) -> str | None:
        """The address as people read it."""
        return shown_address(self.link) if self.link else None

    def words(self, role: TextRole) -> tuple[str, ...]:
        """The text for a role in a design: one string per idea, none where there is nothing."""
        if role == "slogan":
            return self.ideas
        if role == "points":
            return self.points
        text = {
            "header": self.header,
            "sub": self.sub,
            "mark": self.mark,
            "hang": self.hang,
            "address": self.address,
            "call": self.call,
            "source": self.source,
            "domain": self.domain,
        }[role]
        return (text,) if text else ()


def poster_view(library: Library, slogan_entry: Entry[Slogan]) -> PosterView:
    """The words of a slogan's poster for the commune of ``library``."""
    commune, slogan = library.commune.model, slogan_entry.model
    return PosterView(
        id=slogan_entry.id,
        ideas=slogan.ideas,
        header=issuer_of(commune),
        call=slogan.call or _day_words(library, slogan) or CALL,
        source=_source(library, slogan_entry),
        mark=mark_of(commune),
        link=commune.site_url,
        sub=slogan.sub,
        points=slogan.points,
        hang=hang_words(slogan.hang_from, slogan.hang_until),
        address=_address(commune),
    )


def _address(commune: Commune) -> str | None:
    """Where the issuer is; nothing is made up for a demo."""
    if not commune.official or commune.owner is None:
        return None
    return f"Địa chỉ: {commune.owner.address}"


def _day_words(library: Library, slogan: Slogan) -> str | None:
    """The day of the calendar the slogan belongs to: its name and date."""
    day = next((e.model for e in library.days if e.id == slogan.campaign), None)
    return f"{day.name} {day.day.day:02}/{day.day.month:02}" if day else None


def _source(library: Library, entry: Entry[Slogan]) -> str:
    """Where the words are from; nobody is named for words typed on the spot."""
    slogan = entry.model
    if slogan.approved_by and slogan.approved_on:
        return f"{slogan.approved_by} duyệt {when(slogan.approved_on).words}"
    if not slogan.plan or not slogan.clause:
        return OURS if entry.origin == COMMON else ""
    plan = library.plan_by_id.get(slogan.plan)
    where = clause_words(slogan.clause)
    return f"Nguồn: {plan.model.short_title}, {where}" if plan else f"Nguồn: {where}"
