"""Each file of tests/cases/content is one article or data file and what must be said about it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from chuyenmuc.content.catalogue import load_catalogue

CASES = sorted((Path(__file__).parents[1] / "cases" / "content").glob("*.yml"))
COMMUNE = """name: Mẫu
level: xã
agency: Ủy ban nhân dân xã Mẫu
about: Xã giả lập để thử.
synthetic: true
"""


@pytest.mark.parametrize("case_file", CASES, ids=lambda path: path.stem)
def test_an_editor_is_told_where_and_what_to_do(case_file: Path, tmp_path: Path) -> None:
    """The messages of a case are exactly those written in it, in order."""
    case = yaml.safe_load(case_file.read_text(encoding="utf-8"))
    target = tmp_path / "content" / case["file"]
    target.parent.mkdir(parents=True)
    body = bytes.fromhex(case["hex"]) if "hex" in case else case["text"].encode()
    target.write_bytes(body)
    for other in case.get("beside", ()):  # the same text under other names
        (tmp_path / "content" / other).write_bytes(body)
    commune = tmp_path / "content" / "communes" / "xa-mau" / "commune.yml"
    commune.parent.mkdir(parents=True, exist_ok=True)
    if not commune.exists():
        commune.write_text(COMMUNE, encoding="utf-8")
    said = [
        f"{d.location.line}:{d.location.column} {d.code} {d.message} → {d.action}"
        for d in load_catalogue(tmp_path).report
    ]
    assert said == case["says"]
