"""A real browser and a web server on this machine.

Nothing here skips: without a browser the tests fail and say what to install.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from setup.browser import ensure_browser

ServeFolder = Callable[[Path], str]


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

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def serve_folder() -> Iterator[ServeFolder]:
    """Serve a folder on a free port of 127.0.0.1; returns the address without a last slash."""
    with ExitStack() as stack:

        def serve(folder: Path) -> str:
            handler = partial(_QuietHandler, directory=str(folder))
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
