"""Which pictures of which slogans a site carries, drawn once and remembered.

Print files are ``<slogan>/<design>/<size>.<ext>``; the gallery shows the picture and offers all.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from chuyenmuc.artifact import Artifact
from chuyenmuc.content.library import Library
from chuyenmuc.diagnostics import Diagnostic, Report
from chuyenmuc.inputs import Inputs
from chuyenmuc.ports import Cache, Progress
from chuyenmuc.poster_jobs import Catalog, Job, Wish, kit_jobs
from chuyenmuc.print_order import campaign_files, proof_sheet
from chuyenmuc.scene.draw import draw, recipe
from chuyenmuc.scene.fonts import FontSet, load_fonts
from chuyenmuc.scene.studio import Studio
from chuyenmuc.views.poster_file import PosterFile

GALLERY = "ap-phich"


@dataclass(frozen=True, slots=True)
class PosterSet:
    """What was drawn: for ``print/``, for the site, for the gallery page, and what went wrong."""

    prints: tuple[Artifact, ...] = ()
    on_site: tuple[Artifact, ...] = ()
    gallery: tuple[PosterFile, ...] = ()
    report: Report = field(default_factory=Report)


def draw_posters(
    library: Library, inputs: Inputs, *, cache: Cache, progress: Progress
) -> PosterSet:
    """Draw the kits of the library, from the cache where possible."""
    jobs, findings = kit_jobs(library, catalog_of(inputs))
    if findings:
        return PosterSet(report=Report.of(findings))
    return draw_jobs(jobs, inputs, cache=cache, progress=progress)


def catalog_of(inputs: Inputs) -> Catalog:
    """The designs and sizes of a project by id."""
    sizes = inputs.sizes.sizes if inputs.sizes else ()
    return Catalog(inputs.designs, {size.id: size for size in sizes})


def draw_jobs(
    jobs: Sequence[Job], inputs: Inputs, *, cache: Cache, progress: Progress
) -> PosterSet:
    """Draw files; those with findings are left out and reported."""
    progress.stage("Vẽ áp phích", len(jobs))
    fonts, studio = load_fonts(inputs.print_fonts), Studio()
    findings: list[Diagnostic] = []
    drawn: list[tuple[Job, Path]] = []
    for job in jobs:
        path = _draw(job, fonts, studio, cache, findings)
        if path is not None:
            drawn.append((job, path))
        progress.step()
    return PosterSet(
        prints=tuple(Artifact(job.uri, path, job.place.uri) for job, path in drawn),
        on_site=tuple(Artifact(f"{GALLERY}/{job.uri}", path, job.place.uri) for job, path in drawn),
        gallery=tuple(_poster_file(job, path.stat().st_size) for job, path in drawn),
        report=Report.of(findings),
    )


def with_order(
    posters: PosterSet, jobs: Sequence[Job], wish: Wish, library: Library, inputs: Inputs
) -> PosterSet:
    """Add what a campaign or a proof needs besides the posters."""
    if not (wish.campaign or wish.proof):
        return posters
    fonts = load_fonts(inputs.print_fonts)
    day = next((day.model.name for day in library.days if day.id == wish.campaign), None)
    title = f"{day or 'Áp phích'} – {library.commune.model.full_name}"
    more = (
        tuple(campaign_files(title, jobs, fonts))
        if wish.campaign
        else (proof_sheet(title, jobs, fonts),)
    )
    return replace(posters, prints=(*posters.prints, *more))


def _draw(
    job: Job, fonts: FontSet, studio: Studio, cache: Cache, findings: list[Diagnostic]
) -> Path | None:
    """The file from the cache, or drawn now; None with findings when it must not be shown."""
    key = hashlib.sha256(recipe(job.view, job.design, job.size, fonts)).hexdigest()
    suffix = f".{job.size.format}"
    found = cache.get(key, suffix)
    if found is not None:
        return found
    drawn = draw(job.view, job.design, job.size, fonts, format=job.size.format, studio=studio)
    findings.extend(
        Diagnostic(job.place, finding.code, finding.message, finding.action)
        for finding in drawn.findings
    )
    return None if drawn.findings else cache.put(key, suffix, drawn.body)


def _poster_file(job: Job, size_in_bytes: int) -> PosterFile:
    return PosterFile(
        slogan_id=job.slogan_id,
        title=job.view.title,
        uri=f"{GALLERY}/{job.uri}",
        size=job.size,
        design=job.design.name,
        bytes=size_in_bytes,
    )
