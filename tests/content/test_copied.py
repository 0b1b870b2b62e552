"""The folder of a commune that was copied from another's is noticed; real neighbours are not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from chuyenmuc.content.catalogue import load_catalogue

COMMUNE = """name: {name}
level: xã
province: Nghệ An
agency: Ủy ban nhân dân xã {name}
about: Trang của xã {name}.
"""
HEAD = """---
title: {title}
kind: news
summary: Một câu.
date: 2026-04
field: doi-song-so
audience: [nguoi-dan]
---

"""
BODY = (
    "Kế hoạch đặt sáu chỉ tiêu, mỗi thôn có một nhóm, mỗi tuần phát thanh hai lượt, ai cũng nghe.\n"
)
PLAN = """title: Kế hoạch truyền thông trên địa bàn xã {name}
short_title: Kế hoạch 2026
summary: Một câu.
document: Kế hoạch
body: state
issuer: Ủy ban nhân dân xã {name}
year: 2026
clauses:
  - {{clause: I, title: Mục đích}}
"""


def put(root: Path, uri: str, text: str) -> None:
    """Write a file below ``content/communes``."""
    path = root / "content" / "communes" / uri
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Xã Thạch Khê with a plan and news of its own."""
    put(tmp_path, "thach-khe/commune.yml", COMMUNE.format(name="Thạch Khê"))
    put(tmp_path, "thach-khe/plans/thach-khe-2026.yml", PLAN.format(name="Thạch Khê"))
    news = HEAD.format(title="Xã Thạch Khê đặt sáu chỉ tiêu") + BODY
    put(tmp_path, "thach-khe/articles/sau-chi-tieu.md", news)
    return tmp_path


def copy_to(root: Path, commune: str, name: str) -> Path:
    """Copy the folder, and change the name in the file of the commune as people do."""
    folder = root / "content" / "communes"
    shutil.copytree(folder / "thach-khe", folder / commune)
    file = folder / commune / "commune.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("name: Thạch Khê", f"name: {name}"), encoding="utf-8")
    return folder / commune


def told(root: Path) -> list[str]:
    """File, line, code and message of every finding."""
    return [
        f"{d.location.uri.removeprefix('content/communes/')}:{d.location.line} {d.code} {d.message}"
        for d in load_catalogue(root).report
    ]


@pytest.mark.parametrize("commune", ["an-hoa", "yen-hoa"])
def test_a_copied_folder_is_told_file_by_file(root: Path, commune: str) -> None:
    """Only in the copy, before or behind its original in the alphabet."""
    copy_to(root, commune, "Hòa Bình")
    same = "Tệp này giống tệp của Xã Thạch Khê (content/communes/thach-khe"
    rest = "Chỗ này còn ghi Xã Thạch Khê, trong khi xã này là Xã Hòa Bình."
    assert told(root) == [
        f"{commune}/articles/sau-chi-tieu.md:2 ND190 {same}/articles/sau-chi-tieu.md).",
        f"{commune}/commune.yml:4 ND192 {rest}",
        f"{commune}/commune.yml:5 ND192 {rest}",
        f"{commune}/plans/thach-khe-2026.yml:1 ND190 {same}/plans/thach-khe-2026.yml).",
    ]


def test_a_copy_that_was_half_rewritten_still_names_the_other(root: Path) -> None:
    """Renamed files, another text: the title and the issuer are those of the other commune."""
    put(root, "hoa-binh/commune.yml", COMMUNE.format(name="Hòa Bình"))
    put(root, "hoa-binh/plans/hoa-binh-2026.yml", PLAN.format(name="Thạch Khê"))
    news = HEAD.format(title="Xã Thạch Khê đặt tám chỉ tiêu") + "Tin này viết lại.\n"
    put(root, "hoa-binh/articles/tam-chi-tieu.md", news)
    slogans = "slogans:\n  - {id: a, text: Cùng học số, approved_by: UBND xã Thạch Khê, "
    put(root, "hoa-binh/slogans/a.yml", f"{slogans}approved_on: 2026-11-12}}\n")
    about = "ND191 Chỗ này nói về Xã Thạch Khê, không nhắc Xã Hòa Bình."
    assert told(root) == [
        f"hoa-binh/articles/tam-chi-tieu.md:2 {about}",
        f"hoa-binh/plans/hoa-binh-2026.yml:1 {about}",
        f"hoa-binh/slogans/a.yml:2 {about}",
    ]


def test_a_folder_copied_whole_is_the_same_commune_twice(root: Path) -> None:
    """Nothing changed but the name of the folder: said once, with the way out."""
    copy_to(root, "thach-khe-2", "Thạch Khê")
    both = "Thư mục này và content/communes/thach-khe cùng là Xã Thạch Khê."
    assert told(root) == [f"thach-khe-2/commune.yml:1 ND194 {both}"]


def test_the_telephone_of_another_commune_is_told(root: Path) -> None:
    """Who calls would reach the wrong one."""
    owner = """owner:
  agency: Ủy ban nhân dân xã {name}
  address: Thôn Một, xã {name}
  phone: 0238 3861 234
  email: {mail}@nghean.gov.vn
  responsible: Ông A
"""
    for commune, name in (("thach-khe", "Thạch Khê"), ("hoa-binh", "Hòa Bình")):
        text = COMMUNE.format(name=name) + owner.format(name=name, mail=commune)
        put(root, f"{commune}/commune.yml", text)
    assert [line.split(" (")[0] for line in told(root)] == [
        "hoa-binh/commune.yml:9 ND193 Chỗ này trùng với Xã Thạch Khê",
        "thach-khe/commune.yml:9 ND193 Chỗ này trùng với Xã Hòa Bình",
    ]


def test_neighbours_may_speak_of_one_another(root: Path) -> None:
    """A visit, a longer name that begins alike, the same name elsewhere, a draft."""
    put(root, "khe/commune.yml", COMMUNE.format(name="Thạch Khê Hạ"))
    visit = HEAD.format(title="Đoàn xã Thạch Khê thăm xã Thạch Khê Hạ") + "Tin.\n"
    put(root, "khe/articles/tham.md", visit)
    lesson = HEAD.format(title="Học cách làm của xã Thạch Khê")
    put(root, "khe/articles/hoc.md", f"{lesson}Thạch Khê Hạ làm theo.\n")
    put(root, "khe/articles/ha.md", HEAD.format(title="Xã Thạch Khê Hạ họp dân") + "Tin.\n")
    draft = HEAD.replace("date:", "draft: true\ndate:").format(title="Xã Thạch Khê họp")
    put(root, "khe/articles/nhap.md", draft + BODY)
    elsewhere = COMMUNE.format(name="Thạch Khê").replace("Nghệ An", "Hà Tĩnh")
    put(root, "thach-khe-ht/commune.yml", elsewhere)
    assert told(root) == []
