"""What the tests of whole builds lean on."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

Fingerprint = Callable[[Path], dict[str, str]]


@pytest.fixture(scope="session")
def fingerprint() -> Fingerprint:
    """Tell every file of a folder and the hash of its bytes."""

    def files(folder: Path) -> dict[str, str]:
        return {
            path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }

    return files
