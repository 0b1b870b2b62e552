"""What an infographic shows, whatever draws it: page, picture or print. Words, no markup."""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.figures import KINDS
from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.views.figures.table import Table


@dataclass(frozen=True, slots=True)
class FigureBody(ABC):
    """What every body says of itself; its fields are those of its shape."""

    @property
    @abstractmethod
    def lines(self) -> tuple[str, ...]:
        """Its words, line by line, for whoever cannot see it."""

    @property
    def table(self) -> Table | None:
        """Its numbers as rows under a row of headings; None where there are none."""
        return None


def figure_body(figure: Infographic, library: Library, today: dt.date) -> FigureBody:
    """What an infographic shows on a day: ``body_of`` in the module named after its shape."""
    shape = KINDS[figure.kind].shape
    module = import_module(f"chuyenmuc.views.figures.kinds.{shape}")
    body_of: Callable[[Infographic, Library, dt.date], FigureBody] = module.body_of
    return body_of(figure, library, today)
