"""No pattern of the package takes more than linear time, whatever it reads."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from bench.safety.growth import MOST, growth
from bench.safety.patterns import few, patterns, too_slow
from bench.safety.worst import Worst, derived
from chuyenmuc.vietnamese.compounds import keep_spans, symbol_spans

BOUNDED: Mapping[str, str] = {
    "chuyenmuc.adapters.engine_words._WORDS": "sentences of the engine",
    "chuyenmuc.cli.parser._SENTENCES": "sentences of argparse",
    "chuyenmuc.cli.parser._CHOICE": "sentences of argparse",
    "chuyenmuc.content.file_names.copy_names._AFTER": "names of files: 255 bytes",
    "chuyenmuc.content.file_names.copy_names._SURELY": "names of files: 255 bytes",
    "chuyenmuc.inputs.styles._PIECES": "our own styles",
    "chuyenmuc.inputs.styles._COMBINATOR": "our own styles",
    "chuyenmuc.publish.squeeze._KEPT": "HTML that a parser wrote: each element is closed",
}
"""What reads nothing long that a stranger wrote, and why."""


def test_every_pattern_is_linear() -> None:
    """Each with texts made of itself: beginnings again and again, repetitions without an end."""
    slow = {
        used.name: found
        for used in patterns()
        if used.name not in BOUNDED and (found := too_slow(used, few(used.pattern)))
    }
    assert slow == {}


def test_what_is_not_tried_is_there() -> None:
    """A name that is gone needs no waiver."""
    assert set(BOUNDED) <= {used.name for used in patterns()}


@pytest.mark.parametrize(
    "shape", [r"[ ]*x", r"(?!.*://).*[A-Z]{2,}[-–/][A-Z]{2,}", r"\[[^\]\n]*\]\("]
)
def test_what_is_not_linear_is_found(shape: str) -> None:
    """The texts made of a pattern show what it costs."""
    pattern = re.compile(shape)
    assert any(growth(pattern.findall, worst) > MOST for worst in derived(pattern))


@pytest.mark.parametrize("read", [keep_spans, symbol_spans])
@pytest.mark.parametrize("unit", ["A", "A-", "1/", "Ab ", "0 ", "-", "ngày 1 ", "("])
def test_where_lines_break_is_found_in_linear_time(read: object, unit: str) -> None:
    """A word of 100 KB of capitals took a minute."""
    assert callable(read)
    assert growth(read, Worst("", unit, "")) <= MOST
