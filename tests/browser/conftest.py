"""A real browser and a web server on this machine.

Nothing here skips: without a browser the tests fail and say what to install. Nothing here is in a
hurry: a wait ends with what it waits for, or after ``patience``, which only what never comes
reaches.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Page, expect, sync_playwright

from setup.browser import ensure_browser

ServeFolder = Callable[..., str]
Until = Callable[[Page, str], None]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium or Chrome of this machine, without a window."""
    arguments = ["--disable-gpu", "--disable-background-networking"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")  # Chromium refuses to start as root with its sandbox
    path = ensure_browser()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(autouse=True)
def _windows_are_closed(chromium: Browser) -> Iterator[None]:
    """What a test has opened is closed behind it: a page left open goes on computing."""
    before = chromium.contexts
    yield
    for browsing in chromium.contexts:
        if browsing not in before:
            browsing.close()


@pytest.fixture(scope="session", autouse=True)
def _waits_are_patient(patience: float) -> Iterator[None]:
    """Every window waits as long as ``patience`` says, and so does every ``expect``."""

    def patient(name: str) -> Callable[..., object]:
        opened = getattr(Browser, name)

        def wrapper(browser: Browser, *args: object, **options: object) -> object:
            window = opened(browser, *args, **options)
            window.set_default_timeout(patience * 1000)
            return window

        return wrapper

    expect.set_options(timeout=patience * 1000)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("new_context", "new_page"):
            patch.setattr(Browser, name, patient(name))
        yield


@pytest.fixture(scope="session")
def until(patience: float) -> Until:
    """Wait in a page for something asynchronous; its policy forbids the way Playwright has."""

    def wait(page: Page, condition: str) -> None:
        held = page.evaluate(
            f"""async last => {{
              while (performance.now() < last) {{
                if (await ({condition})) return true;
                await new Promise(done => setTimeout(done, 50));
              }}
              return false;
            }}""",
            page.evaluate("performance.now()") + patience * 1000,
        )
        assert held, condition

    return wait


@pytest.fixture(scope="session", autouse=True)
def _nobody_is_faster_than_the_frame() -> Iterator[None]:
    """A page is open once the frame's script has run or failed to come.

    It is asked for after the first frame. People need longer to touch anything; tests do not.
    """

    def patient(name: str) -> Callable[..., object]:
        opened = getattr(Page, name)

        def wrapper(page: Page, *args: object, **options: object) -> object:
            answer = opened(page, *args, **options)
            page.wait_for_function(_SETTLED)
            return answer

        return wrapper

    with pytest.MonkeyPatch.context() as patch:
        for name in ("goto", "reload", "go_back", "go_forward"):
            patch.setattr(Page, name, patient(name))
        yield


_SETTLED = (
    """() => !document.documentElement?.classList.contains("js") || window.chuyenmuc?.later.sheet"""
)


@pytest.fixture(scope="session")
def first_frame() -> str:
    """A script: ``seen`` is what ``measure()``, set by the test, found in the first frame.

    That is before the frame's script is asked for.
    """
    return """
addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => {
  window.seen = measure();
}));
"""


class _QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and keeps the requests out of the test report."""

    protocol_version = "HTTP/1.1"
    added: Mapping[str, str] = {}

    def end_headers(self) -> None:
        """Answer with the headers a test adds to every answer."""
        for name, value in self.added.items():
            self.send_header(name, value)
        super().end_headers()

    def handle(self) -> None:
        """Whoever has left before all had come wants no more."""
        with suppress(ConnectionError):
            super().handle()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def serve_folder() -> Iterator[ServeFolder]:
    """Serve a folder on a free port of 127.0.0.1; returns the address without a last slash."""
    with ExitStack() as stack:

        def serve(folder: Path, **headers: str) -> str:
            kind = type("_Handler", (_QuietHandler,), {"added": headers})
            handler = partial(kind, directory=str(folder))
            server = stack.enter_context(ThreadingHTTPServer(("127.0.0.1", 0), handler))
            thread = threading.Thread(target=server.serve_forever, daemon=True)
            thread.start()
            stack.callback(thread.join)
            stack.callback(server.shutdown)
            return f"http://127.0.0.1:{server.server_port}"

        yield serve


@pytest.fixture(scope="session")
def site_url(built_site: Path, serve_folder: ServeFolder) -> str:
    """The address of the built site, without a last slash."""
    return serve_folder(built_site)


@pytest.fixture(scope="session")
def doubled_text() -> str:
    """A script: how wide the page is with the browser's text doubled, which is how it is left."""
    # The page's own base is 125 %; its policy refuses a stylesheet put in from outside.
    return """(() => {
  document.documentElement.style.setProperty('font-size', '250%', 'important');
  return document.documentElement.scrollWidth;
})()"""


@pytest.fixture(scope="session")
def narrow(
    chromium: Browser, built_site: Path, site_url: str, doubled_text: str, shared: Path
) -> dict[str, dict[str, Any]]:
    """What is found on each page of the site, 404 included, on the narrowest phones in use.

    By address; each page is opened once for all that is asked of every page.
    """
    uris = sorted(
        path.relative_to(built_site).as_posix().removesuffix("index.html")
        for path in built_site.rglob("*.html")
    )
    place = shared / "narrow.json"
    with FileLock(shared / "narrow.lock"):
        if not place.is_file():
            page = chromium.new_page(viewport={"width": 320, "height": 740})
            found = {}
            for uri in uris:
                page.goto(f"{site_url}/{uri}", wait_until="domcontentloaded")
                found[uri] = page.evaluate(_FACTS.replace("DOUBLED", doubled_text))
            page.close()
            place.write_text(json.dumps(found), encoding="utf-8")
    facts: dict[str, dict[str, Any]] = json.loads(place.read_text(encoding="utf-8"))
    return facts


_FACTS = """() => {
  const strip = document.querySelector('.cm-demo');
  return {
    width: document.documentElement.scrollWidth,
    strip: strip && strip.checkVisibility() ? strip.getBoundingClientRect().y : null,
    words: strip && strip.innerText,
    title: document.title,
    unlisted: document.querySelectorAll('meta[name=robots][content*="noindex"]').length,
    links: [...document.querySelectorAll('#noi-dung a[href]')]
      .map(a => a.href.replace(`${location.origin}/`, '')),
    doubled: DOUBLED,
  };
}"""


@pytest.fixture(scope="session")
def voice() -> str:
    """A script: a Vietnamese voice that only notes, in ``spoken``, what it was asked to say."""
    return """
window.spoken = [];
const voice = {
  speaking: false, pending: false, getVoices: () => [{lang: 'vi-VN'}],
  speak(part) { spoken.push(part); this.speaking = true; },
  cancel() { this.speaking = false; },
};
Object.defineProperty(window, 'speechSynthesis', {value: voice});
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""
