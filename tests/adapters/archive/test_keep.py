"""What an archive holds, and what it writes into the list of publications."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
from tests.adapters.archive.conftest import GUIDE, NEWS, PAGES, Office

from chuyenmuc.publish.integrity import MANIFEST, NEXT, digest, digests_of, manifest_text

CHANGED = {**PAGES, GUIDE: "<p>Mang hộ chiếu.</p>"}


def rows(office: Office) -> list[list[str]]:
    """Day, deed, piece and reason of each row of the list."""
    _, *lines = office.log.read_text(encoding="utf-8-sig").splitlines()
    return [[cells[at] for at in (0, 1, 2, 4)] for cells in (line.split(";") for line in lines)]


def names(path: Path) -> set[str]:
    """What lies in an archive."""
    with zipfile.ZipFile(path) as archive:
        return set(archive.namelist())


def test_the_first_archive_holds_all(office: Office) -> None:
    """The site with its list of files, a copy of each piece, the cover, the list of rows."""
    assert office.keep() == 0
    path = office.folder / "2026-11-20.zip"
    with zipfile.ZipFile(path) as archive:
        cover = archive.read("DOC-TRUOC.txt").decode()
        facts = json.loads(archive.read("ban-ke.json"))
        log = archive.read("so-xuat-ban.csv")
    assert names(path) == {
        *("DOC-TRUOC.txt", "SHA256SUMS.txt", "ban-ke.json", "so-xuat-ban.csv"),
        *("trang/index.html", "trang/integrity.json"),
        *(f"trang/{address}/index.html" for address in PAGES),
        *(f"pdf/{address}.pdf" for address in PAGES),
    }
    assert "BẢN TRÌNH DIỄN" in cover
    assert set(facts["marks"]) == set(PAGES)
    assert log == office.log.read_bytes()
    assert rows(office) == [["2026-11-20", "đăng", address, ""] for address in sorted(PAGES)]


def test_a_copy_is_an_accessible_record(office: Office) -> None:
    """PDF/A-2a: its fonts within, tagged, Vietnamese, with a title."""
    office.keep()
    with zipfile.ZipFile(office.folder / "2026-11-20.zip") as archive:
        body = archive.read(f"pdf/{GUIDE}.pdf")
    with pikepdf.open(io.BytesIO(body)) as pdf:
        with pdf.open_metadata() as said:
            assert (said["pdfaid:part"], said["pdfaid:conformance"]) == ("2", "A")
        assert str(pdf.Root.Lang).startswith("vi")
        assert "/StructTreeRoot" in pdf.Root
        assert str(pdf.docinfo.Title) == f"Bài {GUIDE}"
        parts = [part for part in pdf.objects if isinstance(part, pikepdf.Dictionary)]
        fonts = [part for part in parts if part.get("/Type") == "/FontDescriptor"]
        assert fonts
        assert all({"/FontFile2", "/FontFile3"} & set(font.keys()) for font in fonts)


def test_only_what_changed_is_drawn_and_written(office: Office) -> None:
    """The mark is of what an editor wrote: what the site says around it has no part in it."""
    office.keep()
    office.publish(CHANGED, around="Đối chiếu ngày khác")
    assert office.keep("--reason", f"{GUIDE}=Ghi sai giấy tờ", day="2026-11-25") == 0
    copies = {name for name in names(office.folder / "2026-11-25.zip") if name.endswith(".pdf")}
    assert copies == {f"pdf/{GUIDE}.pdf"}
    assert rows(office)[2:] == [["2026-11-25", "đính chính", GUIDE, "Ghi sai giấy tờ"]]


def test_each_change_has_its_deed(office: Office) -> None:
    """An update, a withdrawal, a move, and something that came back."""
    office.keep()
    office.publish({GUIDE: CHANGED[GUIDE]})
    office.keep("--reason", "nop-ho-so=Cập nhật: thêm giấy tờ", "--reason", f"{NEWS}=Đã hoãn")
    office.publish({"huong-dan/moi": CHANGED[GUIDE], GUIDE: "→huong-dan/moi", NEWS: PAGES[NEWS]})
    assert office.keep() == 0
    assert [row[1:] for row in rows(office)[2:]] == [
        ["cập nhật", GUIDE, "thêm giấy tờ"],
        ["gỡ", NEWS, "Đã hoãn"],
        ["đăng", "huong-dan/moi", ""],
        ["gỡ", GUIDE, "Chuyển sang địa chỉ huong-dan/moi"],
        ["đăng", NEWS, ""],
    ]


def test_all_pieces_that_need_a_reason_are_named_at_once(office: Office) -> None:
    """And nothing is written."""
    office.keep()
    office.publish({GUIDE: CHANGED[GUIDE]})
    before = office.fingerprint()
    office.tell()
    assert office.keep() == 1
    said = office.tell()
    assert f"--reason {GUIDE}=" in said
    assert f"--reason {NEWS}=" in said
    assert office.fingerprint() == before


def test_one_reason_does_for_all_that_changed_but_for_none_that_went(office: Office) -> None:
    """A change of the program may touch every page; a withdrawal is a matter of its own."""
    office.keep()
    office.publish({GUIDE: CHANGED[GUIDE]})
    assert office.keep("--reason", "tat-ca=cập nhật: đổi mẫu trang") == 1
    assert office.keep("--reason", "tat-ca=cập nhật: đổi mẫu", "--reason", f"{NEWS}=Đã họp") == 0
    assert [row[1:3] for row in rows(office)[2:]] == [["cập nhật", GUIDE], ["gỡ", NEWS]]


def test_the_same_site_gives_the_same_bytes(new_office: Callable[[str], Office]) -> None:
    """On the same day, in whatever folder."""
    offices = [new_office(name) for name in ("một", "hai")]
    assert [office.keep() for office in offices] == [0, 0]
    one, other = ((office.folder / "2026-11-20.zip").read_bytes() for office in offices)
    assert one == other


def test_no_archive_is_ever_overwritten(office: Office) -> None:
    """The second of a day has a number; what somebody else put there stays as well."""
    office.keep()
    first = (office.folder / "2026-11-20.zip").read_bytes()
    (office.folder / "2026-11-20-2.zip.sig").write_text("của người khác", encoding="utf-8")
    assert office.keep() == 0
    assert (office.folder / "2026-11-20.zip").read_bytes() == first
    assert (office.folder / "2026-11-20-3.zip").is_file()
    assert not (office.folder / "2026-11-20-2.zip").exists()


def test_the_list_keeps_the_form_that_excel_gave_it(office: Office) -> None:
    """Rows go behind those there are: every byte before stays."""
    office.keep()
    saved = office.log.read_text(encoding="utf-8-sig").replace("2026-11-20", "20/11/2026")
    office.log.write_bytes(saved.replace("\r\n", "\n").rstrip("\n").encode())
    before = office.log.read_bytes()
    office.publish(CHANGED)
    assert office.keep("--reason", f"{GUIDE}=Ghi sai; sửa", day="2026-11-21") == 0
    after = office.log.read_bytes()
    assert after.startswith(before + b"\n2026-11-21;")
    assert b"\r" not in after


def relist(office: Office, *names: str, carried: tuple[str, ...] = ()) -> None:
    """Write the list of the site anew into the site, and under these names beside it."""
    along = {uri: digest((office.site / uri).read_bytes()) for uri in carried}
    built = {uri: found for uri, found in digests_of(office.site).items() if uri not in along}
    text = manifest_text(built, {"carried": along})
    server = office.project / "server/xa-thu"
    for path in (office.site / MANIFEST, *(server / name for name in names)):
        path.write_text(text, encoding="utf-8")


def test_what_the_owner_put_there_for_the_host_is_kept_and_judged(office: Office) -> None:
    """A build has taken it along: it is no intruder's, unless it changes."""
    cname = office.site / "CNAME"
    cname.write_text("xa.example", encoding="utf-8")
    relist(office, MANIFEST, carried=("CNAME",))
    assert office.keep() == 0
    assert "trang/CNAME" in names(office.folder / "2026-11-20.zip")
    cname.write_text("khac.example", encoding="utf-8")
    assert office.keep(day="2026-11-21") == 1
    assert "XB721" in office.tell()


def test_a_site_whose_build_was_killed_before_its_last_step_is_kept(office: Office) -> None:
    """The list that build had announced is that of the site, and no other site's."""
    (office.site / "moi.txt").write_text("x", encoding="utf-8")
    relist(office, NEXT)
    assert office.keep() == 0
    (office.site / MANIFEST).write_text("{}", encoding="utf-8")
    assert office.keep(day="2026-11-21") == 1
