"""The bill names what runs and nothing else; what nobody knows is not called safe."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from setup.audit import LOCK, NOTICES, of_what_runs, pinned, told, works

WANTED = {"jinja2": "3.1.6", "pyyaml-env-tag": "1.1"}


def known(name: str, *holes: str) -> dict[str, Any]:
    """What a service says of a package."""
    vulns = [{"id": hole, "fix_versions": ["9.9"]} for hole in holes]
    return {"name": name, "version": "1.0", "vulns": vulns}


def test_the_bill_has_no_tool_of_developers() -> None:
    """What only tests need is not part of the product; nor is an edge that leads to it."""
    bill = {
        "metadata": {"component": {"bom-ref": "root"}},
        "components": [
            {"name": "PyYAML_env.tag", "bom-ref": "a"},
            {"name": "pytest", "bom-ref": "b"},
        ],
        "dependencies": [{"ref": "root", "dependsOn": ["a", "b"]}, {"ref": "b"}],
    }
    kept = of_what_runs(bill, WANTED)
    assert [part["bom-ref"] for part in kept["components"]] == ["a"]
    assert kept["dependencies"] == [{"ref": "root", "dependsOn": ["a"]}]


def test_works_that_sites_carry_are_in_the_bill() -> None:
    """Fonts, icons and what the theme's script holds come from no lock."""
    with NOTICES.open(encoding="utf-8", newline="") as table:
        names = {part["name"] for part in works(csv.DictReader(table))}
    assert {"Be Vietnam Pro", "Material Design Icons", "RxJS"} <= names


def test_every_package_of_the_lock_is_asked_for() -> None:
    """One line of the lock, one package."""
    lines = Path(LOCK).read_text(encoding="utf-8").splitlines()
    assert len(pinned(LOCK)) == sum("==" in line for line in lines) > 30


@pytest.mark.parametrize(
    ("found", "code", "words"),
    [
        (None, 1, "Chưa đo được"),
        ([known("Jinja2"), known("pyyaml_env_tag")], 0, "2 trên 2 gói: 0 lỗ hổng"),
        ([known("jinja2", "CVE-1"), known("pyyaml-env-tag")], 1, "✗ jinja2 1.0: CVE-1, vá ở 9.9"),
        (
            [known("jinja2"), {"name": "pyyaml-env-tag", "skip_reason": "?"}],
            1,
            "Chưa biết về 1 gói: pyyaml-env-tag",
        ),
    ],
)
def test_not_to_know_is_not_to_be_safe(
    capsys: pytest.CaptureFixture[str], found: list[dict[str, Any]] | None, code: int, words: str
) -> None:
    """Silence of every service, or about one package, ends with 1 and says so."""
    assert told(found, WANTED) == code
    assert words in capsys.readouterr().out
