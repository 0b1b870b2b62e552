"""What stands before the program: what is set up, for whom, and what is said of it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from setup import targets as run

FAILURE = "chưa cài được các gói"


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A log of the test's own."""
    file = tmp_path / "setup.log"
    monkeypatch.setattr(run, "LOG", file)
    return file


def python(program: str) -> list[str]:
    """A command that runs a few lines."""
    return [sys.executable, "-c", program]


def test_what_a_tool_prints_goes_to_the_log(log: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Both of its streams; the screen of the editor stays clean."""
    run.quietly(python("import sys; print('Collecting'); print('a', file=sys.stderr)"), FAILURE)
    assert capfd.readouterr() == ("", "")
    assert log.read_text(encoding="utf-8").split() == ["Collecting", "a"]


def test_a_failure_shows_the_end_of_the_log_and_where_it_is(log: Path) -> None:
    """The last lines hold the reason; what went well before does not."""
    with pytest.raises(run.SetupError) as failed:
        run.quietly(python("[print('bước', n) for n in range(40)]; raise SystemExit(1)"), FAILURE)
    first, *last = str(failed.value).splitlines()
    assert first == f"{FAILURE}. Nhật ký ở {log}, kết thúc bằng:"
    assert last == [f"    bước {n}" for n in range(40 - run.LAST_LINES, 40)]


def test_an_editor_needs_no_tools_of_developers() -> None:
    """Checking content, building, previewing and drawing run with the small lock."""
    for target in ("site", "serve", "posters", "check"):
        assert target not in run.FOR_DEVELOPMENT
        assert [Path(command[0]).stem for command in run.commands_of(target, [])] == ["chuyenmuc"]


def test_every_other_target_that_runs_a_tool_of_developers_installs_it() -> None:
    """A tool that only the second lock holds is asked for only where that lock is installed."""
    tools = {"ruff", "mypy", "lint-imports", "pytest"}
    for target in run.TARGETS:
        used = {Path(command[0]).stem for command in run.commands_of(target, [])}
        assert not used & tools or target in run.FOR_DEVELOPMENT, target


def test_every_bench_with_a_browser_has_it_before_it_starts_playwright() -> None:
    """Asked for inside a running Playwright, the browser Playwright brings is not found."""
    for target in ("bench-search", "bench-phone", "test"):
        assert run.commands_of(target, [])[0][1:] == ["scripts/setup/browser.py"]
