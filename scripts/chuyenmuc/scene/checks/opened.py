"""Whether a finished picture or PDF opens: asked of the bytes that are about to go out."""

from __future__ import annotations

import io
import warnings

import pikepdf
from PIL import Image

_FORMATS = {
    ".png": "PNG",
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".webp": "WEBP",
    ".gif": "GIF",
    ".ico": "ICO",
}
_DAMAGED = (OSError, SyntaxError, ValueError, EOFError, RuntimeError, IndexError)
"""What Pillow raises on damaged files."""
PICTURES = frozenset(_FORMATS)


def picture_fault(body: bytes, suffix: str) -> str | None:
    """What keeps a picture from being shown, in Vietnamese; None where all of it decodes.

    Args:
        body: the file.
        suffix: the ending of its name, in lower case, one of :data:`PICTURES`.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # ours are as large
            with Image.open(io.BytesIO(body), formats=[_FORMATS[suffix]]) as image:
                image.load()
    except _DAMAGED:
        return f"không giải mã được thành ảnh {_FORMATS[suffix]}"
    return None


def pdf_fault(body: bytes) -> str | None:
    """What keeps a PDF from being shown or printed, in Vietnamese; None where it opens as it is.

    Readers mend a damaged file as well as they can, each in its own way: nothing is mended here.
    """
    try:
        with pikepdf.open(io.BytesIO(body), attempt_recovery=False) as document:
            if not document.pages:
                return "tệp PDF không có trang nào"
            for number, page in enumerate(document.pages, 1):
                left, bottom, right, top = (float(side) for side in page.mediabox.as_list())
                if left == right or bottom == top:
                    return f"trang {number} của tệp PDF không có khổ giấy"
                page.contents_coalesce()
                page.Contents.read_bytes()
    except (pikepdf.PdfError, AttributeError, TypeError, ValueError):
        return "không mở được thành tệp PDF"
    return None
