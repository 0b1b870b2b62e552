"""Recordings of articles read aloud: ``media/<name>.mp3`` of the shared content or of a commune."""

from __future__ import annotations

from chuyenmuc.content.load.bounded_read import TooLargeError, read_at_most
from chuyenmuc.content.load.mp3 import NotSoundError, Sound, read_mp3
from chuyenmuc.content.load.source import SourceFile
from chuyenmuc.content.messages import diagnose
from chuyenmuc.diagnostics import Diagnostic, Location
from chuyenmuc.vietnamese.numbers import number
from chuyenmuc.vietnamese.system_error import reason_of

HEAVIEST = 5_000_000
"""Bytes: ten minutes of speech at 64 kbit/s, a fair share of a small data plan."""


def read_recording(file: SourceFile) -> tuple[Sound | None, list[Diagnostic]]:
    """The sound of a file, or why it cannot be published."""
    place, name = Location(file.uri), file.path.name
    try:
        return read_mp3(read_at_most(file.path, HEAVIEST)), []
    except TooLargeError as large:
        found = {"size": number(large.size / 1e6, 1), "limit": HEAVIEST // 1_000_000}
        return None, [diagnose("sound_heavy", place, name=name, **found)]
    except NotSoundError as refused:
        return None, [diagnose(refused.problem, place, name=name, **refused.found)]
    except FileNotFoundError:
        return None, []  # gone since the folder was walked: as if it had not been there
    except OSError as error:
        return None, [diagnose("unreadable", place, reason=reason_of(error))]
