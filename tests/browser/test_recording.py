"""An article with a recording: heard where the phone has no voice, without script, offline."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect

from chuyenmuc.publish.integrity import digest, read_manifest

SHORT, LONG = "tin-bai/bai-ngan/", "tin-bai/bai-dai/"
SOUND = "am-thanh/xa-thu/bai-ngan.mp3"
COMMUNE = """name: Thử
level: xã
agency: Ủy ban nhân dân xã Thử
about: Xã giả lập để thử.
synthetic: true
"""
ARTICLE = """---
title: {title}
kind: news
summary: Một câu.
date: 2026-11-01
field: hanh-chinh
audience: [nguoi-dan]
audio: {audio}
---

Mở cổng và đăng nhập. Bấm Nộp hồ sơ.
"""
NO_VOICE = "Object.defineProperty(window, 'speechSynthesis', {value: undefined});"
PLAYER = "window.measure = () => document.querySelector('audio').getBoundingClientRect().top;"
SPARING = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}});"
ZALO = "Mozilla/5.0 (Linux; Android 13) Chrome/120 Mobile Safari/537.36 Zalo/24.1"
PLAYED = "document.querySelector('audio').currentTime > 0"
READY = """async () => {
  await navigator.serviceWorker.ready;
  if (!navigator.serviceWorker.controller) {
    await new Promise(done => navigator.serviceWorker.addEventListener('controllerchange', done));
  }
}"""

Silence = Callable[[int], bytes]
Until = Callable[[Page, str], None]


@pytest.fixture(scope="module")
def project(
    tmp_path_factory: pytest.TempPathFactory, own_project: Callable[..., Path], silence: Silence
) -> Path:
    """A commune with two articles: a recording of six seconds, and one of a megabyte and more."""
    project: Path = own_project(tmp_path_factory.mktemp("recordings"))
    commune = project / "content" / "communes" / "xa-thu"
    (commune / "articles").mkdir(parents=True)
    (commune / "media").mkdir()
    (commune / "commune.yml").write_text(COMMUNE, encoding="utf-8")
    for name, frames in (("bai-ngan", 170), ("bai-dai", 15_000)):
        text = ARTICLE.format(title=name, audio=f"{name}.mp3")
        (commune / "articles" / f"{name}.md").write_text(text, encoding="utf-8")
        tag = b"ID3\x03\0\0\0\0\0\x09TPE1 x\0\0\0"
        (commune / "media" / f"{name}.mp3").write_bytes(tag + silence(frames))
    return project


def built(project: Path, *options: str) -> Path:
    """The site of the commune, as an editor builds it."""
    out = project / f"out{''.join(options)}" / "site"
    program = str(Path(sys.executable).with_name("chuyenmuc"))
    wanted = ["--commune", "xa-thu", "--today", "2026-11-20", "--out", str(out), *options]
    command = [program, "--project", str(project), "build", *wanted]
    done = subprocess.run(
        command,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return out


@pytest.fixture(scope="module")
def site(project: Path) -> Path:
    """The site for a server."""
    return built(project)


@pytest.fixture(scope="module")
def url(site: Path, serve_folder: Callable[[Path], str]) -> str:
    """Its address, without a last slash."""
    return serve_folder(site)


def phone(chromium: Browser, **more: object) -> BrowserContext:
    """A fresh phone."""
    return chromium.new_context(viewport={"width": 360, "height": 740}, **more)  # type: ignore[arg-type]  # options by name


def opened(browsing: BrowserContext, address: str, *scripts: str) -> tuple[Page, list[str]]:
    """A page with scripts that run before it, and every recording asked for from then on."""
    page = browsing.new_page()
    asked: list[str] = []

    def note(request: Request) -> None:
        if request.url.endswith(".mp3"):
            asked.append(request.url)

    page.on("request", note)
    for script in scripts:
        page.add_init_script(script)
    page.goto(address, wait_until="networkidle")
    return page, asked


def test_without_a_voice_the_button_plays_the_recording(
    chromium: Browser, url: str, until: Until
) -> None:
    """Nothing of it is loaded before; again to stop; at its end the button is as it was."""
    page, asked = opened(phone(chromium), f"{url}/{SHORT}", NO_VOICE)
    button = page.locator("[data-listen]")
    before = button.inner_text()
    assert before.startswith("Nghe bài này")
    assert asked == []
    button.click()
    until(page, PLAYED)
    expect(button).to_have_text("Dừng đọc")
    button.click()
    expect(button).not_to_have_text("Dừng đọc")
    assert page.evaluate("document.querySelector('audio').paused")
    page.evaluate("document.querySelector('audio').currentTime = 5.9")
    button.click()
    until(page, "document.querySelector('audio').ended")
    expect(button).not_to_have_text("Dừng đọc")
    assert button.inner_text() == before


def test_with_a_voice_the_sentences_come_first(
    chromium: Browser, url: str, voice: str, until: Until
) -> None:
    """The recording stays there in its own player, and starting it silences the voice."""
    page, asked = opened(phone(chromium), f"{url}/{SHORT}", voice)
    page.locator("[data-listen]").click()
    assert "Mở cổng và đăng nhập." in page.evaluate("spoken.map(part => part.text)")
    assert asked == []
    page.evaluate("document.querySelector('audio').play()")
    until(page, PLAYED)
    assert not page.evaluate("speechSynthesis.speaking")
    page.locator("[data-listen]").click()
    assert page.evaluate("document.querySelector('audio').paused")


def test_the_recording_is_heard_without_script(chromium: Browser, url: str) -> None:
    """A player with a name, its length and weight in words, and a file that is sound alone."""
    page, asked = opened(phone(chromium, java_script_enabled=False), f"{url}/{SHORT}")
    player = page.locator("audio[controls]")
    assert player.is_visible()
    assert player.get_attribute("aria-label") == "Bản ghi âm của bài"
    assert "Bản ghi âm: 6 giây, 12 KB" in page.locator(".cm-sound").inner_text().replace(
        "\xa0", " "
    )
    assert page.locator("[data-listen]").is_hidden()
    assert asked == []


@pytest.mark.parametrize("agent", [None, ZALO])
def test_where_data_is_dear_nothing_is_loaded_before_a_tap(
    chromium: Browser, url: str, agent: str | None, until: Until
) -> None:
    """Nor inside Zalo, where no voice is offered and the recording is."""
    browsing = phone(chromium, **({"user_agent": agent} if agent else {}))
    page, asked = opened(browsing, f"{url}/{SHORT}", NO_VOICE, SPARING)
    page.mouse.wheel(0, 4000)
    page.wait_for_load_state("networkidle")
    assert asked == []
    page.locator("[data-listen]").click()
    until(page, PLAYED)
    assert asked


def test_a_recording_that_does_not_come_is_told_and_can_be_tried_again(
    chromium: Browser, url: str, until: Until
) -> None:
    """The button says so, and works once the signal is back."""
    page, _ = opened(phone(chromium), f"{url}/{SHORT}", NO_VOICE)
    page.route("**/*.mp3", lambda route: route.abort())
    button = page.locator("[data-listen]")
    button.click()
    expect(button).to_have_text("Chưa tải được bản ghi âm. Thử lại")
    page.unroute("**/*.mp3")
    button.click()
    until(page, PLAYED)
    expect(button).to_have_text("Dừng đọc")


def test_nothing_jumps_when_the_button_comes(chromium: Browser, url: str, first_frame: str) -> None:
    """Its room is there before the script has run; without the script there is none."""
    tops = []
    for script in (True, False):
        page = phone(chromium).new_page()
        page.add_init_script(NO_VOICE + PLAYER + first_frame)
        if not script:
            page.route("**/chuyenmuc.js*", lambda route: route.abort())
        page.goto(f"{url}/{SHORT}")
        tops.append(page.evaluate("[seen, measure()]"))
    (first, shown), (_, alone) = tops
    assert first == shown > alone


def test_a_saved_page_takes_a_short_recording_along(
    chromium: Browser, url: str, until: Until
) -> None:
    """And plays it without a network, by stretches as players ask; a long one stays out."""
    browsing = phone(chromium)
    page, _ = opened(browsing, f"{url}/{SHORT}", NO_VOICE)
    page.evaluate(READY)
    for uri in (SHORT, LONG):
        page.goto(f"{url}/{uri}")
        page.locator("[data-save]").click()
        expect(page.locator("[data-save]")).to_contain_text("Đã lưu trên máy này")
    kept = page.evaluate(
        "async () => (await (await caches.open('cm / saved')).keys()).map(r => r.url)"
    )
    assert [at for at in kept if at.endswith(".mp3")] == [f"{url}/{SOUND}"]
    browsing.set_offline(offline=True)
    page.goto(f"{url}/{SHORT}")
    page.locator("[data-listen]").click()
    until(page, PLAYED)
    answer = page.evaluate(
        """async at => { const a = await fetch(at, {headers: {Range: 'bytes=10-19'}});
        return [a.status, a.headers.get('content-range'), (await a.arrayBuffer()).byteLength]; }""",
        f"{url}/{SOUND}",
    )
    assert answer == [206, f"bytes 10-19/{170 * 72}", 10]


def test_the_recording_is_on_the_list_of_files(site: Path, silence: Silence) -> None:
    """Changed on the server, it is found; its tags are not on the site."""
    listed = read_manifest((site / "integrity.json").read_text(encoding="utf-8"))
    assert (site / SOUND).read_bytes() == silence(170)
    assert listed[SOUND] == digest(silence(170))


def test_the_recording_plays_from_a_usb_stick(
    chromium: Browser, project: Path, until: Until
) -> None:
    """Opened from its folder, without a server."""
    stick = built(project, "--usb")
    page = phone(chromium).new_page()
    page.add_init_script(NO_VOICE)
    page.goto((stick / SHORT / "index.html").as_uri())
    page.locator("[data-listen]").click()
    until(page, PLAYED)
