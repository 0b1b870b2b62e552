"""A small picture of every file the gallery offers, drawn once from the same scene."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

from chuyenmuc.artifact import Artifact
from chuyenmuc.channels.posters.jobs import Job
from chuyenmuc.channels.workshop import RefusedError, Workshop
from chuyenmuc.scene.draw import recipe
from chuyenmuc.scene.poster.compose import compose
from chuyenmuc.scene.poster.given_pictures import NO_PICTURES
from chuyenmuc.scene.writers.thumb import THUMB_VERSION, thumb_size, write_thumb
from chuyenmuc.views.address import POSTERS
from chuyenmuc.views.posters.poster_file import Thumb


def thumbnail(job: Job, workshop: Workshop) -> tuple[Thumb, Artifact] | None:
    """The small picture of a file, and where it lies: beside it.

    The file itself was judged; this is not.
    """
    bare = replace(job.poster, given=NO_PICTURES)
    decided = recipe(bare, workshop.fonts)

    def drawn() -> bytes:
        scene = compose(bare, workshop.fonts).scene
        if scene is None:
            raise RefusedError
        return write_thumb(scene, workshop.studio)

    try:
        kept = workshop.remembered(f"thumb {THUMB_VERSION}\n".encode() + decided, ".webp", drawn)
    except RefusedError:
        return None
    uri = str(PurePosixPath(f"{POSTERS}{job.uri}").with_suffix(".nho.webp"))
    width, height = thumb_size(job.size).pixels
    return Thumb(uri, width, height), Artifact(uri, kept, job.place.uri)
