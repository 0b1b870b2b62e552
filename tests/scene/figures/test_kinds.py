"""Kinds of infographic: one row each, from which every layer is found by name."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from bench.figure_cases import BODIES
from chuyenmuc.content.models.figures import GROUPS, KINDS, FigureKind
from chuyenmuc.scene.figures.layout import layout_of
from chuyenmuc.views.figures.sheet import FigureSheet

PACKAGE = Path("scripts/chuyenmuc")
TEMPLATES = Path("templates/figures")


@pytest.fixture(params=tuple(KINDS.values()), ids=tuple(KINDS))
def kind(request: pytest.FixtureRequest) -> FigureKind:
    """Each kind in turn."""
    found: FigureKind = request.param
    return found


def modules(folder: Path) -> set[str]:
    """The names of the modules of a package, without the ending."""
    return {path.stem for path in folder.glob("*.py") if path.stem != "__init__"}


def test_every_kind_has_its_file_in_every_layer(kind: FigureKind, project_root: Path) -> None:
    """Fields, what is shown, the drawing, the HTML: named alike."""
    assert kind.model.__module__ == f"chuyenmuc.content.models.figures.kinds.{kind.name}"
    assert callable(import_module(f"chuyenmuc.views.figures.kinds.{kind.shape}").body_of)
    assert callable(layout_of(kind.name).draw)
    assert (project_root / TEMPLATES / f"{kind.name}.html").is_file()


def test_no_file_is_left_without_its_kind(project_root: Path) -> None:
    """What a kind leaves behind when its row goes is found here."""
    package = project_root / PACKAGE
    assert modules(package / "content/models/figures/kinds") == set(KINDS)
    assert modules(package / "scene/figures/kinds") == set(KINDS)
    assert modules(package / "views/figures/kinds") == {row.shape for row in KINDS.values()}


def test_every_kind_stands_in_a_group_and_no_group_is_empty() -> None:
    """In the gallery each infographic is found by what a resident would call it."""
    assert {row.group for row in KINDS.values()} == set(GROUPS)


def test_every_kind_has_a_sample_and_a_hard_case(own: dict[str, FigureSheet]) -> None:
    """The tests draw the sample in xã Mẫu on every size, the bench what nobody would write."""
    assert {view.kind for view in own.values()} == set(KINDS)
    assert set(BODIES) == set(KINDS)
