"""What posters are measured on: the project's designs, sizes and fonts, two kinds of posters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from bench.slogans import Ideas
from chuyenmuc.channels.posters.jobs import catalog_of
from chuyenmuc.content.models.posters.design import Design
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.inputs import read_inputs
from chuyenmuc.scene.text.fonts import FontSet, load_fonts
from chuyenmuc.views.posters.poster import PosterView, poster_view

ROOT = Path(__file__).resolve().parents[2]
COMMUNE = "dien-chau"


@dataclass(frozen=True)
class Setting:
    """Everything a measurement draws with."""

    views: tuple[PosterView, ...]
    designs: Mapping[str, Design]
    sizes: Mapping[str, Size]
    fonts: FontSet

    def view(self, number: int, ideas: Ideas) -> PosterView:
        """A poster that says ``ideas``: the demo's and an official page's in turn."""
        demo = replace(self.views[0], ideas=ideas, call="Ngày Chuyển đổi số quốc gia 10/10")
        if number % 2 == 0:
            return demo
        link = "https://xa-mau.example/chuyen-doi-so/"
        return replace(demo, header="Ủy ban nhân dân xã Mẫu", mark=None, link=link)


@cache
def setting() -> Setting:
    """Read once a process."""
    inputs = read_inputs(ROOT)
    library = inputs.catalogue.libraries[COMMUNE]
    catalog = catalog_of(inputs)
    return Setting(
        tuple(poster_view(library, slogan) for slogan in library.slogans),
        catalog.designs,
        catalog.sizes,
        load_fonts(inputs.print_fonts),
    )
