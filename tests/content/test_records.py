"""The file of records as a tree: whatever an officer saves, the reader answers with places."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from chuyenmuc.content.load.tables.records import COLUMNS, records_in
from chuyenmuc.content.load.tables.sheet import read_csv

HEADER = ",".join(COLUMNS) + "\n"
CELL = st.text(
    st.characters(exclude_categories=["C", "Z", "N"], exclude_characters='"'),
    min_size=1,
    max_size=9,
)


@given(st.lists(st.tuples(CELL, CELL, CELL, CELL), max_size=5))
@example([("a", "b", "\u32c0", "c")])
def test_what_was_quoted_comes_back(rows: list[tuple[str, ...]]) -> None:
    """Commas inside quotes belong to the cell, and every cell knows where it stands."""
    lines = [",".join(f'"{cell}"' for cell in row) for row in rows]
    node, findings = records_in("a.csv", *read_csv(HEADER + "\n".join(lines), "a.csv"))
    assert findings == []
    assert node
    assert node.fields
    found = node.fields["records"].items or ()
    read = [[cell.text for cell in (row.fields or {}).values()] for row in found]
    assert read == [list(row) for row in rows]
    for row, line in zip(found, lines, strict=True):
        for cell in (row.fields or {}).values():
            assert line.startswith(cell.text or "?", cell.location.column - 1)


@given(st.text(max_size=80))
def test_no_text_breaks_the_reader(text: str) -> None:
    """Either rows or findings, never an exception."""
    node, findings = records_in("a.csv", *read_csv(HEADER + text, "a.csv"))
    assert node
    assert all(found.location.line > 1 for found in findings)
