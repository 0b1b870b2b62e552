"""The wall of slogans with the pictures and prints made from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.slogan import Slogan
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

    @property
    def text(self) -> str:
        """The slogan in one line."""
        return " ".join(self.lines)


@dataclass(frozen=True, slots=True)
class GalleryView:
    """All slogans; those of the commune's own plans first."""

    slogans: tuple[SloganView, ...]
    demo: bool


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
    )


def gallery_view(library: Library, posters: Sequence[PosterFile]) -> GalleryView:
    """The wall."""
    views = [slogan_view(entry, library, posters) for entry in library.slogans]
    views.sort(key=lambda view: view.source is None)
    return GalleryView(tuple(views), demo=not library.commune.model.official)
