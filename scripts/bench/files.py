"""What the checks find on finished files: a fixed sample over all designs and sizes."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator
from itertools import product

import zxingcpp
from PIL import Image

from bench.row import Row
from bench.setting import Setting
from bench.slogans import SLOGANS
from chuyenmuc.content.models.posters.design import Design
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.ports import Progress
from chuyenmuc.scene.draw import draw
from chuyenmuc.scene.poster.given_pictures import GivenPictures
from chuyenmuc.scene.poster.poster import Poster
from chuyenmuc.scene.text.fonts import Font
from chuyenmuc.scene.writers.studio import Studio
from chuyenmuc.views.posters.poster import PosterView

SAMPLE = 150
STRIDE = 37
"""How far apart the slogans of neighbours in the sample are: prime to the length of the list."""
SENT_SIDE, SENT_QUALITY = 720, 60
"""What a messenger makes of a picture: pixels of the long side, quality of the JPEG."""
KB = 1000
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")


def file_checks(held: Setting, progress: Progress) -> Iterator[Row]:
    """The rows about finished files, their codes, their letters and photographs."""
    progress.stage("Vẽ và kiểm mẫu thử", SAMPLE)
    studio, wrong, codes, drawn = Studio(), 0, 0, 0
    for view, design, size in _sample(held):
        linked = size.qr and view.link is not None
        result = draw(Poster(view, design, size), held.fonts, studio)
        drawn += bool(result.body)
        wrong += len(result.findings)
        for finding in result.findings:
            print(f"  LỖI {design.id} {size.id} {view.ideas}: {finding.code} {finding.message}")
        if linked:
            picture = result.body
            if size.format == "pdf":
                small = _for_a_phone(size)
                picture = draw(Poster(view, design, small), held.fonts, studio).body
            codes += 1
            wrong += not _is_read(picture, view)
        progress.step()
    yield Row("tệp đã vẽ để kiểm", drawn, SAMPLE, "tệp", at_least=True)
    yield Row("mã QR đọc lại sau JPEG 720 px chất lượng 60", codes, 20, "mã", at_least=True)
    yield Row("lỗi trên tệp: phông, khung xén, RGB, mã QR", wrong, 0, "lỗi")
    letters = sum(_wrong_letters(font) for font in held.fonts.fonts.values())
    yield Row("chữ sai trong 146 chữ, NFC và NFD, mọi phông", letters, 0, "chữ")
    yield Row("ảnh có ảnh chụp, nặng nhất", _heaviest_photograph(held), 180, "KB")


def _sample(held: Setting) -> Iterator[tuple[PosterView, Design, Size]]:
    """Pairs of designs and sizes in turn, each with the next slogan it accepts."""
    pairs = [
        (design, size)
        for size, design in product(held.sizes.values(), held.designs.values())
        if design.variant_for(size)
    ]
    for number in range(SAMPLE):
        design, size = pairs[number * len(pairs) // SAMPLE]
        at = number * STRIDE
        while True:
            view = held.view(number, SLOGANS[at % len(SLOGANS)])
            if sum(len(idea.split()) for idea in view.ideas) <= _most(design, size):
                break
            at += 1
        yield view, design, size


def _most(design: Design, size: Size) -> int:
    """The fewest syllables at which any layout of the design refuses."""
    variant = design.variant_for(size)
    limits = [
        layer.syllables
        for layer in (variant.layers if variant else ())
        if layer.kind == "text" and layer.syllables is not None
    ]
    return min(limits, default=0)


def _for_a_phone(size: Size) -> Size:
    """The sheet as a picture to send: 1350 pixels along its long side."""
    dpi = 1350 / max(size.width, size.height) * 25.4
    return size.model_copy(update={"dpi": dpi, "format": "png"})


def _is_read(body: bytes, view: PosterView) -> bool:
    """Whether a telephone reads the address from what a messenger passes on."""
    picture = Image.open(io.BytesIO(body)).convert("RGB")
    picture.thumbnail((SENT_SIDE, SENT_SIDE))
    sent = io.BytesIO()
    picture.save(sent, "JPEG", quality=SENT_QUALITY)
    found = zxingcpp.read_barcodes(Image.open(sent))
    return [code.text for code in found] == [view.link]


def _wrong_letters(font: Font) -> int:
    """Letters without a glyph, without ink, or drawn differently when taken apart."""
    small = "đ" + "".join(
        unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES
    )
    return sum(
        bool(font.missing(letter))
        or len(font.shape(letter).boxes) != 1
        or font.shape(unicodedata.normalize("NFD", letter)) != font.shape(letter)
        for letter in small + small.upper()
    )


def _heaviest_photograph(held: Setting) -> float:
    """Kilobytes of the heaviest picture for a screen with a photograph in it."""
    sky = Image.linear_gradient("L").resize((1600, 1200))
    leaves = Image.effect_mandelbrot((1600, 1200), (-2.0, -1.2, 0.6, 1.2), 90)
    out = io.BytesIO()
    Image.merge("RGB", (sky, leaves, Image.blend(sky, leaves, 0.5))).save(out, "JPEG", quality=92)
    picture, design = out.getvalue(), held.designs["anh-nen"]
    weights = [
        len(
            draw(Poster(held.views[0], design, size, GivenPictures(photo=picture)), held.fonts).body
        )
        for size in held.sizes.values()
        if size.format == "png"
    ]
    return max(weights) / KB
