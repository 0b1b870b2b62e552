"""The engine of the search in a browser: folding, ranking, snippets, whatever people type."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from chuyenmuc.inputs.scripts import joined_script
from chuyenmuc.search.document import SearchDocument
from chuyenmuc.search.index_files import index_files
from chuyenmuc.search.sections import Section
from chuyenmuc.vietnamese.fold import fold

Ask = Callable[..., dict[str, Any]]
CASES = Path(__file__).parents[1] / "cases" / "search"
FOLD = yaml.safe_load((CASES / "fold.yml").read_text(encoding="utf-8"))
RANKING = yaml.safe_load((CASES / "ranking.yml").read_text(encoding="utf-8"))
DOCUMENTS = (
    SearchDocument(
        "canh-bao/lua-dao/",
        "alert",
        "Nhận ra kẻ lừa đảo",
        "Tắt máy, gọi lại số đã lưu.",
        field="an-toan-thong-tin",
        date="2026-11-01",
        valid_until="2027-05-01",
        names=("lừa đảo",),
    ),
    SearchDocument(
        "canh-bao/lua-dao-cu/",
        "alert",
        "Lừa đảo bằng tin nhắn",
        "Không bấm đường link.",
        field="an-toan-thong-tin",
        date="2026-01-01",
        valid_until="2026-06-01",
        names=("lừa đảo",),
    ),
    SearchDocument(
        "huong-dan/so-suc-khoe/",
        "guide",
        "Xem sổ sức khỏe điện tử",
        "Mở ứng dụng rồi đăng nhập.",
        field="y-te",
        date="2026-10-01",
        names=("sổ khám bệnh",),
        sections=(
            Section("", "", "Sổ sức khỏe ghi các lần khám."),
            Section("mang-gi", "Đi khám bệnh cần mang gì?", "Mang thẻ căn cước & điện thoại <cũ>."),
        ),
    ),
    SearchDocument(
        "huong-dan/dat-dai/",
        "guide",
        "Làm giấy chứng nhận quyền sử dụng đất",
        "Nộp ở một cửa.",
        field="hanh-chinh",
        date="2026-10-01",
    ),
    SearchDocument(
        "hoi-dap/ma-doc/",
        "question",
        "Mã độc là gì?",
        "Phần mềm xấu lẻn vào máy.",
        field="an-toan-thong-tin",
        date="2026-10-01",
        sections=(Section("", "", "Quét mã lạ có thể tải phần mềm xấu. " + "Chữ thường. " * 40),),
    ),
    SearchDocument(
        "hoi-dap/doc-ma/",
        "question",
        "Ai đó bảo đọc mã thì sao?",
        "Không đọc cho ai.",
        field="an-toan-thong-tin",
        date="2026-10-01",
    ),
    SearchDocument("lich/#ngay-so", "day", "Ngày Chuyển đổi số", "Ngày 10 tháng 10."),
)
GROUPS = (("sổ đỏ", "giấy chứng nhận quyền sử dụng đất", "GCNQSDĐ"),)


@pytest.fixture(scope="module")
def engine_page(chromium: Browser, project_root: Path) -> Page:
    """A blank page with the engine and a small index in it."""
    page = chromium.new_page()
    page.add_script_tag(content=joined_script(project_root / "assets/scripts/search"))
    first, full = (json.loads(file.read()) for file in index_files(DOCUMENTS, GROUPS))
    page.evaluate("files => { window.files = files; }", [first, full])
    page.evaluate("window.engine = chuyenmucSearch.create(files[0], files[1])")
    page.evaluate("window.quick = chuyenmucSearch.create(files[0], null)")
    return page


@pytest.fixture
def ask(engine_page: Page) -> Ask:
    """Ask the engine; keywords are its options, ``quick`` asks the first file alone."""

    def run(text: str, *, quick: bool = False, **options: object) -> dict[str, Any]:
        name = "quick" if quick else "engine"
        answer: dict[str, Any] = engine_page.evaluate(
            f"([text, options]) => {name}.query(text, options)",
            [text, {"today": "2026-11-20", **options}],
        )
        return answer

    return run


@pytest.mark.parametrize("case", FOLD, ids=lambda case: str(case["folded"]))
def test_both_sides_fold_alike(engine_page: Page, case: dict[str, str]) -> None:
    """What the build folds and what the phone folds is the same text, letter for letter."""
    assert fold(case["text"]) == case["folded"]
    assert (
        engine_page.evaluate("text => chuyenmucSearch.fold(text)", case["text"]) == case["folded"]
    )


@pytest.mark.parametrize("case", RANKING, ids=lambda case: str(case["typed"]))
def test_what_is_meant_comes_first(ask: Ask, case: dict[str, str]) -> None:
    """For each way to type it, as it is and with letters and marks apart."""
    for text in (case["typed"], unicodedata.normalize("NFD", case["typed"])):
        assert [item["uri"] for item in ask(text)["items"]][:1] == [case["first"]], case["why"]


def test_an_expired_alert_comes_last_by_the_readers_date(ask: Ask) -> None:
    """The same words find the same pieces; the day decides which may still warn."""
    found = ask("lừa đảo")["items"]
    assert [(item["uri"], item["expired"]) for item in found] == [
        ("canh-bao/lua-dao/", False),
        ("canh-bao/lua-dao-cu/", True),
    ]
    later = ask("lừa đảo", today="2027-12-31")["items"]
    assert all(item["expired"] for item in later)


def test_the_first_file_answers_before_the_full_text(ask: Ask) -> None:
    """Titles, names and questions need no second file; words of the text do."""
    assert ask("khám bệnh cần mang gì", quick=True)["items"][0]["uri"] == "huong-dan/so-suc-khoe/"
    assert ask("phần mềm xấu tải", quick=True)["items"][0]["uri"] == "hoi-dap/ma-doc/"
    assert ask("chữ thường", quick=True)["items"] == []
    assert ask("chữ thường")["items"][0]["uri"] == "hoi-dap/ma-doc/"


def test_hits_are_marked_with_their_marks_and_text_stays_text(ask: Ask) -> None:
    """The accented words stand inside ``mark``; what looks like markup in content is escaped."""
    item = ask("the can cuoc")["items"][0]
    assert "<mark>thẻ căn cước</mark>" in item["html"]
    assert "&amp; điện thoại &lt;cũ&gt;" in item["html"]
    assert item["section"] == {
        "uri": "huong-dan/so-suc-khoe/#mang-gi",
        "title": "Đi khám bệnh cần mang gì?",
    }
    assert item["terms"] == ["thẻ", "căn", "cước"]


@pytest.mark.parametrize("told", [["handbook", "Cẩm nang", 0.5], ["handbook", "Cẩm nang"]])
def test_a_kind_this_script_has_never_heard_of_is_found(
    engine_page: Page, told: list[object]
) -> None:
    """What it counts comes with the index; where it does not, it counts all the same."""
    first = json.loads(index_files(DOCUMENTS, GROUPS)[0].read())
    at = [kind[0] for kind in first["kinds"]].index("guide")
    first["kinds"][at] = told
    (item,) = engine_page.evaluate(
        "first => chuyenmucSearch.create(first, null).query('sổ sức khỏe').items", first
    )
    assert (item["uri"], item["kind"]) == ("huong-dan/so-suc-khoe/", "handbook")
    assert item["score"] > 0


def test_a_snippet_is_cut_between_words(ask: Ask) -> None:
    """At most 170 letters and the dots, every word whole."""
    html = ask("quét mã lạ")["items"][0]["html"]
    text = re.sub("<[^>]+>", "", html)
    assert len(text) < 180
    words = set((DOCUMENTS[4].sections[0].text + " …").split())
    assert {word.rstrip(".") for word in text.split()} <= {word.rstrip(".") for word in words}


def test_filters_count_what_they_would_leave(ask: Ask) -> None:
    """Kinds are counted within the chosen field, and fields within the chosen kind."""
    both = ask("mã")
    assert both["kinds"] == {"question": 2}
    narrowed = ask("khám bệnh", field="y-te")
    assert {item["field"] for item in narrowed["items"]} == {"y-te"}
    assert ask("khám bệnh", kind="alert")["items"] == []


def test_nothing_found_offers_words_that_look_alike(ask: Ask) -> None:
    """Names and short titles of what there is."""
    answer = ask("khambenhs zzz")
    assert answer["items"] == []
    assert "sổ khám bệnh" in answer["near"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "đ",
        "x" * 2000,
        "lừa đảo " * 300,
        "!?.,;:–“”",
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "😀👍🏽 🇻🇳",
        ".*+?^${}()|[]\\",
        "constructor __proto__ toString",
        "\u0000\u200b\ufeff",
        "\ud800",
        "١٢٣ 中文 ไทย",
    ],
)
def test_whatever_is_typed_is_answered(ask: Ask, text: str) -> None:
    """A list, perhaps an empty one; no mistake, and no tag but ``mark`` in what is shown."""
    answer = ask(text)
    assert answer["total"] == len(answer["items"])
    for item in answer["items"]:
        assert not re.findall(r"<(?!/?mark>)", item["titleHtml"] + item["html"])
