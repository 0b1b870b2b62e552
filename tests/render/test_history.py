"""Residents read what was done with a page: on it, and where a withdrawn one stood."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from chuyenmuc.artifact import Artifact
from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.node import Node
from chuyenmuc.content.publications.row import Deed, Publication
from chuyenmuc.diagnostics import Location
from chuyenmuc.render.page import PageSpec
from chuyenmuc.render.site import RenderedSite
from chuyenmuc.search.gather import documents_of
from chuyenmuc.views.address import article_uri

Row = tuple[str, Deed, str, str]
GONE = "huong-dan/da-go"


def with_rows(library: Library, rows: Sequence[Row]) -> Library:
    """The library with a list of publications."""
    node = Node(Location("content/communes/xa-thu/so-xuat-ban.csv"))
    models = [
        Publication(
            date=dt.date.fromisoformat(day), deed=deed, piece=piece, title="Bài cũ", reason=why
        )
        for day, deed, piece, why in rows
    ]
    entries = tuple(Entry(model.id, model, node, "xa-thu") for model in models)
    return replace(library, publications=entries)


def read(artifact: Artifact) -> str:
    """A page as it is handed to the engine."""
    return artifact.read().decode()


@pytest.fixture
def rendered(
    library: Library, render: Callable[[Library], RenderedSite]
) -> Callable[..., tuple[Library, RenderedSite, dict[str, Artifact]]]:
    """The small commune with these rows: its library, its site, and the files by place."""

    def run(*rows: Row, **changes: Any) -> tuple[Library, RenderedSite, dict[str, Artifact]]:  # noqa: ANN401  # fields of Library
        changed = with_rows(replace(library, **changes), rows)
        site = render(changed)
        return changed, site, {artifact.uri: artifact for artifact in site.pages}

    return run


def test_a_page_tells_its_history_newest_first(
    library: Library, rendered: Callable[..., Any]
) -> None:
    """In plain words, with the reason; pages without a row have no such section."""
    first, second, *_ = [article_uri(entry) for entry in library.articles]
    piece = first.strip("/")
    _, _, files = rendered(
        ("2026-11-01", "đăng", piece, ""), ("2026-11-05", "đính chính", piece, "Sai số điện thoại")
    )
    page = read(files[f"{piece}.md"])
    assert "Lịch sử bài này" in page
    assert page.index("05/11/2026") < page.index("01/11/2026")
    assert "Đính chính chỗ sai. Lý do: Sai số điện thoại" in page
    assert "Lịch sử bài này" not in read(files[f"{second.strip('/')}.md"])


def test_an_old_link_to_what_was_withdrawn_says_so(rendered: Callable[..., Any]) -> None:
    """With the day and the reason, out of search engines, lists and our own search."""
    library, site, files = rendered(
        ("2026-11-01", "đăng", GONE, ""), ("2026-11-05", "gỡ", GONE, "Thủ tục đã bãi bỏ")
    )
    page = read(files[f"{GONE}.md"])
    for words in ("Bài này đã được gỡ", "05/11/2026", "Thủ tục đã bãi bỏ", "Bài cũ"):
        assert words in page
    assert '"noindex": true' in page
    others = [read(file) for uri, file in files.items() if file.is_page and uri != f"{GONE}.md"]
    assert not [text for text in others if "da-go" in text]
    specs: tuple[PageSpec, ...] = site.specs
    assert f"{GONE}/" in {spec.uri for spec in specs}
    assert f"{GONE}/" not in {found.uri for found in documents_of(library, specs)}


def test_what_came_back_or_moved_has_no_such_page(
    library: Library, rendered: Callable[..., Any]
) -> None:
    """A page, or the way to a new address, is worth more than a notice."""
    entry = library.articles[0]
    piece = article_uri(entry).strip("/")
    moved = replace(entry, model=entry.model.model_copy(update={"aliases": (f"/{GONE}/",)}))
    _, _, files = rendered(
        ("2026-11-01", "gỡ", piece, "Nhầm"),
        ("2026-11-01", "gỡ", GONE, "Chuyển"),
        articles=(moved, *library.articles[1:]),
    )
    assert "đã được gỡ" not in read(files[f"{piece}.md"])
    assert f"{GONE}.md" not in files
    assert "refresh" in read(files[f"{GONE}/index.html"])
