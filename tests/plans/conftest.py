"""The plan pages of every commune in the repository, as a reader gets them."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from chuyenmuc.content.catalogue import Catalogue
from chuyenmuc.content.library import Library
from chuyenmuc.markdown.dialect import Converter
from chuyenmuc.render.site import render_site

TODAY = dt.date(2026, 11, 20)
Files = dict[str, bytes]


@pytest.fixture(scope="session")
def today() -> dt.date:
    """The day of every test here."""
    return TODAY


@pytest.fixture(scope="session")
def libraries(catalogue: Catalogue) -> dict[str, Library]:
    """What each commune has published on that day."""
    return {name: library.published(TODAY) for name, library in catalogue.libraries.items()}


def as_html(source: bytes) -> str:
    """A page with its Markdown rendered as every engine renders it."""
    _, matter, body = source.decode().split("---\n", 2)
    parts = yaml.safe_load(matter)["cm"]
    text = Converter().html(body)
    return "\n".join((parts["before"], text, parts["side"], parts["after"]))


@pytest.fixture(scope="session")
def files_of(project_root: Path, libraries: dict[str, Library]) -> Callable[[str], Files]:
    """Every file under ``ke-hoach/`` of a commune, pages as HTML; rendered once a commune."""
    done: dict[str, Files] = {}

    def files(commune: str) -> Files:
        if commune not in done:
            templates = project_root / "templates/pages"
            site = render_site(libraries[commune], TODAY, templates=templates, icons={})
            done[commune] = {
                page.uri: as_html(page.read()).encode() if page.is_page else page.read()
                for page in site.pages
                if page.uri.startswith("ke-hoach/")
            }
        return done[commune]

    return files


def plain(text: str) -> str:
    """Words as a reader compares them: tags off, spaces alike, dashes alike, lower case."""
    words = html.unescape(re.sub(r"<[^>]*>", " ", text)).replace("\u00a0", " ")
    words = re.sub(r"[–—−]", "-", words)  # noqa: RUF001 - what typists mix
    return re.sub(r" ([,.;:)”])", r"\1", " ".join(words.split())).casefold()


@pytest.fixture(scope="session")
def in_plain_words() -> Callable[[str], str]:
    """How a text and what is looked for in it are made comparable."""
    return plain
