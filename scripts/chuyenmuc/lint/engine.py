"""Asks every rule about one commune's content."""

from __future__ import annotations

from chuyenmuc.diagnostics import Report
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rules import RULES


def run(context: Context) -> Report:
    """Every finding about one commune's own content and what it shares with others."""
    return Report.of(found for rule in RULES for found in rule.check(context))
