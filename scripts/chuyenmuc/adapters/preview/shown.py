"""One build after another, as a preview shows them: a page that cannot be read stays as it was."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from chuyenmuc.adapters.preview.notice import notice_html, page_without_text
from chuyenmuc.adapters.preview.places import NO_PAGE, addresses, by_file
from chuyenmuc.adapters.preview.view import NoticeView, State
from chuyenmuc.artifact import Artifact
from chuyenmuc.content.library import COMMON
from chuyenmuc.content.load import SourceFile
from chuyenmuc.content.load.bounded_read import read_at_most
from chuyenmuc.content.load.decode import MAX_BYTES
from chuyenmuc.diagnostics import Diagnostic, Report
from chuyenmuc.inputs import Inputs
from chuyenmuc.site import Site
from chuyenmuc.views.address import HOME, PageLink

_HOME = "index.md"


class StaysError(Exception):
    """Nothing new can be shown; what was shown stays, with these findings."""

    def __init__(self, report: Report) -> None:
        super().__init__("the earlier pages stay")
        self.report = report


@dataclass(frozen=True, slots=True)
class Shown:
    """A site with the pages that stay, and the notice (HTML) of each page that has one."""

    site: Site
    notices: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Preview:
    """What was shown last, by the uri of its artifacts, in memory while a preview runs."""

    last: dict[str, Artifact] = field(default_factory=dict)

    def shown(self, site: Site, inputs: Inputs) -> Shown:
        """The site as the preview shows it.

        Raises:
            StaysError: the file of the commune cannot be read, and there are earlier pages.
        """
        if site.frame is None:
            if self.last:
                raise StaysError(site.report)
            return Shown(site)
        files = _own_files(inputs, site.commune)
        before = {page.source for page in self.last.values() if page.is_page and page.source}
        found = by_file(site.report, files, before, _text)
        now = {page.uri: page for page in site.pages}
        made = {page.source for page in site.pages if page.is_page}
        broken = {uri for uri, told in found.items() if any(f.is_error for f in told)} - made
        kept = _kept(self.last, now, broken)
        known = {page.source for page in kept.values()}
        self.last = {**kept, **now}
        stubs = {
            page.uri: page
            for file in files
            if file.uri in broken - known
            for page in _stubs(file)
            if page.uri not in self.last
        }
        pages = {**self.last, **stubs}
        whole = replace(site, pages=tuple(pages.values()))
        states: dict[str, State] = dict.fromkeys(kept, "kept")
        states |= dict.fromkeys(stubs, "never")
        views = _views(whole, found, states)
        return Shown(
            whole,
            {uri: notice_html(v, _address(uri), inputs.templates) for uri, v in views.items()},
        )


def _own_files(inputs: Inputs, commune: str) -> list[SourceFile]:
    return [file for file in inputs.catalogue.files if file.origin in {COMMON, commune}]


def _text(file: SourceFile) -> str:
    """What stands in a file, as far as it can be read: names and kinds are looked for in it."""
    try:
        return read_at_most(file.path, MAX_BYTES).decode("utf-8", "replace")
    except OSError:
        return ""


def _kept(
    last: Mapping[str, Artifact], now: Mapping[str, Artifact], broken: Collection[str | None]
) -> dict[str, Artifact]:
    """The pages of files that cannot be read now, with the files those pages may show."""
    gone = {uri: artifact for uri, artifact in last.items() if uri not in now}
    if not any(page.is_page and page.source in broken for page in gone.values()):
        return {}
    return {uri: a for uri, a in gone.items() if a.source in broken or not a.is_page}


def _stubs(file: SourceFile) -> list[Artifact]:
    name = PurePath(file.uri).name
    return [page_without_text(uri, name, file.uri) for uri in addresses(file, _text)]


def _views(
    site: Site, found: Mapping[str, tuple[Diagnostic, ...]], states: Mapping[str, State]
) -> dict[str, NoticeView]:
    """The notice of every page that has one; the home page has what belongs to no page."""
    pages = [page for page in site.pages if page.is_page and page.source]
    waiting = {piece.source_uri: piece for piece in site.waiting}
    sources = {page.source for page in pages}
    homeless = [f for file, told in found.items() if file not in sources for f in told]
    views = {
        page.uri: NoticeView(
            findings=found.get(page.source or NO_PAGE, ()),
            state=states.get(page.uri, "drawn"),
            waiting=waiting.get(page.source or NO_PAGE),
        )
        for page in pages
    }
    told = {uri: view for uri, view in views.items() if view.findings or view.waiting}
    others = {p.source: p.uri for p in reversed(pages) if p.uri in told and p.uri != _HOME}
    links = tuple(
        PageLink(PurePath(source or "").name, _address(uri))
        for source, uri in sorted(others.items(), key=str)
        if told[uri].findings
    )
    home = views.get(_HOME, NoticeView())
    if homeless or home.findings or links:
        findings = tuple(Report.of((*home.findings, *homeless)))
        told[_HOME] = replace(home, findings=findings, elsewhere=links)
    return told


def _address(uri: str) -> str:
    """``huong-dan/x.md`` → ``huong-dan/x/``."""
    folder = uri.removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{folder}/" if folder else HOME
