"""The files of the kits: which slogans a site shows and a commune prints, drawn once, remembered.

Print files are ``<slogan>/<design>/<size>.<ext>``; the gallery shows the picture and offers all.
"""

from __future__ import annotations

from functools import partial

from chuyenmuc.artifact import Artifact
from chuyenmuc.channels.channel import Planned, Run
from chuyenmuc.channels.outcome import Outcome
from chuyenmuc.channels.posters.jobs import Job, catalog_of, kit_jobs, street_findings
from chuyenmuc.channels.posters.pool import draw_all
from chuyenmuc.channels.posters.thumbnails import thumbnail
from chuyenmuc.channels.workshop import RefusedError, Workshop, judged
from chuyenmuc.diagnostics import Diagnostic, Report
from chuyenmuc.ports import Kept
from chuyenmuc.render.facts import Facts
from chuyenmuc.scene.draw import recipe
from chuyenmuc.views.address import POSTERS
from chuyenmuc.views.posters.poster_file import PosterFile


def plan(run: Run) -> Planned[Job]:
    """The kits, or nothing where one of them names what there is not.

    Only whoever orders prints is told of the street: a site hangs nowhere.
    """
    jobs, findings = kit_jobs(run.library, catalog_of(run.inputs), shown=run.for_site)
    if findings:
        return Planned(findings=() if run.has_errors else tuple(findings))
    return Planned(jobs, () if run.for_site else tuple(street_findings(jobs, run.library)))


def make(jobs: tuple[Job, ...], workshop: Workshop) -> Outcome:
    """Draw the files; those with findings are left out and reported."""
    workshop.progress.stage("Vẽ áp phích", len(jobs))
    findings: list[Diagnostic] = []
    every = _drawn(jobs, workshop, findings)
    done = [(job, kept) for job, kept in zip(jobs, every, strict=True) if kept is not None]
    shown = [(job, kept) for job, kept in done if job.shown]
    if shown:
        workshop.progress.stage("Vẽ hình nhỏ", len(shown))
    prints = tuple(Artifact(job.uri, kept, job.place.uri) for job, kept in done)
    return Outcome.sum(
        (
            Outcome(prints=prints, report=Report.of(findings)),
            *(_shown(job, kept, workshop) for job, kept in shown),
        )
    )


def _drawn(
    jobs: tuple[Job, ...], workshop: Workshop, findings: list[Diagnostic]
) -> list[Kept | None]:
    """The file of each job; None, with findings, where it cannot be shown.

    What is not remembered is drawn side by side; the result is the same however many processes
    draw.
    """
    recipes = [recipe(job.poster, workshop.fonts) for job in jobs]
    every = [workshop.kept(key, f".{job.format}") for key, job in zip(recipes, jobs, strict=True)]
    missing = [number for number, kept in enumerate(every) if kept is None]
    for _ in range(len(jobs) - len(missing)):
        workshop.progress.step()
    drawings = draw_all([jobs[number] for number in missing], workshop.fonts, workshop.studio)
    for number, drawn in zip(missing, drawings, strict=True):
        job = jobs[number]
        body = partial(judged, drawn)
        try:
            every[number] = workshop.remembered(recipes[number], f".{job.format}", body)
        except RefusedError as refused:
            findings.extend(refused.at(job.place))
        workshop.progress.step()
    return every


def _shown(job: Job, kept: Kept, workshop: Workshop) -> Outcome:
    """The file on the site, in the gallery, with its small picture."""
    small = thumbnail(job, workshop)
    workshop.progress.step()
    file = PosterFile(
        slogan_id=job.slogan_id,
        title=job.view.title,
        uri=f"{POSTERS}{job.uri}",
        size=job.size,
        design=job.design.name,
        bytes=kept.size,
        thumb=small[0] if small else None,
    )
    own = Artifact(file.uri, kept, job.place.uri)
    return Outcome((own, small[1]) if small else (own,), facts=Facts(posters=(file,)))
