"""Recordings of articles read aloud: cut to their sound, remembered, and placed on the site."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chuyenmuc.artifact import Artifact
from chuyenmuc.content.library import Library
from chuyenmuc.content.load import SourceFile
from chuyenmuc.content.load.recording import read_recording
from chuyenmuc.ports import Cache
from chuyenmuc.views.address import article_uri
from chuyenmuc.views.recording import SoundFile, recording_source, recording_uri

_VERSION = 1
"""Raise when the same file would give other bytes."""


@dataclass(frozen=True, slots=True)
class Recordings:
    """The recording of each page that has one, by the address of the page, and the files."""

    by_page: Mapping[str, SoundFile]
    artifacts: tuple[Artifact, ...]


def place_recordings(library: Library, files: Sequence[SourceFile], cache: Cache) -> Recordings:
    """Take what the published articles of a commune name, and nothing else.

    A file that is missing or no MP3 was reported when the content was read: its article goes
    without.
    """
    sources = {file.uri: file for file in files}
    by_page: dict[str, SoundFile] = {}
    artifacts: dict[str, Artifact] = {}
    for entry in library.articles:
        file = sources.get(recording_source(entry) or "")
        sound = read_recording(file)[0] if file else None
        if file is None or sound is None:
            continue
        key = hashlib.sha256(f"sound {_VERSION}\n".encode() + sound.body).hexdigest()
        path = cache.get(key, ".mp3") or cache.put(key, ".mp3", sound.body)
        uri = recording_uri(entry)
        by_page[article_uri(entry)] = SoundFile(uri, sound.seconds, len(sound.body))
        artifacts[uri] = Artifact(uri, path, file.uri)
    return Recordings(by_page, tuple(artifacts.values()))
