"""The numeral in a slogan: what a design about numbers sets huge."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chuyenmuc.vietnamese.first_letter import with_capital

_NUMERAL = re.compile(r"[≥≤+]?\d(?:[\d.,/]*\d)?[%+]?")
LONGEST = 6
"""Signs of the longest numeral that is one: a telephone number is not."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numeral and the words that go with it."""

    numeral: str
    ideas: tuple[str, ...]


def find_numeral(ideas: tuple[str, ...]) -> Numbered | None:
    """The first numeral of a slogan.

    A numeral that opens the slogan is taken out, as the eye goes on from it to the words. From
    elsewhere it is repeated: the sentence stays whole.
    """
    for number, idea in enumerate(ideas):
        for place, word in enumerate(idea.split()):
            numeral = word.strip("“”\"'(),.;:!?")
            if len(numeral) <= LONGEST and _NUMERAL.fullmatch(numeral):
                opens = number == 0 and place == 0
                return Numbered(numeral, _without(ideas) if opens else ideas)
    return None


def _without(ideas: tuple[str, ...]) -> tuple[str, ...]:
    """The ideas less their first word; whole where nothing would be left."""
    first = " ".join(ideas[0].split()[1:])
    rest = (with_capital(first), *ideas[1:]) if first else ideas[1:]
    return rest or ideas
