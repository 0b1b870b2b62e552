"""Photographs inside a document, rid of what cameras write beside the pixels, which stay."""

from __future__ import annotations

import io
from collections.abc import Iterator

from PIL import Image

_TURNED = 0x0112
_JPEG = b"\xff\xd8"
_SCAN = 0xDA  # from here on there are pixels
_PRIVATE = {0xE1, 0xED, 0xFE}
"""Exif and XMP, IPTC, comments; profiles of colour (0xE2) and the kind of ink (0xEE) stay."""
_PNG = b"\x89PNG\r\n\x1a\n"
_PRIVATE_CHUNKS = {b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"}


def without_metadata(data: bytes) -> bytes:
    """The same picture; what is no JPEG or PNG, or a broken one, comes back as it is."""
    if data.startswith(_JPEG):
        return _jpeg(data)
    return _png(data) if data.startswith(_PNG) else data


def _jpeg(data: bytes) -> bytes:
    segments = list(_segments(data))
    if not any(marker in _PRIVATE for marker, _ in segments):
        return data
    kept = [part for marker, part in segments if marker not in _PRIVATE]
    return b"".join((_JPEG, _upright(data), *kept))


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The parts of a JPEG by their marker; the last is everything from the pixels on."""
    at = len(_JPEG)
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != _SCAN:  # noqa: PLR2004 - marker
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        yield data[at + 1], data[at:end]
        at = end
    yield _SCAN, data[at:]


def _upright(data: bytes) -> bytes:
    """The one thing of Exif that shows: which way up the picture is; empty where it is upright."""
    try:
        with Image.open(io.BytesIO(data)) as image:
            turned = image.getexif().get(_TURNED, 1)
    except (OSError, SyntaxError, ValueError):
        return b""
    if turned == 1:
        return b""
    exif = Image.Exif()
    exif[_TURNED] = turned
    body = exif.tobytes()
    return b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body


def _png(data: bytes) -> bytes:
    kept, at = [_PNG], len(_PNG)
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        if data[at + 4 : at + 8] not in _PRIVATE_CHUNKS:
            kept.append(data[at:end])
        at = end
    return b"".join((*kept, data[at:]))
