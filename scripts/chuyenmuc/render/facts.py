"""What the channels tell the pages: which files there are, how they look, what they weigh."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from types import MappingProxyType
from typing import TypeVar

from chuyenmuc.views.figures.file import FigureFile
from chuyenmuc.views.link_card import CardFile
from chuyenmuc.views.media.attachment import AttachmentFile
from chuyenmuc.views.media.recording import SoundFile
from chuyenmuc.views.posters.poster_file import PosterFile

F = TypeVar("F")


@dataclass(frozen=True, slots=True)
class Facts:
    """One field a kind of fact; a channel fills its own, and facts add up.

    ``posters`` are the files of the gallery with their small pictures, ``figures`` those of
    infographics; ``cards``, ``sounds`` and ``attachments`` map the address of a page to its
    picture in chats, to its recording and to its files for download.
    """

    posters: tuple[PosterFile, ...] = ()
    figures: tuple[FigureFile, ...] = ()
    cards: Mapping[str, CardFile] = field(default_factory=lambda: MappingProxyType({}))
    sounds: Mapping[str, SoundFile] = field(default_factory=lambda: MappingProxyType({}))
    attachments: Mapping[str, tuple[AttachmentFile, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )

    @classmethod
    def sum(cls, parts: Iterable[Facts]) -> Facts:
        """All facts together, in their order."""
        every = tuple(parts)
        return cls(
            posters=tuple(chain.from_iterable(part.posters for part in every)),
            figures=tuple(chain.from_iterable(part.figures for part in every)),
            cards=_merged(part.cards for part in every),
            sounds=_merged(part.sounds for part in every),
            attachments=_merged(part.attachments for part in every),
        )


NO_FACTS = Facts()


def _merged(parts: Iterable[Mapping[str, F]]) -> Mapping[str, F]:
    return MappingProxyType({page: fact for part in parts for page, fact in part.items()})
