"""The film of an article: a link to where it is published, its length, its words to read."""

from __future__ import annotations

from dataclasses import dataclass

from chuyenmuc.content.models.article import Video
from chuyenmuc.views.trust import OutsideLink, outside


@dataclass(frozen=True, slots=True)
class VideoView:
    """``length`` in words, ``words`` as paragraphs."""

    link: OutsideLink
    length: str
    words: tuple[str, ...]


def video_view(video: Video) -> VideoView:
    """What the page shows of a film; nothing of it is loaded."""
    paragraphs = video.transcript.split("\n\n")
    return VideoView(
        outside(video.url),
        length_words(video.length),
        tuple(" ".join(paragraph.split()) for paragraph in paragraphs if paragraph.strip()),
    )


def length_words(seconds: int) -> str:
    """``2 phút 30 giây``; a part that is nothing is left out."""
    parts = ((seconds // 60, "phút"), (seconds % 60, "giây"))
    return " ".join(f"{number}\u00a0{unit}" for number, unit in parts if number) or "0\u00a0giây"
