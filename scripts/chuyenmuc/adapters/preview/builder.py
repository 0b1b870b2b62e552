"""Builds the pages of a preview aside; what is shown changes only when a build has come through."""

from __future__ import annotations

import shutil
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException

from chuyenmuc.adapters.engine_words import in_vietnamese
from chuyenmuc.adapters.mkdocs_run import Tell, plugin_of
from chuyenmuc.adapters.preview.inputs import InputsReader
from chuyenmuc.adapters.preview.notice import notice_html, with_notice
from chuyenmuc.adapters.preview.shown import Preview, StaysError
from chuyenmuc.adapters.preview.view import NoticeView
from chuyenmuc.diagnostics import Diagnostic, Location, Report
from chuyenmuc.ports import Progress
from chuyenmuc.render.unread_commune import unread_commune_pages
from chuyenmuc.report_text import as_text


@dataclass(slots=True)
class Builder:
    """``folder`` is for the preview alone and goes with it."""

    project: Path
    folder: Path
    progress: Progress
    on_report: Callable[[Report], None]
    on_message: Tell
    preview: Preview = field(default_factory=Preview)
    inputs: InputsReader = field(default_factory=InputsReader)
    commune: str = ""
    number: int = 0

    @property
    def shown(self) -> Path:
        """What browsers see: another folder after each build, and nothing in it ever changes."""
        return self._site(self.number)

    def build(self) -> None:
        """Build; whatever fails is told, on the screen and on every page, and nothing ends."""
        try:
            self._build()
        except StaysError as stays:  # the findings were told
            self._stay(stays.report)
        except Exception as error:  # noqa: BLE001  # a template may fail in any way
            self._fail(error)
        except Abort as error:  # also a SystemExit: MkDocs has told why
            self._fail(error)
        finally:
            self.progress.stage("")

    def page_of_error(self, code: int) -> bytes | None:
        """The page for an address that is not there."""
        with suppress(OSError):  # nothing was built yet: the server has words of its own
            return (self.shown / f"{code}.html").read_bytes()
        return None

    def _build(self) -> None:
        # Not strict: a link that leads nowhere is said, and the preview goes on.
        config = load_config(
            str(self.project / "mkdocs.yml"), site_dir=str(self._next()), strict=False
        )
        plugin = plugin_of(config)
        plugin.progress, plugin.tell = self.progress, self.on_report
        plugin.preview, plugin.read_inputs = self.preview, self.inputs
        self.commune = plugin.config.commune
        config.plugins.on_startup(command="serve", dirty=False)
        mkdocs_build(config)
        self.number += 1

    def _site(self, number: int) -> Path:
        return self.folder / f"site-{number}"

    def _next(self) -> Path:
        """An empty folder for the next pages; those before the present ones are of no more use."""
        for number in (self.number - 1, self.number + 1):
            shutil.rmtree(self._site(number), ignore_errors=True)
        return self._site(self.number + 1)

    def _fail(self, error: BaseException) -> None:
        finding = _finding(error, self.project)
        self.on_message(as_text(finding))
        with suppress(Exception):  # the template of the notice may be the one that is broken
            self._stay(Report.of([finding]))

    def _stay(self, report: Report) -> None:
        """Lay the findings over all that is shown, or show them alone where nothing is."""
        templates = self.project / "templates" / "pages"
        following = self._next()
        if not (self.shown / "index.html").is_file():
            following.mkdir()
            for page in unread_commune_pages(self.commune, report, templates):
                (following / page.uri).write_bytes(page.read())
        else:
            shutil.copytree(self.shown, following)
            notice = notice_html(NoticeView(tuple(report), "stays"), "", templates)
            for path in following.rglob("*.html"):
                html = with_notice(path.read_text(encoding="utf-8"), notice)
                path.write_text(html, encoding="utf-8")
        self.number += 1


def _finding(error: BaseException, project: Path) -> Diagnostic:
    """What to tell of a failure: in a template its own line, else the line of ours it came to."""
    frames = traceback.extract_tb(error.__traceback__)
    last = ([frame for frame in frames if frame.filename.endswith(".html")] or frames)[-1]
    file, line = last.filename, last.lineno or 1
    file, line = getattr(error, "filename", None) or file, getattr(error, "lineno", None) or line
    place = Path(file)
    inside = place.is_relative_to(project)
    uri = place.relative_to(project).as_posix() if inside else place.name
    why = f"{type(error).__name__}: {error}"
    if isinstance(error, MkDocsException):
        why = in_vietnamese(str(error)) or str(error)
    if isinstance(error, ConfigurationError):  # the line of ours that read it is of no use
        uri, line = "mkdocs.yml", 1
    return Diagnostic(
        Location(uri, line),
        "XB740",
        f"Chưa dựng lại được: {why}",
        "Xem lại chỗ vừa sửa rồi lưu, trang tự dựng lại.",
    )
