"""A run that is killed, or whose power goes, loses nothing; the next one is right."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.adapters.archive.conftest import GUIDE, PAGES, Office

from chuyenmuc.adapters.archive import inside
from chuyenmuc.adapters.archive.check import verify_archive
from chuyenmuc.publish.folders.unfinished import aside, remove_leftovers

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no fork to kill")
CHANGED = {**PAGES, GUIDE: "<p>Mang hộ chiếu.</p>"}
REASON = ("--reason", f"{GUIDE}=Ghi sai giấy tờ")
STEPS = ("fsync", "link", "unlink", "replace")
MOST = 20


def killed_at(office: Office, step: int) -> bool:
    """Keep the site in a child that dies, without a word, ahead of a step; whether it did."""
    child = os.fork()
    if child == 0:
        count = 0

        def dying(call: Callable[..., object]) -> Callable[..., object]:
            def counted(*arguments: object, **named: object) -> object:
                nonlocal count
                count += 1
                if count > step:
                    os._exit(9)
                return call(*arguments, **named)

            return counted

        vars(inside)["record_pdf"] = lambda *_: (
            b"%PDF-1.7"
        )  # the threads of Typst do not come along
        for name in STEPS:
            setattr(os, name, dying(getattr(os, name)))
        code = 1
        try:
            code = office.keep(*REASON, day="2026-11-21")
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) in {0, 9}
    return os.waitstatus_to_exitcode(status) == 9


def test_whenever_it_dies_the_list_is_whole_and_the_next_run_right(
    new_office: Callable[[str], Office],
) -> None:
    """Ahead of every call that reaches the disk; every archive that has a name is whole."""
    died = 0
    for step in range(MOST):
        office = new_office(f"lần {step}")
        office.keep()
        office.publish(CHANGED)
        old = office.log.read_bytes()
        before = {path: path.read_bytes() for path in office.folder.iterdir()}
        if not killed_at(office, step):
            break
        died += 1
        assert office.log.read_bytes().startswith(old)
        assert all(path.read_bytes() == body for path, body in before.items())
        for path in office.folder.glob("[!.]*.zip"):
            assert not verify_archive(path, None).report.errors
        assert (
            office.keep(*(REASON if office.log.read_bytes() == old else ()), day="2026-11-22") == 0
        )
        assert office.log.read_text(encoding="utf-8").count("đính chính") == 1
        copies = {
            name
            for path in office.folder.glob("2026-11-2[12]*.zip")
            for name in zipfile.ZipFile(path).namelist()
        }
        assert f"pdf/{GUIDE}.pdf" in copies
    assert 5 <= died < MOST


def test_what_is_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    """Files of our own name, an hour old; never a link, a folder, or a name like it."""
    ours = aside(tmp_path, ".zip")
    others = [tmp_path / "2026-11-20.zip", tmp_path / ".chuyenmuc-dang-ghi-x.zip"]
    for path in (ours, *others):
        path.write_bytes(b"x")
    folder = tmp_path / ".chuyenmuc-dang-ghi-1.zip"
    folder.mkdir()
    link = tmp_path / ".chuyenmuc-dang-ghi-2.zip"
    link.symlink_to(others[0])
    written = ours.stat().st_mtime
    remove_leftovers(tmp_path, written + 60)
    assert ours.exists()
    remove_leftovers(tmp_path, written + 3700)
    assert not ours.exists()
    assert all(path.exists() for path in (*others, folder, link))
