"""A small picture of every file the gallery offers, drawn once from the same scene."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from chuyenmuc.artifact import Artifact
from chuyenmuc.channels.posters.jobs import Job
from chuyenmuc.inputs import Inputs
from chuyenmuc.ports import Cache, Progress
from chuyenmuc.scene.draw import recipe
from chuyenmuc.scene.poster.compose import compose
from chuyenmuc.scene.poster.given_pictures import NO_PICTURES
from chuyenmuc.scene.text.fonts import FontSet, load_fonts
from chuyenmuc.scene.writers.studio import Studio
from chuyenmuc.scene.writers.thumb import THUMB_VERSION, thumb_size, write_thumb
from chuyenmuc.views.address import POSTERS
from chuyenmuc.views.posters.poster_file import PosterFile, Thumb


@dataclass(frozen=True, slots=True)
class Gallery:
    """The files of the gallery, each with its small picture, and those pictures."""

    files: tuple[PosterFile, ...] = ()
    artifacts: tuple[Artifact, ...] = ()


def draw_thumbnails(
    jobs: Sequence[Job],
    files: Sequence[PosterFile],
    inputs: Inputs,
    cache: Cache,
    progress: Progress,
) -> Gallery:
    """Draw the small pictures of ``files``; what could not be drawn at full size is not there.

    ``jobs`` say how each file was drawn.
    """
    by_uri = {f"{POSTERS}{job.uri}": job for job in jobs}
    progress.stage("Vẽ hình nhỏ", len(files))
    fonts, studio = load_fonts(inputs.print_fonts), Studio()
    shown: list[PosterFile] = []
    artifacts: list[Artifact] = []
    for file in files:
        path = _drawn(by_uri[file.uri], fonts, studio, cache)
        progress.step()
        if path is None:
            shown.append(file)
            continue
        uri = str(PurePosixPath(file.uri).with_suffix(".nho.webp"))
        width, height = thumb_size(file.size).pixels
        shown.append(replace(file, thumb=Thumb(uri, width, height)))
        artifacts.append(Artifact(uri, path, by_uri[file.uri].place.uri))
    return Gallery(tuple(shown), tuple(artifacts))


def _drawn(job: Job, fonts: FontSet, studio: Studio, cache: Cache) -> Path | None:
    """The small picture from the cache, or drawn now. The file itself was judged; this is not."""
    bare = replace(job.poster, given=NO_PICTURES)
    decided = recipe(bare, fonts)
    key = hashlib.sha256(f"thumb {THUMB_VERSION}\n".encode() + decided).hexdigest()
    found = cache.get(key, ".webp")
    if found is not None:
        return found
    scene = compose(bare, fonts).scene
    return None if scene is None else cache.put(key, ".webp", write_thumb(scene, studio))
