"""A measured target in the words and bars a reader sees, with what was counted."""

from __future__ import annotations

from dataclasses import dataclass

from chuyenmuc.content.models.article import Article
from chuyenmuc.content.models.plan import Target
from chuyenmuc.plans.evidence import Evidence
from chuyenmuc.plans.measure import Measured, PeriodCount
from chuyenmuc.plans.serving import Piece
from chuyenmuc.plans.status import Status
from chuyenmuc.vietnamese.dates import date_words
from chuyenmuc.vietnamese.first_letter import without_capital
from chuyenmuc.vietnamese.numbers import quantity
from chuyenmuc.views.address import article_uri, infographic_uri
from chuyenmuc.views.wording import NBSP

SHOWN = 8  # rows of evidence; the rest is counted, and is in the JSON file
HUNDRED = 100
PERIOD_WORDS = {
    "week": "tuần",
    "month": "tháng",
    "quarter": "quý",
    "half_year": "nửa năm",
    "year": "năm",
}
DEMO_COUNT = "bài trong bản trình diễn này"
TONES = {Status.MET: "ok", Status.LATE: "late", Status.MISSED: "late"}


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One page or row that was counted; ``uri`` leads to a page."""

    words: str
    uri: str | None
    date: str | None


@dataclass(frozen=True, slots=True)
class Meter:
    """A bar, in percent of its width; ``fill`` is None without a value."""

    tone: str
    fill: str | None
    mark: str | None
    pace: str | None


@dataclass(frozen=True, slots=True)
class MeasureView:
    """What is known: the value, the bar, how it was reckoned and from what."""

    value: str
    meter: Meter | None
    notes: tuple[str, ...]
    evidence: tuple[EvidenceRow, ...]
    evidence_count: int


def piece_uri(piece: Piece) -> str:
    """The page of an article or an infographic."""
    if isinstance(piece.model, Article):
        return article_uri(piece)
    return infographic_uri(piece.id)


def measure_view(measured: Measured, *, official: bool) -> MeasureView | None:
    """What a page may say of a target: on a demo only how many of its own pages were counted."""
    if not official:
        if measured.target.source != "content" or not measured.target.measure:
            return None
        count = len(measured.evidence)
        words = f"{count}{NBSP}{DEMO_COUNT}"
        return MeasureView(words, None, (), _evidence(measured), count)
    if measured.value is None:
        return None
    return MeasureView(
        value=value_words(measured),
        meter=_meter(measured),
        notes=_notes(measured),
        evidence=_evidence(measured),
        evidence_count=len(measured.evidence),
    )


def value_words(measured: Measured) -> str:
    """What was measured, with its unit: ``71%``, ``38/40 tuần đạt``."""
    value, target = measured.value or 0, measured.target
    if measured.out_of is not None:
        period = PERIOD_WORDS.get(target.period, "kỳ")
        return f"{value:.0f}/{measured.out_of}{NBSP}{period} đạt"
    if target.aggregate == "yes_no" and target.value is None:
        return "Có" if value else "Chưa"
    return quantity(round(value, 1), target.unit)


def _meter(measured: Measured) -> Meter | None:
    target = measured.target
    if measured.out_of is not None:
        full: float = measured.out_of or 1
        need: float | None = full
    elif target.unit == "%":
        full, need = HUNDRED, target.value
    else:
        need = target.value
        full = max(need or 0, measured.value or 0)
    if not full or need is None:
        return None
    pace = measured.pace if measured.status in {Status.ON_TRACK, Status.LATE} else None
    return Meter(
        tone=TONES.get(measured.status, "go"),
        fill=_share(measured.value, full),
        mark=_share(need, full),
        pace=_share(pace, full),
    )


def _share(part: float | None, full: float) -> str | None:
    return None if part is None else f"{min(HUNDRED, part * HUNDRED / full):.1f}%"


def _notes(measured: Measured) -> tuple[str, ...]:
    notes = [f"Tính đến {date_words(measured.on)}"]
    pace_matters = measured.status in {Status.ON_TRACK, Status.LATE}
    if measured.pace is not None and pace_matters and measured.out_of is None:
        needed = quantity(round(measured.pace, 1), measured.target.unit)
        notes.append(f"để kịp hạn, tới hôm nay cần {needed}")
    if measured.missing:
        notes.append(f"chưa có: {', '.join(measured.missing)}")
    notes += _period_notes(measured.target, measured.periods)
    return tuple(notes)


def _period_notes(target: Target, counts: tuple[PeriodCount, ...]) -> list[str]:
    period = PERIOD_WORDS.get(target.period, "kỳ")
    failed = [count.period.label for count in counts if count.reached is False]
    part = [count for count in counts if not count.period.whole and count.amount is not None]
    paused = [count for count in counts if count.period.whole and count.period.pause]
    gaps = [
        count
        for count in counts
        if count.period.whole and not count.period.pause and count.amount is None
    ]
    notes = []
    if failed:
        notes.append(f"chưa đủ: {', '.join(failed)}")
    if gaps:
        notes.append(f"{len(gaps)}{NBSP}{period} chưa ghi số liệu")
    notes += [
        f"không tính {without_capital(count.period.label)} ({count.period.pause})"
        for count in paused
    ]
    if part:
        brought = [
            f"{count.period.label}: {quantity(count.amount or 0, target.unit)}" for count in part
        ]
        notes.append(f"chưa tính {period} chưa trọn ({', '.join(brought)})")
    return notes


def _evidence(measured: Measured) -> tuple[EvidenceRow, ...]:
    newest = sorted(
        measured.evidence, key=lambda row: (row.on is not None, row.on or measured.on), reverse=True
    )
    return tuple(_row(row, measured.target) for row in newest[:SHOWN])


def _row(row: Evidence, target: Target) -> EvidenceRow:
    date = date_words(row.on) if row.on else None
    if row.piece:
        return EvidenceRow(row.piece.model.title, piece_uri(row.piece), date)
    record = row.row
    if record is None:
        return EvidenceRow("", None, date)
    if target.aggregate == "yes_no" and target.value is None:
        amount = "Có" if row.amount else "Chưa"
    else:
        amount = quantity(row.amount, target.unit)
    return EvidenceRow(f"{amount} – {record.model.source}", None, date)
