"""What is to be drawn: kits of the content, or one poster asked for by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.kit import Kit
from chuyenmuc.content.models.poster import Design
from chuyenmuc.content.models.size import Size
from chuyenmuc.content.models.slogan import Slogan
from chuyenmuc.content.node import Node
from chuyenmuc.content.suggest import hint
from chuyenmuc.content.validate import validate
from chuyenmuc.diagnostics import Diagnostic, Location
from chuyenmuc.views.poster import PosterView, poster_view

MOST_FILES = 150  # a commune's prebuilt files: more is slow to build and hard to choose from


@dataclass(frozen=True, slots=True)
class Job:
    """One file to draw. ``place`` is where its words were written."""

    slogan_id: str
    view: PosterView
    design: Design
    size: Size
    place: Location

    @property
    def uri(self) -> str:
        """``<slogan>/<design>/<size>.<ext>``, relative to the folder of a commune's prints."""
        return f"{self.slogan_id}/{self.design.id}/{self.size.stem}.{self.size.format}"


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


def kit_jobs(library: Library, catalog: Catalog) -> tuple[tuple[Job, ...], list[Diagnostic]]:
    """The files of all kits, each once, in the order of the kits."""
    findings: list[Diagnostic] = []
    jobs: dict[str, Job] = {}
    for entry in library.kits:
        kit = entry.model
        problems = catalog.check(kit.designs, kit.sizes, entry.locate("id"))
        known = {slogan.id for slogan in library.slogans}
        problems += unknown(kit.slogans, known, "khẩu hiệu", "AP133", entry.locate("slogans"))
        findings += problems
        if not problems:
            jobs.update({job.uri: job for job in _jobs_of(kit, library, catalog)})
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


@dataclass(frozen=True, slots=True)
class Wish:
    """Posters asked for by name on the command line.

    ``slogan`` is an id, or ``text`` the words themselves; neither means every slogan, or those
    of ``campaign``. Empty ``designs`` and ``sizes`` mean the first design and the usual sizes.
    """

    slogan: str | None = None
    text: str | None = None
    campaign: str | None = None
    designs: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()
    proof: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was asked for: the kits are drawn."""
        return self == Wish()


CAMPAIGN_DESIGNS = ("trong-dong",)
CAMPAIGN_SIZES = (
    "bai-dang",
    "bai-dang-vuong",
    "tin",
    "a4",
    "a3",
    "bang-ron-5m",
    "phuon-80x250",
    "led-p4",
)
ASKED = Location("dòng lệnh")
OWN_WORDS = "tu-viet"


def wished_jobs(
    wish: Wish, library: Library, catalog: Catalog
) -> tuple[tuple[Job, ...], list[Diagnostic]]:
    """The files a wish means, and what of it is not known."""
    festive = CAMPAIGN_DESIGNS if wish.campaign else tuple(sorted(catalog.designs))
    designs = wish.designs or festive
    usual = dict.fromkeys(size for kit in library.kits for size in kit.model.sizes)
    sizes = wish.sizes or (CAMPAIGN_SIZES if wish.campaign else tuple(usual))
    slogans, findings = _wished_slogans(wish, library)
    findings += catalog.check(designs, sizes, ASKED)
    if findings:
        return (), findings
    jobs = tuple(job for s in slogans for job in slogan_jobs(s, library, catalog, designs, sizes))
    if not jobs:
        findings.append(
            Diagnostic(
                ASKED,
                "AP135",
                f"Mẫu {', '.join(designs)} không có cách xếp cho khổ {', '.join(sizes)}.",
                "Chọn mẫu hoặc khổ khác.",
            )
        )
    return jobs, findings


def _wished_slogans(
    wish: Wish, library: Library
) -> tuple[tuple[Entry[Slogan], ...], list[Diagnostic]]:
    if wish.text is not None:
        words = Node(ASKED, text=wish.text)
        fields = {
            "id": Node(ASKED, text=OWN_WORDS),
            "text": words,
            "ours": Node(ASKED, text="true"),
        }
        node = Node(ASKED, fields=fields)
        slogan, findings = validate(node, Slogan)
        own = () if slogan is None else (Entry(OWN_WORDS, slogan, node, library.commune.id),)
        return own, findings
    if wish.slogan is not None:
        ids = [slogan.id for slogan in library.slogans]
        findings = list(unknown([wish.slogan], ids, "khẩu hiệu", "AP133", ASKED))
        return tuple(s for s in library.slogans if s.id == wish.slogan), findings
    if wish.campaign is not None:
        days = [day.id for day in library.days]
        findings = list(unknown([wish.campaign], days, "ngày", "AP136", ASKED))
        return tuple(s for s in library.slogans if s.model.campaign == wish.campaign), findings
    return library.slogans, []


def _jobs_of(kit: Kit, library: Library, catalog: Catalog) -> Iterator[Job]:
    for slogan in library.slogans:
        if kit.slogans and slogan.id not in kit.slogans:
            continue
        if kit.fields and slogan.model.field not in kit.fields:
            continue
        if kit.campaign and slogan.model.campaign != kit.campaign:
            continue
        yield from slogan_jobs(slogan, library, catalog, kit.designs, kit.sizes)


def slogan_jobs(
    slogan: Entry[Slogan],
    library: Library,
    catalog: Catalog,
    designs: Iterable[str],
    sizes: Iterable[str],
) -> Iterator[Job]:
    """One slogan in the given designs and sizes, those that a design has a variant for."""
    view = poster_view(library, slogan)
    for design in (catalog.designs[name] for name in designs):
        for size in (catalog.sizes[name] for name in sizes):
            if design.variant_for(size):
                yield Job(slogan.id, view, design, size, slogan.locate("text"))
