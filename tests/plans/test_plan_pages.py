"""The plan pages of the communes: every number is there, and nobody real is graded."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from chuyenmuc.content.library import Library
from chuyenmuc.plans.status import Status
from chuyenmuc.views.plan.clause_link import page_anchors

NUMBERS = sorted((Path(__file__).parent / "numbers").glob("*.yml"))
DEMOS = ("dien-chau", "minh-xuan", "quang-yen", "tan-ninh")
SAMPLE = "xa-mau"
UNGRADED = {
    "Chưa có số liệu",
    "Đã tới hạn – chưa có thông tin kết quả",
    "Không theo dõi trên trang này",
    "Sắp đến hạn",
}
Files = Callable[[str], dict[str, bytes]]


def tags(page: bytes) -> set[str]:
    """The words of every tag on a page."""
    found = re.findall(r'<span class="cm-tag[^"]*">(.*?)</span>', page.decode(), re.DOTALL)
    return {" ".join(re.sub(r"<[^>]*>", " ", words).split()) for words in found}


def cells(table: bytes, column: str) -> set[str]:
    """The different values of a column of a table."""
    rows = csv.DictReader(io.StringIO(table.decode("utf-8-sig")))
    return {row[column] for row in rows}


@pytest.mark.parametrize("table", NUMBERS, ids=lambda path: path.stem)
def test_every_number_of_a_document_is_on_its_page(
    table: Path,
    libraries: dict[str, Library],
    files_of: Files,
    in_plain_words: Callable[[str], str],
) -> None:
    """The tables were made by reading the documents, not our data."""
    owner = next(name for name, found in libraries.items() if table.stem in found.plan_by_id)
    page = in_plain_words(files_of(owner)[f"ke-hoach/{table.stem}.md"].decode())
    rows = yaml.safe_load(table.read_text(encoding="utf-8"))
    missing = [row for row in rows if in_plain_words(str(row["find"])) not in page]
    assert rows
    assert missing == []


@pytest.mark.parametrize("commune", [*DEMOS, SAMPLE])
def test_every_clause_can_be_linked_to_once(
    commune: str, libraries: dict[str, Library], files_of: Files
) -> None:
    """Folding a page loses no anchor and doubles none."""
    for entry in libraries[commune].plans:
        page = files_of(commune)[f"ke-hoach/{entry.id}.md"].decode()
        ids = re.findall(r'\bid="([^"]+)"', page)
        assert len(ids) == len(set(ids))
        assert page_anchors(entry.model) <= set(ids)


@pytest.mark.parametrize("commune", DEMOS)
def test_no_demo_of_a_real_place_carries_a_grade(commune: str, files_of: Files) -> None:
    """Neither its pages nor the files beside them say how an authority does."""
    files = files_of(commune)
    pages = [body for uri, body in files.items() if re.fullmatch(r"ke-hoach/.+-\d+\.md", uri)]
    assert pages
    for page in pages:
        assert tags(page) <= UNGRADED
        assert "cm-meter" not in page.decode()
    for uri, body in files.items():
        if uri.endswith("chi-tieu.csv"):
            assert cells(body, "Tình trạng") <= UNGRADED
        if uri.endswith(".json"):
            data = json.loads(body)
            assert data["mark"] == "BẢN TRÌNH DIỄN"
            assert {row["status"] for row in data["targets"]} <= UNGRADED
            assert all(row["result"] is None for row in data["targets"])


@pytest.mark.parametrize("commune", DEMOS)
def test_every_row_taken_away_from_a_demo_says_so(commune: str, files_of: Files) -> None:
    """A row copied into another table keeps its mark."""
    for uri, body in files_of(commune).items():
        if uri.endswith(".csv"):
            assert cells(body, "Ghi chú") == {"BẢN TRÌNH DIỄN"}
        if uri.endswith(".ics"):
            events = body.decode().replace("\r\n ", "").split("BEGIN:VEVENT")[1:]
            assert all("[BẢN TRÌNH DIỄN]" in event for event in events)


def test_the_sample_commune_shows_every_status(files_of: Files) -> None:
    """Met, on track, late, missed, no data, not due; past its day, and soon."""
    page = files_of(SAMPLE)["ke-hoach/xa-mau-2026.md"]
    statuses = {status.value for status in Status}
    assert statuses | {"Quá hạn", "Sắp đến hạn", "Đã xong"} <= tags(page)
    table = files_of(SAMPLE)["ke-hoach/xa-mau-2026/chi-tieu.csv"]
    assert statuses <= cells(table, "Tình trạng")


def test_the_sample_commune_shows_what_was_counted(files_of: Files) -> None:
    """The pages that count are linked, the rows of the officer's table are quoted."""
    page = files_of(SAMPLE)["ke-hoach/xa-mau-2026.md"].decode()
    assert "tin-bai/thon-mau-mot-hoc-so/" in page
    assert "Sổ phát thanh giả lập, dòng 81" in page
    assert "Tính đến 20/11/2026" in page
    assert "chưa có: Thôn Mẫu Ba" in page


def test_the_two_documents_of_one_contradiction_are_both_linked(files_of: Files) -> None:
    """A side that stands in the parent document leads there."""
    page = files_of(SAMPLE)["ke-hoach/xa-mau-2026.md"].decode()
    assert re.search(r'href="[^"]*tinh-mau-2026/#i"', page)
