"""Markdown as people write it comes out as they mean it, and nothing of it is lost."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from time import process_time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from chuyenmuc.markdown.as_meant import as_meant
from chuyenmuc.markdown.dialect import Converter

CONVERTER = Converter()
CASES: list[Mapping[str, str]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "markdown" / "as-meant.yml").read_text(encoding="utf-8")
)
MARKERS = (
    *("- ", "* ", "+ ", "1. ", "2) ", "7. ", "2026. ", "01. ", "a) ", "I. ", "• ", "– ", "o  "),
    *("> ", "> - ", "## ", "| ", "|---|---|", '!!! note "Chú ý"', "[^1]: ", ":   ", "---", "-"),
)
LINES = st.lists(
    st.tuples(
        st.sampled_from(("", "", " ", "  ", "   ", "    ", "        ", "\t")),
        st.sampled_from(("", "", *MARKERS)),
        st.sampled_from(("@", "@ chữ", "@ | @", "**@**", "@:", "@.", "", "@\\")),
    ).map("".join),
    max_size=25,
).map("\n".join)


def flat(html: str) -> str:
    """HTML without the white space that no browser shows."""
    return re.sub(r"\s*(<[^>]+>)\s*", lambda tag: tag[1], re.sub(r"\s+", " ", html))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_what_people_write_comes_out_as_they_mean_it(case: Mapping[str, str]) -> None:
    """As VS Code, Word and a post show it."""
    assert flat(CONVERTER.html(case["text"])) == flat(case["html"])


@given(LINES)
def test_no_word_is_lost_or_moved(text: str) -> None:
    """Every word of the source is in what the engine reads, once and in its place."""
    numbers = iter(range(len(text)))
    text = re.sub("@", lambda _: f"w{next(numbers)}w", text)
    read = "\n".join(as_meant(text.expandtabs(4).split("\n")))
    assert re.findall(r"w\d+w", read) == re.findall(r"w\d+w", text)
    assert re.findall(r"\w+", re.sub(r"cm-cut", "", read)) == [
        word for word in re.findall(r"\w+", text) if word != "o"
    ]


@given(st.lists(st.tuples(st.integers(2, 120), st.sampled_from(("\n", "\n\n"))), max_size=12))
def test_the_number_that_is_shown_is_the_one_that_was_written(items: list[tuple[int, str]]) -> None:
    """Whatever the order; only a list of nothing but ones is counted."""
    text = "".join(f"{number}. mục{end}" for number, end in items)
    shown: list[int] = []
    for first, inside in re.findall(
        r'<ol(?: start="(\d+)")?>(.*?)</ol>', CONVERTER.html(text), re.DOTALL
    ):
        start = int(first or 1)
        shown += range(start, start + inside.count("<li>"))
    assert shown == [number for number, _ in items]


@pytest.mark.parametrize("line", ["> " * 2000 + "x", "- x\n", "1. x\n  - y\n", "chữ\n", "> a\n"])
def test_long_texts_are_read_in_time(line: str) -> None:
    """As long a text as a file may hold, and quotes as deep as a line is long."""
    lines = (line * (200_000 // len(line))).split("\n")
    before = process_time()
    as_meant(lines)
    assert process_time() - before < 2


@pytest.mark.parametrize(
    "text",
    [
        "+ " * 1000,
        "1. " * 1000,
        "- 1. + " * 400,
        "\n".join(f"{'  ' * depth}- x" for depth in range(600)),
        "[ảnh " * 4000,
        "[" * 4000,
    ],
    ids=["plus", "numbers", "all", "steps", "brackets", "nothing else"],
)
def test_the_engine_follows_what_goes_on_without_end(text: str) -> None:
    """No end of lists in lists, no end of links: neither an error nor a long wait."""
    before = process_time()
    assert CONVERTER.html(text)
    assert process_time() - before < 2


def test_a_text_in_good_order_is_left_as_it_is() -> None:
    """What the engine reads rightly it gets letter by letter."""
    text = (
        "## Đề mục\n\nMột đoạn văn đủ dài để không ai nghĩ rằng người viết muốn xuống dòng ở đây,\n"
        "dòng sau nối vào.\n\n- Một\n- Hai\n\n    Đoạn của hai.\n\n    1. Nhỏ\n    2. Hơn\n\n"
        '| A | B |\n|---|---|\n| 1 | 2 |\n\n??? tip "Mẹo"\n    Chụp.\n\n> Trích.\n'
    )
    assert "\n".join(as_meant(text.split("\n"))) == text


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Nộp tại https://dichvucong.gov.vn, hoặc", ["https://dichvucong.gov.vn"]),
        ("(www.dichvucong.gov.vn/a_b_c?x=1).", ["https://www.dichvucong.gov.vn/a_b_c?x=1"]),
        ("Thư ubnd@xa.gov.vn.", ["mailto:ubnd@xa.gov.vn"]),
        ("[https://a.gov.vn](https://b.vn)", ["https://b.vn"]),
        ("http://vneid-gov.top/x và www.zalo.me", []),
        ("https://evil.top#.gov.vn https://x.gov.vn@evil.top/ https://evil.top/.gov.vn", []),
        ("`https://dichvucong.gov.vn`", []),
    ],
)
def test_a_bare_address_opens_where_only_an_authority_can_be(text: str, links: list[str]) -> None:
    """An article that warns of a fake site must not lead there."""
    assert re.findall(r'href="([^"]*)"', CONVERTER.html(text)) == links
