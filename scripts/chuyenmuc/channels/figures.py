"""Pictures and prints of every infographic, drawn once and remembered.

On the site they lie beside the page, named after it; among the prints in
``infographic/<id>/<size>.<ext>``.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from chuyenmuc.artifact import Artifact
from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.content.models.posters.size import MM_PER_INCH, Size
from chuyenmuc.diagnostics import Diagnostic, Report
from chuyenmuc.inputs import Inputs
from chuyenmuc.ports import Cache, Progress
from chuyenmuc.scene.figures.compose import compose_figure
from chuyenmuc.scene.figures.draw import draw_figure, figure_recipe, small_picture
from chuyenmuc.scene.text.fonts import FontSet, load_fonts
from chuyenmuc.scene.writers.studio import Studio
from chuyenmuc.views.address import INFOGRAPHICS
from chuyenmuc.views.figures.file import OFFERED, SMALL, SQUARE, FigureFile, figure_file_uri
from chuyenmuc.views.figures.page import infographic_view
from chuyenmuc.views.figures.sheet import FigureSheet, figure_sheet

SMALL_PIXELS = 480


@dataclass(frozen=True, slots=True)
class FigureSet:
    """What was drawn: for the site, for ``print/``, for the pages, and what went wrong."""

    on_site: tuple[Artifact, ...] = ()
    prints: tuple[Artifact, ...] = ()
    files: tuple[FigureFile, ...] = ()
    report: Report = field(default_factory=Report)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """One file, and where its words were written."""

    file: FigureFile
    path: Path
    source: str


def draw_figures(
    library: Library, inputs: Inputs, today: dt.date, *, cache: Cache, progress: Progress
) -> FigureSet:
    """Draw every infographic of the library in every size, from the cache where possible.

    What cannot be drawn is left out and reported.
    """
    sizes = tuple(size for name in OFFERED if (size := inputs.size(name)))
    progress.stage("Vẽ infographic", len(library.infographics) * (len(sizes) + 1))
    painter = _Painter(load_fonts(inputs.print_fonts), inputs, Studio(), cache)
    drawn: list[_Drawn] = []
    findings: list[Diagnostic] = []
    for entry in library.infographics:
        view = figure_sheet(entry, infographic_view(entry, library, today), library)
        for size in sizes:
            drawn += painter.draw(entry, view, size, findings)
            progress.step()
        square = inputs.size(SQUARE)
        drawn += painter.draw_small(entry, view, square) if square else ()
        progress.step()
    return FigureSet(
        on_site=tuple(Artifact(found.file.uri, found.path, found.source) for found in drawn),
        prints=tuple(_print(found) for found in drawn if not found.file.is_small),
        files=tuple(found.file for found in drawn),
        report=Report.of(findings),
    )


def _print(found: _Drawn) -> Artifact:
    file = found.file
    uri = f"{INFOGRAPHICS}{file.figure_id}/{file.size}.{file.kind.lower()}"
    return Artifact(uri, found.path, found.source)


@dataclass(frozen=True, slots=True)
class _Painter:
    """What all files of a run share."""

    fonts: FontSet
    inputs: Inputs
    studio: Studio
    cache: Cache

    def draw(
        self, entry: Entry[Infographic], view: FigureSheet, size: Size, findings: list[Diagnostic]
    ) -> Iterator[_Drawn]:
        """The file of one size; nothing, with findings, where it cannot be shown."""
        icons = self.inputs.icons
        key = hashlib.sha256(figure_recipe(view, size, self.fonts, icons)).hexdigest()
        path = self.cache.get(key, f".{size.format}")
        if path is None:
            drawn = draw_figure(view, size, self.fonts, icons, self.studio)
            place = entry.locate("title")
            findings.extend(
                Diagnostic(place, finding.code, finding.message, finding.action)
                for finding in drawn.findings
            )
            if drawn.findings:
                return
            path = self.cache.put(key, f".{size.format}", drawn.body)
        yield self._found(entry, view, size, path)

    def draw_small(
        self, entry: Entry[Infographic], view: FigureSheet, size: Size
    ) -> Iterator[_Drawn]:
        """The small picture that lists and articles show: the square one without its code.

        It is a glimpse of a file that was judged, and is not judged itself.
        """
        icons = self.inputs.icons
        bare = replace(view, link=None, domain=None)
        dpi = SMALL_PIXELS / size.width * MM_PER_INCH
        small = size.model_copy(update={"id": SMALL, "dpi": dpi, "format": "webp"})
        key = hashlib.sha256(figure_recipe(bare, small, self.fonts, icons)).hexdigest()
        path = self.cache.get(key, ".webp")
        if path is None:
            composed = compose_figure(bare, size, self.fonts, icons)
            body = small_picture(composed, small, self.studio)
            if body is None:
                return
            path = self.cache.put(key, ".webp", body)
        yield self._found(entry, view, small, path)

    def _found(
        self, entry: Entry[Infographic], view: FigureSheet, size: Size, path: Path
    ) -> _Drawn:
        paper = size.format == "pdf"
        width, height = (round(size.width), round(size.height)) if paper else size.pixels
        file = FigureFile(
            figure_id=view.id,
            size=size.id,
            uri=figure_file_uri(view.id, size.id, size.format),
            label=OFFERED.get(size.id, ""),
            kind=size.format.upper(),
            width=width,
            height=height,
            bytes=path.stat().st_size,
        )
        return _Drawn(file, path, entry.source_uri)
