"""What the tests of infographics lean on: the sheets of two communes."""

from __future__ import annotations

import datetime as dt

import pytest

from chuyenmuc.content.library import Library
from chuyenmuc.inputs import Inputs
from chuyenmuc.views.figures.page import infographic_view
from chuyenmuc.views.figures.sheet import FigureSheet, figure_sheet

TODAY = dt.date(2026, 11, 20)


def sheets(library: Library) -> dict[str, FigureSheet]:
    """What every infographic of a commune says, by its id."""
    shown = library.published(TODAY)
    return {
        entry.id: figure_sheet(entry, infographic_view(entry, shown, TODAY), shown)
        for entry in shown.infographics
    }


@pytest.fixture(scope="session")
def own(inputs: Inputs) -> dict[str, FigureSheet]:
    """The sheets of xã Mẫu: official, with an address, one infographic of every kind."""
    return sheets(inputs.catalogue.libraries["xa-mau"])


@pytest.fixture(scope="session")
def demo(inputs: Inputs) -> dict[str, FigureSheet]:
    """The sheets of the demo of Diễn Châu."""
    return sheets(inputs.catalogue.libraries["dien-chau"])
