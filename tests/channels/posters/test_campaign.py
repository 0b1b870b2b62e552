"""The kit of a day: posters, banners in A4 sheets, running lines, a contact sheet, a note."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import pikepdf
import pytest

from chuyenmuc.adapters.file_cache import FileCache
from chuyenmuc.adapters.prints import write_prints
from chuyenmuc.build import build_posters
from chuyenmuc.channels.outcome import Outcome
from chuyenmuc.channels.posters.wish import Wish
from chuyenmuc.channels.print_places import NOTE, PROOF, TICKER
from chuyenmuc.channels.workshop import Workshop
from chuyenmuc.inputs import Inputs
from chuyenmuc.ports import NoProgress
from chuyenmuc.publish.folders.entries import entries
from chuyenmuc.publish.folders.places import Places

TODAY = dt.date(2026, 11, 20)
SIZES = ("bai-dang", "bang-ron-5m", "bang-ron-6m")


@pytest.fixture(scope="module")
def kit(inputs: Inputs, drawings: FileCache) -> Outcome:
    """The kit of 10/10 in three sizes."""
    workshop = Workshop.of(inputs, drawings, NoProgress())
    wish = Wish(campaign="ngay-chuyen-doi-so", sizes=SIZES)
    return build_posters(workshop, "dien-chau", TODAY, wish)


def body(kit: Outcome, uri: str) -> bytes:
    """One file of the kit."""
    return next(artifact.read() for artifact in kit.prints if artifact.uri == uri)


def test_nothing_is_missing_and_nothing_is_wrong(kit: Outcome) -> None:
    """Three sizes, tiles for both banners, and the three files beside them."""
    assert kit.report.errors == ()
    uris = [artifact.uri for artifact in kit.prints]
    slogans = {uri.split("/")[0] for uri in uris if "/" in uri}
    for slogan in slogans:
        folder = f"{slogan}/trong-dong"
        assert f"{folder}/bai-dang.png" in uris
        assert f"{folder}/bang-ron-5m.pdf" in uris
        assert f"{folder}/bang-ron-5m-ghep-a4.pdf" in uris
        assert f"{folder}/bang-ron-6m-ti-le-1-10.pdf" in uris
    assert {PROOF, NOTE, TICKER} <= set(uris)


def test_the_note_tells_the_print_shop_what_to_do(kit: Outcome) -> None:
    """Sizes in millimetres, the enlargement of reduced files, and that this is a demo."""
    note = body(kit, NOTE).decode("utf-8")
    assert "BẢN TRÌNH DIỄN – không dùng để treo hay phát." in note
    assert "5000 × 800 mm, chừa xén 10 mm mỗi mép; in đúng 100 %" in note
    assert "tệp vẽ theo tỉ lệ 1:10, in phóng 1000 %" in note
    assert "CHƯA CÓ địa chỉ người treo" in note
    assert "Luật Quảng cáo, Điều 27, theo bản đọc ngày 20/11/2026" in note


def test_each_running_line_carries_the_mark(kit: Outcome) -> None:
    """One line a slogan, in UTF-8, with what it is not."""
    lines = body(kit, TICKER).decode("utf-8").splitlines()
    assert len(lines) == len({a.uri.split("/")[0] for a in kit.prints if "/" in a.uri})
    assert all("BẢN TRÌNH DIỄN" in line for line in lines)


def test_the_contact_sheet_shows_every_poster(kit: Outcome) -> None:
    """Twelve posters on an A4 page."""
    pictures = [a for a in kit.prints if a.uri.count("/") == 2 and "ghep" not in a.uri]
    with pikepdf.open(io.BytesIO(body(kit, PROOF))) as sheet:
        assert len(sheet.pages) == -(-len(pictures) // 12)


def test_files_asked_for_earlier_stay(kit: Outcome, tmp_path: Path) -> None:
    """Drawing one more poster does not throw away the kit; a stranger's folder is not touched."""
    folder = tmp_path / "in"
    places = Places.of(tmp_path, folder)
    write_prints(kit.prints, places, step=lambda: None, keep=True)
    write_prints(kit.prints[:1], places, step=lambda: None, keep=True)
    assert len([*entries(folder)]) == len(kit.prints) + 1  # and the marker
