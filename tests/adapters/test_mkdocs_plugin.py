"""What the plugin does for a preview beyond building: it keeps it alive."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from chuyenmuc.adapters.mkdocs_plugin import ChuyenmucPlugin


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ValueError("không có ô này"), f"{Path(__file__).name}, dòng"),
        (Abort("Aborted with a BuildError!"), "xem ở trên"),
    ],
)
def test_a_build_that_fails_does_not_end_the_preview(
    error: BaseException, words: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Browsers are let go on, and the place that failed is told without a traceback."""

    def fail() -> None:
        raise error

    server = LiveReloadServer(fail, "127.0.0.1", 0, str(tmp_path))
    try:
        shown = ChuyenmucPlugin().on_serve(server, config=MkDocsConfig(), builder=fail)
        with caplog.at_level(logging.ERROR):
            shown.builder()
    finally:
        server.server_close()
    assert "Chưa dựng lại được" in caplog.text
    assert words in caplog.text
    assert "Traceback" not in caplog.text
