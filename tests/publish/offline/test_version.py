"""The version of styles and scripts that pages name."""

from __future__ import annotations

from pathlib import Path

import pytest

from chuyenmuc.publish.offline.version import frame_version, with_version

FILES = ("assets/cm.css", "assets/pages/home.css", "assets/scripts/search.js", "assets/other.txt")


def site(folder: Path) -> Path:
    """A site of a few assets."""
    for uri in FILES:
        path = folder / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(uri, encoding="utf-8")
    return folder


def test_it_is_another_when_a_style_or_a_script_is(tmp_path: Path) -> None:
    """Pages do not become new with anything else."""
    folder = site(tmp_path)
    first = frame_version(folder)
    (folder / "assets/other.txt").write_text("khác", encoding="utf-8")
    assert frame_version(folder) == first
    (folder / "assets/pages/home.css").write_text("khác", encoding="utf-8")
    assert frame_version(folder) != first


@pytest.mark.parametrize(
    ("html", "named"),
    [
        ('<link href="../assets/cm.css">', '<link href="../assets/cm.css?v=12ab34cd">'),
        (
            '<script src="/xa/assets/scripts/a-b.js">',
            '<script src="/xa/assets/scripts/a-b.js?v=12ab34cd">',
        ),
        (
            '<script data-script="assets/scripts/a.js">',
            '<script data-script="assets/scripts/a.js?v=12ab34cd">',
        ),
        (
            '{"search": "assets/scripts/search.js"}',
            '{"search": "assets/scripts/search.js?v=12ab34cd"}',
        ),
        (
            '<link href="assets/javascripts/bundle.1.js">',
            '<link href="assets/javascripts/bundle.1.js">',
        ),
        (
            '<p>Tệp “assets/cm.css” và "assets/cm.css"</p>',
            '<p>Tệp “assets/cm.css” và "assets/cm.css"</p>',
        ),
        ('<img src="../assets/img/mark.svg">', '<img src="../assets/img/mark.svg">'),
    ],
)
def test_pages_name_it_where_they_ask_for_a_file(html: str, named: str) -> None:
    """Nowhere else, and once."""
    assert with_version(html, "12ab34cd") == named
    assert with_version(named, "12ab34cd") == named
