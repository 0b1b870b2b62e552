"""The plugin through which MkDocs gets a Site and gives back the folder it wrote.

``mkdocs build`` and ``chuyenmuc build`` both come through here, so both give the same bytes.
"""

from __future__ import annotations

import datetime as dt
import logging
import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal, cast

from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from chuyenmuc.adapters.clock import epoch, today_in_vietnam
from chuyenmuc.adapters.engine_settings import engine_settings
from chuyenmuc.adapters.file_cache import FileCache, project_cache
from chuyenmuc.adapters.preview.notice import with_notice
from chuyenmuc.adapters.preview.shown import Preview
from chuyenmuc.artifact import Artifact
from chuyenmuc.build import build
from chuyenmuc.channels.workshop import Workshop
from chuyenmuc.diagnostics import Report
from chuyenmuc.inputs import Inputs, read_inputs
from chuyenmuc.ports import NoProgress, Progress
from chuyenmuc.publish.finish import finish
from chuyenmuc.publish.folders.day import doubt_about
from chuyenmuc.publish.folders.guard import Old, old_version
from chuyenmuc.publish.folders.marker import SITE, USB, Marker
from chuyenmuc.publish.folders.places import Places
from chuyenmuc.publish.reopened.openings import Openings
from chuyenmuc.publish.swap import SwapRefusedError, begin, give_up, recover
from chuyenmuc.report_text import as_text
from chuyenmuc.site import Site

log = logging.getLogger("mkdocs.plugins.chuyenmuc")


class ChuyenmucConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs' metaclass
    """Options of the plugin in ``mkdocs.yml``."""

    commune = c.Type(str, default="dien-chau")
    today = c.Type((str, dt.date), default="")


class ChuyenmucPlugin(BasePlugin[ChuyenmucConfig]):  # type: ignore[no-untyped-call]  # the same
    """Feeds a ``Site`` to MkDocs and publishes the folder MkDocs wrote."""

    def __init__(self) -> None:
        self.command: Literal["build", "gh-deploy", "serve"] = "build"
        self.progress: Progress = NoProgress()
        self.tell: Callable[[Report], None] = self._log_report
        self.usb = False
        self.any_day = False
        self.preview: Preview | None = None
        self.read_inputs: Callable[[Path], Inputs] = read_inputs
        self.notices: Mapping[str, str] = {}
        self.site: Site | None = None
        self.places: Places | None = None
        self.staged: Path | None = None
        self.cache = FileCache(Path())
        self.openings = Openings(self.cache)
        self.warnings = CountHandler(level=logging.WARNING)

    def on_startup(
        self,
        *,
        command: Literal["build", "gh-deploy", "serve"],
        dirty: bool,  # noqa: ARG002  # MkDocs passes it; half-built sites are not for us
    ) -> None:
        """Know what MkDocs was asked for; having this event keeps one instance under serve."""
        self.command = command

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Build the Site first of all: the engine's settings depend on it.

        Here and not in ``on_files`` because name, navigation and theme settings are read before
        the first file; and because a content error must stop the run before anything is cleaned.
        """
        project = Path(config.config_file_path).parent
        today = _day(cast("str | dt.date", self.config.today))
        os.environ["SOURCE_DATE_EPOCH"] = str(epoch(today))  # engine: MkDocs stamps files with it
        logging.getLogger("mkdocs").addHandler(self.warnings)
        self.warnings.counts.clear()
        serving = self.command == "serve"
        places = Places.of(project, Path(config.site_dir))
        old = None if serving else self._old(places)
        inputs = self.read_inputs(project)
        if not (serving or self.any_day):
            _ask_for_day(today, old, inputs, self.config.commune)
        self.cache = project_cache(project)
        self.openings = Openings.of(self.cache, self.config.commune, self._kind)
        workshop = Workshop.of(inputs, self.cache, self.progress)
        self.site = build(workshop, self.config.commune, today, with_waiting=serving)
        self.tell(self.site.report)
        if serving and self.preview:
            shown = self.preview.shown(self.site, inputs)
            self.site, self.notices = shown.site, shown.notices
        if not (self.site.may_go_live or serving):
            message = f"nội dung có {len(self.site.report.errors)} lỗi, trang đang chạy giữ nguyên"
            raise PluginError(message)
        settings = engine_settings(self.site)
        config.load_dict(settings)
        if self.site.demo:
            config.theme.static_templates.discard("sitemap.xml")
        if self.site.frame is None:  # the theme's page for what is not there stands in our frame
            config.theme.static_templates.discard("404.html")
        if not serving:
            recover(places, time.time())
            self.places = places
            self.staged = begin(places, self._kind, os.getpid())
            config.site_dir = str(self.staged)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace what lies in ``docs/`` (handbooks) by the pages of the Site."""
        site = self._built()
        for file in list(files):
            if file.src_dir == config.docs_dir or (site.demo and file.src_uri == "sitemap.xml"):
                files.remove(file)  # a handbook; a template that would be copied unrendered
        for artifact in sorted(site.pages, key=_walk_order):
            body = artifact.body if isinstance(artifact.body, bytes) else artifact.body.where
            if isinstance(body, bytes):
                file = File.generated(config, artifact.uri, content=body)
            else:
                file = File.generated(config, artifact.uri, abs_src_path=str(body))
            file.inclusion = InclusionLevel.INCLUDED
            file.edit_uri = artifact.source
            files.append(file)
        self.progress.stage("Ghép trang", sum(artifact.is_page for artifact in site.pages))
        return files

    def on_post_page(
        self,
        output: str,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002  # MkDocs passes it
    ) -> str:
        """A page is finished: in a preview, what there is to say of it goes on top."""
        self.progress.step()
        notice = self.notices.get(page.file.src_uri)
        return with_notice(output, notice) if notice else output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """The folder is whole: check it and put it in place. Strict mode counts here, not later."""
        site = self._built()
        logging.getLogger("mkdocs").removeHandler(self.warnings)
        if self.command == "serve":
            return
        counts = self.warnings.get_counts()
        if config.strict and counts:
            message = f"MkDocs có {sum(n for _, n in counts)} cảnh báo, trang đang chạy giữ nguyên"
            raise PluginError(message)
        sources = {_built_uri(page.uri): page.source for page in site.pages if page.source}
        if self.places is None or self.staged is None:
            return
        day = _day(cast("str | dt.date", self.config.today)).isoformat()
        about = Marker(self._kind, day=day)
        try:
            published = finish(
                self.staged,
                self.places,
                site,
                sources=sources,
                openings=self.openings,
                about=about,
            )
        except SwapRefusedError as error:
            message = f"không thay được `{error.path}`: {error.reason}"
            raise PluginError(message) from error
        self.tell(published.report)
        if not published.live:
            message = (
                f"trang dựng ra có {len(published.report.errors)} lỗi, trang đang chạy giữ nguyên"
            )
            raise PluginError(message)
        config.site_dir = str(self.places.live)
        self.cache.forget_unused(time.time())

    def _log_report(self, report: Report) -> None:
        """Tell through MkDocs' log. A preview goes on, so nothing there may count as strict."""
        for finding in report:
            fatal = finding.is_error and self.command != "serve"
            log.log(logging.ERROR if fatal else logging.INFO, "%s", as_text(finding))

    def _built(self) -> Site:
        """The Site that ``on_config`` built: the first event of every run."""
        if self.site is None:
            message = "on_config has not run"
            raise RuntimeError(message)
        return self.site

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002  # logged by MkDocs
        """Whatever went wrong, leave nothing half-built behind."""
        logging.getLogger("mkdocs").removeHandler(self.warnings)
        if self.staged is not None:
            give_up(self.staged)

    @property
    def _kind(self) -> str:
        return USB if self.usb else SITE

    def _old(self, places: Places) -> Old | None:
        """What the build will replace; asked first of all, so that nobody waits for a refusal."""
        try:
            return old_version(places, self._kind)
        except SwapRefusedError as error:
            message = f"không thay `{error.path}`: {error.reason}"
            raise PluginError(message) from error


def _ask_for_day(today: dt.date, old: Old | None, inputs: Inputs, commune: str) -> None:
    """Stop where the clock seems to be wrong."""
    library = inputs.catalogue.libraries.get(commune)
    written: list[dt.date] = []
    if library is not None:
        written += [e.model.date.first for e in library.articles if not e.model.draft]
        written += [e.model.date.first for e in library.infographics if not e.model.draft]
    live = old.day if old is not None else None
    doubt = doubt_about(today, live, written)
    if doubt:
        raise PluginError(doubt)


def _day(value: str | dt.date) -> dt.date:
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(value) if value else today_in_vietnam()
    except ValueError:
        message = f"`today`: `{value}` không phải ngày; viết như 2026-11-20"
        raise PluginError(message) from None


def _walk_order(artifact: Artifact) -> list[tuple[int, str]]:
    """The order in which MkDocs finds files on disk, so that the search index is the same."""
    *folders, name = artifact.uri.split("/")
    return [*((2, folder) for folder in folders), (int(name != "index.md"), name)]


def _built_uri(uri: str) -> str:
    """``huong-dan/x.md`` → ``huong-dan/x/index.html``."""
    stem = uri.removesuffix(".md")
    return f"{stem}.html" if stem.split("/")[-1] == "index" else f"{stem}/index.html"
