"""The figure in a slogan: what a design about numbers sets huge."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FIGURE = re.compile(r"[≥≤+]?\d(?:[\d.,/]*\d)?[%+]?")
LONGEST = 6
"""Signs of the longest figure that is one: a telephone number is not."""


@dataclass(frozen=True, slots=True)
class Figured:
    """A figure and the words that go with it."""

    figure: str
    ideas: tuple[str, ...]


def find_figure(ideas: tuple[str, ...]) -> Figured | None:
    """The first figure of a slogan.

    A figure that opens the slogan is taken out, as the eye goes on from it to the words. From
    elsewhere it is repeated: the sentence stays whole.
    """
    for number, idea in enumerate(ideas):
        for place, word in enumerate(idea.split()):
            figure = word.strip("“”\"'(),.;:!?")
            if len(figure) <= LONGEST and _FIGURE.fullmatch(figure):
                opens = number == 0 and place == 0
                return Figured(figure, _without(ideas) if opens else ideas)
    return None


def _without(ideas: tuple[str, ...]) -> tuple[str, ...]:
    """The ideas less their first word; whole where nothing would be left."""
    first = " ".join(ideas[0].split()[1:])
    rest = (f"{first[:1].upper()}{first[1:]}", *ideas[1:]) if first else ideas[1:]
    return rest or ideas
