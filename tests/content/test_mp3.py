"""A recording is taken for what its bytes are: sound is kept, what stands around it is not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from chuyenmuc.content.load import SourceFile
from chuyenmuc.content.load.mp3 import NotSoundError, read_mp3
from chuyenmuc.content.load.recording import HEAVIEST, read_recording
from chuyenmuc.content.messages import SENTENCES
from chuyenmuc.content.tree import walk

Silence = Callable[[int], bytes]


def tagged(sound: bytes) -> bytes:
    """With a tag before it that says who recorded it where, and an old one behind."""
    text = b"TPE1 May cua ba Nam, 0912345678 \xff\xfb\x90\x00"
    size = bytes((0, 0, len(text) >> 7, len(text) & 127))
    return b"ID3\x03\x00\x00" + size + text + bytes(20) + sound + b"TAG" + bytes(125)


def test_only_what_is_heard_is_kept(silence: Silence) -> None:
    """Tags before and behind go, with the names and places in them; the length is measured."""
    sound = read_mp3(tagged(silence(100)))
    assert sound.body == silence(100)
    assert sound.seconds == pytest.approx(3.6)


def test_a_last_frame_cut_short_is_left_out(silence: Silence) -> None:
    """As recorders leave it when the battery goes."""
    assert read_mp3(silence(50)[:-9]).body == silence(49)


@pytest.mark.parametrize(
    ("start", "problem", "kind"),
    [
        (b"\0\0\0\x20ftypM4A ", "sound_other", "M4A hoặc video"),
        (b"RIFF\0\0\0\0WAVEfmt ", "sound_other", "WAV"),
        (b"OggS\0\x02", "sound_other", "OGG"),
        (b"#!AMR\n", "sound_other", "AMR"),
        (b"\xff\xf1\x50\x80\x02\x1f\xfc", "sound_other", "AAC"),
        (b"<html><script>alert(1)</script>", "sound_unknown", None),
        (b"ID3\x03\x00\x00\x7f\x7f\x7f\x7f", "sound_unknown", None),
        (b"ID3", "sound_unknown", None),
        (b"\xff\xf3\x28\xc0", "sound_unknown", None),
        (b"", "sound_unknown", None),
    ],
)
def test_what_is_no_mp3_is_refused(start: bytes, problem: str, kind: str | None) -> None:
    """Renaming a file does not make it one; the editor is told what is inside."""
    with pytest.raises(NotSoundError) as refused:
        read_mp3(start + bytes(200))
    assert refused.value.problem == problem
    assert refused.value.found.get("kind") == kind


def test_a_page_hidden_behind_the_sound_is_refused(silence: Silence) -> None:
    """The file breaks off after so many seconds, and the rest is neither sound nor a tag."""
    with pytest.raises(NotSoundError) as refused:
        read_mp3(silence(100) + b"<p>" * 3000)
    assert (refused.value.problem, refused.value.found) == ("sound_damaged", {"second": 3})


def in_media(folder: Path, body: bytes, name: str = "bai.mp3") -> SourceFile:
    """A file in the shared folder of recordings."""
    path = folder / "content" / "common" / "media" / name
    path.parent.mkdir(parents=True)
    path.write_bytes(body)
    return SourceFile(path, f"content/common/media/{name}", "recordings", "common")


def test_a_heavy_recording_is_refused_before_it_is_read(tmp_path: Path) -> None:
    """With its weight and the limit."""
    sound, (finding,) = read_recording(in_media(tmp_path, bytes(HEAVIEST + 150_000)))
    assert sound is None
    assert (finding.code, "nặng 5,2 MB, vượt mức 5 MB" in finding.message) == ("AN813", True)


@pytest.mark.parametrize("problem", ["sound_unknown", "sound_other", "sound_damaged"])
def test_each_refusal_says_what_to_do(problem: str) -> None:
    """Every sentence is whole with what the reader of the file found."""
    sentence = SENTENCES[problem]
    said = (sentence.message + sentence.action).format(name="a.mp3", kind="WAV", second=3)
    assert "{" not in said


def test_a_link_to_a_recording_elsewhere_is_not_followed(tmp_path: Path) -> None:
    """A file outside the project would be published."""
    outside = tmp_path / "rieng.mp3"
    outside.write_bytes(b"x")
    folder = tmp_path / "content" / "common" / "media"
    folder.mkdir(parents=True)
    (folder / "bai.mp3").symlink_to(outside)
    files, findings = walk(tmp_path)
    assert files == []
    assert [found.code for found in findings] == ["ND106"]
