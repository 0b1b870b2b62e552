"""Words to be remembered: a motto of a plan or a sentence of our own."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.content.models.values import PlainText, Ref


class Quote(Infographic):
    """One sentence, big. With ``ref`` it is the motto of that clause, word for word."""

    kind: Literal["quote"]
    text: PlainText = Field(description="Câu được nhắc lại, đúng từng chữ")
    ref: Ref | None = Field(default=None, description="kế hoạch#điều-khoản có câu này")
