"""A part of what ``make bench-posters`` checks in full: varied slogans on all sizes there are."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from bench.slogans import SLOGANS
from chuyenmuc.content.models.posters.design import Design
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.scene.checks.layout import check
from chuyenmuc.scene.poster.compose import compose
from chuyenmuc.scene.poster.poster import Poster
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.views.posters.poster import PosterView

EACH = 8
STRIDE = 43
"""Prime to the length of the list, so that every slogan has its turn somewhere."""


def test_no_slogan_gives_a_finding_on_any_size_of_the_list(
    any_design: Design,
    sizes: dict[str, Size],
    demo: PosterView,
    official: PosterView,
    fonts: FontSet,
) -> None:
    """Nothing to find, or the one message that names the limit on its length."""
    found: Counter[str] = Counter()
    laid_out = 0
    for place, size in enumerate(sizes.values()):
        for turn in range(EACH):
            ideas = SLOGANS[(place * EACH + turn) * STRIDE % len(SLOGANS)]
            view = replace(demo if turn % 2 else official, ideas=ideas)
            composed = compose(Poster(view, any_design, size), fonts)
            findings = composed.findings
            if composed.scene:
                laid_out += 1
                findings = check(composed.scene, view)
            elif [finding.code for finding in findings] == ["AP102"]:
                assert "nhiều nhất" in findings[0].message
                findings = ()
            found.update(f"{size.id} {ideas} {finding.code}" for finding in findings)
    assert found == Counter()
    assert laid_out >= 2 * len(sizes)


def test_the_slogans_are_varied() -> None:
    """Two to forty syllables, quotes, numbers, symbols, capitals, dates, one idea and several."""
    texts = [" ".join(ideas) for ideas in SLOGANS]
    assert len(set(SLOGANS)) == len(SLOGANS) >= 200
    assert {len(text.split()) for text in texts} >= set(range(2, 41))
    assert {len(ideas) for ideas in SLOGANS} == {1, 2, 3}
    for sign in ("“", "57-NQ/TW", "100%", "156", "10/10", "22/12/2024", "≥", "&", "!", "1.250"):
        assert any(sign in text for text in texts)
    assert sum(text.isupper() for text in texts) >= 10


def test_every_slogan_has_its_turn() -> None:
    """The stride leaves none out."""
    count = len(SLOGANS)
    assert len({place * STRIDE % count for place in range(count)}) == count
