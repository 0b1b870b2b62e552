"""One question of a new file: what is asked, what may be answered, what is offered."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from chuyenmuc.content.library import Library
from chuyenmuc.content.node import Node
from chuyenmuc.content.suggest import hint
from chuyenmuc.content.validate import validate
from chuyenmuc.diagnostics import Location
from chuyenmuc.vietnamese.slug import slug
from chuyenmuc.vietnamese.text import nfc

Answers = Mapping[str, str]
"""The name of a field → what was answered so far."""


class WrongAnswerError(ValueError):
    """An answer that cannot stand in a file; the message is one sentence or two."""


@dataclass(frozen=True, slots=True)
class Around:
    """What offers may depend on. ``library`` is that of the commune, None for a new commune."""

    today: dt.date
    library: Library | None = None


Offer = Callable[[Around, Answers], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What fills one field of a file.

    Args:
        name: the field, and the option on the command line.
        words: what a person is asked.
        offer: what stands there if nothing is answered; an empty text leaves the field out.
            Without it there must be an answer.
        choices: what may be answered, and its meaning in Vietnamese.
        is_list: whether several may be chosen.
        is_asked: whether the question arises, by the answers before it.
    """

    name: str
    words: str
    offer: Offer | None = None
    choices: Mapping[str, str] | None = None
    is_list: bool = False
    is_asked: Callable[[Answers], bool] = lambda _: True

    @property
    def option(self) -> str:
        """``--valid-until``."""
        return f"--{self.name.replace('_', '-')}"

    def judged(self, text: str, model: type[BaseModel]) -> str:
        """An answer as it stands in the file.

        Raises:
            WrongAnswerError: the field of the model takes no such value.
        """
        answer = nfc(" ".join(text.split()))
        if self.choices:
            return self._chosen(answer)
        node = Node(Location("", 1), fields={self.name: Node(Location("", 2), text=answer)})
        for finding in validate(node, model)[1]:
            is_of_fields = finding.code.startswith("HN")  # judged when all are answered
            if finding.location.line > 1 and not is_of_fields:
                raise WrongAnswerError(f"{finding.message} {finding.action}")
        return answer

    def _chosen(self, answer: str) -> str:
        """The keys that were chosen, by number, key or words; several with a comma between."""
        choices = dict(self.choices or {})
        keys = list(choices)
        said = {slug(words): key for key, words in choices.items()}
        said |= {slug(words.split(":")[0]): key for key, words in choices.items()}
        said |= {slug(key): key for key in keys}
        said |= {str(number): key for number, key in enumerate(keys, 1)}
        parts = re.split(r"\s*[,;]\s*", answer.strip("[] ")) if self.is_list else [answer]
        unknown = next((part for part in parts if slug(part) not in said), None)
        if unknown is not None or (not self.is_list and len(parts) > 1):
            near = hint(unknown or answer, keys)
            listed = ", ".join(f"{key} ({words})" for key, words in choices.items())
            message = f"Không có `{unknown or answer}`. Chọn một trong: {listed}.{near}"
            raise WrongAnswerError(message)
        found = list(dict.fromkeys(said[slug(part)] for part in parts))
        return f"[{', '.join(found)}]" if self.is_list else found[0]
