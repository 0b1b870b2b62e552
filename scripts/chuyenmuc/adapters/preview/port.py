"""Where the preview listens: the port that was asked for, or the first free one from the usual."""

from __future__ import annotations

import socket

TRIED = 20
"""Ports from the usual one on: more previews than anybody runs at once."""
_PATIENCE = 0.3  # seconds: this machine answers itself at once


def is_taken(host: str, port: int) -> bool:
    """Whether something answers there.

    Asked by a call, because on Windows two programs may listen on one port without an error.
    """
    try:
        with socket.create_connection((host, port), _PATIENCE):
            return True
    except OSError:
        return False


def first_free(host: str, port: int) -> int | None:
    """The first port from ``port`` on where nothing answers, or None."""
    return next((p for p in range(port, port + TRIED) if not is_taken(host, p)), None)
