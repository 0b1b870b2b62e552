"""Small pictures of what the gallery offers: light, of the same scene, the same each time."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from chuyenmuc.adapters.file_cache import FileCache
from chuyenmuc.channels.outcome import Outcome
from chuyenmuc.channels.posters.files import make
from chuyenmuc.channels.posters.jobs import Job, catalog_of, kit_jobs
from chuyenmuc.channels.workshop import Workshop
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.inputs import Inputs
from chuyenmuc.ports import NoProgress
from chuyenmuc.render.facts import NO_FACTS
from chuyenmuc.scene.poster.compose import compose
from chuyenmuc.scene.poster.given_pictures import GivenPictures
from chuyenmuc.scene.poster.poster import Poster
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.writers.studio import Studio
from chuyenmuc.scene.writers.thumb import LIGHT, LYING, UPRIGHT, thumb_size, write_thumb


@pytest.fixture(scope="module")
def jobs(inputs: Inputs) -> tuple[Job, ...]:
    """One file of each design and size of the kits."""
    found, _ = kit_jobs(inputs.catalogue.libraries["dien-chau"], catalog_of(inputs), shown=True)
    return tuple({(job.design.id, job.size.id): job for job in found}.values())


def draw(jobs: tuple[Job, ...], inputs: Inputs, folder: Path) -> Outcome:
    """The files and their small pictures, in a cache of our own."""
    return make(jobs, Workshop.of(inputs, FileCache(folder), NoProgress()))


def small_ones(drawn: Outcome) -> dict[str, bytes]:
    """The small pictures of the site."""
    return {file.uri: file.read() for file in drawn.on_site if file.uri.endswith(".nho.webp")}


def test_every_file_has_a_small_picture(
    inputs: Inputs, jobs: tuple[Job, ...], tmp_path: Path
) -> None:
    """A print, too; at most 8 KB, of the pixels the page was promised, the same bytes again."""
    drawn = draw(jobs, inputs, tmp_path / "a")
    bodies, files = small_ones(drawn), drawn.facts.posters
    assert len(files) == len(jobs) == len(bodies)
    for file in files:
        assert file.thumb is not None
        body = bodies[file.thumb.uri]
        assert Image.open(io.BytesIO(body)).size == (file.thumb.width, file.thumb.height)
        assert len(body) <= LIGHT, file.uri
    assert bodies == small_ones(draw(jobs, inputs, tmp_path / "b"))


def test_a_small_picture_shows_what_the_file_shows(
    inputs: Inputs, jobs: tuple[Job, ...], tmp_path: Path
) -> None:
    """Reduced, the one differs from the other at the edges of letters only."""
    job = next(job for job in jobs if job.size.format == "png")
    drawn = draw((job,), inputs, tmp_path)
    (file,), (body,) = drawn.facts.posters, small_ones(drawn).values()
    assert file.thumb is not None
    whole = next(tmp_path.rglob("*.png"))
    large = Image.open(whole).convert("RGB").resize((file.thumb.width, file.thumb.height))
    small = Image.open(io.BytesIO(body)).convert("RGB")
    difference = ImageStat.Stat(ImageChops.difference(large, small).convert("L")).mean[0]
    assert difference < 12


def test_what_only_a_printer_sees_has_no_small_picture(
    inputs: Inputs, jobs: tuple[Job, ...], tmp_path: Path
) -> None:
    """Whoever asks for prints waits for nothing else, and the site gets nothing of it."""
    drawn = draw((replace(jobs[0], shown=False),), inputs, tmp_path)
    assert [file.uri for file in drawn.prints] == [jobs[0].uri]
    assert (drawn.on_site, drawn.facts) == ((), NO_FACTS)


@pytest.mark.parametrize(
    ("width", "height", "box"), [(210, 297, UPRIGHT), (600, 2400, UPRIGHT), (8000, 1000, LYING)]
)
def test_a_small_picture_fits_its_box(width: float, height: float, box: tuple[int, int]) -> None:
    """Whatever its proportions."""
    size = Size(id="thu", name="Thử", family="sheet", width=width, height=height, safe=5)
    pixels = thumb_size(size).pixels
    assert all(side <= most for side, most in zip(pixels, box, strict=True))
    assert any(side == most for side, most in zip(pixels, box, strict=True))


def test_a_photograph_is_packed_until_it_is_light(jobs: tuple[Job, ...], fonts: FontSet) -> None:
    """Noise, the worst there is to pack."""
    noise = Image.effect_noise((400, 500), 90).convert("RGB")
    out = io.BytesIO()
    noise.save(out, "PNG")
    job = next(job for job in jobs if job.design.id == "anh-nen")
    scene = compose(
        Poster(job.view, job.design, job.size, GivenPictures(photo=out.getvalue())), fonts
    ).scene
    assert scene is not None
    assert len(write_thumb(scene, Studio())) <= 2 * LIGHT
