"""What every test may lean on: where the project is, repeatable runs, no network."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parents[1]

# Deadlines measure the machine, not the code.
hypothesis.settings.register_profile("chuyenmuc", deadline=None)
hypothesis.settings.load_profile("chuyenmuc")


@pytest.fixture(scope="session")
def project_root() -> Path:
    """The folder with ``content/``, ``templates/`` and ``assets/``."""
    return ROOT


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """A test that would leave this machine fails instead."""
    connect = socket.socket.connect

    def connect_here(self: socket.socket, address: object) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6} and not is_loopback(address):
            pytest.fail(f"a test tried to reach {address!r} over the network")
        connect(self, address)  # type: ignore[arg-type]  # passed on as it came

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_here)
        yield


def is_loopback(address: object) -> bool:
    """Whether a socket address is this machine."""
    host = address[0] if isinstance(address, tuple) else address
    try:
        return host == "localhost" or ipaddress.ip_address(str(host)).is_loopback
    except ValueError:
        return False
