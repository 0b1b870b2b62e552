"""Nothing is kept of a site that is not what was built, or with a list that is not what it was."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.adapters.archive.conftest import GUIDE, NEWS, PAGES, Office

Harm = Callable[[Office], object]


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _of_site(office: Office) -> Path:
    return office.site / GUIDE / "index.html"


def _empty_manifest(office: Office) -> None:
    for folder in (office.site, office.project / "server/xa-thu"):
        _write(folder / "integrity.json", "{}")


HARMS: dict[str, tuple[Harm, str]] = {
    "a page was changed": (lambda o: _write(_of_site(o), "<p>x</p>"), "XB721"),
    "a page is gone": (lambda o: _of_site(o).unlink(), "XB722"),
    "a page was added": (lambda o: _write(o.site / "casino/index.html", "x"), "XB723"),
    "the list of the site was changed": (
        lambda o: _write(o.site / "integrity.json", '{"v": 1, "files": {}}'),
        "XB721",
    ),
    "a link leads out of the site": (lambda o: (o.site / "ngoai").symlink_to("/etc"), "XB723"),
    "a pipe lies in the site": (lambda o: os.mkfifo(o.site / "ong"), "XB723"),
    "nothing was built": (lambda o: (o.site / "index.html").unlink(), "XB780"),
    "the trusted list is gone": (
        lambda o: (o.project / "server/xa-thu/integrity.json").unlink(),
        "XB780",
    ),
    "the trusted list says nothing": (_empty_manifest, "XB780"),
}


@pytest.mark.parametrize("harm", HARMS)
def test_a_site_that_is_not_what_was_built(office: Office, harm: str) -> None:
    """One sentence with a code, exit 1, nothing written."""
    act, code = HARMS[harm]
    act(office)
    listed = office.fingerprint() if "pipe" not in harm else None
    office.tell()
    assert office.keep() == 1
    assert code in office.tell()
    assert not office.folder.exists()
    assert not office.log.exists()
    assert listed is None or office.fingerprint() == listed


def _changed_row(office: Office) -> None:
    text = office.log.read_text(encoding="utf-8")
    _write(office.log, text.replace(f"Bài {NEWS}", "Bài khác"))


def _without_last_row(office: Office) -> None:
    lines = office.log.read_bytes().splitlines(keepends=True)
    office.log.write_bytes(b"".join(lines[:-1]))


LOST: dict[str, tuple[Harm, str]] = {
    "a row was changed": (_changed_row, "SL921"),
    "the last row was taken out": (_without_last_row, "XB781"),
    "the list was deleted": (lambda o: o.log.unlink(), "XB781"),
    "the last archive is damaged": (
        lambda o: (o.folder / "2026-11-20.zip").write_bytes(b"PK"),
        "XB784",
    ),
}


@pytest.mark.parametrize("harm", LOST)
def test_a_list_that_is_not_what_it_was(office: Office, harm: str) -> None:
    """Its chain and the archive before tell."""
    office.keep()
    act, code = LOST[harm]
    act(office)
    before = office.fingerprint()
    office.tell()
    assert office.keep(day="2026-11-21") == 1
    assert code in office.tell()
    assert office.fingerprint() == before


def test_a_clock_that_went_back(office: Office) -> None:
    """A day before the last archive is no day to write."""
    office.keep()
    before = office.fingerprint()
    office.tell()
    assert office.keep(day="2026-11-01") == 1
    assert "SL922" in office.tell()
    assert office.fingerprint() == before


def test_a_reason_that_no_build_would_take(office: Office) -> None:
    """A row can never be mended, so it is judged before it is written."""
    office.keep()
    office.publish({GUIDE: PAGES[GUIDE]})
    before = office.fingerprint()
    office.tell()
    assert office.keep("--reason", f"{NEWS}=Đã\u200b họp") == 1
    assert "MD508" in office.tell()
    assert office.fingerprint() == before


@pytest.mark.parametrize("reason", ["hop-da=Đã họp", f"{NEWS}", f"{NEWS}= "])
def test_a_reason_for_nothing(office: Office, reason: str) -> None:
    """An unknown piece is answered with the nearest; a reason without words is none."""
    office.keep()
    office.publish({GUIDE: PAGES[GUIDE]})
    assert office.keep("--reason", reason) == 2


def test_a_key_that_cannot_sign(office: Office, tmp_path: Path) -> None:
    """No archive, no row, nothing left behind."""
    key = tmp_path / "khoa"
    key.write_text("không phải khóa", encoding="utf-8")
    key.chmod(0o600)
    assert office.keep("--key", str(key)) == 1
    assert list(office.folder.iterdir()) == []
    assert not office.log.exists()
