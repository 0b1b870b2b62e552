"""Which files for download are on the site of a commune, where, and what is said of the others."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from chuyenmuc.adapters.file_cache import FileCache
from chuyenmuc.build import check
from chuyenmuc.channels.attachments import make, plan
from chuyenmuc.channels.channel import Run
from chuyenmuc.channels.outcome import Outcome
from chuyenmuc.channels.workshop import Workshop
from chuyenmuc.content.attachments import with_links_declared
from chuyenmuc.inputs import read_inputs
from chuyenmuc.ports import NoProgress

COMMUNE = """name: Mẫu
level: xã
agency: Ủy ban nhân dân xã Mẫu
about: Xã giả lập để thử.
synthetic: true
"""
FRONT = """---
title: Bài {name}
kind: guide
summary: Một câu.
date: 2026-11-01
field: y-te
audience: [nguoi-dan]
{more}
---
Ủy ban nhân dân xã đã ban hành kế hoạch, nêu rõ việc phải làm của từng xóm,
ai làm và bao giờ thì xong.
{body}
"""
PLAN = """title: Kế hoạch năm 2026
short_title: Kế hoạch 2026
summary: Một câu.
document: Kế hoạch
body: state
year: 2026
clauses:
- clause: II.1
  title: Tuyên truyền
attachments:
- file: Văn bản.pdf
  title: Văn bản có dấu
"""
OWN = "content/communes/xa-mau"
TODAY = dt.date(2026, 11, 20)
UNNAMED = {
    "articles/ke-hoach.pdf": (
        "Tệp `ke-hoach.pdf` không có bài hay kế hoạch nào dẫn tới, nên không được đăng. → "
        "Để cho tải về: đặt tệp cạnh bài, thêm vào phần đầu bài dòng `attachments: "
        '[{file: "ke-hoach.pdf", title: "Tên gọi của tệp"}]`. Nếu chỉ cần chữ thì chép '
        "vào bài, rồi chuyển tệp ra khỏi thư mục content."
    ),
    "articles/ghi chú.doc": (
        "Trang không đăng được tệp kiểu `.doc` như `ghi chú.doc`. → Mở tệp, chọn File → "
        "Save As → PDF, đặt cạnh bài; thêm vào phần đầu bài dòng `attachments: [{file: "
        '"ghi chú.pdf", title: "Tên gọi của tệp"}]`; rồi xóa tệp này.'
    ),
    "articles/so.xlsx": (
        "Bảng `so.xlsx` không có bài hay kế hoạch nào dẫn tới, và nằm ở chỗ trang không đọc số "
        "liệu. → Số liệu của kế hoạch: chuyển vào thư mục records của xã. Số của biểu đồ: vào "
        "infographics, cạnh tệp `.yml` của biểu đồ. Để cho tải về: đặt cạnh bài, thêm vào phần "
        'đầu bài dòng `attachments: [{file: "so.xlsx", title: "Tên gọi của tệp"}]`.'
    ),
}
"""A document that no piece names, and what is said of it."""


def a_pdf(pages: int = 1) -> bytes:
    """A PDF with words."""
    document = pikepdf.new()
    for _ in range(pages):
        page = document.add_blank_page()
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        page.obj.Resources = Dictionary(Font=Dictionary(F1=font))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def project(folder: Path, files: dict[str, str | bytes]) -> Path:
    """A project whose one commune has these files."""
    for name, body in {f"{OWN}/commune.yml": COMMUNE, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body if isinstance(body, bytes) else body.encode())
    return folder


def article(name: str, more: str = "icon: doc", body: str = "") -> dict[str, str | bytes]:
    """A guide of the commune."""
    text = FRONT.format(name=name, more=more, body=body)
    return {f"{OWN}/articles/{name}.md": text}


def placed(folder: Path) -> Outcome:
    """What the site of the commune carries on a fixed day."""
    inputs = read_inputs(folder)
    library = inputs.catalogue.libraries["xa-mau"].published(TODAY)
    run = Run(with_links_declared(library, inputs.catalogue.documents), inputs, TODAY)
    return make(plan(run).jobs, Workshop.of(inputs, FileCache(folder / "cache"), NoProgress()))


def said(folder: Path) -> list[str]:
    """All findings about documents."""
    inputs = read_inputs(folder)
    found = check(inputs, None, TODAY)
    return [f"{d.location} {d.code} {d.message} → {d.action}" for d in found if d.code < "HN"] + [
        f"{d.location} {d.code} {d.message} → {d.action}" for d in found if d.code == "ND107"
    ]


def test_what_a_published_piece_names_is_placed_under_a_name_of_its_own(tmp_path: Path) -> None:
    """By its front matter, by a link of its text, by a plan; two pages share one file."""
    line = 'attachments: [{file: "Kế hoạch số 57.PDF", title: Kế hoạch}]'
    files = {
        f"{OWN}/articles/Kế hoạch số 57.PDF": a_pdf(3),
        f"{OWN}/articles/phu luc.pdf": a_pdf(),
        f"{OWN}/articles/nhap.pdf": a_pdf(),
        f"{OWN}/plans/Văn bản.pdf": a_pdf(2),
        f"{OWN}/plans/ke-hoach.yml": PLAN,
        **article("mot", line, "Xem [Phụ lục **một**](phu%20luc.pdf)."),
        **article("hai", line),
        **article("ba", "draft: true\nattachments: [{file: nhap.pdf, title: Nháp}]"),
    }
    found = placed(project(tmp_path, files))
    assert [file.uri for file in found.on_site] == [
        "tep/xa-mau/ke-hoach-so-57.pdf",
        "tep/xa-mau/phu-luc.pdf",
        "tep/xa-mau/van-ban.pdf",
    ]
    offered = found.facts.attachments
    pages = {p: [(f.title, f.pages) for f in own] for p, own in offered.items()}
    assert pages == {
        "huong-dan/hai/": [("Kế hoạch", 3)],
        "huong-dan/mot/": [("Kế hoạch", 3), ("Phụ lục một", 1)],
        "ke-hoach/ke-hoach/": [("Văn bản có dấu", 2)],
    }
    assert said(tmp_path) == []


def test_a_link_leads_to_the_address_of_its_file(tmp_path: Path) -> None:
    """In the text as in a definition below it, and never in code."""
    body = "[a](a.pdf) [b][c]\n\n[c]: a.pdf\n\n`[d](a.pdf)`\n"
    files = {f"{OWN}/articles/a.pdf": a_pdf(), **article("mot", body=body)}
    inputs = read_inputs(project(tmp_path, files))
    library = inputs.catalogue.libraries["xa-mau"]
    (entry,) = with_links_declared(library, inputs.catalogue.documents).articles
    new = "../tep/xa-mau/a.pdf"
    assert entry.body.endswith(f"[a]({new}) [b][c]\n\n[c]: {new}\n\n`[d](a.pdf)`\n\n")
    assert len(entry.model.attachments) == 1


def test_a_file_whose_letters_a_mac_took_apart_is_found(tmp_path: Path) -> None:
    """The name on the disk is spelled otherwise than in the article, and is the same."""
    line = 'attachments: [{file: "Kế hoạch.pdf", title: Kế hoạch}]'
    apart = "Kê\u0301 hoa\u0323ch.pdf"
    files = {f"{OWN}/articles/{apart}": a_pdf(), **article("mot", line)}
    found = placed(project(tmp_path, files))
    assert [file.uri for file in found.on_site] == ["tep/xa-mau/ke-hoach.pdf"]


def test_an_article_offers_no_file_of_another_commune(tmp_path: Path) -> None:
    """What lies in the folder of another is out of reach, and said to be."""
    line = "attachments: [{file: ../../xa-khac/articles/mat.pdf, title: Mật}]"
    files = {
        "content/communes/xa-khac/commune.yml": COMMUNE,
        "content/communes/xa-khac/articles/mat.pdf": a_pdf(),
        **article("mot", line, "[Mật](../../xa-khac/articles/mat.pdf)"),
    }
    assert placed(project(tmp_path, files)).on_site == ()
    codes = [d.code for d in check(read_inputs(tmp_path), "xa-mau", TODAY)]
    assert codes.count("LK413") == codes.count("MD503") == 1


@pytest.mark.parametrize(("name", "words"), UNNAMED.items())
def test_a_document_that_nobody_names_is_told_how_to_be_offered(
    tmp_path: Path, name: str, words: str
) -> None:
    """Done as told, the finding is gone."""
    folder = project(tmp_path, {f"{OWN}/{name}": a_pdf(), **article("mot")})
    assert said(folder) == [f"{OWN}/{name}:1:1 ND107 {words}"]
    if name.endswith(".pdf"):
        line = words.split("dòng `")[1].split("`", maxsplit=1)[0]
        assert said(project(tmp_path, article("mot", line))) == []


def test_a_document_waits_for_an_article_that_cannot_be_read(tmp_path: Path) -> None:
    """It may well be named there: first things first."""
    files = {f"{OWN}/articles/a.pdf": a_pdf(), **article("mot", "attachments: [{file: a.pdf")}
    assert said(project(tmp_path, files)) == []


def test_files_of_one_name_do_not_hide_each_other(tmp_path: Path) -> None:
    """They differ by a mark or by their folder, which no address shows."""
    line = "attachments: [{file: kế-hoạch.pdf, title: A}, {file: ke-hoach.pdf, title: B}]"
    files = {
        f"{OWN}/articles/ke-hoach.pdf": a_pdf(),
        f"{OWN}/articles/kế-hoạch.pdf": a_pdf(2),
        **article("mot", line),
    }
    assert [words.split()[1] for words in said(project(tmp_path, files))] == ["AN845"]


def test_a_file_that_cannot_be_offered_is_said_once_by_check_and_left_out(tmp_path: Path) -> None:
    """Named by a draft as well: whoever writes wants to know before the day."""
    line = "draft: true\nattachments: [{file: a.pdf, title: A}]"
    files = {f"{OWN}/articles/a.pdf": b"", **article("mot", line)}
    assert said(project(tmp_path, files)) == [
        f"{OWN}/articles/a.pdf:1:1 AN831 Tệp `a.pdf` trống (0 byte). → Chép lại tệp từ máy gốc."
    ]
    assert placed(tmp_path).on_site == ()
    project(tmp_path, article("mot", line.removeprefix("draft: true\n")))
    assert placed(tmp_path) == Outcome()
