"""Relative addresses, and a page file that every YAML reader takes the same way."""

from __future__ import annotations

import pytest
import yaml

from chuyenmuc.render.addressing import page_path, relative_page_path, relative_url
from chuyenmuc.render.front_matter import page_bytes


@pytest.mark.parametrize(
    ("page", "target", "written"),
    [
        ("", "", "./"),
        ("", "canh-bao/", "canh-bao/"),
        ("huong-dan/x/", "canh-bao/", "../../canh-bao/"),
        ("huong-dan/x/", "", "../../"),
        ("huong-dan/x/", "huong-dan/y/", "../y/"),
        ("huong-dan/x/", "huong-dan/", "../"),
        ("ke-hoach/a/", "ke-hoach/a/#ii-2", "#ii-2"),
        ("lich/", "lich/lich.ics", "lich.ics"),
        ("lich/", "https://example.vn/a", "https://example.vn/a"),
        ("lich/", "tel:18001000", "tel:18001000"),
        ("lich/", "#moc", "#moc"),
    ],
)
def test_an_address_is_relative_to_the_page(page: str, target: str, written: str) -> None:
    """The site works at the root of a host and in any of its folders."""
    assert relative_url(page, target) == written


@pytest.mark.parametrize(
    ("page", "target", "written"),
    [
        ("huong-dan/x/", "huong-dan/y/", "y.md"),
        ("huong-dan/x/", "thuat-ngu/#a", "../thuat-ngu/index.md#a"),
        ("ke-hoach/a/", "ke-hoach/a/#ii", "#ii"),
        ("", "lich/", "lich/index.md"),
    ],
)
def test_a_markdown_link_is_relative_to_the_file(page: str, target: str, written: str) -> None:
    """The file of a page lies one folder above its address."""
    assert relative_page_path(page, target) == written


def test_a_first_level_address_is_the_index_of_its_folder() -> None:
    """Its children are files in the same folder."""
    files = [page_path(uri) for uri in ("", "lich/", "huong-dan/x/")]
    assert files == ["index.md", "lich/index.md", "huong-dan/x.md"]


@pytest.mark.parametrize(
    "text",
    ['"a": b\n---\n# c', "a\u2028b\u0085c\u00a0d\ufeff", "😀 – {x} [y] \\ /", "!tag &a *b", "\t"],
)
def test_any_text_comes_back_from_the_front_matter(text: str) -> None:
    """Line breaks that only YAML knows, quotes, and a line of dashes included."""
    _, matter, body = page_bytes({"title": text, "cm": {"a": [text]}}, "x").decode().split("---\n")
    assert yaml.safe_load(matter) == {"title": text, "cm": {"a": [text]}}
    assert body.strip() == "x"
