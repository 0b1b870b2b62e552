"""Environments beside ``.venv``, for tools that run next to the program and not in it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ROOT / "scripts" / "setup" / "locks"
BIN = "Scripts" if os.name == "nt" else "bin"


def environment(folder: Path, *locks: Path, with_program: bool = False) -> Path:
    """The programs of an environment that holds what locks pin, made anew when they change.

    Args:
        folder: where it lies.
        locks: what is installed, in this order; only what their hashes allow.
        with_program: whether this package is installed into it as well.

    Raises:
        subprocess.CalledProcessError: a package could not be installed.
    """
    programs = folder / BIN
    seen = hashlib.sha256(b"".join(lock.read_bytes() for lock in locks)).hexdigest()
    stamp = folder / "installed"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == seen:
        return programs
    venv.create(folder, with_pip=True, clear=True)
    wanted = [["--require-hashes", "--only-binary=:all:", "-r", str(lock)] for lock in locks]
    if with_program:
        wanted.append(["--no-deps", "--no-build-isolation", "-e", str(ROOT)])
    for arguments in wanted:
        command = [str(programs / "python"), "-m", "pip", "install", "--quiet", *arguments]
        with (folder / "pip.log").open("ab") as log:
            options = ("--disable-pip-version-check", "--no-input")
            subprocess.run([*command, *options], check=True, stdout=log, stderr=log)
    stamp.write_text(seen, encoding="utf-8")
    return programs
