"""Recordings of articles read aloud: cut to their sound, remembered, and placed on the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from chuyenmuc.artifact import Artifact
from chuyenmuc.channels.channel import Planned, Run
from chuyenmuc.channels.outcome import Outcome
from chuyenmuc.channels.workshop import Workshop
from chuyenmuc.content.load import SourceFile
from chuyenmuc.content.load.recording import read_recording
from chuyenmuc.render.facts import Facts
from chuyenmuc.views.address import article_uri
from chuyenmuc.views.media.recording import SoundFile, recording_source, recording_uri

_VERSION = 1
"""Raise when the same file would give other bytes."""


@dataclass(frozen=True, slots=True)
class Recording:
    """A file, its address on the site, and the addresses of the pages that play it."""

    file: SourceFile
    uri: str
    pages: tuple[str, ...]


def plan(run: Run) -> Planned[Recording]:
    """What the published articles of a commune name, and nothing else.

    A file that is missing was reported when the content was read: its article goes without.
    """
    sources: Mapping[str, SourceFile] = {
        file.uri: file for file in run.inputs.catalogue.recordings if run.for_site
    }
    jobs: dict[str, Recording] = {}
    for entry in run.library.articles:
        file = sources.get(recording_source(entry) or "")
        if file is not None:
            uri = recording_uri(entry)
            pages = jobs[uri].pages if uri in jobs else ()
            jobs[uri] = Recording(file, uri, (*pages, article_uri(entry)))
    return Planned(tuple(jobs.values()))


def make(jobs: tuple[Recording, ...], workshop: Workshop) -> Outcome:
    """Cut them, and tell their pages how long they are."""
    workshop.progress.stage("Chuẩn bị bản ghi âm", len(jobs))
    return Outcome.sum(_made(job, workshop) for job in jobs)


def _made(job: Recording, workshop: Workshop) -> Outcome:
    sound, _ = read_recording(job.file)
    workshop.progress.step()
    if sound is None:  # no MP3, as was reported when the content was read
        return Outcome()
    body = sound.body
    kept = workshop.remembered(f"sound {_VERSION}\n".encode() + body, ".mp3", lambda: body)
    file = SoundFile(job.uri, sound.seconds, len(body))
    return Outcome(
        on_site=(Artifact(job.uri, kept, job.file.uri),),
        facts=Facts(sounds=dict.fromkeys(job.pages, file)),
    )
