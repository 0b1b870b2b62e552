"""A reference on a poster: words, for paper has no links."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chuyenmuc.content.library import Library
from chuyenmuc.views.plan.quoted import in_plain_words, with_spoken_slogans


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Đạt {{ plan:ke-hoach-thu#pl-iii-1 }}", "Đạt ≥ 2 lượt/tuần"),
        ("{{ plan:ke-hoach-thu | kế hoạch }} của xã", "kế hoạch của xã"),
        ("Không có {{ plan:khong-co#i }}", "Không có khong-co"),
        ("Không có {{ plan:ke-hoach-thu#xx }}", "Không có xx"),
        ("Không dấu ngoặc nào", "Không dấu ngoặc nào"),
    ],
)
def test_a_reference_gives_way_to_its_words(text: str, words: str, library: Library) -> None:
    """The figure as written, or the words given for it."""
    assert in_plain_words(text, library) == words


def test_a_slogan_is_drawn_with_the_figure_of_its_plan(library: Library) -> None:
    """The figure is typed once, in the plan."""
    entry = library.slogans[0]
    text = "Phấn đấu {{ plan:ke-hoach-thu#pl-iii-1 }}"
    wanted = replace(entry, model=entry.model.model_copy(update={"text": text}))
    spoken = with_spoken_slogans(replace(library, slogans=(wanted, *library.slogans[1:])))
    assert spoken.slogans[0].model.text == "Phấn đấu ≥ 2 lượt/tuần"
    assert spoken.slogans[1:] == library.slogans[1:]


def test_all_words_of_a_slogan_are_spoken(library: Library) -> None:
    """The sub-line, the points and the call are drawn too."""
    entry = library.slogans[0]
    written, said = "Nghe {{ plan:ke-hoach-thu#pl-iii-1 }}", "Nghe ≥ 2 lượt/tuần"
    words = {"sub": written, "points": (written, "Hỏi lại"), "call": written}
    wanted = replace(entry, model=entry.model.model_copy(update=words))
    slogan = with_spoken_slogans(replace(library, slogans=(wanted,))).slogans[0].model
    assert (slogan.sub, slogan.points, slogan.call) == (said, (said, "Hỏi lại"), said)
