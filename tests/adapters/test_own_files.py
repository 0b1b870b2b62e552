"""A folder with somebody's own files is never replaced, whatever ``--out`` says."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from chuyenmuc.adapters.materialise import materialise
from chuyenmuc.adapters.prints import check_prints, write_prints
from chuyenmuc.artifact import Artifact
from chuyenmuc.publish.folders.in_place import write_in_place
from chuyenmuc.publish.folders.marker import SERVER, Marker
from chuyenmuc.publish.folders.places import Places
from chuyenmuc.publish.folders.refusal import SwapRefusedError
from chuyenmuc.publish.folders.trash import KEPT
from chuyenmuc.site import Site

SITE = Site("xa-mau", "Mẫu", None, "", (Artifact("index.md", b"# A"),), None)
PRINT = "khau-hieu/trong-dong/a3.pdf"
FIRST = {"v": 1, "files": {"index.html": "0", "404.html": "0", "assets/cm.css": "0"}}
Files = Callable[[Path], dict[str, str]]


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A project with a place for prints."""
    (tmp_path / "print").mkdir()
    return Places.of(tmp_path, tmp_path / "print" / "xa-mau")


def draw(places: Places, *uris: str, body: bytes = b"%PDF", keep: bool = False) -> Path | None:
    """Draw prints."""
    prints = [Artifact(uri, body) for uri in uris]
    return write_prints(prints, places, "xa-mau", step=lambda: None, keep=keep)


@pytest.mark.parametrize(
    "uri", ["don.docx", "2024/05/IMG.jpg", "2024/05/hop-dong.docx", "DOC-TRUOC-KHI-IN.txt"]
)
def test_prints_do_not_replace_documents(places: Places, fingerprint: Files, uri: str) -> None:
    """Three folders deep, as prints lie, or under a name of ours: refused before any work."""
    own = places.live / uri
    own.parent.mkdir(parents=True)
    own.write_bytes(b"x")
    before = fingerprint(places.project)
    for refused in (check_prints, lambda p: draw(p, PRINT), lambda p: draw(p, PRINT, keep=True)):
        with pytest.raises(SwapRefusedError, match="chuyển thư mục ấy đi hoặc đổi tên nó"):
            refused(places)
    assert fingerprint(places.project) == before


def test_prints_of_a_release_without_markers_are_ours(places: Places) -> None:
    """The first build after an upgrade goes through, and loses none that it does not draw."""
    for uri in (PRINT, "khau-hieu/trong-dong/a4.pdf", "infographic/a/tin.png"):
        path = places.live / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"%PDF-1" if uri.endswith(".pdf") else b"\x89PNG\r\n")
    (places.live / "xem-truoc.pdf").write_bytes(b"%PDF-2")
    check_prints(places)
    kept = draw(places, PRINT, body=b"%PDF-1")
    assert kept
    assert sorted(str(path.relative_to(kept)) for path in kept.rglob("*.p*")) == [
        "infographic/a/tin.png",
        "khau-hieu/trong-dong/a4.pdf",
        "xem-truoc.pdf",
    ]
    assert (places.live / PRINT).read_bytes() == b"%PDF-1"


@pytest.mark.parametrize(
    ("uri", "body"),
    [
        ("2024/05/hop-dong.pdf", b"%PDF-1"),
        ("khau-hieu/trong-dong/a4.pdf", b"<html>"),
        ("khau-hieu/trong-dong/ảnh.png", b"\x89PNG\r\n"),
    ],
)
def test_other_files_among_earlier_prints_stop_it(
    places: Places, fingerprint: Files, uri: str, body: bytes
) -> None:
    """A folder with no marker is ours only if nothing but prints lies in it."""
    for name, content in ((PRINT, b"%PDF-1"), (uri, body)):
        path = places.live / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    before = fingerprint(places.project)
    with pytest.raises(SwapRefusedError, match="chuyển thư mục ấy đi hoặc đổi tên nó"):
        check_prints(places)
    assert fingerprint(places.project) == before


def test_the_list_of_an_earlier_release_is_written_anew(tmp_path: Path) -> None:
    """It is no file of the owner's; any other of its name is kept."""
    folder, trash = tmp_path / "server", tmp_path / "trash"
    folder.mkdir()
    (folder / "integrity.json").write_text(json.dumps(FIRST), encoding="utf-8")
    texts = {"integrity.json": "new"}
    assert write_in_place(folder, texts, Marker(SERVER), trash) is None
    (folder / "integrity.json").write_text("{}", encoding="utf-8")
    kept = write_in_place(folder, texts, Marker(SERVER), trash)
    assert kept
    assert (kept / "integrity.json").read_text(encoding="utf-8") == "{}"


def test_a_document_among_prints_stops_the_next_ones(places: Places, fingerprint: Files) -> None:
    """It is named, and nothing is touched."""
    draw(places, PRINT)
    (places.live / "khau-hieu" / "sua-lai.docx").write_bytes(b"x")
    before = fingerprint(places.project)
    with pytest.raises(SwapRefusedError, match=r"khau-hieu/sua-lai\.docx"):
        draw(places, PRINT)
    assert fingerprint(places.project) == before


def test_a_backup_beside_prints_is_not_ours(places: Places, fingerprint: Files) -> None:
    """A folder of the name of the version before."""
    draw(places, PRINT)
    places.previous.mkdir()
    (places.previous / "a.txt").write_bytes(b"x")
    before = fingerprint(places.project)
    with pytest.raises(SwapRefusedError):
        draw(places, "b/c/d.pdf")
    assert fingerprint(places.project) == before


def test_prints_that_are_drawn_no_more_go_to_the_trash(places: Places) -> None:
    """So do those whose words are others now; the same ones are not kept twice."""
    assert draw(places, PRINT, "a/b/c.pdf") is None
    assert draw(places, PRINT, "a/b/c.pdf") is None
    gone = draw(places, PRINT)
    assert gone == places.trash / "print-xa-mau-1"
    assert (gone / "a/b/c.pdf").read_bytes() == b"%PDF"
    assert not (gone / PRINT).exists()
    other = draw(places, PRINT, body=b"%PDF other", keep=True)
    assert other == places.trash / "print-xa-mau-2"
    assert (other / PRINT).read_bytes() == b"%PDF"
    assert sorted(path.name for path in places.home.iterdir()) == ["xa-mau"]


def test_prints_changed_by_hand_are_kept(places: Places) -> None:
    """An officer's mark in a PDF."""
    draw(places, PRINT)
    (places.live / PRINT).write_bytes(b"%PDF mine")
    kept = draw(places, PRINT)
    assert kept
    assert (kept / PRINT).read_bytes() == b"%PDF mine"


def test_the_trash_holds_the_last_and_whatever_is_not_ours(places: Places) -> None:
    """Prints alone are thinned out, never what somebody changed or laid there."""
    places.trash.mkdir()
    (places.trash / "print-xa-mau-0").mkdir()
    (places.trash / "cua-toi").mkdir()
    for number in range(KEPT + 4):
        kept = draw(places, PRINT, body=b"%%PDF %d" % number)
        if number == 2 and kept:
            (kept / "ghi-chu.txt").write_text("giữ", encoding="utf-8")
    left = sorted(path.name for path in places.trash.iterdir())
    last = [f"print-xa-mau-{number}" for number in range(KEPT - 1, KEPT + 4)]
    assert left == sorted(["cua-toi", "print-xa-mau-0", "print-xa-mau-2", *last])


def test_prints_of_a_killed_run_are_not_lost(places: Places) -> None:
    """Those before lie in .prev: they are told apart at the next run."""
    draw(places, PRINT, "a/b/c.pdf")
    places.live.rename(places.previous)
    draw(Places.of(places.project, places.project / "x"), PRINT)
    (places.project / "x").rename(places.live)
    draw(places, PRINT)
    assert (places.trash / "print-xa-mau-1" / "a/b/c.pdf").is_file()


def test_the_materialised_site_does_not_replace_documents(
    tmp_path: Path, project_root: Path
) -> None:
    """Refused before anything is deleted, though it looks like an earlier one."""
    own = tmp_path / "tai-lieu"
    for uri in ("don.docx", "docs/assets/cm.css"):
        (own / uri).parent.mkdir(parents=True, exist_ok=True)
        (own / uri).write_bytes(b"x")
    with pytest.raises(SwapRefusedError):
        materialise(SITE, project_root, own)
    assert (own / "don.docx").is_file()


def test_what_was_changed_in_a_materialised_site_is_kept(
    tmp_path: Path, own_project: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """By hand, for another engine; a folder as it was written is simply written anew."""
    monkeypatch.setattr("chuyenmuc.adapters.materialise._config", lambda _: {})
    project = own_project(tmp_path / "project", drawn=False)
    out = project / "nguon"
    materialise(SITE, project, out)
    materialise(SITE, project, out)
    assert not (project / "trash").exists()
    (out / "mkdocs.yml").write_text("của tôi", encoding="utf-8")
    materialise(SITE, project, out)
    assert (project / "trash/nguon.prev-1/mkdocs.yml").read_text(encoding="utf-8") == "của tôi"
    assert (out / "mkdocs.yml").read_text(encoding="utf-8") == "{}"
    assert not [*project.glob("nguon.*")]
