"""From what a poster says to its bytes: the one call the build makes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import cache
from importlib.metadata import version

from chuyenmuc.content.models.posters.size import Format
from chuyenmuc.scene.checks.layout import check
from chuyenmuc.scene.checks.print_file import check_print
from chuyenmuc.scene.checks.street import check_street
from chuyenmuc.scene.finding import Finding
from chuyenmuc.scene.poster.compose import compose
from chuyenmuc.scene.poster.poster import Poster
from chuyenmuc.scene.scene import Scene
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.writers.pdf import write_pdf
from chuyenmuc.scene.writers.screen import write_jpg, write_png, write_webp
from chuyenmuc.scene.writers.studio import Studio
from chuyenmuc.scene.writers.typst.screen import is_large, write_large_png, write_svg
from chuyenmuc.vietnamese.compound_list import COMPOUNDS

VERSION = 5
"""Raise when the same recipe would give other bytes: a change in layout or writers."""
ENGINES = ("pillow", "pikepdf", "segno", "typst", "uharfbuzz", "fonttools")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture with what is wrong with it. ``body`` is empty where none could be laid out.

    ``width`` and ``height`` are millimetres of the trim for PDF, pixels for everything else.
    """

    body: bytes
    findings: tuple[Finding, ...]
    width: float
    height: float


def draw(poster: Poster, fonts: FontSet, studio: Studio | None = None) -> Drawn:
    """Compose, check and write one poster. A ``studio`` kept between calls makes screens quick."""
    view, size = poster.view, poster.size
    width, height = (size.width, size.height) if poster.format == "pdf" else size.pixels
    composed = compose(poster, fonts)
    if composed.scene is None:
        return Drawn(b"", composed.findings, width, height)
    body = write(composed.scene, poster.format, fonts, studio or Studio())
    findings = check(composed.scene, view) + check_street(composed.scene, view)
    if poster.format == "pdf":
        findings += check_print(body, size, fonts)
    return Drawn(body, findings, width, height)


def write(scene: Scene, format: Format, fonts: FontSet, studio: Studio) -> bytes:  # noqa: A002 - the field's word
    """The scene in a file format."""
    if format == "pdf":
        return write_pdf(scene, fonts)
    if format == "svg":
        return write_svg(scene, fonts)
    if format == "png" and is_large(scene):
        return write_large_png(scene, fonts)
    writers: dict[Format, Callable[[Scene, Studio], bytes]] = {
        "png": write_png,
        "webp": write_webp,
        "jpg": write_jpg,
    }
    return writers[format](scene, studio)


def recipe(poster: Poster, fonts: FontSet) -> bytes:
    """Everything that decides the bytes, in a stable form, for a cache that goes by content."""
    parts = {
        **kit_of(fonts),
        "view": asdict(poster.view),
        "design": poster.design.model_dump(mode="json"),
        "size": poster.size.model_dump(mode="json"),
        "picture": _hash_of(poster.given.photo),
        "logo": _hash_of(poster.given.logo),
    }
    return json.dumps(parts, ensure_ascii=False, sort_keys=True).encode()


def _hash_of(picture: bytes | None) -> str | None:
    return hashlib.sha256(picture).hexdigest() if picture else None


@cache  # the metadata of a package is read from disk each time it is asked for
def _engines() -> dict[str, str]:
    return {name: version(name) for name in ENGINES}


def kit_of(fonts: FontSet) -> dict[str, object]:
    """What every picture depends on besides its own words and measures."""
    return {
        "version": VERSION,
        "engines": _engines(),
        "fonts": fonts.digest,
        "compounds": hashlib.sha256("|".join(COMPOUNDS).encode()).hexdigest(),
    }
