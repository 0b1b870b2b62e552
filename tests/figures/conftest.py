"""What the tests of infographics lean on: the project's content, sizes, fonts and icons."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from chuyenmuc.content.library import Library
from chuyenmuc.inputs import Inputs, read_inputs
from chuyenmuc.scene.text.fonts import FontSet, load_fonts
from chuyenmuc.views.figures.page import infographic_view
from chuyenmuc.views.figures.sheet import FigureSheet, figure_sheet

TODAY = dt.date(2026, 11, 20)


@pytest.fixture(scope="session")
def inputs(project_root: Path) -> Inputs:
    """The whole project."""
    return read_inputs(project_root)


@pytest.fixture(scope="session")
def fonts(inputs: Inputs) -> FontSet:
    """The print fonts."""
    return load_fonts(inputs.print_fonts)


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
