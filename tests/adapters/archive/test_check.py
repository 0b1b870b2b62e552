"""An archive is verified years later: by its digests, its chain and its signature."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.adapters.archive.conftest import GUIDE, Office

from chuyenmuc.adapters.archive import read_zip
from chuyenmuc.adapters.archive.check import verify_archive

Change = Callable[[dict[str, bytes]], object]
PAGE = f"trang/{GUIDE}/index.html"


def rewritten(path: Path, change: Change) -> Path:
    """A copy of an archive with its files changed."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    other = path.with_name("sua.zip")
    with zipfile.ZipFile(other, "w") as archive:
        for name, body in files.items():
            archive.writestr(name, body)
    return other


@pytest.fixture
def kept(office: Office) -> Path:
    """An archive."""
    assert office.keep() == 0
    return office.folder / "2026-11-20.zip"


def test_a_whole_one_has_no_findings(kept: Path, office: Office) -> None:
    """By the command as well, which says that nobody signed it."""
    assert not list(verify_archive(kept, None).report)
    office.tell()
    assert office.keep("--verify", str(kept)) == 0
    assert "Chưa ký" in office.tell()


HARMS: dict[str, Change] = {
    "a page": lambda f: f.update({PAGE: f[PAGE] + b" "}),
    "a copy": lambda f: f.update({f"pdf/{GUIDE}.pdf": b"%PDF-1.7"}),
    "the cover": lambda f: f.update({"DOC-TRUOC.txt": b"x"}),
    "one file more": lambda f: f.update({"trang/them.html": b"x"}),
    "one file less": lambda f: f.pop(PAGE),
    "the list of publications": lambda f: f.update(
        {"so-xuat-ban.csv": f["so-xuat-ban.csv"].replace("đăng".encode(), "gỡ".encode(), 1)}
    ),
    "no list of publications": lambda f: f.pop("so-xuat-ban.csv"),
    "no digests": lambda f: f.pop("SHA256SUMS.txt"),
    "strange digests": lambda f: f.update({"SHA256SUMS.txt": b"x\n" + f["SHA256SUMS.txt"]}),
    "no facts": lambda f: f.update({"ban-ke.json": b"[]"}),
    "a way out": lambda f: f.update({"../ngoai.txt": b"x"}),
    "a way to the root": lambda f: f.update({"/etc/x": b"x"}),
    "a drive": lambda f: f.update({"C:/x": b"x"}),
    "a backslash": lambda f: f.update({"trang\\x": b"x"}),
}


@pytest.mark.parametrize("harm", HARMS)
def test_what_was_changed_is_found(kept: Path, harm: str) -> None:
    """Whatever it is, without a traceback."""
    assert verify_archive(rewritten(kept, HARMS[harm]), None).report.errors


def test_even_with_all_digests_made_anew_the_list_of_the_site_tells(kept: Path) -> None:
    """A page changed together with its digest still differs from the list it was published with."""

    def change(files: dict[str, bytes]) -> None:
        old = files[PAGE]
        files[PAGE] = old + b" "
        before, after = (hashlib.sha256(b).hexdigest().encode() for b in (old, files[PAGE]))
        files["SHA256SUMS.txt"] = files["SHA256SUMS.txt"].replace(before, after)

    report = verify_archive(rewritten(kept, change), None).report
    assert [found.location.uri for found in report] == [PAGE]


def test_no_byte_can_be_changed_unseen_nor_breaks_the_reader(kept: Path) -> None:
    """In a file, its head or the table of contents; what is left are times and the like."""
    body = kept.read_bytes()
    unseen = []
    for at in range(0, len(body), max(1, len(body) // 150)):
        kept.write_bytes(body[:at] + bytes([body[at] ^ 0x55]) + body[at + 1 :])
        if not verify_archive(kept, None).report.errors:
            unseen.append(at)
    assert len(unseen) <= 8, unseen


@pytest.mark.parametrize("share", [0.0, 0.3, 0.99])
def test_half_a_file_is_none(kept: Path, share: float) -> None:
    """A copy that was broken off."""
    body = kept.read_bytes()
    kept.write_bytes(body[: int(len(body) * share)])
    assert verify_archive(kept, None).report.errors


@pytest.mark.parametrize(
    ("limit", "value"), [("MOST_FILES", 3), ("LARGEST", 100), ("LARGEST_TEXT", 9)]
)
def test_no_more_is_read_than_an_archive_has(
    kept: Path, limit: str, value: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bomb is refused by its table of contents, or as soon as it swells."""
    monkeypatch.setattr(read_zip, limit, value)
    assert verify_archive(kept, None).report.errors


def test_the_signer_is_named_and_a_stranger_is_not(office: Office, tmp_path: Path) -> None:
    """Signed with a key of ssh-keygen; another key, or another byte, is found."""
    program = shutil.which("ssh-keygen")
    assert program
    for name in ("ubnd", "la"):
        options = [
            "-q",
            "-t",
            "ed25519",
            "-N",
            "",
            "-C",
            f"{name}@xa-thu",
            "-f",
            str(tmp_path / name),
        ]
        subprocess.run([program, *options], check=True)
    assert office.keep("--key", str(tmp_path / "ubnd")) == 0
    path = office.folder / "2026-11-20.zip"
    found = verify_archive(path, tmp_path / "ubnd.pub")
    assert (found.signer, list(found.report)) == ("ubnd@xa-thu", [])
    stranger = verify_archive(path, tmp_path / "la.pub")
    assert [finding.code for finding in stranger.report] == ["XB787"]
    path.write_bytes(path.read_bytes() + b"\0")
    assert "XB787" in {f.code for f in verify_archive(path, tmp_path / "ubnd.pub").report}
