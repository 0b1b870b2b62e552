"""The small commune in ``small/`` rendered once, and a way to look at its pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from chuyenmuc.artifact import Artifact
from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.content.library import Library
from chuyenmuc.render.site import RenderedSite, render_site

TODAY = dt.date(2026, 11, 20)


def read_page(artifact: Artifact) -> dict[str, Any]:
    """The front matter of a page as the engine reads it, its ``body``, and all our ``html``."""
    _, matter, body = artifact.read().decode().split("---\n", 2)
    meta: dict[str, Any] = yaml.safe_load(matter)
    parts = (meta["cm"][name] for name in ("before", "side", "after"))
    return {**meta, "body": body, "html": "\n".join(parts)}


@pytest.fixture(scope="session")
def library(project_root: Path) -> Library:
    """The commune ``xa-thu``."""
    catalogue = load_catalogue(project_root / "tests/render/small")
    return catalogue.libraries["xa-thu"].published(TODAY)


@pytest.fixture(scope="session")
def render(project_root: Path) -> Callable[..., RenderedSite]:
    """Render a library on the day of the tests, or another; drawings do not matter here."""
    icons = {path.stem: "M0 0" for path in (project_root / "assets/icons").glob("*.svg")}
    templates = project_root / "templates/pages"

    def run(library: Library, today: dt.date = TODAY) -> RenderedSite:
        return render_site(library, today, templates=templates, icons=icons)

    return run


@pytest.fixture(scope="session")
def files(library: Library, render: Callable[[Library], RenderedSite]) -> dict[str, Artifact]:
    """Every file of the site by its place."""
    return {artifact.uri: artifact for artifact in render(library).pages}


@pytest.fixture(scope="session")
def pages(files: dict[str, Artifact]) -> dict[str, dict[str, Any]]:
    """Every page of the site by its file."""
    return {uri: read_page(file) for uri, file in files.items() if file.is_page}
