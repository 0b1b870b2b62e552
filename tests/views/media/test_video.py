"""A film is a link with its length and its words; the page loads nothing of it."""

from __future__ import annotations

import pytest

from chuyenmuc.content.models.article import Video
from chuyenmuc.views.media.video import video_view


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(150, "2~phút 30~giây"), (60, "1~phút"), (50, "50~giây"), (0, "0~giây")],
)
def test_the_length_is_said_in_words(seconds: int, words: str) -> None:
    """What is nothing is not said; number and unit stay together."""
    video = Video(url="https://www.kenh.example/1", length=seconds, transcript="Lời")
    assert video_view(video).length == words.replace("~", "\u00a0")


def test_words_are_kept_in_paragraphs() -> None:
    """An empty line parts them, a single break does not."""
    video = Video(url="https://www.kenh.example/1", length=80, transcript="Một\nhai.\n\n\n\nBa.\n")
    assert video_view(video).words == ("Một hai.", "Ba.")
    assert video_view(video).link.host == "kenh.example"
