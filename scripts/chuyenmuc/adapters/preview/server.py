"""MkDocs' server as a preview needs it: it watches on whatever goes away, and answers meanwhile."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserverVFS

from chuyenmuc.adapters.preview.builder import Builder

WATCHED = frozenset({"content", "templates", "assets", "mkdocs.yml"})
_EVERY = 0.5  # seconds: as MkDocs has it


class PreviewServer(LiveReloadServer):
    """Serves what a builder shows.

    MkDocs watches each folder by itself, and never again once it was away for a moment: moved, on
    another branch, replaced by an editor that writes aside. Here the project is watched for what
    is in it. MkDocs lets browsers wait while it builds; here they see the earlier pages, which
    load again by themselves when the new ones are there.
    """

    def __init__(self, builder: Builder, host: str, port: int) -> None:
        super().__init__(self._build, host, port, str(builder.shown))
        self._pages = builder
        self._project = str(builder.project.absolute())
        self.error_handler = self._error_page
        self.observer = PollingObserverVFS(  # type: ignore[assignment]  # the same, for any files
            self._stat, self._listdir, polling_interval=_EVERY
        )
        self.watch(self._project)

    def _build(self) -> None:
        wanted, self._wanted_epoch = self._wanted_epoch, self._visible_epoch
        try:
            self._pages.build()
        finally:
            self.root, self._wanted_epoch = str(self._pages.shown), wanted

    def _error_page(self, code: int) -> bytes | None:
        """As any page, it loads again when an article has its name back."""
        page = self._pages.page_of_error(code)
        return page and self._inject_js_into_html(page, self._visible_epoch)  # type: ignore[no-untyped-call]  # MkDocs has it so

    def _listdir(self, folder: str | None) -> Iterator[os.DirEntry[str]]:
        """What is watched in a folder; nothing of one that is just being deleted."""
        try:
            with os.scandir(folder) as entries:
                listed = list(entries)
        except OSError:
            listed = []
        is_top = folder == self._project
        return (entry for entry in listed if not is_top or entry.name in WATCHED)

    def _stat(self, path: str) -> os.stat_result:
        """What is known of a path; a project on a drive that was pulled out is there, and empty.

        ``content`` may be a link to elsewhere; links in it are refused, and could go in circles.
        """
        is_top = path == self._project or Path(path).parent == Path(self._project)
        try:
            return Path(path).stat(follow_symlinks=is_top)
        except OSError:
            if path != self._project:
                raise
            return self._pages.folder.lstat()
