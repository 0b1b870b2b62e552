"""What the rules pass over as code is code on the page, and nothing else is."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from chuyenmuc.markdown.code import find_code, unclosed_fences
from chuyenmuc.markdown.dialect import Converter

CONVERTER = Converter()
PIECES = (
    *("`", "``", "```", "~~~", "````", "\n", "\n", "\n\n", "    ", "  ", "\t", "\\"),
    *("- ", "1. ", "1) ", "> ", "+ ", "## ", "| ", "|---|---|", '!!! note "Chú ý"\n', "[^1]: "),
    *("```text\n", "~~~ yaml\n", "a) ", "• ", "**", "*", "_", "=", "[", "](", ")", "!", ":   "),
    *("\n```\n", "\n~~~\n", "\n\n```\n", "\n> ```\n", "\n    ```\n", "{{ link:x }}"),
)
WORD = "@"
"""Stands for a word of its own wherever it is drawn."""
MARKDOWN = st.lists(st.one_of(st.sampled_from(PIECES), st.just(WORD)), max_size=40).map("".join)


class Words(HTMLParser):
    """The words of a page, in code and out of it."""

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0
        self.code: set[str] = set()
        self.live: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember links outside code, and inside."""
        self.depth += tag == "code"
        self.live += [value or "" for name, value in attrs if name in {"href", "src"}]

    def handle_endtag(self, tag: str) -> None:
        """Code ends."""
        self.depth -= tag == "code"

    def handle_data(self, data: str) -> None:
        """Remember words."""
        if self.depth:
            self.code |= set(re.findall(r"w\d+w", data))


def words_of(text: str) -> Words:
    """What the engine makes of a text."""
    words = Words()
    words.feed(CONVERTER.html(text))
    return words


@given(MARKDOWN)
@example("```\n@\n\n@\n```\n")
@example("- @\n\n  ```\n  @\n  ```\n")
@example("> ~~~\n> @\n> ~~~\n")
@example("```\n@\n")
@example("    @\n")
@example("| `@|@` | @ |\n|---|---|\n| `@ | @` |\n")
def test_code_for_the_rules_is_code_on_the_page(text: str) -> None:
    """For every construct, word by word."""
    numbers = iter(range(len(text)))
    text = re.sub(WORD, lambda _: f" w{next(numbers)}w ", text)
    ruled = set(re.findall(r"w\d+w", "".join(code.code for code in find_code(text))))
    assert words_of(text).code == ruled


@pytest.mark.parametrize(
    "text",
    [
        "Tin nhắn:\n\n```\nTai khoan bi khoa.\n\nTruy cap [tại đây]({}) de mo.\n```\n",
        "~~~text\nA\n\n[tại đây]({})\n~~~\n",
        "1. Bước\n\n   ```\n   [tại đây]({})\n   ```\n",
        "> ```\n> [tại đây]({})\n> ```\n",
        "- ```\n  [tại đây]({})\n  ```\n",
        "Gõ `[tại đây]({})` nhé, hoặc ``<{}>``.",
        '!!! note "`[x]({})`"\n    Xem.\n',
        "```\n[tại đây]({})\n````\n",
    ],
)
def test_no_link_in_code_is_live(text: str) -> None:
    """What the rules do not look at cannot be opened."""
    text = text.replace("{}", "https://vneid-gov.top")
    assert "vneid" in "".join(code.code for code in find_code(text))
    assert words_of(text).live == []


def test_a_fence_keeps_its_lines() -> None:
    """Without the indent of its list, with every blank line."""
    html = CONVERTER.html("1. Bước\n\n   ```text\n   a\n\n     b <c>\n   ```\n\n2. Sau\n")
    assert "<pre><code>a\n\n  b &lt;c&gt;\n</code></pre>" in html
    assert html.count("<ol>") == 1


@pytest.mark.parametrize("text", ["```\nchữ\n", "> ~~~\n> chữ\n\nchữ\n~~~ x\n", "````\nchữ\n```\n"])
def test_a_fence_that_is_not_closed_is_no_code(text: str) -> None:
    """It would make code of the rest of the page; where it stands is told."""
    assert find_code(text) == []
    assert "chữ" in CONVERTER.html(text)
    assert unclosed_fences(text)


def test_an_indent_is_no_code() -> None:
    """The first line of a paragraph is indented in every office."""
    assert CONVERTER.html("    Căn cứ Luật.\n\n\tThực hiện **Nghị quyết**.\n") == (
        "<p>Căn cứ Luật.</p>\n<p>Thực hiện <strong>Nghị quyết</strong>.</p>"
    )


@pytest.mark.parametrize("line", ["```a\n", "> ```a\n", "~~~ x\n", "`a "])
def test_many_signs_are_read_in_time(line: str) -> None:
    """As long a text as a file may hold."""
    text = line * (400_000 // len(line))
    before = process_time()
    find_code(text)
    unclosed_fences(text)
    assert process_time() - before < 2
