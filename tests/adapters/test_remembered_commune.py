"""The one line of ``.commune``: what is no line of a person is no choice."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from chuyenmuc.adapters.remembered_commune import NAME, recall, remember


def test_what_was_remembered_is_recalled(tmp_path: Path) -> None:
    """And nothing where nothing was."""
    assert recall(tmp_path) is None
    remember(tmp_path, "xa-thu")
    assert recall(tmp_path) == "xa-thu"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes in folders")
@pytest.mark.parametrize(
    "make",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(bytes(7)),
        lambda path: path.write_bytes(b"xa\0-thu\x1b[31m"),
        lambda path: path.write_bytes(b"xa-thu\nxa-mau\n"),
        lambda path: path.write_bytes(b"a" * 1_000_000),
        lambda path: path.mkdir(),
        lambda path: path.symlink_to("nowhere"),
        os.mkfifo,
    ],
)
def test_a_damaged_line_is_no_choice(tmp_path: Path, make: Callable[[Path], object]) -> None:
    """No wait, no letters of a terminal on the screen, no commune nobody named."""
    make(tmp_path / NAME)
    assert recall(tmp_path) is None
