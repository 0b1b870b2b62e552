"""The numbers a design is made of: parts of a page, and colours for the press.

Bounds keep out what no page can hold: a mistyped slot would draw nothing, a grain of zero would
never end.
"""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from chuyenmuc.content.models.number import PlainNumber
from chuyenmuc.content.models.values import Integer

ROUNDING = 1e-6
MOST_INK = 300
"""Per cent of all four inks together: with more, a coated sheet stays wet and a banner cracks."""
_INKS = re.compile(r"(\d{1,3}) (\d{1,3}) (\d{1,3}) (\d{1,3})")
_FULL = 100


def _on_the_page(
    box: tuple[float, float, float, float],
) -> tuple[float, float, float, float]:
    x, y, width, height = box
    inside = x >= 0 and y >= 0 and x + width <= 1 + ROUNDING and y + height <= 1 + ROUNDING
    if not inside or width <= 0 or height <= 0:
        written = ", ".join(f"{side:g}" for side in box)
        raise PydanticCustomError("beyond_the_page", "box", {"value": f"[{written}]"})
    return box


def _press(value: str) -> str:
    found = _INKS.fullmatch(value)
    inks = [int(part) for part in found.groups()] if found else []
    if not inks or max(inks) > _FULL or sum(inks) > MOST_INK:
        raise PydanticCustomError("not_a_press_colour", "press", {"value": value, "most": MOST_INK})
    return value


Press = Annotated[str, AfterValidator(_press)]
"""Per cent of cyan, magenta, yellow and black."""
Box = Annotated[
    tuple[PlainNumber, PlainNumber, PlainNumber, PlainNumber],
    AfterValidator(_on_the_page),
    Field(description="Trái, trên, rộng, cao: phần của trang, từ 0 đến 1"),
]
Part = Annotated[PlainNumber, Field(ge=0, le=1)]
Grain = Annotated[PlainNumber, Field(ge=0.005, le=2)]
"""What must not be nothing: a radius, a step, the height of letters; in parts of the short side."""
Spot = Annotated[tuple[Part, Part], Field(description="Ngang, dọc: từ 0 đến 1")]
_NEAR = Annotated[PlainNumber, Field(ge=-1, le=2)]
Centre = Annotated[tuple[_NEAR, _NEAR], Field(description="Ngang, dọc; có thể ngoài mép trang")]
Ratio = Annotated[PlainNumber, Field(ge=0.05, le=20)]
"""Width ÷ height of a page."""
Count = Annotated[Integer, Field(ge=1, le=60)]
