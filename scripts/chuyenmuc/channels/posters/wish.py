"""Posters asked for by name on the command line: which words, which designs, which sizes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from chuyenmuc.channels.posters.given import given_findings
from chuyenmuc.channels.posters.jobs import (
    Catalog,
    Job,
    slogan_jobs,
    unknown,
)
from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.messages import diagnose
from chuyenmuc.content.models.slogan import Slogan
from chuyenmuc.content.node import Node
from chuyenmuc.content.suggest import hint
from chuyenmuc.content.validate import validate
from chuyenmuc.diagnostics import Diagnostic, Location, Severity
from chuyenmuc.scene.poster.given_pictures import GivenPictures, read_logo, read_photograph
from chuyenmuc.scene.safe_photo import PhotoRefusedError
from chuyenmuc.views.posters.hanging import LAW_NOTE, LONGEST_DAYS, days_too_many

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
EMPTY = "ND305"
OWN_WORDS = "tu-viet"
OWN_FOLDER = "rieng"
_DAY_MONTH = re.compile(r"(\d{1,2})[-/.](\d{1,2})")


@dataclass(frozen=True, slots=True)
class GivenFile:
    """A picture named on the command line, as it was read."""

    name: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Wish:
    """Posters asked for by name on the command line.

    ``slogan`` is an id, or ``text`` the words themselves; neither means every slogan, or those
    of ``campaign`` (the id of a day, or day-month). Empty ``designs`` and ``sizes`` mean the first
    design and the usual sizes. ``sub``, ``points``, ``call`` and the days of hanging replace
    those of the slogans.
    """

    slogan: str | None = None
    text: str | None = None
    campaign: str | None = None
    designs: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()
    proof: bool = False
    sub: str | None = None
    points: tuple[str, ...] = ()
    call: str | None = None
    hang_from: dt.date | None = None
    hang_until: dt.date | None = None
    photo: GivenFile | None = None
    logo: GivenFile | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was asked for: the kits are drawn."""
        return self == Wish()

    @property
    def folder(self) -> str | None:
        """What is added to the folder of the commune, so that kits are never replaced."""
        return None if self.is_empty else self.campaign or OWN_FOLDER


def resolved(wish: Wish, library: Library | None) -> Wish:
    """The wish with ``10-10``, ``18/5`` (day first, as people write) as the id of the day."""
    day = _day_written(wish.campaign or "", library) if library else None
    return replace(wish, campaign=day) if day else wish


def _day_written(text: str, library: Library) -> str | None:
    found = _DAY_MONTH.fullmatch(text.strip())
    if not found:
        return None
    date = int(found[1]), int(found[2])
    return next((e.id for e in library.days if (e.model.day.day, e.model.day.month) == date), None)


def wished_jobs(
    wish: Wish, library: Library, catalog: Catalog
) -> tuple[tuple[Job, ...], list[Diagnostic]]:
    """The files a wish means, and what of it is not known. Warnings leave the files as they are."""
    wish = resolved(wish, library)
    festive = CAMPAIGN_DESIGNS if wish.campaign else tuple(sorted(catalog.designs))
    designs = tuple(dict.fromkeys(wish.designs or festive))
    usual = dict.fromkeys(size for kit in library.kits for size in kit.model.sizes)
    sizes = tuple(dict.fromkeys(wish.sizes or (CAMPAIGN_SIZES if wish.campaign else usual)))
    slogans, findings = _wished_slogans(wish, library)
    findings += catalog.check(designs, sizes, ASKED)
    photo = _read(wish.photo, read_photograph, findings)
    logo = _read(wish.logo, read_logo, findings)
    if findings:
        return (), findings
    given, looks = GivenPictures(photo, logo), catalog.looks(designs, sizes)
    jobs = tuple(job for s in slogans for job in slogan_jobs(s, library, looks, given=given))
    if not jobs:
        findings.append(
            Diagnostic(
                ASKED,
                "AP135",
                f"Mẫu {', '.join(designs)} không có cách xếp cho khổ {', '.join(sizes)}.",
                "Chọn mẫu hoặc khổ khác.",
            )
        )
    return jobs, [*findings, *_too_long(wish), *given_findings(jobs, given, ASKED)]


def _read(
    file: GivenFile | None, read: Callable[[bytes], bytes], findings: list[Diagnostic]
) -> bytes | None:
    if file is None:
        return None
    try:
        return read(file.body)
    except PhotoRefusedError as refused:
        findings.append(
            diagnose(refused.problem, Location(file.name), name=file.name, **refused.found)
        )
        return None


def _too_long(wish: Wish) -> Iterator[Diagnostic]:
    if days_too_many(wish.hang_from, wish.hang_until):
        yield Diagnostic(
            ASKED,
            "AP139",
            f"Treo quá {LONGEST_DAYS} ngày ({LAW_NOTE}).",
            "Rút ngắn ngày treo, hoặc hỏi cơ quan quản lý văn hóa trước khi treo.",
            Severity.WARNING,
        )


def _wished_slogans(
    wish: Wish, library: Library
) -> tuple[tuple[Entry[Slogan], ...], list[Diagnostic]]:
    node = _asked_node(wish)
    asked, findings = validate(node, Slogan)
    if asked is None:
        return (), [_as_options(finding) for finding in findings]
    if wish.text is not None:
        return (Entry(OWN_WORDS, asked, node, library.commune.id),), []
    found, findings = _named_slogans(wish, library)
    given = {name: getattr(asked, name) for name in _given_fields(wish)}
    return tuple(replace(s, model=s.model.model_copy(update=given)) for s in found), findings


def _asked_node(wish: Wish) -> Node:
    """The words of the command line as a slogan in a file, to be judged by the same rules."""
    told = {"id": OWN_WORDS, "text": "Khẩu hiệu" if wish.text is None else wish.text}
    told |= {"ours": "true"} | _given_fields(wish)
    fields = {name: Node(ASKED, text=text) for name, text in told.items()}
    if wish.points:
        fields["points"] = Node(ASKED, items=tuple(Node(ASKED, text=p) for p in wish.points))
    return Node(ASKED, fields=fields, keys=dict.fromkeys(fields, ASKED))


def _given_fields(wish: Wish) -> dict[str, str]:
    """The fields of a slogan that were given, as text (points are a list: empty here)."""
    told = {
        "sub": wish.sub,
        "points": "" if wish.points else None,
        "call": wish.call,
        "hang_from": wish.hang_from.isoformat() if wish.hang_from else None,
        "hang_until": wish.hang_until.isoformat() if wish.hang_until else None,
    }
    return {name: text for name, text in told.items() if text is not None}


def _as_options(finding: Diagnostic) -> Diagnostic:
    """The fields by the names they have on the command line."""
    if finding.code == EMPTY:
        return replace(finding, action="Viết chữ sau tên tùy chọn, trong dấu nháy kép.")
    words = (finding.message, finding.action)
    for field, option in (("hang_from", "--hang-from"), ("hang_until", "--hang-until")):
        words = (words[0].replace(field, option), words[1].replace(field, option))
    return replace(finding, message=words[0], action=words[1])


def _named_slogans(
    wish: Wish, library: Library
) -> tuple[tuple[Entry[Slogan], ...], list[Diagnostic]]:
    if wish.slogan is not None:
        ids = [slogan.id for slogan in library.slogans]
        findings = list(unknown([wish.slogan], ids, "khẩu hiệu", "AP133", ASKED))
        return tuple(s for s in library.slogans if s.id == wish.slogan), findings
    if wish.campaign is not None:
        if wish.campaign not in [day.id for day in library.days]:
            return (), [_unknown_day(wish.campaign, library)]
        return tuple(s for s in library.slogans if s.model.campaign == wish.campaign), []
    return library.slogans, []


def _unknown_day(wanted: str, library: Library) -> Diagnostic:
    """Both ways to name each campaign; a date with its month first is turned round."""
    held = {slogan.model.campaign for slogan in library.slogans}
    days = {e.id: f"{e.model.day.day:02}-{e.model.day.month:02}" for e in library.days}
    choices = [f"{days[day]} ({day})" for day in days if day in held]
    found = _DAY_MONTH.fullmatch(wanted)
    turned = f"{int(found[2]):02}-{int(found[1]):02}" if found else ""
    meant = f" Có phải bạn muốn viết `{turned}`?" if turned in days.values() else hint(wanted, days)
    return Diagnostic(
        ASKED,
        "AP136",
        f"Không có ngày nào là `{wanted}` trong lịch.",
        f"Viết ngày trước, tháng sau, hoặc viết mã: {', '.join(choices)}.{meant}",
    )
