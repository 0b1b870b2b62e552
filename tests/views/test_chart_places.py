"""Where the parts of a chart lie on a page."""

from __future__ import annotations

from chuyenmuc.views.figures.chart_places import Arc, Dot, line_dots, percent, ring_arcs


def test_a_bar_is_never_fuller_than_full() -> None:
    """A goal that is passed fills its bar."""
    assert [percent(share) for share in (0.375, 1.0, 1.7)] == ["37.5%", "100.0%", "100%"]


def test_parts_of_a_ring_follow_one_another_from_the_top() -> None:
    """Each begins where the one before it ends."""
    assert ring_arcs([0.25, 0.75]) == (Arc(25.0, 75.0, 25), Arc(75.0, 25.0, 0.0))


def test_the_points_of_a_line_reach_from_side_to_side() -> None:
    """The greatest value is at the top."""
    assert line_dots([0, 0.5, 1]) == (Dot(12.0, 150), Dot(160.0, 84.0), Dot(308.0, 18))
