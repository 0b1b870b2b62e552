"""Find Chromium or Chrome for the browser tests; where there is none, install it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
LOG = Path(__file__).resolve().parents[2] / ".cache" / "browser.log"
"""What the installers say."""
WINDOWS_ROOTS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
WINDOWS_PLACES = ("Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe")


class BrowserError(Exception):
    """There is no browser and none could be installed; the message says what to do."""


def main() -> int:
    """Make sure that there is a browser, and say which."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a Windows console has a code page of its own
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        print(f"Trình duyệt để kiểm thử: {ensure_browser()}", flush=True)
    except BrowserError as error:
        print(f"Chưa chạy được: {error}", file=sys.stderr)
        return 1
    return 0


def ensure_browser() -> Path:
    """The browser of this machine, installed first if there is none."""
    found = find_browser()
    if found is None:
        print("Chưa có trình duyệt để kiểm thử, đang tải: một, hai phút, cần mạng", flush=True)
        found = installed_by([sys.executable, "-m", "playwright", "install", "chromium"])
    command = None if found else of_the_system()
    if command and is_wanted(command):
        found = installed_by(command)
    if found is None:
        raise BrowserError(
            "không có trình duyệt để kiểm thử; hãy cài Chromium hoặc Google Chrome, hoặc đặt biến "
            f"CHROME_PATH là đường dẫn tới tệp chạy của nó. Nhật ký cài đặt ở {LOG}."
            + (f" Lệnh cài: {' '.join(command)}" if command else "")
        )
    return found


def installed_by(command: list[str]) -> Path | None:
    """The browser that a command brought, if it did; its words go to the log."""
    LOG.parent.mkdir(exist_ok=True)
    with LOG.open("ab") as log:
        subprocess.run(command, check=False, stdout=log, stderr=subprocess.STDOUT)
    return find_browser()


def find_browser() -> Path | None:
    """The first browser that starts: CHROME_PATH, PATH, the usual places, Playwright's own."""
    chosen = os.environ.get("CHROME_PATH")
    if chosen:
        if not starts(Path(chosen)):
            raise BrowserError(
                f"CHROME_PATH là {chosen} nhưng ở đó không có trình duyệt chạy được."
            )
        return Path(chosen)
    return next((path for path in candidates() if starts(path)), None)


def candidates() -> Iterator[Path]:
    """Where a browser may be, the cheapest question first."""
    for name in NAMES:
        path = shutil.which(name)
        if path:
            yield Path(path)
    yield from (Path(place) for place in MAC_PLACES)
    for root in WINDOWS_ROOTS:
        if os.environ.get(root):
            yield from (Path(os.environ[root], place) for place in WINDOWS_PLACES)
    yield playwright_browser()


def playwright_browser() -> Path:
    """The browser that Playwright would download, whether it is there or not."""
    # Here and not above: the question starts Playwright's driver, which takes a second.
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - as said above

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def starts(path: Path) -> bool:
    """Whether the file is there and runs: a stub without its browser or its libraries does not."""
    if not path.is_file():
        return False
    if os.name == "nt":
        return True  # asked for its version, Chrome on Windows opens a window
    try:
        done = subprocess.run([path, "--version"], capture_output=True, check=False, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def of_the_system() -> list[str] | None:
    """The command that brings a browser for everybody on this machine; None where none is known."""
    if os.name == "nt" or not shutil.which("apt-get"):
        return None
    return [*([] if os.geteuid() == 0 else ["sudo"]), "apt-get", "install", "chromium"]


def is_wanted(command: list[str]) -> bool:
    """Whether the person at the terminal wants it: a test changes nobody's machine unasked."""
    if not sys.stdin.isatty():
        return False
    return input(f"Cài vào máy bằng `{' '.join(command)}`? [c/K] ").strip().lower() in {"c", "có"}


if __name__ == "__main__":
    raise SystemExit(main())
