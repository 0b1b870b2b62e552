"""The pages of one commune's site, with what the frame around them needs."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from chuyenmuc.artifact import Artifact
from chuyenmuc.content.library import Library
from chuyenmuc.inputs.notices import Notice
from chuyenmuc.render.calendar_file import calendar_bytes
from chuyenmuc.render.facts import NO_FACTS, Facts
from chuyenmuc.render.linked_data import linked_data
from chuyenmuc.render.page import PageRenderer, PageSpec, make_environment
from chuyenmuc.render.page_specs import page_specs
from chuyenmuc.render.plan_files import plan_artifacts
from chuyenmuc.render.redirects import redirect_artifacts
from chuyenmuc.render.table_file import table_bytes
from chuyenmuc.views import address
from chuyenmuc.views.calendar.page import calendar_view
from chuyenmuc.views.figures.page import InfographicView
from chuyenmuc.views.frame import FrameView, frame_view
from chuyenmuc.views.licences import licence_uri


@dataclass(frozen=True, slots=True)
class RenderedSite:
    """Pages and the files beside them, and what stands around each page.

    ``specs`` are what the pages were made from.
    """

    pages: tuple[Artifact, ...]
    specs: tuple[PageSpec, ...]
    frame: FrameView


def render_site(  # noqa: PLR0913  # content, then what stands around it: each by name
    library: Library,
    today: dt.date,
    *,
    templates: Path,
    icons: Mapping[str, str],
    notices: Sequence[Notice] = (),
    facts: Facts = NO_FACTS,
) -> RenderedSite:
    """Every page of a library that is already filtered by date.

    ``templates`` is the folder of the page templates; ``icons`` maps a name to its path data;
    ``notices`` are due to the authors of parts of every site; ``facts`` are what the channels tell
    of their files.
    """
    environment = make_environment(templates)
    frame = frame_view(library)
    edit_base = library.commune.model.edit_base
    renderer = PageRenderer(environment, icons, noindex=frame.demo, edit_base=edit_base)
    specs = tuple(
        dataclasses.replace(
            spec,
            card=facts.cards.get(spec.uri),
            sound=facts.sounds.get(spec.uri),
            attachments=facts.attachments.get(spec.uri, ()),
        )
        for spec in page_specs(library, today, facts.posters, facts.figures, notices)
    )
    pages = (
        *(renderer.render(s, linked_data(s, library.commune.model)) for s in specs),
        Artifact(address.CALENDAR_FILE, calendar_bytes(calendar_view(library, today))),
        *plan_artifacts(library, today),
        Artifact("robots.txt", robots_bytes(library)),
        Artifact(address.BUILT_ON, f"{today}\n".encode()),
        *_tables(specs),
        *(Artifact(licence_uri(notice), notice.text) for notice in notices),
        *redirect_artifacts(library, frozenset(spec.uri for spec in specs), environment),
    )
    return RenderedSite(pages=pages, specs=specs, frame=frame)


def _tables(specs: Sequence[PageSpec]) -> Iterator[Artifact]:
    """The numbers of infographics as files, beside their pages."""
    for spec in specs:
        if isinstance(spec.view, InfographicView) and spec.view.table_uri and spec.view.table:
            yield Artifact(spec.view.table_uri, table_bytes(spec.view.table), spec.source)


def robots_bytes(library: Library) -> bytes:
    """A demo keeps every search engine out; an official site shows the map of its pages."""
    commune = library.commune.model
    if not commune.official:
        return b"User-agent: *\nDisallow: /\n"
    lines = ["User-agent: *", "Allow: /"]
    if commune.site_url:
        lines.append(f"Sitemap: {commune.site_url.rstrip('/')}/sitemap.xml")
    return "\n".join([*lines, ""]).encode()
