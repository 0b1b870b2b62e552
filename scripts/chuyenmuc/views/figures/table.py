"""The numbers of an infographic as rows, for a file that spreadsheets open."""

from __future__ import annotations

from chuyenmuc.views.figures.body import ChartPoints, FigureBody, NumberGrid, ProgressRows
from chuyenmuc.views.plan.clause_link import ClauseLink

Table = tuple[tuple[str, ...], ...]


def figure_table(body: FigureBody) -> Table | None:
    """A row of headings and a row for each number; None where there are no numbers."""
    match body:
        case ChartPoints(unit=unit, points=points):
            rows = ((p.label, _plain(p.value), unit, _clause(p.source)) for p in points)
            return (("Mục", "Giá trị", "Đơn vị", "Điều khoản"), *rows)
        case ProgressRows(rows=progress):
            found = (
                (row.title, row.goal, row.measured or "", row.status, _clause(row.source))
                for row in progress
            )
            return (("Chỉ tiêu", "Cần đạt", "Đã có", "Trạng thái", "Điều khoản"), *found)
        case NumberGrid(items=items):
            numbers = ((item.title, item.value, _clause(item.source)) for item in items)
            return (("Mục", "Con số", "Điều khoản"), *numbers)
        case _:
            return None


def _plain(value: float | None) -> str:
    """A number as programs read it; an empty cell is no data, never zero."""
    return "" if value is None else f"{value:.12g}"


def _clause(source: ClauseLink | None) -> str:
    return source.words.replace("\N{NO-BREAK SPACE}", " ") if source else ""
