"""How the time of a call grows with the length of its text."""

from __future__ import annotations

import time
from collections.abc import Callable

from bench.safety.worst import Worst

MOST = 2.3
"""Times as long for a text twice as long: what is linear, with a little noise."""
LONG = 20_000
"""Characters."""
_STEPS = (1_000, 4_000)
AT_ONCE = 0.01
"""Seconds: what looks at a long text from each of its signs takes several times that."""
_WORTH_A_LOOK = 0.03
"""Seconds for one of the steps, which what is linear may take as well: then both are compared."""
_FEWEST, _TRIES = 2, 5
_NO_NOISE = 3.2


def growth(call: Callable[[str], object], worst: Worst, at_once: float = AT_ONCE) -> float:
    """How many times as long a text twice as long takes; 1.0 where neither takes any time.

    Args:
        call: what is judged.
        worst: the text.
        at_once: seconds for ``LONG`` characters under which nothing can be more than linear.
    """
    for size in _STEPS:
        if _seconds(call, worst.of(size)) > _WORTH_A_LOOK:
            ratio = _ratio(call, worst, size)
            if ratio > _NO_NOISE:
                return ratio
    if _seconds(call, worst.of(LONG)) <= at_once:
        return 1.0
    ratio = _ratio(call, worst, LONG)
    for times in (1, 2, 4):
        if not MOST < ratio <= _NO_NOISE:
            break
        ratio = _ratio(call, worst, LONG * times)
    return ratio


def _ratio(call: Callable[[str], object], worst: Worst, size: int) -> float:
    """The time for a text of this size over that for half of it, each the best of several.

    What is linear shows it soon; what seems not to be is asked again, for it may be noise.
    """
    short, long = worst.of(size // 2), worst.of(size)
    ratio, shortest, longest = 0.0, float("inf"), float("inf")
    for tried in range(1, _TRIES + 1):
        shortest = min(shortest, _seconds(call, short))
        longest = min(longest, _seconds(call, long))
        ratio = longest / max(shortest, 1e-7)
        if tried >= _FEWEST and ratio <= MOST:
            break
    return ratio


def _seconds(call: Callable[[str], object], text: str) -> float:
    started = time.process_time()
    call(text)
    return time.process_time() - started
