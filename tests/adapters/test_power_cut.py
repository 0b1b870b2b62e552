"""A power cut takes what was not brought to the disk; what is left is still known as ours."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from chuyenmuc.adapters import prints as written
from chuyenmuc.adapters.prints import write_prints
from chuyenmuc.adapters.repair import repair_content
from chuyenmuc.artifact import Artifact
from chuyenmuc.publish.folders.durable import write_settled
from chuyenmuc.publish.folders.marker import marker_of
from chuyenmuc.publish.folders.places import Places
from chuyenmuc.publish.swap import STALE_SECONDS, recover

Cut = Callable[[Path], None]


class KilledError(BaseException):
    """What ends a run at a place where nothing of ours is listening."""


@pytest.fixture
def cut(monkeypatch: pytest.MonkeyPatch) -> Cut:
    """Empty every file of a folder that was not flushed since it was last written."""
    safe = set()

    def noted(number: int) -> None:
        found = os.fstat(number)
        safe.add((found.st_ino, found.st_mtime_ns, found.st_size))

    def take(folder: Path) -> None:
        for path in folder.rglob("*"):
            found = path.stat()
            if path.is_file() and (found.st_ino, found.st_mtime_ns, found.st_size) not in safe:
                os.truncate(path, 0)

    monkeypatch.setattr(os, "fsync", noted)
    return take


def test_the_cut_takes_what_is_not_on_the_disk(tmp_path: Path, cut: Cut) -> None:
    """The method itself: one file was brought there, the other was not."""
    write_settled(tmp_path / "a", b"x")
    (tmp_path / "b").write_bytes(b"x")
    cut(tmp_path)
    assert [(tmp_path / name).read_bytes() for name in "ab"] == [b"x", b""]


def test_prints_that_never_went_live_are_cleared_away(
    tmp_path: Path, cut: Cut, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their folder is still known as ours: else it would lie there for good."""
    places = Places.of(tmp_path, tmp_path / "print/xa-thu")

    def dying(staged: Path, _: Places) -> None:
        cut(staged)
        raise KilledError

    monkeypatch.setattr(written, "swap", dying)
    with pytest.raises(KilledError):
        write_prints([Artifact("a.pdf", b"%PDF")], places, step=lambda: None)
    staged = next(places.home.glob("xa-thu.new-*"))
    assert marker_of(staged)
    recover(places, staged.stat().st_mtime + STALE_SECONDS + 1)
    assert not staged.exists()


def test_a_repaired_text_is_whole_and_no_other_file_is_touched(tmp_path: Path, cut: Cut) -> None:
    """It is the editor's own; so is a file that has nearly its name, and its mode."""
    table = tmp_path / "content/communes/xa-mau/records/so.csv"
    table.parent.mkdir(parents=True)
    table.write_bytes("Nga\u0300y\n".encode())
    table.chmod(0o640)
    own = table.with_name("so.csv.fixed")
    own.write_bytes(b"x")
    assert list(repair_content(tmp_path, lambda _: True)) == [
        "content/communes/xa-mau/records/so.csv"
    ]
    assert own.read_bytes() == b"x"
    cut(table.parent)
    assert table.read_bytes() == "Ngày\n".encode()
    assert table.stat().st_mode & 0o777 == 0o640
