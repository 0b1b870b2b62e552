"""Pictures and prints of every infographic, drawn once and remembered.

On the site they lie beside the page, named after it; among the prints in
``infographic/<id>/<size>.<ext>``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from chuyenmuc.artifact import Artifact
from chuyenmuc.channels.channel import Planned, Run
from chuyenmuc.channels.outcome import Outcome
from chuyenmuc.channels.workshop import RefusedError, Workshop, judged
from chuyenmuc.content.models.posters.size import MM_PER_INCH, Size
from chuyenmuc.diagnostics import Location, Report
from chuyenmuc.ports import Kept
from chuyenmuc.render.facts import Facts
from chuyenmuc.scene.figures.compose import compose_figure
from chuyenmuc.scene.figures.draw import draw_figure, figure_recipe, small_picture
from chuyenmuc.views.address import INFOGRAPHICS
from chuyenmuc.views.figures.file import OFFERED, SMALL, SQUARE, FigureFile, figure_file_uri
from chuyenmuc.views.figures.page import infographic_view
from chuyenmuc.views.figures.sheet import FigureSheet, figure_sheet

SMALL_PIXELS = 480


@dataclass(frozen=True, slots=True)
class FigureJob:
    """One file. ``size`` is what it is written in, ``place`` where its title was written.

    ``page`` is what it is laid out on; another than ``size`` for the small picture that lists and
    articles show: a glimpse of a file that was judged, and is not judged itself.
    """

    view: FigureSheet
    size: Size
    page: Size
    place: Location

    @property
    def is_small(self) -> bool:
        """Whether it is that small picture."""
        return self.size is not self.page


def plan(run: Run) -> Planned[FigureJob]:
    """Every infographic in every size, each with its small picture where a site shows it."""
    return Planned(tuple(_jobs(run)))


def make(jobs: tuple[FigureJob, ...], workshop: Workshop) -> Outcome:
    """Draw them; what cannot be shown is left out and reported."""
    workshop.progress.stage("Vẽ infographic", len(jobs))
    return Outcome.sum(_made(job, workshop) for job in jobs)


def _jobs(run: Run) -> Iterator[FigureJob]:
    sizes = [size for name in OFFERED if (size := run.inputs.size(name))]
    square = run.inputs.size(SQUARE)
    for entry in run.library.infographics:
        place = entry.locate("title")
        page = infographic_view(entry, run.library, run.today)
        view = figure_sheet(entry, page, run.library)
        yield from (FigureJob(view, size, size, place) for size in sizes)
        if square and run.for_site:
            # Without its code and its address: nobody reads them at that size.
            bare = replace(view, link=None, domain=None)
            yield FigureJob(bare, _small(square), square, place)


def _small(square: Size) -> Size:
    dpi = SMALL_PIXELS / square.width * MM_PER_INCH
    return square.model_copy(update={"id": SMALL, "dpi": dpi, "format": "webp"})


def _made(job: FigureJob, workshop: Workshop) -> Outcome:
    recipe = figure_recipe(job.view, job.size, workshop.fonts, workshop.inputs.icons)
    try:
        drawn = workshop.remembered(recipe, f".{job.size.format}", partial(_drawn, job, workshop))
    except RefusedError as refused:
        return Outcome(report=Report.of(refused.at(job.place)))
    finally:
        workshop.progress.step()
    file, source = _file(job, drawn), job.place.uri
    return Outcome(
        on_site=(Artifact(file.uri, drawn, source),),
        prints=() if job.is_small else (Artifact(_print_uri(file), drawn, source),),
        facts=Facts(figures=(file,)),
    )


def _drawn(job: FigureJob, workshop: Workshop) -> bytes:
    fonts, icons, studio = workshop.fonts, workshop.inputs.icons, workshop.studio
    if not job.is_small:
        return judged(draw_figure(job.view, job.size, fonts, icons, studio))
    composed = compose_figure(job.view, job.page, fonts, icons)
    body = small_picture(composed, job.size, studio)
    if body is None:
        raise RefusedError
    return body


def _print_uri(file: FigureFile) -> str:
    return f"{INFOGRAPHICS}{file.figure_id}/{file.size}.{file.kind.lower()}"


def _file(job: FigureJob, drawn: Kept) -> FigureFile:
    size, figure_id = job.size, job.view.id
    paper = size.format == "pdf"
    width, height = (round(size.width), round(size.height)) if paper else size.pixels
    return FigureFile(
        figure_id=figure_id,
        size=size.id,
        uri=figure_file_uri(figure_id, size.id, size.format),
        label=OFFERED.get(size.id, ""),
        kind=size.format.upper(),
        width=width,
        height=height,
        bytes=drawn.size,
    )
