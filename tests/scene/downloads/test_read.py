"""A file is judged by what it is, and each thing that keeps it off the site has its name."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable, Mapping

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from chuyenmuc.scene.downloads.read import MOST_BYTES, read_download
from chuyenmuc.scene.downloads.refused import DownloadRefusedError

Make = Callable[..., bytes]
Annotated = Callable[..., Callable[[pikepdf.Pdf], None]]
SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def problem(data: bytes, ending: str = ".pdf") -> str:
    """The name of what is wrong; empty where the file is offered."""
    try:
        read_download(data, ending)
    except DownloadRefusedError as refused:
        return refused.problem
    return ""


def photograph() -> bytes:
    """A JPEG on its side that names who took it: for cameras, for the press (IPTC), in a remark."""
    tags = Image.Exif()
    tags[0x010F], tags[0x0112] = "nguyen-van-a", 6
    out = io.BytesIO()
    Image.new("RGB", (9, 9)).save(out, "JPEG", exif=tags, comment=b"nguyen-van-a")
    press = b"Photoshop 3.0\0nguyen-van-a"
    iptc = b"\xff\xed" + (len(press) + 2).to_bytes(2, "big") + press
    return out.getvalue()[:2] + iptc + out.getvalue()[2:]


def test_a_pdf_loses_who_made_it_and_keeps_its_pages(pdf: Make) -> None:
    """The same bytes come of it on any day, and nothing more is lost the second time."""
    done = read_download(pdf(pages=3), ".pdf")
    assert (done.pages, done.signed, done.notes) == (3, False, ())
    assert b"Nguy" not in done.body
    assert read_download(pdf(pages=3), ".pdf").body == done.body
    assert read_download(done.body, ".pdf").body == done.body
    with pikepdf.open(io.BytesIO(done.body)) as document:
        assert "/Metadata" not in document.Root
        assert not document.docinfo.keys()


def test_a_photograph_in_a_pdf_loses_its_camera(pdf: Make) -> None:
    """The pixels stay as they are."""

    def put(document: pikepdf.Pdf) -> None:
        picture = document.make_stream(
            photograph(), Type=Name.XObject, Subtype=Name.Image, Filter=Name.DCTDecode
        )
        document.pages[0].obj.Resources.XObject = Dictionary(I=picture)

    body = read_download(pdf(put), ".pdf").body
    assert b"nguyen-van-a" not in body
    assert photograph()[-40:] in body


def test_a_signed_pdf_stays_as_it_is_and_its_editor_is_told(
    pdf: Make, signed: Callable[[pikepdf.Pdf], None]
) -> None:
    """Any change would break the signature; where nobody is named there is nothing to tell."""
    data = pdf(signed)
    done = read_download(data, ".pdf")
    assert done.body == data
    assert done.signed
    assert [note.problem for note in done.notes] == ["download_signed"]
    assert "Nguyễn Văn A" in str(done.notes[0].found)
    assert read_download(pdf(signed, author=""), ".pdf").notes == ()


def test_a_scan_is_offered_with_a_word(pdf: Make) -> None:
    """Nobody can search it or hear it."""
    notes = read_download(pdf(text=False), ".pdf").notes
    assert [note.problem for note in notes] == ["download_scanned"]


def test_a_pdf_that_only_forbids_to_copy_is_no_locked_one(pdf: Make) -> None:
    """It opens for everybody; the copy forbids nothing."""
    data = pdf(encryption=pikepdf.Encryption(owner="y", user=""))
    with pikepdf.open(io.BytesIO(read_download(data, ".pdf").body)) as document:
        assert not document.is_encrypted


def test_what_acts_or_hides_in_a_pdf_keeps_it_off_the_site(pdf: Make, annotated: Annotated) -> None:
    """Wherever in the file it stands."""

    def script(document: pikepdf.Pdf) -> None:
        document.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))

    def within(document: pikepdf.Pdf) -> None:
        document.attachments["goc.docx"] = b"so lieu"

    def link(action: Mapping[str, object]) -> Callable[[pikepdf.Pdf], None]:
        return annotated({"/Subtype": Name.Link, "/A": Dictionary(dict(action))})

    assert problem(pdf(script)) == "download_acts"
    assert problem(pdf(link({"/S": Name.Launch, "/F": String("cmd.exe")}))) == "download_acts"
    assert problem(pdf(annotated({"/Subtype": Name.RichMedia}))) == "download_acts"
    assert problem(pdf(within)) == "download_holds_files"
    there = link({"/S": Name.URI, "/URI": String("file:///C:/KH/a.docx")})
    assert problem(pdf(there)) == "download_local_link"
    assert problem(pdf(link({"/S": Name.URI, "/URI": String("https://a.vn")}))) == ""
    assert problem(pdf(annotated({"/Subtype": Name.Text, "/T": String("Sếp")}))) == "pdf_remarks"
    assert problem(pdf(annotated({"/Subtype": Name.FreeText, "/T": String("Sếp")}))) == ""


def test_a_name_spelled_in_another_way_hides_nothing(pdf: Make) -> None:
    """``/#4cTaunch`` and the like are read as readers read them."""

    def launch(document: pikepdf.Pdf) -> None:
        document.Root.OpenAction = Dictionary(S=Name("/Launch"), F=String("cmd.exe"))

    plain = pdf(launch, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    data = plain.replace(b"/Launch", b"/L#61unch")
    assert data != plain
    with pikepdf.open(io.BytesIO(data)) as document:  # places after it have moved: write anew
        out = io.BytesIO()
        document.save(out)
    assert problem(out.getvalue()) == "download_acts"


def test_what_cannot_be_read_is_told_by_its_cause(pdf: Make, office: Make) -> None:
    """Empty, cut short, locked, of another kind, too heavy: one word each."""
    assert problem(b"") == "download_empty"
    assert problem(b"%PDF-" + b"x" * MOST_BYTES) == "download_heavy"
    assert problem(pdf()[:700]) == problem(pdf()[:-30]) == problem(b"abc") == "download_damaged"
    locked = pdf(encryption=pikepdf.Encryption(owner="y", user="x"))
    assert problem(locked) == "download_locked"
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
    assert problem(old, ".docx") == "download_other_kind"
    assert problem(old + "EncryptedPackage".encode("utf-16-le"), ".docx") == "download_locked"
    assert problem(b"<!DOCTYPE html><html>") == "download_other_kind"
    assert problem(photograph()) == problem(office()) == "download_other_kind"
    assert problem(pdf(), ".docx") == "download_other_kind"
    assert problem(office(main=SHEETS), ".docx") == "download_other_kind"
    assert (
        problem(office()[:-40], ".docx") == problem(b"PK\x03\x04x", ".xlsx") == "download_damaged"
    )


def test_a_word_file_loses_who_wrote_it_and_where(office: Make) -> None:
    """Properties, template, parts of servers and the camera of its photographs; the text stays."""
    data = office({"word/media/anh.jpeg": photograph()})
    done = read_download(data, ".docx")
    with zipfile.ZipFile(io.BytesIO(done.body)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    assert not [name for name, body in parts.items() if b"nguyen-van-a" in body]
    assert list(parts) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/_rels/document.xml.rels",
        "word/_rels/settings.xml.rels",
        "word/document.xml",
        "word/media/anh.jpeg",
        "word/settings.xml",
    ]
    assert b"docProps" not in parts["[Content_Types].xml"] + parts["_rels/.rels"]
    assert b"attachedTemplate" not in parts["word/settings.xml"]
    with Image.open(io.BytesIO(parts["word/media/anh.jpeg"])) as picture:
        assert dict(picture.getexif()) == {0x0112: 6}
    assert done.pages is None
    assert read_download(done.body, ".docx").body == done.body


def test_what_an_editor_has_to_decide_keeps_a_word_file_off_the_site(office: Make) -> None:
    """Remarks, changes, hidden sheets, files in the file, what is fetched from elsewhere."""
    change = '<w:p><w:del w:id="1" w:author="A" w:date="x"/></w:p>'
    remarks = {"word/comments.xml": "<w:comments><w:comment w:id='0'/></w:comments>"}
    hidden = {"xl/workbook.xml": '<sheet name="Lương" sheetId="1" state="hidden" r:id="r1"/>'}
    cases = {
        "office_changes": office(body=change),
        "office_remarks": office(remarks),
        "office_hidden_sheet": office(hidden),
        "download_holds_files": office({"word/embeddings/a.xlsx": "x"}),
        "download_acts": office({"word/vbaProject.bin": "x"}),
        "office_outside": office(rows=("!image https://a.vn/a.png",)),
        "download_local_link": office(rows=("!hyperlink file:///D:/a.doc",)),
    }
    assert {problem(data, ".docx"): data for data in cases.values()} == cases
    assert problem(office(main="application/vnd.ms-word.document.macroEnabled"), ".docx") == (
        "download_acts"
    )


def test_what_only_looks_like_it_is_offered(office: Make) -> None:
    """Borders inside a table, an empty list of remarks, a link to a page."""
    assert problem(office(body='<w:insideH w:val="single"/><w:instrText/>'), ".docx") == ""
    assert problem(office({"word/comments.xml": "<w:comments></w:comments>"}), ".docx") == ""
    assert problem(office(rows=("!hyperlink https://a.vn",)), ".docx") == ""


@pytest.mark.parametrize("name", ["../a", "/etc/a", "word\\a", "c:a", "WORD/document.xml"])
def test_a_part_with_a_path_out_of_the_package_is_refused(office: Make, name: str) -> None:
    """So is one that would lie upon another where letters are not told apart."""
    assert problem(office({name: "x"}), ".docx") == "download_damaged"


def test_a_package_that_swells_is_refused_before_it_is_unpacked(office: Make) -> None:
    """A few kilobytes can hold gigabytes; a list of parts that declares entities is no list."""
    started = time.monotonic()
    assert problem(office({"word/a.xml": bytes(150_000_000)}), ".docx") == "download_swells"
    assert problem(office({f"word/{n}.xml": "" for n in range(2100)}), ".docx") == "download_swells"
    assert time.monotonic() - started < 20  # making them takes most of it
    entity = '<!DOCTYPE a [<!ENTITY b "c">]><Relationships>&b;</Relationships>'
    assert problem(office({"_rels/.rels": entity}), ".docx") == "download_damaged"


def test_a_pdf_of_endless_depth_or_number_is_refused(pdf: Make) -> None:
    """Neither the stack nor the patience of an editor ends."""

    def deep(document: pikepdf.Pdf) -> None:
        nested = Array([Dictionary(S=Name.URI, URI=String("x"))])
        for _ in range(300):
            nested = Array([nested])
        document.Root.Deep = nested

    assert problem(pdf(deep)) == "download_damaged"
    assert problem(pdf(pages=0)) == "download_damaged"


def test_remarks_in_a_sheet_are_found_wherever_they_lie(office: Make) -> None:
    """Excel, and programs that write like it, have three places for them."""
    for place in ("xl/comments1.xml", "xl/comments/comment1.xml"):
        assert problem(office({place: '<comment ref="A1"/>'}), ".docx") == "office_remarks"
    new = {"xl/threadedComments/threadedComment1.xml": '<threadedComment ref="A1"/>'}
    assert problem(office(new), ".docx") == "office_remarks"
