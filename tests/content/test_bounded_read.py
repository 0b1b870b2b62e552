"""No file is read before it is known to be a file, and how large it is."""

from __future__ import annotations

import datetime as dt
import os
import resource
from dataclasses import replace
from pathlib import Path

import pytest

from chuyenmuc.adapters.remembered_commune import recall
from chuyenmuc.adapters.repair import repair_content
from chuyenmuc.build import check
from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.content.load.bounded_read import TooLargeError, read_at_most
from chuyenmuc.inputs import Inputs, read_picture

TWO_GIGABYTES = 2 * 10**9
MOST_MEMORY = 50  # MB
HUGE = {
    "content/common/guides/dai.md": "ND103",
    "content/common/plans/dai.yml": "ND103",
    "content/communes/xa-thu/records/dai.csv": "ND103",
    "content/communes/xa-thu/records/dai.xlsx": "",
    "content/common/guides/dai.jpg": "",
    "content/common/guides/dai.pdf": "",
    "content/common/guides/dai.docx": "",
    "content/common/media/dai.mp3": "",
    "content/communes/xa-thu/commune.yml": "ND103",
}


def sparse(path: Path) -> None:
    """A file that says it is huge and takes no room."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.truncate(TWO_GIGABYTES)


def test_a_file_of_the_most_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    """The limit is the number it is called."""
    file = tmp_path / "a"
    file.write_bytes(b"12345")
    assert read_at_most(file, 5) == b"12345"
    with pytest.raises(TooLargeError) as refused:
        read_at_most(file, 4)
    assert (refused.value.size, refused.value.most) == (5, 4)


@pytest.mark.skipif(os.name == "nt", reason="Windows has neither")
@pytest.mark.parametrize("kind", ["pipe", "device", "folder"])
def test_what_is_no_file_is_refused_at_once(tmp_path: Path, kind: str) -> None:
    """Nobody writes into the pipe, and /dev/zero has no end."""
    path = {"pipe": tmp_path / "a", "device": Path("/dev/zero"), "folder": tmp_path}[kind]
    if kind == "pipe":
        os.mkfifo(path)
    with pytest.raises(OSError, match=r"."):
        read_at_most(path, 100)


def test_two_gigabytes_of_every_kind_cost_no_memory(inputs: Inputs, tmp_path: Path) -> None:
    """Each is told, where it is, and none is read."""
    for uri in HUGE:
        sparse(tmp_path / uri)
    sparse(tmp_path / ".commune")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    report = check(replace(inputs, catalogue=load_catalogue(tmp_path)), None, dt.date(2026, 11, 20))
    assert list(repair_content(tmp_path, lambda _: True)) == []
    assert recall(tmp_path) is None
    body, told = read_picture(tmp_path / "content/common/guides/dai.jpg")
    assert body is None
    assert [found.code for found in told]
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MOST_MEMORY * 1024
    told_files = {found.location.uri for found in report}
    assert set(HUGE) - {"content/common/guides/dai.pdf", "content/common/guides/dai.docx"} <= (
        told_files
    )
