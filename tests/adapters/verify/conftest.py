"""What the tests of ``verify`` lean on: a small site with what a build leaves beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.safety.verify.small_site import SmallSite, small_site
from chuyenmuc.adapters.verify import live_site


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    """The site, before anything happens to it."""
    return small_site(tmp_path)


@pytest.fixture(autouse=True)
def _few_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody asks once: what lies by chance is a matter of the bench."""
    monkeypatch.setattr(live_site, "ROUNDS", 1)
    monkeypatch.setattr(live_site, "DRAWN", 1)
