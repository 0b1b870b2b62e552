"""Every number, day, unit, deadline and motto of the source document is on the plan's page."""

from __future__ import annotations

import html
import re
from pathlib import Path

import yaml

REFERENCE = Path(__file__).parents[1] / "reference" / "dien-chau-2026-numbers.yml"


def words(text: str) -> str:
    """Text with its spaces made plain and its dashes alike, in lower case."""
    return " ".join(text.replace("\u00a0", " ").split()).casefold()


def test_every_number_of_the_source_is_on_the_page(built_site: Path) -> None:
    """The table was made by reading the document, not our data."""
    source = (built_site / "ke-hoach/dien-chau-2026/index.html").read_text(encoding="utf-8")
    page = words(html.unescape(re.sub(r"<[^>]*>", " ", source)))
    page = re.sub(r" ([,.;:)”])", r"\1", page)
    rows = yaml.safe_load(REFERENCE.read_text(encoding="utf-8"))
    assert len(rows) >= 90
    missing = [row for row in rows if words(str(row["value"])) not in page]
    assert missing == []


def test_all_rows_of_the_three_tables_have_their_anchor(built_site: Path) -> None:
    """12 tasks, 12 rows of the schedule, 6 indicators, each findable by its clause, once."""
    source = (built_site / "ke-hoach/dien-chau-2026/index.html").read_text(encoding="utf-8")
    ids = re.findall(r'\bid="([^"]+)"', source)
    for table, rows in (("pl-i", 12), ("pl-ii", 12), ("pl-iii", 6)):
        for row in range(1, rows + 1):
            assert ids.count(f"{table}-{row}") == 1
    for clause in ("ii-2-1", "iii-1-3", "vi-4", "vii", "mo-dau", "ket"):
        assert ids.count(clause) == 1
