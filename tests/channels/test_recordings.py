"""Which recordings are on the site of a commune, where, and as what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from chuyenmuc.adapters.file_cache import FileCache
from chuyenmuc.channels.channel import Run
from chuyenmuc.channels.outcome import Outcome
from chuyenmuc.channels.recordings import make, plan
from chuyenmuc.channels.workshop import Workshop
from chuyenmuc.inputs import Inputs, read_inputs
from chuyenmuc.ports import NoProgress
from chuyenmuc.views.media.recording import SMALL, SoundFile

COMMUNE = """name: Mẫu
level: xã
agency: Ủy ban nhân dân xã Mẫu
about: Xã giả lập để thử.
"""
FRONT = """---
title: Bài
kind: guide
summary: Một câu.
date: {date}
field: y-te
audience: [nguoi-dan]
{audio}
---
Bài.
"""


def project(folder: Path, body: bytes, *, date: str = "2026-11-01", name: str = "a.mp3") -> Inputs:
    """A shared guide and an article of the commune, both with a recording of this name."""
    communes = folder / "content" / "communes" / "xa-mau"
    for place in (folder / "content" / "common" / "guides", communes / "articles"):
        place.mkdir(parents=True)
        text = FRONT.format(date=date, audio=f"audio: {name}")
        (place / f"{place.name}.md").write_text(text, encoding="utf-8")
    (communes / "commune.yml").write_text(COMMUNE, encoding="utf-8")
    for place in (folder / "content" / "common" / "media", communes / "media"):
        place.mkdir()
        (place / "a.mp3").write_bytes(body)
        (place / "khong-ai-nhac.mp3").write_bytes(body)
    return read_inputs(folder)


def placed(inputs: Inputs, folder: Path) -> Outcome:
    """What the site of the commune carries on a fixed day."""
    today = dt.date(2026, 11, 20)
    run = Run(inputs.catalogue.libraries["xa-mau"].published(today), inputs, today)
    return make(plan(run).jobs, Workshop.of(inputs, FileCache(folder / "cache"), NoProgress()))


def test_what_a_published_article_names_is_placed(
    tmp_path: Path, silence: Callable[[int], bytes]
) -> None:
    """From the folder of whoever wrote the article; a file that none names stays at home."""
    inputs = project(tmp_path, b"ID3\x03\0\0\0\0\0\0" + silence(100))
    found = placed(inputs, tmp_path)
    assert not inputs.catalogue.report.errors
    assert {page: sound.uri for page, sound in found.facts.sounds.items()} == {
        "huong-dan/guides/": "am-thanh/common/a.mp3",
        "huong-dan/articles/": "am-thanh/xa-mau/a.mp3",
    }
    assert [file.read() for file in found.on_site] == [silence(100)] * 2


def test_a_recording_waits_for_the_day_of_its_article(
    tmp_path: Path, silence: Callable[[int], bytes]
) -> None:
    """What is not published yet is not heard yet."""
    found = placed(project(tmp_path, silence(9), date="2026-12-01"), tmp_path)
    assert (found.facts.sounds, found.on_site) == ({}, ())


def test_a_file_that_is_no_mp3_is_reported_by_the_check(tmp_path: Path) -> None:
    """Both files, with their places; the preview goes on without them."""
    inputs = project(tmp_path, b"RIFF\0\0\0\0WAVE")
    codes = {(found.location.uri, found.code) for found in inputs.catalogue.report}
    assert ("content/communes/xa-mau/media/a.mp3", "AN811") in codes
    assert placed(inputs, tmp_path).on_site == ()


@pytest.mark.parametrize(
    ("seconds", "size", "said"),
    [
        (0.2, 700, "1 giây, 1 KB"),
        (59.6, 480_000, "1 phút, 480 KB"),
        (160, 1_240_000, "2 phút 40 giây, 1,2 MB"),
    ],
)
def test_the_page_says_what_listening_costs(seconds: float, size: int, said: str) -> None:
    """Length and weight in words."""
    sound = SoundFile("a.mp3", seconds, size)
    assert f"{sound.length}, {sound.weight}".replace("\u00a0", " ") == said


def test_a_small_recording_goes_with_a_saved_page() -> None:
    """Up to a million bytes, and no further."""
    assert SoundFile("a.mp3", 1, SMALL).is_small
    assert not SoundFile("a.mp3", 1, SMALL + 1).is_small
