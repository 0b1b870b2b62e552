"""Charts that take their values from a table: each case is a table and what comes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bench.inputs.workbooks import workbook
from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.content.models.figures.chart import Chart

CASES = sorted((Path(__file__).parents[1] / "cases" / "chart_data").glob("*.yml"))
FIGURE = """kind: bars
title: Số bài của các thôn
summary: Hình thử.
date: 2026-11-20
field: hanh-chinh
audience: [nguoi-dan]
sources:
  - {title: Nguồn thử, url: "https://a.vn/", read_on: 2026-11-20}
"""
COMMUNE = """name: Mẫu
level: xã
agency: Ủy ban nhân dân xã Mẫu
about: Xã giả lập để thử.
synthetic: true
"""


@pytest.mark.parametrize("case_file", CASES, ids=lambda path: path.stem)
def test_rows_become_points_or_the_editor_is_told_where(case_file: Path, tmp_path: Path) -> None:
    """Points are those of the case; a finding names the line of the table it is about."""
    case = yaml.safe_load(case_file.read_text(encoding="utf-8"))
    folder = tmp_path / "content/common/infographics"
    folder.mkdir(parents=True)
    if "csv" in case:
        (folder / "so.csv").write_text(case["csv"], encoding="utf-8")
    else:
        (folder / "so.xlsx").write_bytes(workbook(case))
    unit = case.get("unit", "bài")
    text = f'{FIGURE}unit: "{unit}"\ndata: {case["data"]}\n'
    (folder / "hinh.yml").write_text(text, encoding="utf-8")
    commune = tmp_path / "content/communes/xa-mau/commune.yml"
    commune.parent.mkdir(parents=True)
    commune.write_text(COMMUNE, encoding="utf-8")
    catalogue = load_catalogue(tmp_path)
    said = [f"{d.location.uri}:{d.location.line} {d.code}" for d in catalogue.report]
    assert said == case["says"]
    figures = [entry.model for entry in catalogue.libraries["xa-mau"].infographics]
    points = [
        {point.label: point.value for point in figure.points}
        for figure in figures
        if isinstance(figure, Chart)
    ]
    assert points == ([case["points"]] if "points" in case else [])
