"""What the engine prints, an editor reads in Vietnamese."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
from collections.abc import Iterator

import pytest

from chuyenmuc.adapters.engine_words import in_vietnamese

# What speaks while a site is built or previewed; a dirty build is nothing we offer.
SPEAKERS = (
    "mkdocs.commands.build",
    "mkdocs.commands.serve",
    "mkdocs.livereload",
    "mkdocs.structure.files",
    "mkdocs.structure.pages",
)
LEVELS = {"info", "warning", "error"}
NOT_OURS = re.compile(r"'dirty' build|_set_title|edit_uri|draft_docs|rebuild\. The server")
LEAD = "Bộ dựng trang báo:"


def sentences() -> Iterator[str]:
    """What these modules log, with a word or a number where they put one in."""
    for name in SPEAKERS:
        for call in ast.walk(ast.parse(inspect.getsource(importlib.import_module(name)))):
            match call:
                case ast.Call(func=ast.Attribute(value=ast.Name("log"), attr=level), args=[said]):
                    sentence = filled(said) if level in LEVELS else None
                case ast.Assign(targets=[ast.Name("warning")], value=said):
                    sentence = filled(said)
                case _:
                    continue
            if sentence and not NOT_OURS.search(sentence):
                yield sentence


def filled(said: ast.expr) -> str | None:
    """A sentence as it may come out; None where it is made elsewhere."""
    match said:
        case ast.Constant(value=str(words)):
            return words
        case ast.JoinedStr(values=parts):
            return "".join(filled(part) or "" for part in parts)
        case ast.FormattedValue(format_spec=spec):
            return "1.50" if spec else "trang/a.md"
        case _:
            return None


def test_every_sentence_of_the_engine_is_known() -> None:
    """An upgrade that words one anew, or brings one more, is seen here."""
    found = set(sentences())
    assert "Documentation built in 1.50 seconds" in found
    assert len(found) > 15
    unknown = {said for said in found if LEAD in (in_vietnamese(said) or "")}
    assert unknown == set()


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Building documentation...", "Đang dựng các trang…"),
        ("Documentation built in 19.89 seconds", "Dựng xong trong 19,9 giây."),
        (
            "[08:15:00] Serving on http://127.0.0.1:8001/",
            (
                "Xem ở http://127.0.0.1:8001/ (mở trong trình duyệt). "
                "Sửa tệp rồi lưu, trang tự tải lại. Dừng: Ctrl+C."
            ),
        ),
        (
            '[08:15:00] "GET /tin-bai/%E1%BA%A3nh.jpg HTTP/1.1" code 404',
            "Trình duyệt hỏi /tin-bai/ảnh.jpg: không có trang hay tệp này.",
        ),
        (
            (
                "Doc file 'tin-bai/a.md' contains a link 'anh.jpg', but the target "
                "'tin-bai/anh.jpg' is not found among documentation files. Did you mean 'b.jpg'?"
            ),
            "Trang tin-bai/a.md: đường dẫn `anh.jpg` không tới trang hay tệp nào.",
        ),
        (
            "Error building page 'tin-bai/a.md': 'x' is undefined",
            "Không dựng được trang tin-bai/a.md. 'x' is undefined",
        ),
        ("Config file 'mkdocs.yml' does not exist.", "Không có tệp mkdocs.yml."),
    ],
)
def test_a_sentence_keeps_what_it_tells(said: str, words: str) -> None:
    """Names, numbers and addresses; without the time of day."""
    assert in_vietnamese(said) == words


@pytest.mark.parametrize(
    "said",
    [
        "Cleaning site directory",
        "[08:15:00] Watching paths for changes: 'docs', 'mkdocs.yml'",
        "[08:15:00] Browser connected: http://127.0.0.1:8000/",
        "[08:15:00] Reloading browsers",
        '[08:15:00] "GET /huong-dan HTTP/1.1" code 302',
        "Aborted with 1 warnings in strict mode!",
    ],
)
def test_what_an_editor_cannot_use_is_left_out(said: str) -> None:
    """Paths, redirects, and what only repeats that something stopped."""
    assert in_vietnamese(said) is None


def test_a_sentence_that_is_not_known_is_passed_on_behind_a_lead() -> None:
    """Whoever reads it knows at least where it is from."""
    assert in_vietnamese("The moon is full.") == f"{LEAD} The moon is full."


def test_our_own_sentences_come_through_as_they_are() -> None:
    """The engine logs what our plugin refuses."""
    ours = "nội dung có 2 lỗi, trang đang chạy giữ nguyên"
    assert in_vietnamese(ours) == ours
