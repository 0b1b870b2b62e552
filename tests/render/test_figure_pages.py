"""The page of an infographic and the page of them all, with the files there are."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml

from chuyenmuc.content.library import Library
from chuyenmuc.render.facts import Facts
from chuyenmuc.render.site import render_site
from chuyenmuc.views.figures.file import FigureFile

FILES = tuple(
    FigureFile(
        "con-so", size, f"infographic/con-so/con-so-{size}.{kind.lower()}", label, kind, 1, 1, count
    )
    for size, label, kind, count in (
        ("bai-dang", "Tải ảnh để chia sẻ", "PNG", 67_000),
        ("a3", "Tờ in A3", "PDF", 1_400_000),
        ("nho", "", "WEBP", 12_000),
    )
)


@pytest.fixture(scope="module")
def html(library: Library, project_root: Path) -> dict[str, str]:
    """The HTML of every page by its file, with the files of one infographic."""
    site = render_site(
        library,
        dt.date(2026, 11, 20),
        templates=project_root / "templates/pages",
        icons={},
        facts=Facts(figures=FILES),
    )
    matters = {
        page.uri: page.read().decode().split("---\n", 2)[1] for page in site.pages if page.is_page
    }
    return {uri: yaml.safe_load(matter)["cm"]["before"] for uri, matter in matters.items()}


def test_a_page_offers_its_files_as_plain_links_with_their_weight(html: dict[str, str]) -> None:
    """The browser of a chat saves what lies behind a link; a script would not run there."""
    page = html["infographic/con-so.md"]
    assert 'href="con-so-bai-dang.png" download' in page
    assert "PNG · 67\N{NO-BREAK SPACE}KB" in page
    assert "PDF · 1,4\N{NO-BREAK SPACE}MB" in page
    assert 'href="con-so-so-lieu.csv" download' in page
    assert "nho.webp" not in page


def test_an_infographic_without_files_offers_none(html: dict[str, str]) -> None:
    """What could not be drawn leaves no heading without links under it."""
    assert "Tải về" not in html["infographic/viec-nen-lam.md"]


def test_the_gallery_leads_to_every_infographic_by_field_and_by_kind(html: dict[str, str]) -> None:
    """The picture is shown where there is one; the second list stays closed, but has addresses."""
    page = html["infographic/index.md"]
    assert page.count('href="con-so/"') == page.count('href="viec-nen-lam/"') == 2
    assert 'href="#h-kieu"' in page
    assert '<details id="kieu-con-so">' in page
    assert page.count("<img") == 1
