"""The cache on disk: what comes out is what went in, or nothing comes out."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from chuyenmuc.adapters.file_cache import FileCache
from chuyenmuc.channels.workshop import cache_findings
from chuyenmuc.ports import Trouble

KEY, OTHER = (hashlib.sha256(name).hexdigest() for name in (b"one", b"other"))
BODY = bytes(range(256)) * 40
DAY = 24 * 3600
KINDS = (".pdf", ".png", ".webp", ".jpg", ".mp3", ".docx", ".xlsx", ".sound", ".opened")
Damage = Callable[[Path, Path], object]
"""Done to the file of an entry; the second is the file of another."""


def halved(path: Path, _: Path) -> None:
    """Cut by a power failure."""
    os.truncate(path, path.stat().st_size // 2)


def turned(path: Path, _: Path) -> None:
    """One bit of a worn disk."""
    body = bytearray(path.read_bytes())
    body[100] ^= 1
    path.write_bytes(body)


def replaced(path: Path, make: Callable[[Path], object]) -> None:
    """Something else stands where the file was."""
    path.unlink()
    make(path)


DAMAGES: dict[str, Damage] = {
    "half": halved,
    "empty": lambda path, _: os.truncate(path, 0),
    "of zeros": lambda path, _: path.write_bytes(bytes(path.stat().st_size)),
    "the bytes of another": lambda path, other: shutil.copyfile(other, path),
    "a script": lambda path, _: path.write_bytes(b"<script>alert(1)</script>"),
    "longer": lambda path, _: path.write_bytes(path.read_bytes() + b"\n"),
    "one bit": turned,
    "a folder": lambda path, _: replaced(path, Path.mkdir),
    "a full folder": lambda path, _: replaced(path, lambda p: (p / "của tôi").mkdir(parents=True)),
    "a link": lambda path, other: replaced(path, lambda p: p.symlink_to(other)),
    "a link to nothing": lambda path, _: replaced(path, lambda p: p.symlink_to("nowhere")),
    "a pipe": lambda path, _: replaced(path, os.mkfifo),
    "huge and sparse": lambda path, _: os.truncate(path, 1 << 40),
}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes and few links")
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_entry_is_not_there_and_is_stored_anew(tmp_path: Path, damage: str) -> None:
    """For each kind of file; and it is counted once, however often it is asked for."""
    for suffix in KINDS:
        cache = FileCache(tmp_path / suffix)
        path, other = (cache.put(key, suffix, key.encode() + BODY).where for key in (KEY, OTHER))
        assert isinstance(path, Path)
        assert isinstance(other, Path)
        DAMAGES[damage](path, other)
        later = FileCache(cache.folder)
        assert later.get(KEY, suffix) is later.get(KEY, suffix) is None
        assert later.put(KEY, suffix, BODY).read() == BODY
        assert later.trouble() == Trouble(damaged=1)
        last = FileCache(cache.folder)
        for key, body in ((KEY, BODY), (OTHER, OTHER.encode() + BODY)):
            found = last.get(key, suffix)
            assert found is not None
            assert found.read() == body
        assert last.trouble() == Trouble()


def test_what_stood_at_the_name_of_an_entry_is_moved_aside_where_it_is_not_ours(
    tmp_path: Path,
) -> None:
    """A folder with something in it is nobody's to delete."""
    cache = FileCache(tmp_path)
    path = cache.put(KEY, ".pdf", BODY).where
    assert isinstance(path, Path)
    path.unlink()
    (path / "a").mkdir(parents=True)
    (path / "a" / "giữ.txt").write_text("của tôi", encoding="utf-8")
    assert cache.put(KEY, ".pdf", BODY).where == path
    assert [found.read_text("utf-8") for found in tmp_path.rglob("giữ.txt")] == ["của tôi"]


def test_entries_that_say_nothing_of_their_content_are_not_believed(tmp_path: Path) -> None:
    """Those of earlier versions are named by their recipe alone: drawn anew, and no damage."""
    old = tmp_path / KEY[:2] / f"{KEY}.png"
    old.parent.mkdir()
    old.write_bytes(BODY)
    cache = FileCache(tmp_path)
    assert cache.get(KEY, ".png") is None
    assert cache.trouble() == Trouble()


def test_a_file_that_changes_after_it_was_checked_is_not_used(tmp_path: Path) -> None:
    """Between asking and copying lies the whole run."""
    cache = FileCache(tmp_path)
    cache.put(KEY, ".png", BODY)
    kept = cache.get(KEY, ".png")
    assert kept is not None
    assert isinstance(kept.where, Path)
    kept.where.write_bytes(b"<script>")
    with pytest.raises(OSError, match=KEY[:8]) as refused:
        kept.read()
    assert refused.value.errno == errno.EIO


def in_the_way(folder: Path) -> None:
    """A file where a folder of the cache must be."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("", encoding="utf-8")


@pytest.mark.parametrize("level", [".cache", ".cache/chuyenmuc", f".cache/chuyenmuc/{KEY[:2]}"])
def test_without_a_place_the_cache_keeps_for_the_run_and_says_so_once(
    tmp_path: Path, level: str
) -> None:
    """Whatever is in the way, what was made is used."""
    in_the_way(tmp_path / level)
    cache = FileCache(tmp_path / ".cache" / "chuyenmuc")
    assert cache.get(KEY, ".png") is None
    assert [cache.put(KEY, ".png", BODY).read() for _ in range(3)] == [BODY] * 3
    (finding,) = cache_findings(cache)
    assert (finding.code, finding.is_error) == ("XB771", False)
    cache.put(KEY, ".png", BODY)
    assert not cache_findings(cache).diagnostics


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "ổ đĩa đã đầy"),
        (errno.EROFS, "ổ đĩa chỉ cho đọc"),
        (errno.EIO, "ổ đĩa đọc, ghi bị lỗi"),
    ],
)
def test_a_disk_that_takes_no_more_leaves_no_halves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    """What could not be written to its end is taken away; the run goes on."""

    def refuse(_: int) -> None:
        raise OSError(number, "")

    monkeypatch.setattr(os, "fsync", refuse)
    cache = FileCache(tmp_path)
    assert cache.put(KEY, ".png", BODY).read() == BODY
    assert words in cache.trouble().refused
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_bytes_are_on_the_disk_before_the_name_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A power failure in between leaves nothing under the name of an entry."""
    done: list[str] = []
    really_sync, really_replace = os.fsync, Path.replace

    def sync(number: int) -> None:
        done.append("sync")
        really_sync(number)

    def replace(self: Path, target: Path) -> Path:
        done.append("replace")
        assert self.read_bytes() == BODY
        return really_replace(self, target)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(Path, "replace", replace)
    FileCache(tmp_path).put(KEY, ".png", BODY)
    assert done[:2] == ["sync", "replace"]


def test_two_runs_at_once_do_not_take_each_others_files_away(tmp_path: Path) -> None:
    """Both saw the damage; what the first has put back stays for the second."""
    path = FileCache(tmp_path).put(KEY, ".png", BODY).where
    assert isinstance(path, Path)
    os.truncate(path, 10)
    one, two = FileCache(tmp_path), FileCache(tmp_path)
    assert one.get(KEY, ".png") is two.get(KEY, ".png") is None
    first = one.put(KEY, ".png", BODY)
    assert two.put(KEY, ".png", BODY) == first
    assert first.read() == BODY
    third = two.put(KEY, ".png", BODY[1:])  # drawn otherwise: nobody asks which is right
    assert (first.read(), third.read()) == (BODY, BODY[1:])


def test_what_no_run_asked_for_in_sixty_days_is_forgotten(tmp_path: Path) -> None:
    """Of our own making alone; what is used, even once, stays."""
    cache = FileCache(tmp_path)
    used, unused = (cache.put(key, ".png", BODY).where for key in (KEY, OTHER))
    assert isinstance(used, Path)
    assert isinstance(unused, Path)
    beside = used.parent
    old, cut = beside / f"{KEY}.pdf", beside / f"{used.name}.0123456789abcdef"
    foreign = [beside / "ghi-chú.txt", tmp_path / f"{KEY}.png", tmp_path / "ab" / "c.png"]
    (tmp_path / "ab").mkdir(exist_ok=True)
    for path in (used, unused, old, cut, *foreign):
        path.write_bytes(BODY)
        os.utime(path, (0, 0))
    assert cache.get(KEY, ".png") is not None  # asked for today
    cache.forget_unused(used.stat().st_mtime + 59 * DAY)
    assert sorted(path for path in tmp_path.rglob("*") if path.is_file()) == sorted(
        (used, *foreign)
    )
    cache.forget_unused(used.stat().st_mtime + 61 * DAY)
    assert sorted(path for path in tmp_path.rglob("*") if path.is_file()) == sorted(foreign)
