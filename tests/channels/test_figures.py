"""The files of infographics as a build asks for them: named once, drawn once."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from chuyenmuc.adapters.file_cache import FileCache
from chuyenmuc.channels.channel import Run
from chuyenmuc.channels.figures import make, plan
from chuyenmuc.channels.workshop import Workshop
from chuyenmuc.inputs import Inputs
from chuyenmuc.ports import Kept, NoProgress
from chuyenmuc.views.figures.file import OFFERED

TODAY = dt.date(2026, 11, 20)


class _Shelf(FileCache):
    """A cache in a folder that counts what is put into it."""

    stored = 0

    def put(self, key: str, suffix: str, body: bytes) -> Kept:
        self.stored += 1
        return super().put(key, suffix, body)


def test_a_second_build_takes_every_file_from_the_cache(inputs: Inputs, tmp_path: Path) -> None:
    """Names are stable, and nothing is drawn twice."""
    library = inputs.catalogue.libraries["xa-mau"]
    few = tuple(e for e in library.infographics if e.id in {"thu-bars", "thu-quote"})

    library = replace(library, infographics=few)
    shelf = _Shelf(tmp_path)
    jobs = plan(Run(library, inputs, TODAY)).jobs
    workshop = Workshop.of(inputs, shelf, NoProgress())
    first = make(jobs, workshop)
    stored = shelf.stored
    again = make(jobs, workshop)
    assert first == again
    assert shelf.stored == stored == 2 * (len(OFFERED) + 1)
    assert "infographic/thu-bars/thu-bars-bai-dang.png" in {a.uri for a in first.on_site}
    assert "infographic/thu-bars/a3.pdf" in {a.uri for a in first.prints}
