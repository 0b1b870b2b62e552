"""What is wrong with a picture: data for a report, in Vietnamese."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One finding. ``code`` is permanent; the caller knows which file to name."""

    code: str
    message: str
    action: str
