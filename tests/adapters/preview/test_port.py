"""Two previews on one machine: each has a port of its own."""

from __future__ import annotations

import socket

from chuyenmuc.adapters.preview.port import TRIED, first_free, is_taken

HOST = "127.0.0.1"


def test_a_port_is_taken_where_somebody_answers() -> None:
    """Asked as a browser asks; one that is held without listening answers nobody."""
    with socket.create_server((HOST, 0)) as other, socket.socket() as silent:
        silent.bind((HOST, 0))
        assert is_taken(HOST, other.getsockname()[1])
        assert not is_taken(HOST, silent.getsockname()[1])


def test_the_first_free_port_is_the_usual_one_or_one_above() -> None:
    """Above it where another preview has the usual one."""
    with socket.create_server((HOST, 0)) as other, socket.socket() as silent:
        silent.bind((HOST, 0))
        usual, taken = silent.getsockname()[1], other.getsockname()[1]
        assert first_free(HOST, usual) == usual
        found = first_free(HOST, taken)
    assert found is not None
    assert taken < found < taken + TRIED
