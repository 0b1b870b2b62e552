"""The sanitiser loses nothing good: not of the cases, and not of one real piece of content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from markdown import Markdown

from chuyenmuc.content.catalogue import Catalogue
from chuyenmuc.markdown.dialect import MARKDOWN_EXTENSIONS, MARKDOWN_SETTINGS

CASES = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "markdown" / "survives.yml").read_text(encoding="utf-8")
)


class Parts(HTMLParser):
    """Every tag with its attributes, and every text, as a browser would have them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: Counter[object] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag with its attributes."""
        self.found[tag, tuple(sorted((name, value or "") for name, value in attrs))] += 1

    def handle_data(self, data: str) -> None:
        """A text."""
        self.found[data] += 1


def parts(text: str, *, clean: bool) -> Mapping[object, int]:
    """What Markdown yields, with the last step or without it."""
    engine = Markdown(
        extensions=list(MARKDOWN_EXTENSIONS), extension_configs=dict(MARKDOWN_SETTINGS)
    )
    if not clean:
        engine.postprocessors.deregister("cm-sanitiser")
    reader = Parts()
    reader.feed(engine.convert(text))
    reader.close()
    return reader.found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_good_markdown_survives(case: Mapping[str, str]) -> None:
    """Every tag, attribute and word comes out as it went in."""
    assert parts(case["text"], clean=True) == parts(case["text"], clean=False)


def test_all_real_content_survives(catalogue: Catalogue) -> None:
    """Not one tag or word of any article in the repository is lost."""
    bodies = {
        entry.source_uri: entry.body
        for library in catalogue.libraries.values()
        for entry in library.articles
    }
    assert len(bodies) > 20
    lost = [
        uri for uri, text in bodies.items() if parts(text, clean=True) != parts(text, clean=False)
    ]
    assert lost == []
