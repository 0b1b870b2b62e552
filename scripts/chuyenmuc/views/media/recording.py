"""The recording of an article: where an editor puts it, where it is on the site, what it costs."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from chuyenmuc.content.kinds import COMMON, MEDIA
from chuyenmuc.content.library import Entry
from chuyenmuc.content.models.article import Article
from chuyenmuc.vietnamese.numbers import quantity
from chuyenmuc.views.wording import NBSP, weight_words

FOLDER = "am-thanh"
SMALL = 1_000_000
"""Bytes. Who saves a page for when the signal is gone saves a recording up to here with it: two
or three minutes of speech. A longer one would take a bite out of a data plan that nobody agreed
to; its page is read, or heard by the voice of the phone."""


@dataclass(frozen=True, slots=True)
class SoundFile:
    """A recording on the site: its address, its length in seconds, its weight in bytes."""

    uri: str
    seconds: float
    bytes: int

    @property
    def length(self) -> str:
        """``2 phút 40 giây``, with no-break spaces; a second at least."""
        minutes, seconds = divmod(max(1, round(self.seconds)), 60)
        parts = [quantity(minutes, "phút")] if minutes else []
        return NBSP.join([*parts, *([quantity(seconds, "giây")] if seconds else [])])

    @property
    def weight(self) -> str:
        """How much of a data plan it costs: ``1,2 MB``."""
        return weight_words(self.bytes)

    @property
    def is_small(self) -> bool:
        """Whether a page that is saved takes it along."""
        return self.bytes <= SMALL


def recording_source(entry: Entry[Article]) -> str | None:
    """The file an article names, relative to the project; None where it names none."""
    if not entry.model.audio:
        return None
    folder = COMMON if entry.origin == COMMON else f"communes/{entry.origin}"
    return posixpath.join("content", folder, MEDIA, entry.model.audio)


def recording_uri(entry: Entry[Article]) -> str:
    """``am-thanh/<common or commune>/<name>.mp3``."""
    return f"{FOLDER}/{entry.origin}/{entry.model.audio}"
