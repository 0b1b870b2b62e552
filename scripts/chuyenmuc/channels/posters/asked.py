"""Posters asked for by name, with what goes with them: the channel behind ``posters``."""

from __future__ import annotations

from functools import partial

from chuyenmuc.channels.channel import Run, Work
from chuyenmuc.channels.outcome import Outcome
from chuyenmuc.channels.posters import files
from chuyenmuc.channels.posters.jobs import Job, catalog_of, street_findings
from chuyenmuc.channels.posters.order import campaign_files, proof_sheet
from chuyenmuc.channels.posters.wish import Wish, resolved, wished_jobs
from chuyenmuc.channels.workshop import Workshop
from chuyenmuc.content.library import Library


def asked(wish: Wish, run: Run) -> Work:
    """The files a wish means, planned like those of the kits."""
    wish = resolved(wish, run.library)
    jobs, findings = wished_jobs(wish, run.library, catalog_of(run.inputs))
    findings += street_findings(jobs, run.library)
    return Work(tuple(findings), partial(_made, wish, _title(wish, run.library), jobs))


def _title(wish: Wish, library: Library) -> str:
    day = next((day.model.name for day in library.days if day.id == wish.campaign), None)
    return f"{day or 'Áp phích'} – {library.commune.model.full_name}"


def _made(wish: Wish, title: str, jobs: tuple[Job, ...], workshop: Workshop) -> Outcome:
    """The posters, and what a campaign or a proof needs besides them once all could be drawn."""
    posters = files.make(jobs, workshop)
    if posters.report.errors:
        return posters
    if wish.campaign:
        return posters + Outcome(prints=tuple(campaign_files(title, jobs, workshop.fonts)))
    if wish.proof:
        return posters + Outcome(prints=(proof_sheet(title, jobs, workshop.fonts),))
    return posters
