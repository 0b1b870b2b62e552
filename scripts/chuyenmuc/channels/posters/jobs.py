"""What is to be drawn, one file each: the files of the kits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.posters.design import Design
from chuyenmuc.content.models.posters.kit import Kit
from chuyenmuc.content.models.posters.size import Format, Size
from chuyenmuc.content.models.slogan import Slogan
from chuyenmuc.content.suggest import hint
from chuyenmuc.diagnostics import Diagnostic, Location, Severity
from chuyenmuc.inputs import Inputs
from chuyenmuc.scene.poster.given_pictures import NO_PICTURES, GivenPictures
from chuyenmuc.scene.poster.poster import Poster
from chuyenmuc.views.posters.hanging import LAW_NOTE
from chuyenmuc.views.posters.poster import PosterView, poster_view

MOST_FILES = 150  # a commune's prebuilt files: more is slow to build and hard to choose from


Look = tuple[Design, Size]


@dataclass(frozen=True, slots=True)
class Job:
    """One file to draw. ``place`` is where its words were written.

    ``shown`` says whether the site has it: in the gallery, with a small picture.
    """

    slogan_id: str
    view: PosterView
    design: Design
    size: Size
    place: Location
    given: GivenPictures = NO_PICTURES
    shown: bool = False

    @property
    def uri(self) -> str:
        """``<slogan>/<design>/<size>.<ext>``, relative to the folder of a commune's prints."""
        return f"{self.slogan_id}/{self.design.id}/{self.size.stem}.{self.format}"

    @property
    def poster(self) -> Poster:
        """What is drawn into it."""
        return Poster(self.view, self.design, self.size, self.given)

    @property
    def format(self) -> Format:
        """The kind of file: its size's own, but for a photograph on a screen."""
        return self.poster.format


@dataclass(frozen=True, slots=True)
class Catalog:
    """The designs and sizes there are, by id."""

    designs: Mapping[str, Design]
    sizes: Mapping[str, Size]

    def check(
        self, designs: Iterable[str], sizes: Iterable[str], place: Location
    ) -> list[Diagnostic]:
        """A finding for each name that is not known, with the nearest that is."""
        return [
            *unknown(designs, self.designs, "mẫu", "AP131", place),
            *unknown(sizes, self.sizes, "khổ", "AP132", place),
        ]

    def looks(self, designs: Iterable[str], sizes: Iterable[str]) -> tuple[Look, ...]:
        """The given designs in the given sizes, those that a design has a variant for."""
        chosen = [self.sizes[name] for name in sizes]
        return tuple(
            (design, size)
            for design in (self.designs[name] for name in designs)
            for size in chosen
            if design.variant_for(size)
        )


def catalog_of(inputs: Inputs) -> Catalog:
    """The designs and sizes of a project by id."""
    sizes = inputs.sizes.sizes if inputs.sizes else ()
    return Catalog(inputs.designs, {size.id: size for size in sizes})


def unknown(
    names: Iterable[str], known: Iterable[str], kind: str, code: str, place: Location
) -> Iterator[Diagnostic]:
    """A finding for each of ``names`` that is not in ``known``."""
    choices = sorted(known)
    for name in names:
        if name not in choices:
            yield Diagnostic(
                place,
                code,
                f"Không có {kind} nào mã `{name}`.",
                f"Chọn một trong: {', '.join(choices)}.{hint(name, choices)}",
            )


def kit_jobs(
    library: Library, catalog: Catalog, *, shown: bool = False
) -> tuple[tuple[Job, ...], list[Diagnostic]]:
    """The files of all kits, each once, in the order of the kits; ``shown`` on the site or not."""
    findings: list[Diagnostic] = []
    jobs: dict[str, Job] = {}
    for entry in library.kits:
        kit = entry.model
        problems = catalog.check(kit.designs, kit.sizes, entry.locate("id"))
        known = {slogan.id for slogan in library.slogans}
        problems += unknown(kit.slogans, known, "khẩu hiệu", "AP133", entry.locate("slogans"))
        findings += problems
        if not problems:
            drawn = _jobs_of(kit, library, catalog)
            jobs.update({job.uri: replace(job, shown=shown) for job in drawn})
    if len(jobs) > MOST_FILES:
        place = library.kits[0].locate()
        findings.append(
            Diagnostic(
                place,
                "AP134",
                f"Các bộ hình gồm {len(jobs)} tệp, vượt mức {MOST_FILES}.",
                "Bớt khẩu hiệu, mẫu hoặc khổ trong kits.yml; hình khác thì vẽ khi cần.",
            )
        )
    return tuple(jobs.values()), findings


def _jobs_of(kit: Kit, library: Library, catalog: Catalog) -> Iterator[Job]:
    looks = catalog.looks(kit.designs, kit.sizes)
    for slogan in library.slogans:
        if kit.slogans and slogan.id not in kit.slogans:
            continue
        if kit.fields and slogan.model.field not in kit.fields:
            continue
        if kit.campaign and slogan.model.campaign != kit.campaign:
            continue
        if slogan.model.hang_from is None:
            dates = {"hang_from": kit.hang_from, "hang_until": kit.hang_until}
            dated = replace(slogan, model=slogan.model.model_copy(update=dates))
            yield from slogan_jobs(dated, library, looks)
        else:
            yield from slogan_jobs(slogan, library, looks)


def slogan_jobs(
    slogan: Entry[Slogan],
    library: Library,
    looks: Sequence[Look],
    *,
    given: GivenPictures = NO_PICTURES,
) -> Iterator[Job]:
    """One slogan in each of the looks."""
    view, place = poster_view(library, slogan), slogan.locate("text")
    for design, size in looks:
        yield Job(slogan.id, view, design, size, place, given)


def street_findings(jobs: Iterable[Job], library: Library) -> list[Diagnostic]:
    """One warning for a commune that has no address to put on what hangs in the street."""
    hung = [job for job in jobs if job.size.is_hung]
    if not hung or hung[0].view.address:
        return []
    return [
        Diagnostic(
            library.commune.locate(),
            "AP137",
            f"Băng rôn, phướn, pano của bản trình diễn không ghi địa chỉ người treo ({LAW_NOTE}).",
            "Không treo bản trình diễn; khi cơ quan nhận trang, ghi `owner` có địa chỉ trụ sở.",
            Severity.WARNING,
        )
    ]
