"""Every way to name a picture in Markdown leads to it; no picture hides another."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from chuyenmuc.adapters.file_cache import FileCache
from chuyenmuc.build import check
from chuyenmuc.channels import pictures
from chuyenmuc.channels.channel import Run
from chuyenmuc.channels.pictures import (
    make,
    picture_findings,
    plan,
    unused_pictures,
    with_pictures_named,
)
from chuyenmuc.channels.workshop import Workshop
from chuyenmuc.content.load import SourceFile
from chuyenmuc.inputs import read_inputs
from chuyenmuc.ports import NoProgress
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
NEW = "../anh/common/guides-anh.webp#8x8"
"""8 × 8 px: what ``project`` makes."""


def project(folder: Path, body: str, *names: str) -> Run:
    """A project with one article and pictures beside it."""
    guides = folder / "content" / "common" / "guides"
    commune = folder / "content" / "communes" / "xa-mau"
    guides.mkdir(parents=True)
    commune.mkdir(parents=True)
    (commune / "commune.yml").write_text(COMMUNE, encoding="utf-8")
    (guides / "bai.md").write_text(FRONT + body, encoding="utf-8")
    for name in names:
        (folder / "content" / "common" / name).parent.mkdir(exist_ok=True)
        Image.new("RGB", (8, 8), "red").save(folder / "content" / "common" / name)
    inputs, today = read_inputs(folder), dt.date(2026, 11, 20)
    published = inputs.catalogue.libraries["xa-mau"].published(today)
    return Run(with_pictures_named(published, inputs.catalogue.images), inputs, today)


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
    run = project(tmp_path, body, "guides/anh.png")
    assert run.library.articles[0].body == expected
    jobs = plan(run).jobs
    if "`" in body:
        assert not jobs
        return
    (job,) = jobs
    made = make((job,), Workshop.of(run.inputs, FileCache(tmp_path / "cache"), NoProgress()))
    assert [f"../{file.uri}#8x8" for file in made.on_site] == [NEW]


@pytest.mark.parametrize("other", ["guides/anh.jpg", "guides-anh.png"])
def test_two_pictures_never_share_an_address(tmp_path: Path, other: str) -> None:
    """The second is refused with both names, not put in the place of the first."""
    shown = f"![Ảnh](anh.png) ![Ảnh](../{other})"
    planned = plan(project(tmp_path, shown, "guides/anh.png", other))
    assert len(planned.jobs) == 1
    (finding,) = planned.findings
    assert finding.code == "AN806"
    said = f"{finding.location.uri} {finding.message}"
    assert "content/common/guides/anh.png" in said
    assert f"content/common/{other}" in said


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("anh.heic", b"\0\0\0\x18ftypheic", "AN802"),
        ("anh.gif", b"GIF89a", "AN801"),
        ("anh.jpg", b"", "AN802"),
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


def test_a_picture_that_cannot_be_decoded_is_told_and_not_placed(tmp_path: Path) -> None:
    """By the check as by the build; the other pictures are made."""
    shown = "![Ảnh](anh.png) ![Ảnh](dut.png)"
    run = project(tmp_path, shown, "guides/anh.png", "guides/dut.png")
    broken = tmp_path / "content/common/guides/dut.png"
    broken.write_bytes(broken.read_bytes()[:40])
    told = check(run.inputs, "xa-mau", run.today)
    workshop = Workshop.of(run.inputs, FileCache(tmp_path / "cache"), NoProgress())
    made = make(plan(run).jobs, workshop)
    assert [file.uri for file in made.on_site] == ["anh/common/guides-anh.webp"]
    (finding,) = made.report
    assert finding.location.uri == "content/common/guides/dut.png"
    assert finding in told


@pytest.mark.parametrize("front", ["draft: true\n", "", None], ids=["draft", "future", "nobody"])
def test_a_picture_of_nothing_published_stays_here(tmp_path: Path, front: str | None) -> None:
    """An identity card beside an article, or in a draft, is not put on the site."""
    run = project(tmp_path, "Bài." if front is None else "![Ảnh](anh.png)", "guides/anh.png")
    article = tmp_path / "content/common/guides/bai.md"
    text = article.read_text(encoding="utf-8")
    if front is not None:
        text = text.replace("date: 2026-11-01\n", f"date: 2026-11-30\n{front}")
    article.write_text(text, encoding="utf-8")
    inputs = read_inputs(tmp_path)
    library = inputs.catalogue.libraries["xa-mau"]
    published = library.published(run.today)
    named = with_pictures_named(published, inputs.catalogue.images)
    assert plan(replace(run, library=named, inputs=inputs)).jobs == ()
    notes = [found.code for found in unused_pictures(inputs.catalogue.images, [library], None)]
    assert notes == ([] if front is not None else ["AN822"])


def test_a_picture_that_vanishes_is_no_crash(tmp_path: Path) -> None:
    """It is being saved anew; the next run sees it."""
    run = project(tmp_path, "![Ảnh](anh.png)", "guides/anh.png")
    jobs = plan(run).jobs
    (tmp_path / "content/common/guides/anh.png").unlink()
    assert list(picture_findings(run.inputs.catalogue.images, None)) == []
    workshop = Workshop.of(run.inputs, FileCache(tmp_path / "cache"), NoProgress())
    made = make(jobs, workshop)
    assert (made.on_site, list(made.report)) == ((), [])


def test_a_picture_is_shown_under_the_name_a_phone_gave_it(tmp_path: Path) -> None:
    """With capitals, spaces, marks put together or taken apart; its address is made of them."""
    body = "![a](IMG_20261120.jpg) ![b](<ảnh 3.jpg>) ![c](Tra%CC%A3m.jpg)\n"
    apart = "guides/a\u0309nh 3.jpg"
    run = project(tmp_path, body, "guides/IMG_20261120.jpg", apart, "guides/Trạm.jpg")
    assert not run.inputs.catalogue.report.errors
    names = {job.uri.removeprefix("anh/common/guides-") for job in plan(run).jobs}
    assert names == {"img-20261120.webp", "anh-3.webp", "tram.webp"}
    found = check(run.inputs, "xa-mau", run.today)
    assert [d for d in found if d.location.uri.startswith("content/common")] == []


def test_a_wide_picture_has_three_files(tmp_path: Path) -> None:
    """A phone gets a narrow one; what is remembered is not made again."""
    run = project(tmp_path, "![Ảnh](anh.png)", "guides/anh.png")
    Image.effect_noise((1600, 800), 60).save(tmp_path / "content/common/guides/anh.png")
    jobs = plan(run).jobs
    workshop = Workshop.of(run.inputs, FileCache(tmp_path / "cache"), NoProgress())
    made = make(jobs, workshop).on_site
    assert [file.uri for file in made] == [
        "anh/common/guides-anh.webp",
        "anh/common/720/guides-anh.webp",
        "anh/common/480/guides-anh.webp",
    ]
    assert [_size(file.read()) for file in made] == [(1280, 640), (720, 360), (480, 240)]
    assert make(jobs, workshop).on_site == made


def test_a_picture_is_decoded_by_the_check_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sound one is known by its hash; one that was changed is looked at again."""
    run = project(tmp_path, "![Ảnh](anh.png)", "guides/anh.png")
    remembered = FileCache(tmp_path / "cache")
    images = run.inputs.catalogue.images
    assert list(picture_findings(images, None, remembered)) == []
    with monkeypatch.context() as patch:
        patch.setattr(pictures, "judge_photo", None)
        assert list(picture_findings(images, None, remembered)) == []
    (tmp_path / "content/common/guides/anh.png").write_bytes(b"")
    assert [found.code for found in picture_findings(images, None, remembered)] == ["AN802"]


def _size(body: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(body)) as image:
        return image.size
