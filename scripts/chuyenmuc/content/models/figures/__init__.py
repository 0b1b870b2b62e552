"""The kinds of infographic: one row a kind, from which every layer finds what it needs.

``kinds/<kind>.py`` in this folder holds its fields, ``views/figures/kinds/<shape>.py`` what it
shows, ``scene/figures/kinds/<kind>.py`` how it is drawn and ``templates/figures/<kind>.html`` its
HTML.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal, get_args

from pydantic import create_model

from chuyenmuc.content.models.figures.kinds.bars import Bars
from chuyenmuc.content.models.figures.kinds.checklist import Checklist
from chuyenmuc.content.models.figures.kinds.compare import Compare
from chuyenmuc.content.models.figures.kinds.contacts import Contacts
from chuyenmuc.content.models.figures.kinds.dodont import DoDont
from chuyenmuc.content.models.figures.kinds.donut import Donut
from chuyenmuc.content.models.figures.kinds.lines import Lines
from chuyenmuc.content.models.figures.kinds.list import IconList
from chuyenmuc.content.models.figures.kinds.numbers import Numbers
from chuyenmuc.content.models.figures.kinds.progress import Progress
from chuyenmuc.content.models.figures.kinds.quote import Quote
from chuyenmuc.content.models.figures.kinds.steps import Steps
from chuyenmuc.content.models.figures.kinds.timeline import Timeline
from chuyenmuc.content.models.infographic import Infographic

GROUPS: Mapping[str, str] = MappingProxyType(
    {
        "kieu-cac-buoc": "Các bước",
        "kieu-dau-hieu": "Dấu hiệu, mẹo nhỏ",
        "kieu-nen-khong-nen": "Nên và không nên",
        "kieu-con-so": "Con số, biểu đồ",
        "kieu-tien-do": "Chỉ tiêu, tiến độ",
        "kieu-hoi-ai": "Hỏi ai",
        "kieu-cau-nho": "Câu để nhớ",
    }
)
"""Anchor in the gallery → what a resident would call such infographics, in the order there."""


@dataclass(frozen=True, slots=True)
class FigureKind:
    """One kind. ``group`` is a key of ``GROUPS``; kinds of one ``shape`` share what they show."""

    model: type[Infographic]
    group: str
    shape: str

    @property
    def name(self) -> str:
        """What an editor writes after ``kind:``."""
        (name,) = get_args(self.model.model_fields["kind"].annotation)
        return str(name)


_ROWS = (
    FigureKind(Steps, "kieu-cac-buoc", "items"),
    FigureKind(IconList, "kieu-dau-hieu", "items"),
    FigureKind(DoDont, "kieu-nen-khong-nen", "dodont"),
    FigureKind(Numbers, "kieu-con-so", "numbers"),
    FigureKind(Compare, "kieu-nen-khong-nen", "compare"),
    FigureKind(Progress, "kieu-tien-do", "progress"),
    FigureKind(Timeline, "kieu-tien-do", "timeline"),
    FigureKind(Bars, "kieu-con-so", "chart"),
    FigureKind(Lines, "kieu-con-so", "chart"),
    FigureKind(Donut, "kieu-con-so", "chart"),
    FigureKind(Checklist, "kieu-cac-buoc", "items"),
    FigureKind(Contacts, "kieu-hoi-ai", "items"),
    FigureKind(Quote, "kieu-cau-nho", "quote"),
)

KINDS: Mapping[str, FigureKind] = MappingProxyType({row.name: row for row in _ROWS})
"""Kind as written in a file → its row."""

_KNOWN: Any = Literal[tuple(KINDS)]
UnknownFigure = create_model(
    "UnknownFigure",
    __base__=Infographic,
    __cls_kwargs__={"extra": "ignore"},
    kind=(_KNOWN, ...),
)
"""Stands in for a file whose ``kind`` is missing or unknown: only the shared fields count."""
