"""The files of an infographic that a page offers: pictures to send, sheets to print, its table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from chuyenmuc.views.address import infographic_uri
from chuyenmuc.views.wording import weight_words

SQUARE = "bai-dang-vuong"
OFFERED: Mapping[str, str] = MappingProxyType(
    {
        "bai-dang": "Tải ảnh để chia sẻ",
        "tin": "Ảnh tin (dọc, cả màn hình)",
        SQUARE: "Ảnh vuông",
        "a4": "Tờ in A4",
        "a3": "Tờ in A3",
    }
)
"""Size → what its link says, in the order of the page."""
SMALL = "nho"
"""Ends the name of the small picture that lists and articles show."""


@dataclass(frozen=True, slots=True)
class FigureFile:
    """One file: ``label`` says what for, ``bytes`` is its weight, measures are pixels or mm."""

    figure_id: str
    size: str
    uri: str
    label: str
    kind: str
    width: int
    height: int
    bytes: int

    @property
    def weight(self) -> str:
        """How much of a data plan it costs: ``70 KB``."""
        return weight_words(self.bytes)

    @property
    def is_print(self) -> bool:
        """Whether it is a sheet for paper."""
        return self.kind == "PDF"

    @property
    def is_small(self) -> bool:
        """Whether it stands for the infographic in lists and articles."""
        return self.size == SMALL


def figure_file_uri(figure_id: str, name: str, ending: str) -> str:
    """``infographic/<id>/<id>-<name>.<ending>``: a name that says what it is among downloads."""
    return f"{infographic_uri(figure_id)}{figure_id}-{name}.{ending}"
