"""Every way to name a picture in Markdown leads to it; no picture hides another."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PIL import Image

from chuyenmuc.adapters.file_cache import FileCache
from chuyenmuc.channels.pictures import Pictures, picture_findings, place_pictures
from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.content.load import SourceFile
from chuyenmuc.scene.safe_photo import MAX_BYTES

COMMUNE = """name: Mẫu
level: xã
agency: Ủy ban nhân dân xã Mẫu
about: Xã giả lập để thử.
"""
FRONT = """---
title: Bài
kind: guide
summary: Một câu.
date: 2026-11-01
field: y-te
audience: [nguoi-dan]
---
"""
NEW = "../anh/common/guides-anh.webp"


def placed(folder: Path, body: str, *names: str) -> Pictures:
    """A project with one article and pictures beside it, placed."""
    guides = folder / "content" / "common" / "guides"
    commune = folder / "content" / "communes" / "xa-mau"
    guides.mkdir(parents=True)
    commune.mkdir(parents=True)
    (commune / "commune.yml").write_text(COMMUNE, encoding="utf-8")
    (guides / "bai.md").write_text(FRONT + body, encoding="utf-8")
    for name in names:
        (folder / "content" / "common" / name).parent.mkdir(exist_ok=True)
        Image.new("RGB", (8, 8), "red").save(folder / "content" / "common" / name)
    catalogue = load_catalogue(folder)
    library = catalogue.libraries["xa-mau"].published(dt.date(2026, 11, 20))
    return place_pictures(library, catalogue.images, FileCache(folder / "cache"))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("![Ảnh](anh.png)", f"![Ảnh]({NEW})"),
        ('![Ảnh](<anh.png> "tên")', f'![Ảnh](<{NEW}> "tên")'),
        ("![Ảnh][a]\n\n[a]: anh.png", f"![Ảnh][a]\n\n[a]: {NEW}"),
        ("[Xem ảnh](./anh.png) ![Ảnh](../guides/anh.png)", f"[Xem ảnh]({NEW}) ![Ảnh]({NEW})"),
        ("[![Ảnh](anh.png)](anh.png)", f"[![Ảnh]({NEW})]({NEW})"),
        ("Viết `![Ảnh](anh.png)`.", "Viết `![Ảnh](anh.png)`."),
    ],
)
def test_each_way_to_name_a_picture(tmp_path: Path, body: str, expected: str) -> None:
    """The address is replaced and nothing else; an example in code stays an example."""
    pictures = placed(tmp_path, body, "guides/anh.png")
    assert pictures.library.articles[0].body == expected


@pytest.mark.parametrize("other", ["guides/anh.jpg", "guides-anh.png"])
def test_two_pictures_never_share_an_address(tmp_path: Path, other: str) -> None:
    """The second is refused with both names, not put in the place of the first."""
    pictures = placed(tmp_path, "Bài.", "guides/anh.png", other)
    assert len(pictures.artifacts) == 1
    (finding,) = pictures.report
    assert finding.code == "AN806"
    said = f"{finding.location.uri} {finding.message}"
    assert "content/common/guides/anh.png" in said
    assert f"content/common/{other}" in said


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("anh.heic", b"\0\0\0\x18ftypheic", "AN804"),
        ("anh.bmp", b"BM" + bytes(60), "AN801"),
        ("anh.jpg", bytes(MAX_BYTES + 1), "AN807"),
    ],
)
def test_a_picture_no_site_can_show_is_told_by_the_check(
    tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    """An editor hears of it before the build, and only where the picture would appear."""
    file = tmp_path / name
    file.write_bytes(data)
    image = SourceFile(file, f"content/communes/xa-mau/articles/{name}", "images", "xa-mau")
    assert [found.code for found in picture_findings([image], "xa-mau")] == [code]
    assert [found.code for found in picture_findings([image], None)] == [code]
    assert not list(picture_findings([image], "xa-khac"))
