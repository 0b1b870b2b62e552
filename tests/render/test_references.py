"""References in text become links; what is unknown keeps its words."""

from __future__ import annotations

from typing import Any

import pytest

from chuyenmuc.content.library import Library
from chuyenmuc.render.references import resolve_references
from chuyenmuc.views.figures.file import FigureFile

PAGE = "huong-dan/nop-ho-so/"


@pytest.mark.parametrize(
    ("written", "resolved"),
    [
        pytest.param(
            "{{ plan:ke-hoach-thu#pl-iii-1 }}",
            "[≥\u00a02\u00a0lượt/tuần](../ke-hoach/ke-hoach-thu.md#pl-iii-1"
            ' "Phụ\u00a0lục\u00a0III.1")',
            id="the one figure of a clause, as written",
        ),
        pytest.param(
            "{{ plan:ke-hoach-thu#v-1 }}",
            '[3\u00a0phút](../ke-hoach/ke-hoach-thu.md#v-1 "Mục\u00a0V.1")',
            id="a figure that is no target",
        ),
        pytest.param(
            "{{ plan:ke-hoach-thu#ii-2-1 }}",
            '[Mục tiêu \\[năm\\] 2026](../ke-hoach/ke-hoach-thu.md#ii-2-1 "Mục\u00a0II.2.1")',
            id="the title of a clause with several figures",
        ),
        pytest.param(
            "{{ plan:ke-hoach-thu#pl-ii-2 }}",
            '[Tổng kết](../ke-hoach/ke-hoach-thu.md#pl-ii-2 "Phụ\u00a0lục\u00a0II.2")',
            id="the work of a row without a figure",
        ),
        pytest.param(
            "{{ plan:ke-hoach-thu | kế hoạch }}",
            "[kế hoạch](../ke-hoach/ke-hoach-thu.md)",
            id="a whole plan in the editor's words",
        ),
        pytest.param(
            "{{ link:cuoc-goi }}", "[Cuộc gọi giả](../canh-bao/cuoc-goi.md)", id="a piece by title"
        ),
        pytest.param(
            "{{ figure:con-so }}",
            "[Con số của kế hoạch](../infographic/con-so.md){ .cm-card }",
            id="an infographic as a card",
        ),
        pytest.param(
            "{{ term:vneid }}, {{ term:vneid | nó }}",
            "[VNeID](../thuat-ngu/index.md#vneid) (Ứng dụng định danh),"
            " [nó](../thuat-ngu/index.md#vneid)",
            id="a term with its meaning, once",
        ),
        pytest.param("{{ link:khong-co | bài *kia* }}", "bài \\*kia\\*", id="unknown, in words"),
        pytest.param("{{ plan:ke-hoach-thu#x }}", "ke-hoach-thu", id="an unknown clause"),
        pytest.param("`{{ link:cuoc-goi }}`", "`{{ link:cuoc-goi }}`", id="an example in code"),
    ],
)
def test_a_reference_becomes_a_link(written: str, resolved: str, library: Library) -> None:
    """Links name source files, relative to the file of the page."""
    assert resolve_references(written, library, PAGE) == resolved


def test_an_infographic_shows_its_small_picture_where_there_is_one(library: Library) -> None:
    """A card: the picture, whose words are those of the link, and the title."""
    uri = "infographic/con-so/con-so-nho.webp"
    small = {"con-so": FigureFile("con-so", "nho", uri, "", "WEBP", 480, 480, 12_000)}
    assert resolve_references("{{ figure:con-so }}", library, PAGE, small) == (
        '[![](../infographic/con-so/con-so-nho.webp){ width="480" height="480" } '
        "Con số của kế hoạch](../infographic/con-so.md){ .cm-card }"
    )


def test_no_reference_is_left_on_a_page(pages: dict[str, dict[str, Any]]) -> None:
    """Bodies of articles and clauses of plans are both resolved."""
    assert [file for file, page in pages.items() if "{{" in page["body"]] == []
