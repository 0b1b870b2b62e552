"""A result of the search leads to a place that is there, however odd the heading."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from chuyenmuc.markdown.anchors import OF_THE_FRAME

COMMUNE = """\
name: Thử
level: xã
agency: Ủy ban nhân dân xã Thử
synthetic: true
about: Trang để thử.
plan: ke-hoach-thu
"""
TERM = "terms:\n  - id: vneid\n    term: VNeID\n    meaning: Ứng dụng định danh.\n"
PLAN = """\
title: Kế hoạch thử
short_title: Kế hoạch thử
summary: Một câu.
document: Kế hoạch
body: state
issuer: Ủy ban nhân dân xã Thử
date: {text: ngày 30 tháng 01 năm 2026, value: 2026-01-30}
year: 2026
clauses:
  - {clause: I, title: Phần đầu, text: "Theo *văn bản* &lt; này."}
  - {clause: I.1, title: Việc 2 * 3}
"""
ARTICLE = """\
---
title: Bài có đề mục lạ
kind: guide
summary: Một câu.
date: 2026-11-01
field: hanh-chinh
audience: [nguoi-dan]
video:
  url: https://www.youtube.com/watch?v=abcdefghijk
  length: "1:00"
  transcript: Chào bà con.
---

Mở đầu.

## Nhiệt độ máy &lt; 30 độ

## Ghi chú quan trọng[^1]

Đề mục gạch dưới
----------------

## Hỏi &amp; đáp

## Gọi 2 \\* 3 lần

## ![Nút Đăng nhập](nut.png)

## Gõ `*101#` rồi gọi

## Xem [cổng dịch vụ](https://dichvucong.gov.vn) trước

## Dùng {{ term:vneid }}

## Nhắc lại

## Nhắc lại

## Nội dung

## Video

## 🎉

## 🎉🎉

## Tên riêng {#ten-khac}

!!! warning "Cẩn thận"

    ### Đề mục trong hộp

- Một mục

    ### Đề mục trong danh sách

[^1]: Chú thích.
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, project_root: Path) -> Path:
    """The site of a commune with one article and one plan."""
    project = tmp_path_factory.mktemp("odd")
    for name in ("templates", "assets"):
        shutil.copytree(project_root / name, project / name)
    shutil.copy(project_root / "mkdocs.yml", project)
    (project / "docs").mkdir()
    for uri, text in {
        "communes/xa-thu/commune.yml": COMMUNE,
        "common/plans/ke-hoach-thu.yml": PLAN,
        "common/glossary/tu.yml": TERM,
        "common/guides/de-muc-la.md": ARTICLE,
    }.items():
        path = project / "content" / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    Image.new("RGB", (320, 200), "teal").save(project / "content/common/guides/nut.png")
    program = Path(sys.executable).with_name("chuyenmuc")
    done = subprocess.run(
        [program, "build", "--commune", "xa-thu", "--today", "2026-11-20"],
        cwd=project,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return project / "site"


def addresses(site: Path) -> list[tuple[str, str]]:
    """Page and anchor of everything the index of a site leads to."""
    first = json.loads((site / "search" / "t1.json").read_text(encoding="utf-8"))
    full = json.loads((site / "search" / "t2.json").read_text(encoding="utf-8"))
    return [
        (uri, anchor)
        for row, flat in zip(first["docs"], full["text"], strict=True)
        for uri, _, own in (row[0].partition("#"),)
        for anchor in {own, *flat[::3]} - {""}
    ]


def missing(site: Path) -> list[str]:
    """What the index leads to and the pages do not have."""
    ids = {
        uri: set(re.findall(r'\bid="([^"]+)"', (site / uri / "index.html").read_text("utf-8")))
        for uri in {uri for uri, _ in addresses(site)}
    }
    return [f"{uri}#{anchor}" for uri, anchor in addresses(site) if anchor not in ids[uri]]


def test_every_odd_heading_is_found_where_it_stands(site: Path) -> None:
    """Entities, escapes, pictures, code, links, references, repeats: the ids are on the page."""
    found = {anchor for uri, anchor in addresses(site) if uri == "huong-dan/de-muc-la/"}
    assert found == {
        "nhiet-do-may-30-do",
        "ghi-chu-quan-trong",
        "de-muc-gach-duoi",
        "hoi-dap",
        "goi-2-3-lan",
        "nut-dang-nhap",
        "go-101-roi-goi",
        "xem-cong-dich-vu-truoc",
        "dung-vneid-ung-dung-dinh-danh",
        "nhac-lai",
        "nhac-lai-2",
        "noi-dung-2",
        "video-2",
        "video",
        "muc",
        "muc-2",
        "ten-khac",
        "de-muc-trong-hop",
        "de-muc-trong-danh-sach",
    }
    assert missing(site) == []


def test_a_heading_never_takes_the_name_of_a_place_around_the_text(site: Path) -> None:
    """What the templates name there is what the anchors keep free."""
    page = (site / "huong-dan/de-muc-la/index.html").read_text(encoding="utf-8")
    around = re.sub(r"<article\b.*</article>", "", page, flags=re.DOTALL)
    names = set(re.findall(r'\bid="([^"]+)"', around))
    assert {name for name in names if not name.startswith(("h-", "i-", "__"))} <= OF_THE_FRAME
    assert len(names) > len(OF_THE_FRAME)


def test_each_clause_of_a_plan_is_found_where_it_stands(site: Path) -> None:
    """They stand in folded blocks; a result opens the clause, not the top of the document."""
    anchors = {anchor for uri, anchor in addresses(site) if uri == "ke-hoach/ke-hoach-thu/"}
    assert {"i", "i-1"} <= anchors


def test_every_address_of_the_demo_commune_is_on_its_site(built_site: Path) -> None:
    """A result never leads to a place that is not there: pages, headings, terms, days."""
    assert missing(built_site) == []
