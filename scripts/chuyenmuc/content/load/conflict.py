"""What git leaves in a file that two people changed, until somebody chooses."""

from __future__ import annotations

import re

from chuyenmuc.content.load.decode import location_at
from chuyenmuc.content.messages import diagnose
from chuyenmuc.diagnostics import Diagnostic

_MARK = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)


def find_conflicts(text: str, uri: str, first_line: int = 1) -> list[Diagnostic]:
    """Where versions begin (or end, if the beginning is elsewhere) in data; the rest is no fact.

    Args:
        text: a data file, or the front matter of an article: rules judge its body.
        uri: the file, for messages.
        first_line: the line of the file on which the text starts.
    """
    marks = list(_MARK.finditer(text))
    begins = [mark for mark in marks if mark[0].startswith("<")]
    return [
        diagnose("conflict", location_at(text, mark.start(), uri, first_line))
        for mark in begins or marks
    ]
