"""MP3 by its bytes: where the sound starts and ends, and how long it lasts.

What stands around the sound (tags, a cover, the name of a phone) is no part of it, so that a copy
cut here carries nothing but what is heard.
"""

from __future__ import annotations

from dataclasses import dataclass

_KBPS = {
    True: (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    False: (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
"""By whether the stream is MPEG 1, then by the number in the header, from 1."""
_HERTZ = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
"""By version as the header has it: 3 is MPEG 1, 2 is MPEG 2, 0 is MPEG 2.5."""
_LAYER_3 = 1
_FEWEST = 3
"""Frames in a row: two headers that match by chance are rare, three are not seen."""
_STRAY = 4096
"""Bytes that encoders leave before the first frame, and a cut last frame or old tags behind."""
_TAGS = (b"TAG", b"APETAGEX", b"LYRICSBEGIN", b"ID3")
_OTHERS = (
    (4, b"ftyp", "M4A hoặc video"),
    (0, b"RIFF", "WAV"),
    (0, b"OggS", "OGG"),
    (0, b"#!AMR", "AMR"),
    (0, b"fLaC", "FLAC"),
    (0, b"\xff\xf1", "AAC"),
    (0, b"\xff\xf9", "AAC"),
)


class NotSoundError(Exception):
    """The bytes are no MP3; ``problem`` names the sentence, ``found`` fills it."""

    def __init__(self, problem: str, **found: object) -> None:
        super().__init__(problem)
        self.problem = problem
        self.found = found


@dataclass(frozen=True, slots=True)
class Sound:
    """The frames of an MP3: ``body`` without anything around them, its length in seconds."""

    body: bytes
    seconds: float


@dataclass(frozen=True, slots=True)
class _Frame:
    size: int
    seconds: float
    kind: tuple[int, int]


def read_mp3(data: bytes) -> Sound:
    """Cut the sound out of a file.

    Raises:
        NotSoundError: not MP3, or broken off by what is neither sound nor a tag.
    """
    start = _first_frame(data)
    at, seconds = start, 0.0
    kind = None
    while (frame := _frame(data, at)) and kind in {None, frame.kind}:
        kind = frame.kind
        seconds += frame.seconds
        at += frame.size
    rest = data[at:].lstrip(b"\0")
    if len(rest) > _STRAY and not rest.startswith(_TAGS):
        raise NotSoundError("sound_damaged", second=int(seconds))
    return Sound(data[start:at], seconds)


def _first_frame(data: bytes) -> int:
    """Where three frames of one kind stand in a row, behind the tags."""
    at = 0
    while data[at : at + 3] == b"ID3" and len(data) >= at + 10:
        flags, size = data[at + 5], data[at + 6 : at + 10]
        at += 10 + sum(part << shift for part, shift in zip(size, (21, 14, 7, 0), strict=True))
        at += 10 if flags & 0x10 else 0
    at += len(data[at:]) - len(data[at:].lstrip(b"\0"))
    for place in range(at, min(at + _STRAY, len(data))):
        if data[place] == 0xFF and _row(data, place):  # noqa: PLR2004  # every header starts so
            return place
    for offset, sign, name in _OTHERS:
        if data[offset : offset + len(sign)] == sign:
            raise NotSoundError("sound_other", kind=name)
    raise NotSoundError("sound_unknown")


def _row(data: bytes, at: int) -> bool:
    kinds = set()
    for _ in range(_FEWEST):
        frame = _frame(data, at)
        if frame is None:
            return False
        kinds.add(frame.kind)
        at += frame.size
    return len(kinds) == 1


def _frame(data: bytes, at: int) -> _Frame | None:
    """The frame that stands whole at this place, if one does."""
    head = int.from_bytes(data[at : at + 4], "big")
    version, layer = head >> 19 & 3, head >> 17 & 3
    rate, tempo, padding = head >> 12 & 15, head >> 10 & 3, head >> 9 & 1
    if head >> 21 != 0x7FF or layer != _LAYER_3 or version == 1:  # noqa: PLR2004  # all ones
        return None
    if rate in {0, 15} or tempo == 3:  # noqa: PLR2004  # reserved numbers
        return None
    first = version == 3  # noqa: PLR2004  # MPEG 1
    hertz = _HERTZ[version][tempo]
    samples = 1152 if first else 576
    size = samples // 8 * _KBPS[first][rate - 1] * 1000 // hertz + padding
    if at + size > len(data):
        return None
    return _Frame(size, samples / hertz, (version, tempo))
