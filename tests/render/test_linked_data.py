"""The structured data of pages, checked against the small schemas in ``tests/cases``."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.render.conftest import read_page

from chuyenmuc.content.library import Library
from chuyenmuc.content.models.commune import Owner
from chuyenmuc.render.site import RenderedSite

SITE = "https://xa-thu.example/"
OWNER = Owner(
    agency="Ủy ban nhân dân xã Thử",
    address="Thôn 1",
    phone="0000 000 000",
    email="xa@example.vn",
    responsible="Nguyễn Văn Thử",
)
PLAIN = {
    "text": lambda value: isinstance(value, str) and bool(value.strip()),
    "url": lambda value: isinstance(value, str) and value.startswith(SITE),
    "date": lambda value: bool(re.fullmatch(r"\d{4}(-\d\d){0,2}", str(value))),
    "number": lambda value: isinstance(value, int),
}
Render = Callable[[Library], RenderedSite]
Graphs = dict[str, list[dict[str, Any]]]


def graphs(library: Library, render: Render, **commune: object) -> Graphs:
    """What every page tells, when the commune says this of itself."""
    model = library.commune.model.model_copy(update=commune)
    changed = dataclasses.replace(
        library, commune=dataclasses.replace(library.commune, model=model)
    )
    told = {}
    for page in render(changed).pages:
        if page.is_page and "ld" in (about := read_page(page)["cm"]):
            data = json.loads(about["ld"])
            assert data["@context"] == "https://schema.org"
            told[page.uri] = data["@graph"]
    return told


@pytest.fixture(scope="module")
def official(library: Library, render: Render) -> Graphs:
    """What the pages of an official site tell."""
    return graphs(library, render, official=True, owner=OWNER, site_url=SITE)


@pytest.fixture(scope="module")
def schemas(project_root: Path) -> dict[str, dict[str, Any]]:
    """Kind of thing → what it must have."""
    path = project_root / "tests" / "cases" / "linked-data" / "schemas.yml"
    found: dict[str, dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def faults(thing: dict[str, Any], schemas: dict[str, dict[str, Any]]) -> Iterator[str]:
    """What a thing lacks, or has of another type."""
    kind = thing["@type"]
    for name, wanted in schemas[kind].items():
        values = thing.get(name)
        many = isinstance(wanted, list)
        for value in values if many and values else [values]:
            asked = wanted[0] if many else wanted
            if asked in PLAIN:
                if not PLAIN[asked](value):
                    yield f"{kind}.{name}: {value!r}"
            elif not isinstance(value, dict) or value.get("@type") != asked:
                yield f"{kind}.{name}: {value!r}"
            else:
                yield from faults(value, schemas)


def test_every_thing_told_has_what_its_kind_needs(
    official: Graphs, schemas: dict[str, dict[str, Any]]
) -> None:
    """Articles, events, trails and the office, each by its schema."""
    things = [thing for graph in official.values() for thing in graph]
    assert {thing["@type"] for thing in things} == {
        "Article",
        "BreadcrumbList",
        "Event",
        "GovernmentOrganization",
    }
    assert [fault for thing in things for fault in faults(thing, schemas)] == []


def test_a_trail_leads_from_home_to_the_page(official: Graphs) -> None:
    """Numbered from 1, the listing between them for an article."""
    (trail,) = [
        thing
        for uri, graph in official.items()
        for thing in graph
        if thing["@type"] == "BreadcrumbList" and uri.startswith("canh-bao/") and "index" not in uri
    ][:1]
    steps = trail["itemListElement"]
    assert [step["position"] for step in steps] == [1, 2, 3]
    assert [step["item"] for step in steps][:2] == [SITE, f"{SITE}canh-bao/"]


def test_without_an_address_nothing_is_told(library: Library, render: Render) -> None:
    """A demo has none."""
    assert graphs(library, render) == {}


@pytest.mark.parametrize("change", [{"official": False}, {"synthetic": True}])
def test_only_an_official_site_of_a_real_commune_names_its_office(
    library: Library, render: Render, change: dict[str, object]
) -> None:
    """Neither a demo with an address nor a made-up commune is a body of the state."""
    told = graphs(library, render, **{"official": True, "owner": OWNER, "site_url": SITE, **change})
    kinds = {thing["@type"] for graph in told.values() for thing in graph}
    assert "GovernmentOrganization" not in kinds
    assert "Article" in kinds


def test_nothing_told_can_end_its_element(library: Library, render: Render) -> None:
    """A title with a tag in it stays inside the data."""
    guide = library.articles[0]
    model = guide.model.model_copy(update={"title": "</script><b>&"})
    changed = dataclasses.replace(
        library, articles=(dataclasses.replace(guide, model=model), *library.articles[1:])
    )
    commune = changed.commune.model.model_copy(update={"site_url": SITE})
    changed = dataclasses.replace(
        changed, commune=dataclasses.replace(changed.commune, model=commune)
    )
    told = [
        about["ld"]
        for page in render(changed).pages
        if page.is_page and "ld" in (about := read_page(page)["cm"])
    ]
    assert told
    assert not [text for text in told if "<" in text or "&" in text]
    assert any("\\u003c/script" in text for text in told)
