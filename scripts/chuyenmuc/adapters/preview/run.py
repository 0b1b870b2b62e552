"""Preview a commune with MkDocs' server, which reloads the browser after each change.

The engine's own command would end on a mistake at the start, and answer nobody after a later one.
"""

from __future__ import annotations

import datetime as dt
import logging
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from mkdocs.config import load_config

from chuyenmuc.adapters.mkdocs_run import Tell, heard
from chuyenmuc.adapters.preview.builder import Builder
from chuyenmuc.adapters.preview.port import first_free, is_taken
from chuyenmuc.adapters.preview.server import PreviewServer
from chuyenmuc.diagnostics import Report
from chuyenmuc.ports import Progress


def serve_with_mkdocs(  # noqa: PLR0913  # what to show, where, and whom to tell: each by name
    project: Path,
    commune: str,
    today: dt.date,
    *,
    port: int | None,
    progress: Progress,
    on_report: Callable[[Report], None],
    on_message: Tell,
) -> bool:
    """Preview with live reload on this machine, until interrupted.

    Args:
        project: the project folder.
        commune: the commune to show.
        today: the day to build for.
        port: where to listen; None is the usual port, or the next free one.
        progress: told of every build.
        on_report: told of the findings of every build.
        on_message: told of all else.

    Returns:
        Whether it ran; if not, ``on_message`` was told why.
    """
    os.environ["COMMUNE"] = commune  # engine: mkdocs.yml is read anew at each change,
    os.environ["TODAY"] = today.isoformat()  # engine: and `!ENV` is its way to hand this over

    def run() -> bool:
        host, usual = load_config(str(project / "mkdocs.yml")).dev_addr
        free = _port(host, usual, port, on_message)
        if free is None:
            return False
        with tempfile.TemporaryDirectory(prefix="chuyenmuc-", ignore_cleanup_errors=True) as folder:
            builder = Builder(project, Path(folder), progress, on_report, on_message)
            builder.build()
            _serve(builder, host, free, on_message)
        return True

    return heard(run, on_message, logging.INFO) or False


def _serve(builder: Builder, host: str, port: int, tell: Tell) -> None:
    server = PreviewServer(builder, host, port)
    try:
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs has it so
    except KeyboardInterrupt:
        tell("Đã dừng xem thử.")
    finally:
        server.shutdown()


def _port(host: str, usual: int, wanted: int | None, tell: Tell) -> int | None:
    """The port to listen on, or None; where it is not the one that is expected, that is said."""
    if wanted is not None and is_taken(host, wanted):
        tell(f"Cổng {wanted} đang có chương trình dùng. Chọn số khác, hoặc bỏ --port.")
        return None
    free = wanted or first_free(host, usual)
    if free is None:
        tell(f"Các cổng từ {usual} đều có chương trình dùng. Chọn cổng khác bằng --port SỐ.")
    elif free != (wanted or usual):
        tell(f"Cổng {usual} đang có chương trình dùng, có thể là một bản xem thử khác.")
    return free
