"""One poster to draw, as the layout, the writers and the cache take it."""

from __future__ import annotations

from dataclasses import dataclass

from chuyenmuc.content.models.posters.design import Design
from chuyenmuc.content.models.posters.size import Format, Size
from chuyenmuc.scene.poster.given_pictures import NO_PICTURES, GivenPictures
from chuyenmuc.views.posters.poster import PosterView


@dataclass(frozen=True, slots=True)
class Poster:
    """What it says, how it looks, on which page, with which pictures."""

    view: PosterView
    design: Design
    size: Size
    given: GivenPictures = NO_PICTURES

    @property
    def format(self) -> Format:
        """The kind of file: a photograph on a screen is a JPEG, which every app takes.

        A PNG of it would weigh ten times as much.
        """
        lossy = self.given.photo is not None and self.size.format == "png"
        return "jpg" if lossy else self.size.format
