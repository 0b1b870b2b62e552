"""Numbers as Vietnamese readers expect them: dot between thousands, comma before decimals."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

_SWAP = str.maketrans(",.", ".,")


def number(value: float | Decimal, places: int | None = None) -> str:
    """``1234.5`` → ``1.234,5``. Without ``places`` nothing is rounded and no zero is added."""
    # Through str, so that 0.1 stays 0,1 and not the nearest binary fraction.
    exact = Decimal(str(value))
    if places is not None:
        exact = exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    written = f"{exact:,f}"
    if places is None and "." in written:
        written = written.rstrip("0").rstrip(".")
    return (written.removeprefix("-") if exact.is_zero() else written).translate(_SWAP)


def percent(value: float | Decimal, places: int | None = None) -> str:
    """``80`` → ``80%``: the value is in hundredths already, as plans write it."""
    return f"{number(value, places)}%"


def quantity(value: float | Decimal, unit: str | None) -> str:
    """A number with its unit, which never parts from it: ``80%``, ``3 bài/tuần``."""
    if not unit:
        return number(value)
    if unit == "%":
        return percent(value)
    return f"{number(value)}\N{NO-BREAK SPACE}{unit}"
