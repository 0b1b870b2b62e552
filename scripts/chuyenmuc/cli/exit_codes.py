"""The exit codes that other programs lean on."""

from __future__ import annotations

DONE, HAS_ERRORS, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130
