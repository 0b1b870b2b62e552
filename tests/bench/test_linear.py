"""No pattern of the package takes more than linear time, whatever it reads."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bench.safety.growth import MOST, growth
from bench.safety.linear import BOUNDED, READERS, RULE_AT_ONCE, rule_calls
from bench.safety.patterns import Used, few, patterns, too_slow
from bench.safety.worst import Worst, derived
from chuyenmuc.markdown.weight import too_much

SOME = (" ", "A", "[a](", "`a", "*a ", "www.a", "1,", "| a ", "“", "a\n")
"""Texts that rules were slow with; ``make bench-safety`` tries all."""


@pytest.fixture(scope="module")
def used() -> list[Used]:
    """Every pattern of the package, looked for once."""
    return patterns()


def test_every_pattern_is_linear(used: list[Used]) -> None:
    """Each with texts made of itself: beginnings again and again, repetitions without an end."""
    slow = {
        one.name: found
        for one in used
        if one.name not in BOUNDED and (found := too_slow(one, few(one.pattern)))
    }
    assert slow == {}


def test_what_is_not_tried_is_there(used: list[Used]) -> None:
    """A name that is gone needs no waiver."""
    assert set(BOUNDED) <= {one.name for one in used}


@pytest.mark.parametrize(
    "shape", [r"[ ]*x", r"(?!.*://).*[A-Z]{2,}[-–/][A-Z]{2,}", r"\[[^\]\n]*\]\("]
)
def test_what_is_not_linear_is_found(shape: str) -> None:
    """The texts made of a pattern show what it costs."""
    pattern = re.compile(shape)
    assert any(growth(pattern.findall, worst) > MOST for worst in derived(pattern))


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_every_reader_is_linear(read: Callable[[str], object]) -> None:
    """A word of 100 KB of capitals took a minute to be broken into lines."""
    for unit in SOME:
        assert growth(read, Worst("", unit, "x|"), RULE_AT_ONCE) <= MOST, unit


def test_every_rule_is_linear(tmp_path: Path) -> None:
    """Each asked about an article of nothing else."""
    slow = [
        (code, unit)
        for code, ask in rule_calls(tmp_path)
        for unit in SOME
        if not too_much(unit * (20_000 // len(unit)))
        and growth(ask, Worst("", unit, ""), RULE_AT_ONCE) > MOST
    ]
    assert slow == []
