"""Every case in ``tests/cases/lint`` holds: what is reported, where, in which words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from chuyenmuc.diagnostics import Diagnostic, Report
from chuyenmuc.lint.rules import RULES

CASES = sorted((Path(__file__).parents[1] / "cases" / "lint").glob("*.yml"))


def read(path: Path) -> dict[str, Any]:
    """One case: ``rule``, ``fails`` with what it ``reports``, ``passes``."""
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return case


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_is_wrong_is_reported(
    path: Path, lint: Callable[..., Report], in_words: Callable[[Diagnostic], str]
) -> None:
    """The failing half of a case yields exactly the findings it lists."""
    for example in read(path)["fails"]:
        reports = example.pop("reports")
        assert [in_words(found) for found in lint(**example)] == reports


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_is_right_is_left_alone(path: Path, lint: Callable[..., Report]) -> None:
    """The passing half of a case yields nothing at all."""
    for example in read(path)["passes"]:
        assert [str(found) for found in lint(**example)] == []


def test_every_rule_has_a_case() -> None:
    """A rule without a failing and a passing example does not enter."""
    shown = {read(path)["rule"] for path in CASES}
    assert shown == {rule.code for rule in RULES}


def test_codes_are_in_order_and_used_once() -> None:
    """The tuple of rules reads like the handbook."""
    for family in ("LK", "MD", "HN"):
        codes = [rule.code for rule in RULES if rule.code.startswith(family)]
        assert codes == sorted(set(codes))
