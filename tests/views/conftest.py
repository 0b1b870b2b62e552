"""A small commune as its editors would write it: one or two pieces of every kind."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.content.library import Library


@pytest.fixture(scope="session")
def today() -> dt.date:
    """The day of every test, so that nothing here goes stale."""
    return dt.date(2026, 11, 20)


@pytest.fixture(scope="session")
def library(project_root: Path, today: dt.date) -> Library:
    """The commune ``xa-thu``."""
    catalogue = load_catalogue(project_root / "tests/render/small")
    return catalogue.libraries["xa-thu"].published(today)


@pytest.fixture(scope="session")
def empty_library(library: Library) -> Library:
    """The same commune on its first day: nothing written yet."""
    return Library(commune=library.commune)
