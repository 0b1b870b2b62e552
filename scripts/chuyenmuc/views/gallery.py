"""The wall of slogans with the pictures and prints made from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.slogan import Slogan
from chuyenmuc.content.models.vocabulary import FIELD_WORDS
from chuyenmuc.views.clause_link import ClauseLink, clause_link, words_of
from chuyenmuc.views.wording import NBSP, quantity

PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".svg")
KILOBYTE, MEGABYTE = 1000, 1_000_000
WIDE = 2.0  # a banner takes a whole row of the wall


@dataclass(frozen=True, slots=True)
class PosterFile:
    """A finished file of a slogan. ``label`` names its format, ``size_note`` its measures."""

    slogan_id: str
    title: str
    uri: str
    width: int
    height: int
    label: str
    size_note: str
    bytes: int

    @property
    def is_picture(self) -> bool:
        """Whether a page can show it."""
        return self.uri.endswith(PICTURE_ENDINGS)

    @property
    def weight(self) -> str:
        """How much of a data plan it costs: ``230 KB``, ``1,4 MB``."""
        if self.bytes < MEGABYTE:
            return quantity(max(1, round(self.bytes / KILOBYTE)), "KB")
        return f"{self.bytes / MEGABYTE:.1f}".replace(".", ",") + f"{NBSP}MB"


@dataclass(frozen=True, slots=True)
class SloganView:
    """A slogan: its lines, where it comes from, and its files. ``source`` is None if ours."""

    id: str
    lines: tuple[str, ...]
    sub: str | None
    source: ClauseLink | None
    source_words: str
    picture: PosterFile | None
    wide: bool
    files: tuple[PosterFile, ...]
    group: str

    @property
    def text(self) -> str:
        """The slogan in one line."""
        return " ".join(self.lines)


@dataclass(frozen=True, slots=True)
class SloganGroup:
    """Slogans for one occasion or subject."""

    title: str
    slogans: tuple[SloganView, ...]


@dataclass(frozen=True, slots=True)
class GalleryView:
    """All slogans; those of the commune's own plans first."""

    slogans: tuple[SloganView, ...]
    demo: bool

    @property
    def groups(self) -> tuple[SloganGroup, ...]:
        """The slogans by occasion."""
        titles = dict.fromkeys(slogan.group for slogan in self.slogans)
        return tuple(
            SloganGroup(title, tuple(s for s in self.slogans if s.group == title))
            for title in titles
        )

    @property
    def formats(self) -> tuple[PosterFile, ...]:
        """One print of each format: its measures are told once for the whole page."""
        files = (f for slogan in self.slogans for f in slogan.files if not f.is_picture)
        return tuple({file.label: file for file in files}.values())


OF_PLANS = "Khẩu hiệu trong kế hoạch"
ANY_TIME = "Dùng quanh năm"
OURS = "Mẫu chung do nhóm chuyenmuc viết"


def _source(entry: Entry[Slogan], library: Library) -> tuple[ClauseLink | None, str]:
    slogan = entry.model
    if not slogan.plan or not slogan.clause:
        return None, OURS
    plan = library.plan_by_id.get(slogan.plan)
    if not plan:
        return None, f"Kế hoạch {slogan.plan}, {words_of(slogan.clause)}"
    link = clause_link(plan.id, plan.model, slogan.clause)
    return link, f"{plan.model.short_title}, {link.words}"


def _occasions(library: Library) -> dict[str, str]:
    """What slogans are for, in the order of the page: plans, days of the year, fields of life."""
    plans = {entry.id: entry.model.short_title for entry in library.plans}
    days = {
        entry.id: f"{entry.model.name}{NBSP}{entry.model.day.day}/{entry.model.day.month}"
        for entry in library.days
    }
    return {**plans, **days, **FIELD_WORDS}


def _group(slogan: Slogan, occasions: Mapping[str, str]) -> str:
    """The plan it comes from, else the day it is for, else what it is about."""
    if slogan.plan:
        return occasions.get(slogan.plan, OF_PLANS)
    about = (key for key in (slogan.campaign, slogan.field) if key in occasions)
    return occasions.get(next(about, None) or "", ANY_TIME)


def slogan_view(
    entry: Entry[Slogan], library: Library, posters: Sequence[PosterFile]
) -> SloganView:
    """One slogan with its files."""
    files = tuple(poster for poster in posters if poster.slogan_id == entry.id)
    picture = next((file for file in files if file.is_picture), None)
    source, words = _source(entry, library)
    return SloganView(
        id=entry.id,
        lines=tuple(part.strip() for part in entry.model.text.split(" | ")),
        sub=entry.model.sub,
        source=source,
        source_words=words,
        picture=picture,
        wide=bool(picture and picture.width > WIDE * picture.height),
        files=files,
        group=_group(entry.model, _occasions(library)),
    )


def gallery_view(library: Library, posters: Sequence[PosterFile]) -> GalleryView:
    """The wall."""
    views = [slogan_view(entry, library, posters) for entry in library.slogans]
    order = [*_occasions(library).values(), OF_PLANS, ANY_TIME]
    views.sort(key=lambda view: order.index(view.group))
    return GalleryView(tuple(views), demo=not library.commune.model.official)
