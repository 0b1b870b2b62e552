"""The wall of slogans, and the page of each slogan with the files made from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.slogan import Slogan
from chuyenmuc.content.models.vocabulary import FIELD_WORDS
from chuyenmuc.vietnamese.numbers import quantity
from chuyenmuc.views.address import POSTERS, PageLink, poster_uri
from chuyenmuc.views.plan.clause_link import ClauseLink, clause_link, words_of
from chuyenmuc.views.posters.poster_file import PosterFile, Thumb, UseGroup, by_use
from chuyenmuc.views.wording import NBSP, when

OF_PLANS, ANY_TIME = "ke-hoach", "quanh-nam"
OURS = "Mẫu chung do nhóm chuyenmuc viết"
ON_WALL = 3  # slogans of a group beside the other groups; the stylesheet hides the rest
OTHERS = 4  # other slogans of a group at the foot of a page
IN_STREET = "banner"


@dataclass(frozen=True, slots=True)
class Occasion:
    """What slogans are for: a plan, a day of the year, a field of life."""

    key: str
    title: str
    is_field: bool = False

    @property
    def anchor(self) -> str:
        """Where its slogans stand on the wall."""
        return f"nhom-{self.key}"


@dataclass(frozen=True, slots=True)
class SloganView:
    """A slogan: what is drawn of it, where it comes from, and its files.

    ``source`` is None where no plan says it: ours, or approved by the commune.

    ``uri`` is its page, None where nothing is drawn of it; ``field`` is a key or None.
    """

    id: str
    lines: tuple[str, ...]
    sub: str | None
    points: tuple[str, ...]
    call: str | None
    source: ClauseLink | None
    source_words: str
    source_uri: str
    files: tuple[PosterFile, ...]
    occasion: Occasion
    field: str | None

    @property
    def text(self) -> str:
        """The slogan in one line."""
        return " ".join(self.lines)

    @property
    def uri(self) -> str | None:
        """The address of its page."""
        return poster_uri(self.id) if self.files else None

    @property
    def place(self) -> str:
        """Its page, or where it stands on the wall."""
        return self.uri or f"{POSTERS}#{self.id}"

    @property
    def thumb(self) -> Thumb | None:
        """Its face on the wall: an upright picture if there is one."""
        faces = sorted(self.files, key=lambda file: (not file.is_upright, not file.is_picture))
        return faces[0].shown if faces else None

    @property
    def offer(self) -> str:
        """``Ảnh đăng và bản in, 3 tệp``."""
        screens = sum(file.is_picture for file in self.files)
        words = ("ảnh đăng",) * bool(screens) + ("bản in",) * (screens < len(self.files))
        return f"{' và '.join(words).capitalize()}, {quantity(len(self.files), 'tệp')}"


@dataclass(frozen=True, slots=True)
class SloganGroup:
    """Slogans for one occasion; ``also`` are those of its field that stand elsewhere."""

    occasion: Occasion
    slogans: tuple[SloganView, ...]
    also: tuple[SloganView, ...] = ()

    @property
    def count(self) -> int:
        """How many slogans stand here or are named here."""
        return len(self.slogans) + len(self.also)

    @property
    def is_cut(self) -> bool:
        """Whether the wall of all groups shows only a part of it."""
        return len(self.slogans) > ON_WALL or bool(self.also)


@dataclass(frozen=True, slots=True)
class GalleryView:
    """All slogans by occasion; those of the commune's own plans first."""

    groups: tuple[SloganGroup, ...]
    demo: bool

    @property
    def slogans(self) -> tuple[SloganView, ...]:
        """All of them in the order of the page."""
        return tuple(slogan for group in self.groups for slogan in group.slogans)

    @property
    def count(self) -> int:
        """How many slogans there are."""
        return len(self.slogans)

    @property
    def of_fields(self) -> tuple[SloganGroup, ...]:
        """The groups for a field of life."""
        return tuple(group for group in self.groups if group.occasion.is_field)

    @property
    def of_days(self) -> tuple[SloganGroup, ...]:
        """The groups for a plan or a day."""
        return tuple(group for group in self.groups if not group.occasion.is_field)


@dataclass(frozen=True, slots=True)
class SloganPage:
    """The page of one slogan: its own files and no others."""

    slogan: SloganView
    uri: str
    uses: tuple[UseGroup, ...]
    others: tuple[SloganView, ...]
    demo: bool

    @property
    def back(self) -> PageLink:
        """Its place on the wall."""
        return PageLink("Áp phích, băng rôn", f"{POSTERS}#{self.slogan.occasion.anchor}")

    @property
    def description(self) -> str:
        """One line about the page."""
        return f"{self.slogan.offer} để tải. {self.slogan.source_words}."

    @property
    def printed(self) -> bool:
        """Whether any file is for the print shop."""
        return any(not file.is_picture for file in self.slogan.files)

    @property
    def in_street(self) -> bool:
        """Whether any file hangs in the street."""
        return any(file.use == IN_STREET for file in self.slogan.files)


def _source(entry: Entry[Slogan], library: Library) -> tuple[ClauseLink | None, str]:
    slogan = entry.model
    if slogan.approved_by and slogan.approved_on:
        return None, f"{slogan.approved_by} duyệt ngày{NBSP}{when(slogan.approved_on).words}"
    if not slogan.plan or not slogan.clause:
        return None, OURS
    plan = library.plan_by_id.get(slogan.plan)
    if not plan:
        return None, f"Kế hoạch {slogan.plan}, {words_of(slogan.clause)}"
    link = clause_link(plan.id, plan.model, slogan.clause)
    return link, f"{plan.model.short_title}, {link.words}"


def _occasions(library: Library) -> Mapping[str, Occasion]:
    """In the order of the page: plans, days of the year, fields of life."""
    plans = {e.id: e.model.short_title for e in library.plans}
    days = {
        e.id: f"{e.model.name}{NBSP}{e.model.day.day}/{e.model.day.month}" for e in library.days
    }
    known = {key: Occasion(key, title) for key, title in {**plans, **days}.items()}
    known[OF_PLANS] = Occasion(OF_PLANS, "Khẩu hiệu trong kế hoạch")
    fields = {key: Occasion(key, title, is_field=True) for key, title in FIELD_WORDS.items()}
    return {**known, **fields, ANY_TIME: Occasion(ANY_TIME, "Dùng quanh năm")}


def _occasion(slogan: Slogan, occasions: Mapping[str, Occasion]) -> Occasion:
    """The plan it comes from, else the day it is for, else what it is about."""
    if slogan.plan:
        return occasions.get(slogan.plan, occasions[OF_PLANS])
    about = (key for key in (slogan.campaign, slogan.field) if key in occasions)
    return occasions[next(about, None) or ANY_TIME]


def _slogans(library: Library, posters: Sequence[PosterFile]) -> tuple[SloganView, ...]:
    occasions = _occasions(library)
    found = []
    for entry in library.slogans:
        source, words = _source(entry, library)
        found.append(
            SloganView(
                id=entry.id,
                lines=entry.model.ideas,
                sub=entry.model.sub,
                points=entry.model.points,
                call=entry.model.call,
                source=source,
                source_words=words,
                source_uri=entry.source_uri,
                files=tuple(poster for poster in posters if poster.slogan_id == entry.id),
                occasion=_occasion(entry.model, occasions),
                field=entry.model.field,
            )
        )
    return tuple(found)


def gallery_view(library: Library, posters: Sequence[PosterFile]) -> GalleryView:
    """The wall."""
    slogans = _slogans(library, posters)
    groups = (
        SloganGroup(
            occasion,
            tuple(s for s in slogans if s.occasion == occasion),
            tuple(s for s in slogans if s.field == occasion.key and s.occasion != occasion),
        )
        for occasion in _occasions(library).values()
    )
    shown = tuple(group for group in groups if group.slogans or group.also)
    return GalleryView(shown, demo=not library.commune.model.official)


def slogan_pages(library: Library, posters: Sequence[PosterFile]) -> tuple[SloganPage, ...]:
    """A page for every slogan that something is drawn of."""
    view = gallery_view(library, posters)
    return tuple(
        SloganPage(
            slogan=slogan,
            uri=slogan.uri,
            uses=by_use(slogan.files),
            others=_others(slogan, group),
            demo=view.demo,
        )
        for group in view.groups
        for slogan in group.slogans
        if slogan.uri
    )


def _others(slogan: SloganView, group: SloganGroup) -> tuple[SloganView, ...]:
    """The next ones of the group, around its end."""
    at = group.slogans.index(slogan)
    around = (*group.slogans[at + 1 :], *group.slogans[:at])
    return tuple(other for other in around if other.uri)[:OTHERS]
