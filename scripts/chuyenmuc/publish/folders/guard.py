"""Asked before the long work and again at the swap: may this folder be replaced?"""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path

from chuyenmuc.publish.folders.carried import is_asked_for, why_not
from chuyenmuc.publish.folders.entries import foreign, in_short
from chuyenmuc.publish.folders.marker import SITE, USB, Marker, marker_of
from chuyenmuc.publish.folders.places import Places
from chuyenmuc.publish.folders.refusal import (
    INSIDE,
    MOUNT,
    NO_FOLDER,
    NOT_OURS,
    OTHER_KIND,
    SOURCES,
    WHOLE,
    SwapRefusedError,
    strangers,
)

_WEB = frozenset({SITE, USB})
RECORDS = "luu-tru"
"""The folder of archives."""
_OF_THE_PROJECT = frozenset(
    {".venv", "assets", "content", "docs", RECORDS, "scripts", "templates", "tests", "trash"}
)
"""Folders in which a result would be read as content or code, or taken for a record."""
_BEFORE_KINDS = ""
"""The kind of a marker from before they had one: a site."""


@dataclass(frozen=True, slots=True)
class Old:
    """What is about to be replaced: its marker, and the files of the owner that are taken along."""

    marker: Marker
    along: tuple[str, ...] = ()

    @property
    def day(self) -> dt.date | None:
        """The day it was built for; None where its marker does not tell."""
        try:
            return dt.date.fromisoformat(self.marker.day)
        except ValueError:
            return None


def judge_place(places: Places) -> None:
    """Refuse a place where results would become sources, or that holds the whole project.

    Raises:
        SwapRefusedError: it is such a place.
    """
    if places.project.is_relative_to(places.live):
        raise SwapRefusedError(places.live, WHOLE)
    _judge_sources(places.project, places.live, _OF_THE_PROJECT)


def judge_records(project: Path, folder: Path) -> None:
    """Refuse to keep records where readers get them, or where they would be read as content.

    Raises:
        SwapRefusedError: it is such a place.
    """
    _judge_sources(project, folder, _OF_THE_PROJECT - {RECORDS})
    _judge_above(folder / RECORDS)


def _judge_sources(project: Path, folder: Path, closed: frozenset[str]) -> None:
    inside = folder.relative_to(project).parts[:1] if folder.is_relative_to(project) else ()
    if closed.intersection(inside) or ".git" in folder.parts:
        raise SwapRefusedError(folder, SOURCES)


def old_version(places: Places, kind: str) -> Old | None:
    """What is about to be replaced; None where there is nothing.

    Raises:
        SwapRefusedError: something there is not ours to replace: the folder, the version before
            it, or a file in it that cannot be taken along.
        OSError: a folder cannot be read.
    """
    live = places.live
    judge_place(places)
    _judge_above(live)
    _judge_previous(places.previous)
    if not places.trash.is_dir() and (places.trash.exists() or places.trash.is_symlink()):
        raise SwapRefusedError(places.trash, NO_FOLDER)
    if not (live.exists() or live.is_symlink()):
        return None
    if not live.is_dir():
        raise SwapRefusedError(live, NO_FOLDER)
    if os.path.ismount(live):  # not Path.is_mount: Windows has it only since 3.12
        raise SwapRefusedError(live, MOUNT)
    marker = marker_of(live)
    if marker is None:
        if any(live.iterdir()):
            raise SwapRefusedError(live, NOT_OURS)
        return None
    if marker.kind != kind and not (marker.kind == _BEFORE_KINDS and kind in _WEB):
        raise SwapRefusedError(live, OTHER_KIND)
    return Old(marker, tuple(_taken_along(live, marker, kind)))


def _judge_above(live: Path) -> None:
    for above in live.parents:
        if above.exists() and not above.is_dir():
            raise SwapRefusedError(above, NO_FOLDER)
        marker = marker_of(above)
        if marker is not None and marker.kind in {*_WEB, _BEFORE_KINDS}:
            raise SwapRefusedError(live, INSIDE)


def _taken_along(live: Path, marker: Marker, kind: str) -> list[str]:
    """The files of the owner that the next version gets as well; of a site alone."""
    # An empty folder holds nothing that could be lost.
    others = [uri for uri in foreign(live, marker) if not uri.endswith("/")]
    # Those that came along last time are listed: still judged, for they may be others by now.
    asked = [uri for uri in {*others, *marker.carried} if kind in _WEB and is_asked_for(uri)]
    there = sorted(uri for uri in asked if (live / uri).is_symlink() or (live / uri).exists())
    doubts = {uri: why for uri in there if (why := why_not(live, uri))}
    named = in_short([uri for uri in others if uri not in there], marker)
    named += [f"{uri} ({why})" for uri, why in doubts.items()]
    if named:
        raise strangers(live, named)
    return there


def _judge_previous(previous: Path) -> None:
    if previous.is_symlink():
        raise SwapRefusedError(previous, NO_FOLDER)
    if not previous.exists() or marker_of(previous) is not None:
        return
    if not previous.is_dir() or any(previous.iterdir()):
        raise SwapRefusedError(previous, NOT_OURS)
