"""Slogans as varied as people write them, in every design, on every kind of page."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from bench.slogans import SLOGANS as VARIED
from chuyenmuc.content.models.posters.design import Design
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.scene.checks.layout import check
from chuyenmuc.scene.poster.compose import compose
from chuyenmuc.scene.poster.poster import Poster
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.views.posters.poster import PosterView

SLOGANS = VARIED[::3]
"""Each a tuple of ideas; the benchmark of posters asks all of them."""


def test_no_slogan_gives_a_finding(
    any_design: Design,
    pages: dict[str, Size],
    demo: PosterView,
    official: PosterView,
    fonts: FontSet,
) -> None:
    """Contrast, margins, overlaps, fill, compounds, mark, code: or the one message on length."""
    sited = replace(official, link="https://dien-chau.nghean.example/chuyen-doi-so/")
    found: Counter[str] = Counter()
    refused = 0
    for size in pages.values():
        for number, ideas in enumerate(SLOGANS):
            view = replace(sited if number % 2 else demo, ideas=ideas)
            composed = compose(Poster(view, any_design, size), fonts)
            findings = composed.findings
            if composed.scene:
                findings = check(composed.scene, view)
            elif {finding.code for finding in findings} == {"AP102"}:
                refused, findings = refused + 1, ()
            found.update(f"{size.name} {finding.code} {finding.message}" for finding in findings)
    assert not found
    assert refused < 0.15 * len(pages) * len(SLOGANS)
