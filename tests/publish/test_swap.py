"""The live folder is replaced in one move or not at all."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from chuyenmuc.publish import swap as swapping
from chuyenmuc.publish.swap import (
    STALE_SECONDS,
    SwapRefusedError,
    previous_folder,
    recover,
    staging_folder,
    swap,
)


def folder(path: Path, words: str) -> Path:
    """A folder with one page."""
    path.mkdir()
    (path / "index.html").write_text(words, encoding="utf-8")
    return path


def words_of(path: Path) -> str:
    """What its page says."""
    return (path / "index.html").read_text(encoding="utf-8")


def test_the_new_site_goes_live_and_the_old_one_is_kept(tmp_path: Path) -> None:
    """After a swap the live folder is the new one and .prev the old one."""
    live = folder(tmp_path / "site", "cũ")
    swap(folder(staging_folder(live, 7), "mới"), live)
    assert words_of(live) == "mới"
    assert words_of(previous_folder(live)) == "cũ"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site", "site.prev"]


def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    """Where nothing is live yet, the staged folder simply becomes it."""
    live = tmp_path / "site"
    swap(folder(staging_folder(live, 7), "mới"), live)
    assert words_of(live) == "mới"


def test_two_renames_do_where_names_cannot_be_exchanged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Systems without an atomic exchange end in the same state."""
    monkeypatch.setattr(swapping, "_exchange", lambda *_: False)
    live = folder(tmp_path / "site", "cũ")
    swap(folder(staging_folder(live, 7), "mới"), live)
    assert (words_of(live), words_of(previous_folder(live))) == ("mới", "cũ")


def test_a_refused_rename_leaves_the_live_site_and_names_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the second rename is refused, the first is taken back."""

    def refuse(source: Path, _target: Path) -> None:
        raise PermissionError(13, "đang mở", str(source))

    monkeypatch.setattr(swapping, "_exchange", lambda *_: False)
    monkeypatch.setattr(swapping, "_rename", refuse)
    live = folder(tmp_path / "site", "cũ")
    staged = folder(staging_folder(live, 7), "mới")
    with pytest.raises(SwapRefusedError) as refused:
        swap(staged, live)
    assert refused.value.path == staged
    assert words_of(live) == "cũ"


def test_a_run_killed_between_two_renames_is_mended(tmp_path: Path) -> None:
    """A missing live folder comes back from .prev at the next start."""
    live = tmp_path / "site"
    folder(previous_folder(live), "cũ")
    recover(live, time.time())
    assert words_of(live) == "cũ"


def test_only_old_leftovers_are_removed(tmp_path: Path) -> None:
    """A staging folder of a run still going on is not touched."""
    live = tmp_path / "site"
    fresh = folder(staging_folder(live, 1), "đang dựng")
    stale = folder(staging_folder(live, 2), "bỏ dở")
    past = time.time() - STALE_SECONDS - 60
    os.utime(stale, (past, past))
    recover(live, time.time())
    assert fresh.exists()
    assert not stale.exists()
