"""The list of publications is read from whatever a spreadsheet saves, and its chain holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest

from chuyenmuc.content.load.tables.publications import read_publications
from chuyenmuc.content.publications.log import broken_rows, sealed
from chuyenmuc.content.publications.row import Publication, PublicationFile
from chuyenmuc.content.validate import validate

URI = "content/communes/xa-thu/so-xuat-ban.csv"
HEAD = "ngày,việc,bài,tên bài,lý do,người duyệt,dấu bài,mã dòng\n"
TITLES = ("Nộp hồ sơ", "Nộp hồ sơ, nhận kết quả", "=CỘNG")


def rows() -> list[Publication]:
    """Three rows as the program writes them."""
    found: list[Publication] = []
    for day, title in enumerate(TITLES, start=1):
        row = Publication(
            date=dt.date(2026, 11, day), deed="đăng", piece=f"huong-dan/b{day}", title=title
        )
        before = found[-1].code if found else "xa-thu"
        found.append(row.model_copy(update={"code": sealed(row, before)}))
    return found


def table(listed: Sequence[Publication], sign: str, day: str) -> str:
    """The rows as a spreadsheet saves them; it keeps the apostrophe that the program writes."""
    titles = [f'"{row.title}"' if "," in row.title else row.title for row in listed]
    lines = [
        (
            f"{row.date:{day}}",
            "Đăng",
            f"/{row.piece}/",
            title.replace("=", "'="),
            "",
            "",
            "",
            row.code,
        )
        for row, title in zip(listed, titles, strict=True)
    ]
    return HEAD.replace(",", sign) + "".join(f"{sign.join(line)}\n" for line in lines)


@pytest.mark.parametrize(("sign", "day"), [(",", "%Y-%m-%d"), (";", "%d/%m/%Y")])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_the_chain_outlives_a_spreadsheet(sign: str, day: str, mark: str, ends: str) -> None:
    """Signs between cells, days, marks of encoding and line ends are no change of a row."""
    text = mark + table(rows(), sign, day).replace("\n", ends)
    node, findings = read_publications(text.encode(), URI)
    assert findings == []
    assert node
    found, errors = validate(node, PublicationFile)
    assert errors == []
    assert found
    assert [row.title for row in found.publications] == list(TITLES)
    assert list(broken_rows(found.publications, "xa-thu")) == []


@pytest.mark.parametrize("field", ["date", "deed", "piece", "title", "reason", "approver", "mark"])
def test_no_cell_can_be_changed_unseen(field: str) -> None:
    """The row that was changed is named, and no other."""
    listed = rows()
    other = {"date": dt.date(2025, 1, 1), "deed": "gỡ"}.get(field, "khác")
    listed[1] = listed[1].model_copy(update={field: other})
    assert list(broken_rows(listed, "xa-thu")) == [1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ngày,việc,bài\n2026-11-01,đăng,a/b\n", "1:1 SL927"),
        (f"{HEAD}2026-11-01,đăng,,,,,,\n", "2:17 SL928"),
        (f"{HEAD}2026-11-01,xóa,a/b,,,,,\n", "2:12 SL929"),
        (f"{HEAD}2026-11-01,đăng,a/b,,,\n", "2:1 ND113"),
    ],
)
def test_what_cannot_be_read_has_its_cell(text: str, said: str) -> None:
    """Each mistake with its line and column."""
    _, findings = read_publications(text.encode(), URI)
    assert [f"{f.location.line}:{f.location.column} {f.code}" for f in findings] == [said]
