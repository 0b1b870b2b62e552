"""``check`` and ``build`` find the same errors in every case of content and of rules."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from chuyenmuc.adapters.file_cache import FileCache
from chuyenmuc.build import build, check
from chuyenmuc.channels.workshop import Workshop
from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.inputs import Inputs
from chuyenmuc.ports import NoProgress

TODAY = dt.date(2026, 11, 20)
CASES = Path(__file__).parents[1] / "cases"
COMMUNE = """name: Mẫu
level: xã
agency: Ủy ban nhân dân xã Mẫu
about: Xã giả lập để thử.
synthetic: true
"""

Agrees = Callable[[Path, str], None]


def read(path: Path) -> dict[str, Any]:
    """One case."""
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return case


def cases(kind: str) -> list[Path]:
    """All cases of a kind."""
    return sorted((CASES / kind).glob("*.yml"))


@pytest.fixture
def agrees(inputs: Inputs, drawings: FileCache) -> Agrees:
    """Compare the errors that both find in a project, with the designs of the real one."""

    def compare(project: Path, commune: str) -> None:
        own = replace(inputs, catalogue=load_catalogue(project))
        workshop = Workshop.of(own, drawings, NoProgress())
        checked = check(own, commune, TODAY).errors
        assert build(workshop, commune, TODAY).report.errors == checked

    return compare


@pytest.mark.parametrize("path", cases("lint"), ids=lambda path: path.stem)
def test_they_agree_on_every_example_of_a_rule(
    path: Path, write_example: Callable[..., Path], agrees: Agrees
) -> None:
    """Those it reports and those it leaves alone."""
    case = read(path)
    for example in (*case["fails"], *case["passes"]):
        example.pop("reports", None)
        agrees(write_example(**example), "xa-thu")


@pytest.mark.parametrize("path", cases("content"), ids=lambda path: path.stem)
def test_they_agree_on_every_file(path: Path, tmp_path: Path, agrees: Agrees) -> None:
    """In a commune of nothing else."""
    case = read(path)
    body = bytes.fromhex(case["hex"]) if "hex" in case else case["text"].encode()
    commune = tmp_path / "content/communes/xa-mau/commune.yml"
    commune.parent.mkdir(parents=True)
    commune.write_text(COMMUNE, encoding="utf-8")
    for uri in (case["file"], *case.get("beside", ())):
        target = tmp_path / "content" / uri
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(body)
    agrees(tmp_path, "xa-mau")
