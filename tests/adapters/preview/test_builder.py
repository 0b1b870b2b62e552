"""What fails while a preview is built ends nothing: it is told, and the earlier pages stay."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from chuyenmuc.adapters.preview.builder import Builder
from chuyenmuc.ports import NoProgress

PAGE = '<body><div id="noi-dung" tabindex="-1"><h1>Trang tốt</h1></div></body>'


@pytest.fixture
def failing(
    tmp_path: Path, project_root: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[BaseException], tuple[Builder, list[str]]]:
    """Make a builder whose builds fail in a given way, and the list of what it says."""

    def make(error: BaseException) -> tuple[Builder, list[str]]:
        def fail(_: object) -> None:
            raise error

        monkeypatch.setattr("chuyenmuc.adapters.preview.builder.mkdocs_build", fail)
        said: list[str] = []
        return Builder(project_root, tmp_path, NoProgress(), lambda _: None, said.append), said

    return make


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ValueError("không có ô này"), "ValueError: không có ô này"),
        (Abort("Aborted with a BuildError!"), "Aborted with a BuildError!"),
    ],
)
def test_a_failure_is_told_where_it_is_and_lies_over_the_last_pages(
    failing: Callable[[BaseException], tuple[Builder, list[str]]],
    error: BaseException,
    words: str,
) -> None:
    """Twice in a row the page has one notice, and still its own content."""
    builder, said = failing(error)
    builder.shown.mkdir()
    (builder.shown / "index.html").write_text(PAGE, encoding="utf-8")
    builder.build()
    builder.build()
    page = (builder.shown / "index.html").read_text(encoding="utf-8")
    assert page.count(words) == 1
    assert "Trang tốt" in page
    assert said[0].startswith(f"tests/adapters/preview/{Path(__file__).name}:")
    assert "Traceback" not in said[0]


def test_settings_that_are_not_there_are_told_at_their_place(tmp_path: Path) -> None:
    """Not at a line of the engine, and not in its language."""
    said: list[str] = []
    pages = tmp_path / "pages"
    pages.mkdir()
    Builder(tmp_path, pages, NoProgress(), lambda _: None, said.append).build()
    assert said[0].startswith("mkdocs.yml:1:1: lỗi XB740 Chưa dựng lại được: Không có tệp ")


def test_a_failure_before_the_first_page_is_shown_alone(
    failing: Callable[[BaseException], tuple[Builder, list[str]]],
) -> None:
    """The home page and every other address say what is wrong."""
    builder, _ = failing(ValueError("không có ô này"))
    builder.build()
    for name in ("index.html", "404.html"):
        assert "không có ô này" in (builder.shown / name).read_text(encoding="utf-8")
    assert builder.page_of_error(404)
