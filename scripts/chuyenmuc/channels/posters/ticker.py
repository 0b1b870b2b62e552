"""The line of a LED board that shows one running line of letters."""

from __future__ import annotations

from dataclasses import dataclass

from chuyenmuc.vietnamese.numbers import number
from chuyenmuc.views.posters.poster import PosterView

BETWEEN = "  •  "
"""Between the parts of the line; every board has this character."""
LETTERS_A_SECOND = 8
"""A usual speed; boards differ, so the note calls it an estimate."""


@dataclass(frozen=True, slots=True)
class Ticker:
    """The text of a running line, and what to know about it before it is loaded."""

    text: str

    @property
    def body(self) -> bytes:
        """The file: UTF-8 without a mark, one line, no line end a board would show as a gap."""
        return self.text.encode("utf-8")

    @property
    def note(self) -> str:
        """How long the line is, for the person at the board."""
        letters = len(self.text)
        seconds = -(-letters // LETTERS_A_SECOND)
        return (
            f"{number(letters)} ký tự, {number(len(self.body))} byte (UTF-8); chạy một lượt "
            f"khoảng {number(seconds)} giây nếu bảng chạy {LETTERS_A_SECOND} ký tự mỗi giây."
        )


def ticker(view: PosterView) -> Ticker:
    """The slogan, what the picture is not (on a demo), and who says it."""
    parts = (" ".join(view.ideas), view.mark, view.header)
    return Ticker(BETWEEN.join(" ".join(part.split()) for part in parts if part))
