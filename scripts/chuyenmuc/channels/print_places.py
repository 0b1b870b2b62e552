"""Where print files lie, so that the next run knows its own and may replace them."""

from __future__ import annotations

PRINT_DEPTH = 3
"""``<slogan>/<design>/<size>.<ext>``, ``infographic/<id>/<size>.<ext>``: every channel's files."""
PROOF = "xem-truoc.pdf"
NOTE = "DOC-TRUOC-KHI-IN.txt"
TICKER = "chu-chay-led.txt"
BESIDE = frozenset({PROOF, NOTE, TICKER})
"""Files that lie beside those folders, told by their names."""


def is_print_place(uri: str) -> bool:
    """Whether a file of the folder of a commune's prints lies where a channel puts one."""
    *folders, name = uri.split("/")
    return len(folders) + 1 == PRINT_DEPTH or name in BESIDE
