"""What axe finds in the listed states of the site: nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from bench.phone.axe import FEWEST, SCHEMES, State, states, violations

STATES = states()


@pytest.mark.parametrize("state", STATES, ids=str)
def test_axe_finds_no_violation(chromium: Browser, site_url: str, state: State) -> None:
    """WCAG 2.2 A and AA and good practice, in one state of one page."""
    assert violations(chromium, site_url, state) == []


def test_the_states_cover_every_colour_width_and_text_size() -> None:
    """At least 27; each kind of page in all colours and widths, each colour in both text sizes."""
    assert len(set(STATES)) >= FEWEST
    kinds = {(state.page, state.overlay) for state in STATES}
    assert len(kinds) == 11
    for kind in kinds:
        of_kind = [state for state in STATES if (state.page, state.overlay) == kind]
        assert {state.scheme for state in of_kind} == set(SCHEMES)
        assert {state.width for state in of_kind} == {320, 360, 1280}
    for scheme in SCHEMES:
        of_scheme = {(state.width, state.text) for state in STATES if state.scheme == scheme}
        assert of_scheme == {(width, text) for width in (320, 360, 1280) for text in (100, 200)}
