"""Names that systems, synchronisers and people give to copies of a file."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import PurePath

from chuyenmuc.vietnamese.text import nfc

_BEFORE = re.compile(r"(?:bản sao|sao chép|copy)(?: (?:của|of))? (.+)", re.IGNORECASE)
_WORDS = (
    r"(?:another[ ]|\d+(?:st|nd|rd|th)[ ])?copy|bản[ ]sao(?:[ ]khác)?|sao[ ]chép|cũ|mới|old|new"
    r"|backup|bak|bk"
)
_AFTER = re.compile(
    rf"""(.+?)(?:
      [ ]?\((?:\d+|(?:{_WORDS})(?:[ ]\d+)?)\)               # downloads, Google Drive, GNOME, KDE
    | [ ]?[-–_ ][ ]?(?:{_WORDS})(?:[ ]?\(?\d+\)?)?          # Windows: “- Copy (2)”; Mac: “copy 2”
    | -(?:copy|ban-sao)(?:-\d+)?
    | [ ]\d+                                                # Mac, iCloud
    | [.]sync-conflict-.+                                   # Syncthing
    | [ ]?\(.*(?:conflict|xung[ ]đột).*\)                   # Dropbox, Nextcloud
    | _(?:base|local|remote|backup)_\d+ | ~[\w/]+           # git
    | [-_ ](?:desktop|laptop|win|pc|may|may-tinh|macbook|surface|dell|hp|asus|acer|lenovo)
      (?:[-_ ][-\w]+)?                                      # OneDrive adds the name of the computer
    | [-_ ](?=[A-Z\d-]*\d)(?=[A-Z\d-]*[A-Z])(?-i:[A-Z\d][-A-Z\d]+)
    )""",
    re.IGNORECASE | re.VERBOSE,
)

_SURELY = re.compile(
    r"""(?:(?:bản[ ]sao|copy)[ ](?:của|of)[ ])?(.+?)(?:
      [ ]?\((?:\d{1,2}|(?:another[ ]|\d+(?:st|nd|rd|th)[ ])?copy(?:[ ]\d+)?|bản[ ]sao(?:[ ]\d+)?)\)
    | [ ]?[-–][ ]?(?:copy|bản[ ]sao|sao[ ]chép)(?:[ ]?\(?\d+\)?)?
    | [ ]copy(?:[ ]\d+)?
    | [.]sync-conflict-.+
    | [ ]?\(.*(?:conflicted[ ]copy|case[ ]conflict|bản[ ]sao[ ]xung[ ]đột).*\)
    | _(?:base|local|remote|backup)_\d+
    )?""",
    re.IGNORECASE | re.VERBOSE,
)
"""Marks that end no name a person gives: “Nông thôn mới” and “Nghị quyết 57” are whole names."""


def without_copy_mark(name: str) -> str:
    """A name as it was before a program marked it as a copy.

    >>> without_copy_mark("Nộp hồ sơ - Copy (2).md"), without_copy_mark("Bài mới.md")
    ('Nộp hồ sơ.md', 'Bài mới.md')
    """
    path = PurePath(nfc(name))
    found = _SURELY.fullmatch(path.stem)
    earlier = f"{found[1].strip()}{path.suffix}" if found else name
    return earlier if earlier == nfc(name) else without_copy_mark(earlier)


def original_of(name: str) -> str | None:
    """The name of the file that one of this name is a copy of; None where it is no copy."""
    path = PurePath(nfc(name))
    found = _BEFORE.fullmatch(path.stem) or _AFTER.fullmatch(path.stem)
    if not found:
        return None
    earlier = f"{found[1].strip()}{path.suffix}"
    return original_of(earlier) or earlier


def original_beside(name: str, names: Collection[str]) -> str | None:
    """The file among ``names`` that one of this name is a copy of."""
    wanted = original_of(name)
    same = (other for other in names if wanted and nfc(other).lower() == wanted.lower())
    return next(same, None)
