"""The live folder is replaced in one move or not at all; what others wrote is never deleted."""

from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from chuyenmuc.publish import swap as swapping
from chuyenmuc.publish.folders.marker import ASIDE, SITE, Marker
from chuyenmuc.publish.folders.places import Places
from chuyenmuc.publish.folders.refusal import SwapRefusedError
from chuyenmuc.publish.integrity import MANIFEST, digest, digests_of
from chuyenmuc.publish.swap import STALE_SECONDS, begin, give_up, recover, swap

NOBODY = 2**22 + 1
"""The number of a process that no Linux gives."""


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A project with its site."""
    (tmp_path / "project").mkdir()
    return Places.of(tmp_path / "project", tmp_path / "project" / "site")


def site(folder: Path, words: str) -> Path:
    """A finished site of one page."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(words, encoding="utf-8")
    marker = Marker(SITE, files={"index.html": digest(words.encode())})
    (folder / MANIFEST).write_text(marker.text(), encoding="utf-8")
    return folder


def staged(places: Places, words: str = "mới", process: int = 7) -> Path:
    """A site that is about to go live."""
    return site(places.home / f"{places.live.name}.new-{process}", words)


def words_of(path: Path) -> str:
    """What its page says."""
    return (path / "index.html").read_text(encoding="utf-8")


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(path.name for path in folder.iterdir())


def refusing(number: int, *, only: Callable[[Path], bool] = lambda _: True) -> Callable[..., int]:
    """An exchange that the system refuses."""
    really = swapping._exchange  # noqa: SLF001 -- what it does elsewhere

    def exchange(one: Path, other: Path) -> int:
        return number if only(one) else really(one, other)

    return exchange


def test_the_new_site_goes_live_and_the_old_one_is_kept(places: Places) -> None:
    """After a swap the live folder is the new one and .prev the old one."""
    site(places.live, "cũ")
    swap(staged(places), places)
    assert (words_of(places.live), words_of(places.previous)) == ("mới", "cũ")
    assert names(places.project) == ["site", "site.prev"]


def test_the_version_before_the_previous_one_goes_when_nothing_is_lost(places: Places) -> None:
    """Byte for byte as it was listed, it can be built again."""
    for words in ("một", "hai", "ba"):
        swap(staged(places, words), places)
    assert (words_of(places.live), words_of(places.previous)) == ("ba", "hai")
    assert names(places.project) == ["site", "site.prev"]


@pytest.mark.parametrize("uri", ["index.html", "ghi-chu.docx"])
def test_what_somebody_wrote_into_an_old_version_goes_to_the_trash(
    places: Places, uri: str
) -> None:
    """A page changed by hand, a file beside it: the folder is moved whole and stays."""
    site(places.live, "cũ")
    swap(staged(places), places)
    (places.previous / uri).write_text("của tôi", encoding="utf-8")
    kept = swap(staged(places, "mới nữa"), places)
    assert kept == places.trash / "site.prev-1"
    assert (kept / uri).read_text(encoding="utf-8") == "của tôi"
    assert words_of(places.previous) == "mới"


def test_the_first_site_needs_no_old_one(places: Places) -> None:
    """Where nothing is live yet, or an empty folder, the staged folder simply becomes it."""
    places.live.mkdir()
    swap(staged(places), places)
    assert words_of(places.live) == "mới"
    assert names(places.project) == ["site"]


def test_two_renames_do_where_names_cannot_be_exchanged(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Systems without an atomic exchange end in the same state."""
    monkeypatch.setattr(swapping, "_exchange", refusing(errno.ENOSYS))
    for words in ("cũ nữa", "cũ", "mới"):
        swap(staged(places, words), places)
    assert (words_of(places.live), words_of(places.previous)) == ("mới", "cũ")
    assert names(places.project) == ["site", "site.prev"]


def test_a_refused_rename_leaves_the_live_site_and_names_the_file(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the second rename is refused, the first is taken back."""

    def refuse(source: Path, _target: Path) -> None:
        raise PermissionError(13, "đang mở", str(source))

    monkeypatch.setattr(swapping, "_exchange", refusing(errno.ENOSYS))
    monkeypatch.setattr(swapping, "_rename", refuse)
    site(places.live, "cũ")
    new = staged(places)
    with pytest.raises(SwapRefusedError) as refused:
        swap(new, places)
    assert refused.value.path == new
    assert words_of(places.live) == "cũ"
    assert names(places.project) == ["site"]


def test_a_folder_that_is_a_disk_of_its_own_says_so(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A volume cannot be renamed: what is wrong and a way that works, and the site stays."""
    monkeypatch.setattr(swapping, "_exchange", refusing(errno.EBUSY))
    site(places.live, "cũ")
    with pytest.raises(SwapRefusedError, match=r"chỗ gắn ổ đĩa .* thư mục con của nó bằng --out"):
        swap(staged(places), places)
    assert words_of(places.live) == "cũ"
    assert names(places.project) == ["site"]


def test_a_site_on_another_disk_is_swapped_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Copied beside it under a name that servers do not show, then exchanged; no copy stays."""
    places = Places.of(tmp_path / "project", tmp_path / "www" / "xa-thu")
    really = Path.rename

    def rename(self: Path, target: Path) -> Path:
        if self.is_relative_to(places.project) != Path(target).is_relative_to(places.project):
            raise OSError(errno.EXDEV, "another disk", str(self))
        return really(self, target)

    monkeypatch.setattr(Path, "rename", rename)
    far = refusing(errno.EXDEV, only=lambda one: one.is_relative_to(places.project))
    monkeypatch.setattr(swapping, "_exchange", far)
    for words in ("cũ nữa", "cũ", "mới"):
        swap(staged(places, words), places)
        assert names(places.live.parent) == ["xa-thu"]
    assert (words_of(places.live), words_of(places.previous)) == ("mới", "cũ")
    assert names(places.home) == ["xa-thu.prev"]
    assert places.live.stat().st_mode == places.previous.parent.stat().st_mode


def test_a_run_killed_between_two_renames_is_mended(places: Places) -> None:
    """A missing live folder comes back from .prev at the next start, if .prev is ours."""
    places.previous.mkdir()
    (places.previous / "index.html").write_text("của tôi", encoding="utf-8")
    recover(places, time.time())
    assert not places.live.exists()
    site(places.previous, "cũ")
    recover(places, time.time())
    assert words_of(places.live) == "cũ"


def _of_a_run(places: Places, process: int) -> None:
    begin(places, SITE, process).joinpath("index.html").write_text("dở", encoding="utf-8")


def _begun(folder: Path, name: str) -> None:
    folder.mkdir()
    (folder / f".chuyenmuc-{name}").write_text("{", encoding="utf-8")


LEFTOVERS: Mapping[str, tuple[Callable[[Places], object], bool, bool]] = {
    # what lies there → how it came, whether it is old, whether it stays
    "site.new-7": (lambda p: _of_a_run(p, 7), True, False),
    f"site.new-{NOBODY}": (lambda p: _of_a_run(p, NOBODY), False, False),
    f"site.new-{os.getpid()}": (lambda p: _of_a_run(p, os.getpid()), False, True),
    "site.new-design": (lambda p: site(p.home / "site.new-design", "của tôi"), True, True),
    "site.new-2024": (
        lambda p: shutil.copytree(Path(__file__).parent / "servers", p.home / "site.new-2024"),
        True,
        True,
    ),
    ".site.new-8": (lambda p: site(p.home / ".site.new-8", "cũ"), True, False),
    ".site.new-9": (lambda p: site(p.home / ".site.new-9", "cũ"), False, True),
    "site.new-10": (lambda p: _begun(p.home / "site.new-10", "dang-ghi-7"), True, False),
    "site.new-11": (lambda p: _begun(p.home / "site.new-11", "dang-ghi-7"), False, True),
    "site.new-12": (lambda p: _begun(p.home / "site.new-12", "cua-toi"), True, True),
}


@pytest.mark.parametrize(
    "name", [pytest.param(n, id=n.replace(str(os.getpid()), "this-run")) for n in LEFTOVERS]
)
def test_only_leftovers_of_our_own_are_removed(places: Places, name: str) -> None:
    """A number for a name, our marker, and a run that is over: else it is left alone."""
    make, is_old, stays = LEFTOVERS[name]
    make(places)
    if is_old:
        past = time.time() - STALE_SECONDS - 60
        os.utime(places.home / name, (past, past))
    recover(places, time.time())
    assert (places.home / name).exists() == stays


def test_a_run_writes_where_nothing_lies(places: Places) -> None:
    """A folder of the name it wants is somebody's; its marker is the first thing in its own."""
    own = places.home / "site.new-7"
    own.mkdir()
    (own / "a.txt").touch()
    new = begin(places, SITE, 7)
    assert (new.name, names(new), names(own)) == ("site.new-7001", [ASIDE], ["a.txt"])
    give_up(new)
    give_up(own)
    assert names(places.project) == ["site.new-7"]


def test_everything_is_on_the_disk_before_a_name_leads_to_it(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A power cut after the swap finds whole files."""
    flushed: list[str] = []
    really = os.fsync

    def fsync(number: int) -> None:
        where = Path(f"/proc/self/fd/{number}").readlink()
        flushed.append(f"{where.relative_to(places.project)}:{places.live.exists()}")
        really(number)

    new = staged(places)
    (new / "a").mkdir()
    (new / "a" / "b.css").touch()
    assert set(digests_of(new)) == {"index.html", "a/b.css"}
    monkeypatch.setattr(os, "fsync", fsync)
    swap(new, places)
    inside = ("a/b.css", "a", "index.html", MANIFEST)
    assert {f"site.new-7/{name}:False" for name in inside} | {"site.new-7:False"} <= set(flushed)
    assert flushed[-1] == ".:True"
