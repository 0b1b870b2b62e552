"""Each row of tests/cases/layouts is a mistake in a design or a size, and what is said of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from chuyenmuc.content.load import load_yaml
from chuyenmuc.content.models.posters.design import Design
from chuyenmuc.content.models.posters.size import SizeFile
from chuyenmuc.content.validate import validate

FILE = Path(__file__).parents[1] / "cases" / "layouts" / "mistakes.yml"
CASES: list[dict[str, Any]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['file']}: {case['new']}")
def test_a_mistake_in_a_layout_is_said_with_what_to_write(
    case: dict[str, Any], project_root: Path, tmp_path: Path
) -> None:
    """One finding, on a line of the changed part or of what holds it."""
    text = (project_root / "templates" / "layouts" / case["file"]).read_text(encoding="utf-8")
    assert case["old"] in text
    changed = tmp_path / case["file"]
    changed.write_text(text.replace(case["old"], case["new"], 1), encoding="utf-8")
    node, unread = load_yaml(changed, case["file"])
    assert (node is not None, unread) == (True, [])
    assert node is not None
    _, found = validate(node, SizeFile if case["file"] == "sizes.yml" else Design)
    assert [f"{d.code} {d.message} → {d.action}" for d in found] == case["says"]
    assert {d.location.uri for d in found} == {case["file"]}
