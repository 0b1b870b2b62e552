"""The locks pin everything that is installed, with hashes, and name no place to get it from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCKS = ("requirements.lock", "requirements-dev.lock")
BESIDE = ("audit", "exits")
EVERY_LOCK = (*LOCKS, *(f"scripts/setup/locks/{name}.lock" for name in BESIDE))
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def read_lock(path: Path) -> dict[str, Requirement]:
    """The requirements of a lock by name."""
    joined = path.read_text(encoding="utf-8").replace("\\\n", " ")
    pinned = (Requirement(line.split("--hash")[0]) for line in joined.splitlines() if line)
    return {canonicalize_name(requirement.name): requirement for requirement in pinned}


def read_project(project_root: Path) -> dict[str, Any]:
    """``pyproject.toml`` as data."""
    return tomllib.loads((project_root / "pyproject.toml").read_text(encoding="utf-8"))


def unmet(wanted: list[str], lock: dict[str, Requirement]) -> list[str]:
    """The wishes that no pinned version of the lock fulfils."""
    found = []
    for requirement in map(Requirement, wanted):
        pinned = lock.get(canonicalize_name(requirement.name))
        version = str(pinned.specifier).removeprefix("==") if pinned else ""
        if not pinned or not requirement.specifier.contains(version):
            found.append(str(requirement))
    return found


@pytest.mark.parametrize("name", EVERY_LOCK)
def test_every_requirement_has_one_version_and_a_hash(project_root: Path, name: str) -> None:
    """An installer refuses what it cannot verify only if each line carries a hash."""
    joined = (project_root / name).read_text(encoding="utf-8").replace("\\\n", " ")
    for line in joined.splitlines():
        assert HASH.search(line), line
        assert re.match(r"[a-z0-9-]+==[^\s=*]+ ", line), line


@pytest.mark.parametrize("name", EVERY_LOCK)
def test_a_lock_names_no_address(project_root: Path, name: str) -> None:
    """Where packages come from is the choice of whoever installs."""
    text = (project_root / name).read_text(encoding="utf-8")
    for forbidden in ("://", " @ ", "--index-url", "--extra-index-url", "--find-links"):
        assert forbidden not in text


def test_what_the_program_needs_is_locked(project_root: Path) -> None:
    """Both locks hold every dependency of the package, at a version it accepts."""
    wanted = read_project(project_root)["project"]["dependencies"]
    for name in LOCKS:
        assert unmet(wanted, read_lock(project_root / name)) == []


def test_what_builds_the_package_is_locked(project_root: Path) -> None:
    """Installing without build isolation fetches nothing."""
    wanted = read_project(project_root)["build-system"]["requires"]
    for name in LOCKS:
        assert unmet(wanted, read_lock(project_root / name)) == []


def test_what_developers_need_is_locked(project_root: Path) -> None:
    """The development group is in the development lock."""
    wanted = read_project(project_root)["dependency-groups"]["dev"]
    assert unmet(wanted, read_lock(project_root / "requirements-dev.lock")) == []


@pytest.mark.parametrize("group", BESIDE)
def test_tools_beside_the_program_are_locked(project_root: Path, group: str) -> None:
    """What runs in an environment of its own is pinned there."""
    wanted = read_project(project_root)["dependency-groups"][group]
    lock = read_lock(project_root / "scripts" / "setup" / "locks" / f"{group}.lock")
    assert unmet(wanted, lock) == []


def test_development_runs_on_what_editors_run(project_root: Path) -> None:
    """The development lock is the other lock and more, never another version."""
    run, dev = (read_lock(project_root / name) for name in LOCKS)
    assert {name: str(dev.get(name)) for name in run} == {n: str(r) for n, r in run.items()}
