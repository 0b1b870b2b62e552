"""The preview: it shows edits at once, goes on past errors, and never touches the live site.

A commune of one article is enough for that, so that no test waits for drawings.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

PAGE = "huong-dan/tra-cuu-ho-so/"
ARTICLE = "content/common/guides/tra-cuu-ho-so.md"
CONTENT = {
    "content/communes/xa-thu/commune.yml": """\
name: Thử
level: xã
agency: Ủy ban nhân dân xã Thử
about: Trang để thử.
synthetic: true
""",
    ARTICLE: """\
---
title: Xem hồ sơ đã tới đâu
kind: guide
summary: Một câu.
date: 2026-11-01
field: hanh-chinh
audience: [nguoi-dan]
---

## Các bước

Mở cổng và đăng nhập.
""",
}

See = Callable[[str, str], bool]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory, project_to_preview: Callable[..., Path]) -> Path:
    """A project folder that may be edited, on a port of its own."""
    return project_to_preview(tmp_path_factory.mktemp("preview"), CONTENT)


@pytest.fixture(scope="module")
def preview(copy: Path, previewed: Callable[..., Any], patience: float) -> Iterator[Any]:
    """The running preview, once its first page is there: how that is drawn is not asked here."""
    with previewed(copy) as running:
        assert running.shows("", "Chuyển đổi số", patience)
        yield running


@pytest.fixture
def see(preview: Any, patience: float) -> See:  # noqa: ANN401  # of conftest.py
    """Ask whether words come to stand on a page."""
    return lambda uri, words: bool(preview.shows(uri, words, patience))


def edit(copy: Path, uri: str, old: str, new: str) -> None:
    """Change one file of the copy as an editor would."""
    path = copy / uri
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_an_edit_of_content_shows(copy: Path, see: See) -> None:
    """A heading changed in an article is on the page without a command."""
    assert see(PAGE, "Các bước")
    edit(copy, ARTICLE, "## Các bước", "## Các bước vừa sửa")
    assert see(PAGE, "Các bước vừa sửa")


def test_an_edit_of_a_style_and_of_a_template_shows(copy: Path, see: See) -> None:
    """Designers see what they do, too."""
    edit(copy, "assets/styles/10-tokens.css", ":root", ":root{--thu:1}:root")
    assert see("assets/cm.css", "--thu:1")
    edit(copy, "templates/pages/home.html", "ghi rõ nguồn", "có ghi nguồn")
    assert see("", "có ghi nguồn")


def test_a_broken_file_does_not_stop_the_preview(copy: Path, see: See) -> None:
    """The page of the broken file is gone, the others go on, and mending brings it back."""
    title = "title: Xem hồ sơ"
    edit(copy, ARTICLE, title, f"title: Kế hoạch #15\n{title}")
    edit(copy, "templates/pages/home.html", "có ghi nguồn", "nguồn ghi rõ")
    assert see("", "nguồn ghi rõ")
    edit(copy, ARTICLE, "title: Kế hoạch #15\n", "")
    assert see(PAGE, "Các bước")
    assert not (copy / "site").exists()


def test_content_that_was_away_for_a_moment_is_watched_again(copy: Path, see: See) -> None:
    """A folder is moved and moved back, a settings file is written aside: edits go on showing."""
    (copy / "content").rename(copy / "cho-khac")
    assert see(PAGE, "chưa dựng lại được trang nào")
    (copy / "cho-khac").rename(copy / "content")
    settings = copy / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.unlink()
    assert see(PAGE, "mkdocs.yml")
    settings.write_text(text, encoding="utf-8")
    edit(copy, ARTICLE, "Mở cổng", "Vào cổng")
    assert see(PAGE, "Vào cổng")


def test_an_address_without_a_page_loads_again_when_there_is_one(copy: Path, see: See) -> None:
    """An article is renamed and named back: whoever looks at it need not reload by hand."""
    path = copy / ARTICLE
    path.rename(path.with_name("ten-khac.md"))
    assert see(PAGE, "Không thấy trang này")
    assert see(PAGE, "livereload(")
    path.with_name("ten-khac.md").rename(path)
    assert see(PAGE, "đăng nhập")


def test_a_link_that_leads_nowhere_does_not_stop_the_preview(copy: Path, see: See) -> None:
    """Writing comes before copying the picture: the text shows, the picture is missing."""
    edit(copy, ARTICLE, "## Các bước", "![Ảnh](chua-chep.jpg)\n\n## Các bước")
    assert see(PAGE, "chua-chep.jpg")


def test_a_second_preview_takes_another_port(
    copy: Path, see: See, start_preview: Callable[..., subprocess.Popen[str]]
) -> None:
    """It says first that the usual one is taken, before it builds."""
    assert see("", "Chuyển đổi số")
    with start_preview(copy, stderr=subprocess.PIPE) as second:
        assert second.stderr
        said = [next(second.stderr) for _ in range(2)]
        second.kill()
    assert said[0].startswith("Đang làm: Xã Thử (xa-thu)")
    assert re.fullmatch(r"Cổng \d+ đang có chương trình dùng, .*\n", said[1])


def test_a_port_that_is_asked_for_and_taken_is_refused(
    copy: Path,
    preview: Any,  # noqa: ANN401  # of conftest.py
    start_preview: Callable[..., subprocess.Popen[str]],
    patience: float,
) -> None:
    """One sentence with what to do, exit 1, and nothing is built."""
    port = preview.port
    with start_preview(copy, "--port", port, stderr=subprocess.PIPE) as second:
        _, said = second.communicate(timeout=patience)
    assert second.returncode == 1
    assert said.splitlines()[1:] == [
        f"Cổng {port} đang có chương trình dùng. Chọn số khác, hoặc bỏ --port."
    ]
