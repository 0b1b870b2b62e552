"""What this machine lacks is said, never passed over as if it had been measured."""

from __future__ import annotations


class UnmeasuredError(Exception):
    """A part could not be measured; the message says what is missing, in Vietnamese."""
