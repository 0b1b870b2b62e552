"""Photographs of iPhones (HEIC): known by their brand, judged before they are decoded.

``pi-heif`` only decodes, with libheif and libde265.
"""

from __future__ import annotations

import io
import re
import struct

from pi_heif import HeifImageFile
from PIL import Image

_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_HEAD = 64
"""Bytes in which the brands of a file stand; AVIF has one of its own, and is not decoded here."""
_EXTENT = re.compile(rb"ispe\0{4}(.{8})", re.DOTALL)
"""The box that tells width and height; a second one (``clap``) may show a small part of them."""


def is_heic(data: bytes) -> bool:
    """Whether a file says that it is HEIC, whatever its name."""
    return data[4:8] == b"ftyp" and data[8:12] in _BRANDS and b"avif" not in data[:_HEAD]


def promised_pixels(data: bytes) -> int:
    """The pixels of the largest picture in the file, shown or not; libheif decodes no larger."""
    extents = (struct.unpack(">II", found) for found in _EXTENT.findall(data))
    return max((width * height for width, height in extents), default=0)


def open_heic(data: bytes) -> Image.Image:
    """The picture, upright, of which only the header is read.

    Raises:
        SyntaxError, IndexError: the file is damaged.
    """
    image: Image.Image = HeifImageFile(io.BytesIO(data))
    return image


def holds_several(image: Image.Image) -> bool:
    """Whether an open picture may hold others that are no film: HEIC names the one to show."""
    return isinstance(image, HeifImageFile)
