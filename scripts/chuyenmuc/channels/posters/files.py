"""Which pictures of which slogans a site carries, drawn once and remembered.

Print files are ``<slogan>/<design>/<size>.<ext>``; the gallery shows the picture and offers all.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from chuyenmuc.artifact import Artifact
from chuyenmuc.channels.posters.jobs import Catalog, Job, kit_jobs
from chuyenmuc.channels.posters.order import campaign_files, proof_sheet
from chuyenmuc.channels.posters.pool import draw_all
from chuyenmuc.channels.posters.wish import Wish
from chuyenmuc.content.library import Library
from chuyenmuc.diagnostics import Diagnostic, Report
from chuyenmuc.inputs import Inputs
from chuyenmuc.ports import Cache, Progress
from chuyenmuc.scene.draw import recipe
from chuyenmuc.scene.text.fonts import FontSet, load_fonts
from chuyenmuc.views.posters.poster_file import PosterFile

GALLERY = "ap-phich"


@dataclass(frozen=True, slots=True)
class PosterSet:
    """What was drawn: for ``print/``, for the site, for the gallery page, and what went wrong.

    ``folder`` is added to the name of the commune's folder where the files are not its kits.
    """

    prints: tuple[Artifact, ...] = ()
    on_site: tuple[Artifact, ...] = ()
    gallery: tuple[PosterFile, ...] = ()
    report: Report = field(default_factory=Report)
    folder: str | None = None


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
    jobs: Sequence[Job],
    inputs: Inputs,
    *,
    cache: Cache,
    progress: Progress,
    workers: int | None = None,
) -> PosterSet:
    """Draw files; those with findings are left out and reported.

    What the cache does not hold is drawn by ``workers`` processes (as many as the work is worth
    where None); the result is the same whatever their number.
    """
    progress.stage("Vẽ áp phích", len(jobs))
    fonts = load_fonts(inputs.print_fonts)
    keys = [_key(job, fonts) for job in jobs]
    paths = [cache.get(key, _suffix(job)) for key, job in zip(keys, jobs, strict=True)]
    missing = [number for number, path in enumerate(paths) if path is None]
    for _ in range(len(jobs) - len(missing)):
        progress.step()
    findings: list[Diagnostic] = []
    drawings = draw_all([jobs[number] for number in missing], inputs.print_fonts, workers=workers)
    for number, drawn in zip(missing, drawings, strict=True):
        job = jobs[number]
        findings.extend(
            Diagnostic(job.place, finding.code, finding.message, finding.action)
            for finding in drawn.findings
        )
        if not drawn.findings:
            paths[number] = cache.put(keys[number], _suffix(job), drawn.body)
        progress.step()
    done = [(job, path) for job, path in zip(jobs, paths, strict=True) if path is not None]
    return PosterSet(
        prints=tuple(Artifact(job.uri, path, job.place.uri) for job, path in done),
        on_site=tuple(Artifact(f"{GALLERY}/{job.uri}", path, job.place.uri) for job, path in done),
        gallery=tuple(_poster_file(job, path.stat().st_size) for job, path in done),
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


def _key(job: Job, fonts: FontSet) -> str:
    """The hash of everything that decides the bytes of a file."""
    return hashlib.sha256(recipe(job.poster, fonts)).hexdigest()


def _suffix(job: Job) -> str:
    return f".{job.format}"


def _poster_file(job: Job, size_in_bytes: int) -> PosterFile:
    return PosterFile(
        slogan_id=job.slogan_id,
        title=job.view.title,
        uri=f"{GALLERY}/{job.uri}",
        size=job.size,
        design=job.design.name,
        bytes=size_in_bytes,
    )
