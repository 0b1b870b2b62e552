"""The colours of infographics: warm paper, deep red or navy, the bronze of the drum."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, cast

from chuyenmuc.content.models.posters.design import Ink

Tone = Literal[
    "ground",  # the head of the sheet
    "motif",  # the drum on it, tone on tone
    "paper",
    "card",
    "sand",
    "line",
    "bronze",
    "gold",
    "white",
    "strong",  # numbers, discs, bars that carry the message
    "second",  # what stands beside them
    "ink",
    "soft",
    "ok",
    "ok-tint",
    "bad",
    "bad-tint",
    "blue",
    "clay",
    "moss",
    "ash",
]
Theme = Literal["red", "navy"]


def _ink(screen: str, press: str) -> Ink:
    return Ink(screen=screen, press=press)


_SHARED: Mapping[Tone, Ink] = MappingProxyType(
    {
        "paper": _ink("#fcf6ea", "0 2 8 0"),
        "card": _ink("#ffffff", "0 0 0 0"),
        "sand": _ink("#f2e5ca", "2 7 22 0"),
        "line": _ink("#dcc69c", "8 18 42 4"),
        "bronze": _ink("#9a6418", "20 58 100 22"),
        "gold": _ink("#f7cd6b", "0 18 66 0"),
        "white": _ink("#ffffff", "0 0 0 0"),
        "ink": _ink("#1f2430", "0 0 0 100"),
        "soft": _ink("#5a5446", "0 4 14 80"),
        "ok": _ink("#1c6b40", "86 30 88 22"),
        "ok-tint": _ink("#e4f0de", "11 0 16 0"),
        "bad": _ink("#a4161a", "20 100 100 18"),
        "bad-tint": _ink("#fbe4da", "0 12 13 0"),
        "blue": _ink("#2f5fa8", "85 62 4 0"),
        "clay": _ink("#b0460f", "14 82 100 14"),
        "moss": _ink("#5c7a29", "58 26 100 18"),
        "ash": _ink("#8a8170", "30 30 42 30"),
    }
)
_RED, _RED_DRUM = _ink("#96131a", "22 100 96 26"), _ink("#a52029", "18 96 88 20")
_NAVY, _NAVY_DRUM = _ink("#13284f", "100 86 38 36"), _ink("#223c6b", "92 76 26 22")


@dataclass(frozen=True)
class FigurePalette:
    """The inks of a sheet in one of its two themes."""

    theme: Theme

    def ink_of(self, role: str) -> Ink:
        """The colour that plays ``role``, a ``Tone``."""
        red = self.theme == "red"
        own = {
            "ground": _RED if red else _NAVY,
            "motif": _RED_DRUM if red else _NAVY_DRUM,
            "strong": _RED if red else _NAVY,
            "second": _NAVY if red else _RED,
        }
        return own.get(role) or _SHARED[cast("Tone", role)]
