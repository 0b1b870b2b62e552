"""The kinds of infographic: one file, one kind, with what it can carry."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chuyenmuc.content.models.figures.bars import Bars
from chuyenmuc.content.models.figures.checklist import Checklist
from chuyenmuc.content.models.figures.compare import Compare
from chuyenmuc.content.models.figures.contacts import Contacts
from chuyenmuc.content.models.figures.dodont import DoDont
from chuyenmuc.content.models.figures.donut import Donut
from chuyenmuc.content.models.figures.icon_list import IconList
from chuyenmuc.content.models.figures.lines import Lines
from chuyenmuc.content.models.figures.numbers import Numbers
from chuyenmuc.content.models.figures.progress import Progress
from chuyenmuc.content.models.figures.quote import Quote
from chuyenmuc.content.models.figures.steps import Steps
from chuyenmuc.content.models.figures.timeline import Timeline
from chuyenmuc.content.models.infographic import Infographic

FIGURES: Mapping[str, type[Infographic]] = MappingProxyType(
    {
        "steps": Steps,
        "list": IconList,
        "dodont": DoDont,
        "numbers": Numbers,
        "compare": Compare,
        "progress": Progress,
        "timeline": Timeline,
        "bars": Bars,
        "lines": Lines,
        "donut": Donut,
        "checklist": Checklist,
        "contacts": Contacts,
        "quote": Quote,
    }
)
"""Kind as written in the file → the model of that kind."""


class UnknownFigure(Infographic, extra="ignore"):
    """Stands in for a file whose ``kind`` is missing or unknown: only the shared fields count."""
