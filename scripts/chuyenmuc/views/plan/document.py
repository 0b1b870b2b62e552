"""The head of a plan as printed; what the document leaves out is said to be left out."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.views.address import PageLink, plan_uri
from chuyenmuc.views.wording import maybe_when

JOINED_BY = MappingProxyType({"state": "/", "party": "-"})
BODY_WORDS = MappingProxyType(
    {
        "state": "Văn bản hành chính nhà nước (thể thức có Quốc hiệu, Tiêu ngữ)",
        "party": "Văn bản của Đảng (thể thức có tiêu đề Đảng Cộng sản Việt Nam)",
    }
)
NOT_IN_DOCUMENT = "chưa có trong văn bản"
BLANK_NUMBER = "(chưa có số)"


@dataclass(frozen=True, slots=True)
class HeadRow:
    """One line of the document's head. ``missing`` marks what the document does not say."""

    label: str
    value: str
    missing: bool = False


@dataclass(frozen=True, slots=True)
class CitationRow:
    """A document the plan names."""

    symbol: str
    title: str
    issuer: str | None
    date: str | None


def _row(label: str, value: str | None) -> HeadRow:
    return HeadRow(label, value or NOT_IN_DOCUMENT, missing=not value)


def _symbol(plan: Plan) -> HeadRow:
    """Number and symbol: a blank before the stroke is shown as a blank.

    A state document writes 178/KH-UBND, one of the Party 15-KH/ĐU.
    """
    if not plan.symbol:
        return _row("Số, ký hiệu", plan.number)
    number = plan.number or BLANK_NUMBER
    stroke = JOINED_BY[plan.body]
    return HeadRow("Số, ký hiệu", f"{number}{stroke}{plan.symbol}", missing=not plan.number)


def _signer(plan: Plan) -> str | None:
    if not plan.signer:
        return None
    signer = plan.signer
    parts = (signer.on_behalf, signer.for_, signer.position, signer.name)
    return " – ".join(part for part in parts if part)


def head_rows(plan: Plan) -> tuple[HeadRow, ...]:
    """The head of the document, line by line."""
    return (
        HeadRow("Loại văn bản", plan.document),
        HeadRow("Hệ văn bản", BODY_WORDS[plan.body]),
        _row("Trích yếu", plan.title),
        _row("Cơ quan ban hành", plan.issuer),
        _symbol(plan),
        _row("Ngày ban hành", plan.date.text if plan.date else None),
        _row("Nơi ban hành", plan.place),
        _row("Tỉnh, thành phố", plan.province),
        _row("Người ký", _signer(plan)),
    )


def head_line(plan: Plan) -> str:
    """The document in one line: “Kế hoạch số 12/KH-UBND, ngày 21 tháng 4 năm 2026”."""
    symbol = _symbol(plan)
    known = plan.symbol or plan.number
    number = (
        f"{plan.document} số {symbol.value}" if known else f"{plan.document}, số {symbol.value}"
    )
    return f"{number}, {plan.date.text if plan.date else f'ngày {NOT_IN_DOCUMENT}'}"


def parent_link(plan: Plan, library: Library) -> PageLink | None:
    """The document this plan carries out, where the commune has it."""
    parent = library.plan_by_id.get(plan.parent) if plan.parent else None
    return PageLink(parent.model.short_title, plan_uri(parent.id)) if parent else None


def citation_rows(plan: Plan) -> tuple[CitationRow, ...]:
    """The documents named in the text, each once."""
    rows: dict[str, CitationRow] = {}
    for cited in plan.citations:
        date = maybe_when(cited.date)
        row = CitationRow(cited.symbol, cited.title, cited.issuer, date.words if date else None)
        rows.setdefault(cited.symbol, row)
    return tuple(rows.values())
