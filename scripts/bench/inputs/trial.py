"""One input tried: laid into a small project, checked, its page looked at."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import BaseModel

from bench.inputs.corpus import Input, Said
from chuyenmuc.build import check
from chuyenmuc.content.catalogue import Catalogue, load_catalogue
from chuyenmuc.inputs import Inputs
from chuyenmuc.markdown.dialect import Converter

TODAY = dt.date(2026, 11, 20)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of an input: at most one thing is wrong with it, the worst."""

    tried: Input
    seconds: float
    silent: str = ""
    misdirected: str = ""
    crashed: str = ""
    not_as_meant: str = ""

    @property
    def wrong(self) -> str:
        """What is wrong, in words, or nothing."""
        named = (
            ("VẾT LỖI", self.crashed),
            ("IM LẶNG", self.silent),
            ("CHỈ SAI", self.misdirected),
            ("TRANG SAI", self.not_as_meant),
        )
        return next((f"{word} {self.tried.kind}: {what}" for word, what in named if what), "")


class Trial:
    """Tries inputs one after the other, each in a folder of its own.

    ``a.vn`` counts as official, as in the cases of rules.
    """

    def __init__(self, inputs: Inputs, folder: Path) -> None:
        self._inputs = replace(
            inputs, official=replace(inputs.official, domains=inputs.official.domains | {"a.vn"})
        )
        self._folder = folder
        self._converter = Converter()
        self._count = 0

    def of(self, tried: Input) -> Verdict:
        """Lay it down, check it, look at its page, and clear it away."""
        self._count += 1
        project = self._folder / str(self._count)
        try:
            return self._judged(tried, project)
        finally:
            shutil.rmtree(project)

    def _judged(self, tried: Input, project: Path) -> Verdict:
        for uri, body in tried.files.items():
            path = project / uri
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(body)
        started = time.process_time()
        try:
            catalogue = load_catalogue(project)
            inputs = replace(self._inputs, catalogue=catalogue)
            report = check(inputs, None, TODAY)
            found = [Said(f.location.uri, f.location.line, f.code) for f in report]
            page = flat(self._converter.html(tried.body)) if tried.body is not None else ""
        except Exception:  # noqa: BLE001  # whatever it is: the program must never end like this
            return Verdict(
                tried, time.process_time() - started, crashed=traceback.format_exc(limit=-3)
            )
        seconds = time.process_time() - started
        told = ", ".join(map(str, found)) or "không gì"
        missing = [said for said in tried.says if not _is_among(said, found)]
        if missing and not found:
            return Verdict(tried, seconds, silent=f"phải nói {', '.join(map(str, missing))}")
        surplus = [
            said
            for said in found
            if said.code in tried.never
            or (tried.exact and not any(_is(due, said) for due in tried.says))
        ]
        if missing or surplus:
            due = ", ".join(map(str, tried.says)) or "không gì"
            return Verdict(tried, seconds, misdirected=f"phải nói {due}; đã nói {told}")
        lost = "; ".join((*_off_the_page(tried, page), *_not_held(tried, catalogue)))
        return Verdict(tried, seconds, not_as_meant=lost)


def flat(html: str) -> str:
    """HTML without the white space that no browser shows."""
    return re.sub(r"\s*(<[^>]+>)\s*", lambda tag: tag[1], re.sub(r"\s+", " ", html)).strip()


def _off_the_page(tried: Input, page: str) -> Iterator[str]:
    at = 0
    for piece in map(flat, tried.shows):
        found = page.find(piece, at)
        if found < 0:
            yield f"thiếu {piece!r} trong {page!r}"
            return
        at = found + len(piece)
    for piece in map(flat, tried.hides):
        if piece in page:
            yield f"thừa {piece!r} trong {page!r}"


def _not_held(tried: Input, catalogue: Catalogue) -> Iterator[str]:
    held = "\n".join(
        entry.model.model_dump_json()
        for library in catalogue.libraries.values()
        for entry in library.entries()
        if isinstance(entry.model, BaseModel)
    )
    yield from (f"chưa đọc được {piece}" for piece in tried.holds if piece not in held)
    yield from (f"đã đọc {piece}" for piece in tried.lacks if piece in held)


def _is_among(said: Said, found: list[Said]) -> bool:
    return any(_is(said, other) for other in found)


def _is(due: Said, other: Said) -> bool:
    return due.code == other.code and due.uri in {"", other.uri} and due.line in {0, other.line}
