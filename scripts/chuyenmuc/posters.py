"""Which pictures of which slogans a site carries, drawn once and remembered.

Print files are ``<slogan>/<design>/<size>.<ext>``; the gallery shows the picture and offers all.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from chuyenmuc.artifact import Artifact
from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.poster import Design, Size
from chuyenmuc.content.models.slogan import Slogan
from chuyenmuc.diagnostics import Diagnostic, Report
from chuyenmuc.inputs import Inputs
from chuyenmuc.ports import Cache, Progress
from chuyenmuc.scene.draw import draw, recipe
from chuyenmuc.scene.fonts import FontSet, load_fonts
from chuyenmuc.views.gallery import PosterFile
from chuyenmuc.views.poster import PosterView, poster_view

GALLERY = "ap-phich"


@dataclass(frozen=True, slots=True)
class PosterSet:
    """What was drawn: for ``print/``, for the site, for the gallery page, and what went wrong."""

    prints: tuple[Artifact, ...] = ()
    on_site: tuple[Artifact, ...] = ()
    gallery: tuple[PosterFile, ...] = ()
    report: Report = field(default_factory=Report)


@dataclass(frozen=True, slots=True)
class _Job:
    """One file to draw."""

    slogan: Entry[Slogan]
    view: PosterView
    design: Design
    size: Size

    @property
    def uri(self) -> str:
        return f"{self.slogan.id}/{self.design.id}/{self.size.id}.{self.size.format}"


def draw_posters(
    library: Library, inputs: Inputs, *, cache: Cache, progress: Progress
) -> PosterSet:
    """Draw every slogan of the library in every design and size, from the cache where possible."""
    jobs = tuple(_jobs(library, inputs))
    progress.stage("Vẽ áp phích", len(jobs))
    fonts = load_fonts(inputs.print_fonts)
    findings: list[Diagnostic] = []
    drawn: list[tuple[_Job, Path]] = []
    for job in jobs:
        path = _draw(job, fonts, cache, findings)
        if path is not None:
            drawn.append((job, path))
        progress.step()
    return PosterSet(
        prints=tuple(Artifact(job.uri, path, job.slogan.source_uri) for job, path in drawn),
        on_site=tuple(
            Artifact(f"{GALLERY}/{job.uri}", path, job.slogan.source_uri) for job, path in drawn
        ),
        gallery=tuple(_poster_file(job, path.stat().st_size) for job, path in drawn),
        report=Report.of(findings),
    )


def _jobs(library: Library, inputs: Inputs) -> Iterator[_Job]:
    sizes = inputs.sizes.sizes if inputs.sizes else ()
    for slogan in library.slogans:
        view = poster_view(library, slogan)
        for design in inputs.designs.values():
            for size in sizes:
                yield _Job(slogan, view, design, size)


def _draw(job: _Job, fonts: FontSet, cache: Cache, findings: list[Diagnostic]) -> Path | None:
    """The file from the cache, or drawn now; None with findings when it must not be shown."""
    key = hashlib.sha256(recipe(job.view, job.design, job.size)).hexdigest()
    suffix = f".{job.size.format}"
    found = cache.get(key, suffix)
    if found is not None:
        return found
    drawn = draw(job.view, job.design, job.size, fonts, format=job.size.format)
    place = job.slogan.locate("text")
    findings.extend(
        Diagnostic(place, finding.code, finding.message, finding.action)
        for finding in drawn.findings
    )
    return None if drawn.findings else cache.put(key, suffix, drawn.body)


def _poster_file(job: _Job, size_in_bytes: int) -> PosterFile:
    size = job.size
    width, height = size.pixels
    sheet = f"{size.width:g} × {size.height:g} mm, thêm {size.bleed:g} mm mỗi mép để xén"
    return PosterFile(
        slogan_id=job.slogan.id,
        title=job.view.title,
        uri=f"{GALLERY}/{job.uri}",
        width=width,
        height=height,
        label=size.name,
        size_note=sheet if size.format == "pdf" else f"{width} × {height} điểm ảnh",
        bytes=size_in_bytes,
    )
