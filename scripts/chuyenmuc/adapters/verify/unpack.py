"""Unpack an answer piece by piece: a megabyte may be made to hold a gigabyte."""

from __future__ import annotations

import http.client
import zlib
from collections.abc import Iterator

LARGEST = 64 * 1024 * 1024
"""Bytes of a body as it comes, and unpacked: no file of a site is near it."""
_PIECE = 64 * 1024
_ANY_HEADER = 47  # of zlib: gzip or zlib, whichever it begins with
_NO_HEADER = -15
_PACKED = frozenset({"gzip", "x-gzip", "deflate"})


class TooLargeError(Exception):
    """More came, or would have come out, than any file of a site has."""


class UnreadableError(Exception):
    """What came is not what its headers say; why, in Vietnamese."""


def unpacked(response: http.client.HTTPResponse) -> Iterator[bytes]:
    """The body in pieces of at most 64 KiB.

    Raises:
        TooLargeError: there is more than :data:`LARGEST`; nothing beyond it is unpacked.
        UnreadableError: it breaks off, or is packed in a way nobody asked for.
        OSError: the connection was lost.
    """
    way = (response.headers.get("Content-Encoding") or "identity").strip().lower()
    if way not in _PACKED | {"identity", ""}:
        raise UnreadableError(f"máy chủ nén theo cách không được hỏi (`{way[:40]}`)")
    pieces = _as_sent(response)
    size = 0
    for piece in _out_of(pieces) if way in _PACKED else pieces:
        size += len(piece)
        if size > LARGEST:
            raise TooLargeError
        yield piece


def _as_sent(response: http.client.HTTPResponse) -> Iterator[bytes]:
    size = 0
    try:
        while piece := response.read(_PIECE):
            size += len(piece)
            if size > LARGEST:
                raise TooLargeError
            yield piece
    except http.client.IncompleteRead:
        raise UnreadableError("trả lời đứt giữa chừng") from None
    if response.length:  # what was announced and did not come
        raise UnreadableError("trả lời đứt giữa chừng")


def _out_of(pieces: Iterator[bytes]) -> Iterator[bytes]:
    first = next(pieces, b"")
    if not first:
        return
    way = _ANY_HEADER if _has_header(first) else _NO_HEADER
    engine = zlib.decompressobj(way)
    rest = first
    try:
        while True:
            out = engine.decompress(rest, _PIECE)
            if out:
                yield out
            rest = engine.unconsumed_tail or engine.unused_data
            if engine.eof and rest:  # gzip may be several, one after another
                engine = zlib.decompressobj(way)
            elif not rest and not out:
                more = next(pieces, b"")
                if not more:
                    break
                if engine.eof:
                    engine = zlib.decompressobj(way)
                rest = more
    except zlib.error:
        raise UnreadableError("trả lời nén bị hỏng") from None
    if not engine.eof:
        raise UnreadableError("trả lời nén đứt giữa chừng")


def _has_header(first: bytes) -> bool:
    """Whether it is gzip or zlib; some servers send ``deflate`` without either."""
    if first[:2] == b"\x1f\x8b":
        return True
    return first[0] & 0x0F == 8 and int.from_bytes(first[:2], "big") % 31 == 0  # noqa: PLR2004  # RFC 1950
