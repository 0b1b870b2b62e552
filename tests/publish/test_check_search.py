"""A result of the search that leads nowhere stops the site."""

from __future__ import annotations

from pathlib import Path

import pytest

from chuyenmuc.diagnostics import Diagnostic
from chuyenmuc.publish.check import check_site
from chuyenmuc.publish.pages import read_site
from chuyenmuc.search.document import SearchDocument
from chuyenmuc.search.index_files import index_files
from chuyenmuc.search.sections import Section
from chuyenmuc.views.address import FULL_INDEX, INDEX

ARTICLE = SearchDocument(
    "huong-dan/x/",
    "guide",
    "Đo thân nhiệt",
    "",
    sections=(
        Section("", "", "Mở đầu."),
        Section("nhiet-do-may-30-do", "Nhiệt độ máy < 30 độ", "Đo lại."),
        Section("hoi-ai", "Hỏi ai?", "Trạm y tế."),
    ),
)
TERM = SearchDocument("thuat-ngu/#dvc", "term", "DVC", "", sections=(Section("", "", "Dịch vụ."),))
GOOD = '<h2 id="nhiet-do-may-30-do">Nhiệt độ</h2><h2 id="hoi-ai">Hỏi ai?</h2>'
SOURCES = {"huong-dan/x/index.html": "content/common/guides/x.md"}


def findings(site: Path, article: str, terms: str | None = '<dt id="dvc">') -> list[Diagnostic]:
    """Check a site of an article and a glossary against the index of both."""
    pages = {"huong-dan/x/index.html": article, "thuat-ngu/index.html": terms}
    files = {uri: text.encode() for uri, text in pages.items() if text is not None}
    files |= {file.uri: file.read() for file in index_files((ARTICLE, TERM), ())}
    for uri, body in files.items():
        (site / uri).parent.mkdir(parents=True, exist_ok=True)
        (site / uri).write_bytes(body)
    return list(check_site(read_site(site), demo=False, sources=SOURCES))


def test_an_index_whose_every_result_opens_is_silent(tmp_path: Path) -> None:
    """Pages, headings, questions, and a term that is a part of a page."""
    assert findings(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("article", "anchor", "words"),
    [
        (GOOD.replace("may-30", "may-wzxhzdk-0-30"), "nhiet-do-may-30-do", "Nhiệt độ máy < 30 độ"),
        (GOOD.replace("hoi-ai", "hoi-ai-2"), "hoi-ai", "Hỏi ai?"),
    ],
)
def test_a_heading_the_page_does_not_have_is_told_with_its_words(
    tmp_path: Path, article: str, anchor: str, words: str
) -> None:
    """An error at the file an editor wrote, with the heading to look for there."""
    (found,) = findings(tmp_path, article)
    assert (found.code, found.is_error) == ("XB711", True)
    assert found.location.uri == "content/common/guides/x.md"
    assert f"`#{anchor}` (“{words}”)" in found.message


def test_a_page_that_is_not_there_is_told(tmp_path: Path) -> None:
    """The address as the file it stands for; where no editor wrote it, that is the place."""
    (found,) = findings(tmp_path, GOOD, None)
    assert (found.code, found.location.uri) == ("XB711", "thuat-ngu/index.html")
    assert "/thuat-ngu/index.html (“DVC”)" in found.message


@pytest.mark.parametrize("uri", [INDEX, FULL_INDEX])
@pytest.mark.parametrize("body", [None, b"", b"{}", b'{"n": "x", "docs": [], "text": []}'])
def test_an_index_that_cannot_be_read_is_one_sentence(
    tmp_path: Path, uri: str, body: bytes | None
) -> None:
    """One file missing, damaged, or of another build."""
    assert findings(tmp_path, GOOD) == []
    (tmp_path / uri).unlink()
    if body is not None:
        (tmp_path / uri).write_bytes(body)
    assert [found.code for found in check_site(read_site(tmp_path), demo=False, sources={})] == [
        "XB712"
    ]


def test_a_folder_without_an_index_has_no_results(tmp_path: Path) -> None:
    """Nothing to read, nothing to say."""
    (tmp_path / "index.html").write_text(GOOD, encoding="utf-8")
    assert not check_site(read_site(tmp_path), demo=False, sources={}).diagnostics
