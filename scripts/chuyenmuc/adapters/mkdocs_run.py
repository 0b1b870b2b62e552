"""Run MkDocs with our plugin in this process, and say in Vietnamese what it has to say."""

from __future__ import annotations

import datetime as dt
import errno
import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from chuyenmuc.adapters.engine_words import in_vietnamese
from chuyenmuc.adapters.mkdocs_plugin import ChuyenmucPlugin
from chuyenmuc.diagnostics import Report
from chuyenmuc.ports import Progress
from chuyenmuc.site import Site

T = TypeVar("T")
Tell = Callable[[str], None]
_ENGINE = logging.getLogger("mkdocs")


def build_with_mkdocs(  # noqa: PLR0913  # what to build, and whom to tell: each by name
    project: Path,
    commune: str,
    today: dt.date,
    out: Path,
    *,
    progress: Progress,
    on_report: Callable[[Report], None],
    on_message: Tell,
    usb: bool = False,
    any_day: bool = False,
) -> Site | None:
    """Run the whole build in this process; with ``usb``, for a folder without a server.

    Returns:
        The Site that went live, or None when it did not: findings about content went to
        ``on_report``, what the engine itself had to say to ``on_message``.
    """

    def run() -> Site | None:
        config = load_config(str(project / "mkdocs.yml"), site_dir=str(out), strict=True)
        plugin = plugin_of(config)
        plugin.config.load_dict({"commune": commune, "today": today})
        plugin.progress, plugin.tell = progress, on_report
        plugin.usb, plugin.any_day = usb, any_day
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        finally:
            config.plugins.on_shutdown()
        return plugin.site

    return heard(run, on_message, logging.WARNING)


def heard(run: Callable[[], T], tell: Tell, level: int) -> T | None:
    """Run the engine and pass on what it says from ``level`` on; None where it gave up."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "true")  # engine: else its theme prints a banner
    listener = _Listener(tell, level)
    _ENGINE.addHandler(listener)
    _ENGINE.setLevel(level)
    try:
        return run()
    except ConfigurationError as error:
        listener.say(str(error))
    except Abort:  # it has said why
        pass
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        tell("Cổng vừa bị chương trình khác dùng mất. Chạy lại lệnh này.")
    finally:
        _ENGINE.removeHandler(listener)
    return None


class _Listener(logging.Handler):
    """Passes on what the engine says, in Vietnamese."""

    def __init__(self, tell: Tell, level: int) -> None:
        super().__init__(level)
        self.tell = tell

    def emit(self, record: logging.LogRecord) -> None:
        self.say(record.getMessage())

    def say(self, sentence: str) -> None:
        """Say what there is to say of a sentence of the engine."""
        words = in_vietnamese(sentence)
        if words is not None:
            self.tell(words)


def plugin_of(config: MkDocsConfig) -> ChuyenmucPlugin:
    """Our plugin among those of ``mkdocs.yml``.

    Raises:
        ConfigurationError: it is not among them.
    """
    plugin = config.plugins.get("chuyenmuc")
    if not isinstance(plugin, ChuyenmucPlugin):
        raise ConfigurationError("mkdocs.yml thiếu `chuyenmuc` trong mục plugins.")
    return plugin
