"""References in text: their forms, where they do not count, and what is malformed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuyenmuc.content.references import (
    KINDS,
    FoundReference,
    Malformed,
    find_malformed,
    find_references,
    without_code,
)
from chuyenmuc.markdown.code import find_code

PIECES = (
    *("{{ link:bai }}", "{{plan:ke-hoach#ii-1|mục II.1}}", "{{ term: }}", "{{", "}}", "{", "}"),
    *("`", "``", "```\n", "~~~\n", "\n", "\n\n", "- ", "> ", "\\", " ", "chữ", "|", "#", ":"),
)
MARKDOWN = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


def only(text: str) -> FoundReference:
    """The one reference of a text."""
    (found,) = find_references(text)
    return found


def ids(text: str) -> list[str]:
    """What the references of a text point at."""
    return [found.id for found in find_references(text)]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_found_by_its_word(kind: str) -> None:
    """Kind and id are told apart at the colon."""
    found = only(f"Xem {{{{ {kind}:ho-so-2026 }}}}.")
    assert (found.kind, found.id, found.anchor, found.label) == (kind, "ho-so-2026", None, None)


@pytest.mark.parametrize(
    ("text", "anchor", "label"),
    [
        ("{{ plan:ke-hoach }}", None, None),
        ("{{plan:ke-hoach}}", None, None),
        ("{{  plan :  ke-hoach  }}", None, None),
        ("{{ plan:ke-hoach#pl-iii-5 }}", "pl-iii-5", None),
        ("{{ plan:ke-hoach#ii-2-1 | mục II.2.1 }}", "ii-2-1", "mục II.2.1"),
        ("{{plan:ke-hoach|Kế hoạch}}", None, "Kế hoạch"),
        ("{{ plan:ke-hoach | a | b }}", None, "a | b"),
        ("{{ plan:ke-hoach | # }}", None, "#"),
        ("{{ plan:ke-hoach | xem `mã` này }}", None, "xem `mã` này"),
    ],
)
def test_spaces_anchor_and_label_are_up_to_the_writer(
    text: str, anchor: str | None, label: str | None
) -> None:
    """Whatever the form, the same thing is meant, and the whole of it is taken."""
    found = only(f"Theo {text}, xã")
    assert (found.kind, found.id) == ("plan", "ke-hoach")
    assert (found.anchor, found.label) == (anchor, label)
    assert (found.raw, found.start) == (text, len("Theo "))


def test_references_come_in_the_order_of_the_text() -> None:
    """Side by side, on several lines, in lists and tables."""
    text = "{{ link:a }}{{ link:b }}\n- {{ term:c }}\n\n| {{ plan:d }} | {{ figure:e }} |\n"
    assert ids(text) == ["a", "b", "c", "d", "e"]


@pytest.mark.parametrize(
    "code",
    [
        "`{{ term:x }}`",
        "``{{ term:x }} ` {{ term:y }}``",
        "`viết\n{{ term:x }}`",
        "\n\n```\n{{ term:x }}\n```\n\n",
        "\n\n```yaml\n{{ term:x }}\n\n{{ term:y }}\n```\n\n",
        "\n\n~~~\n{{ term:x }}\n```\n{{ term:y }}\n~~~\n\n",
        "\n\n````\n```\n{{ term:x }}\n```\n````\n\n",
    ],
)
def test_what_stands_in_code_is_an_example(code: str) -> None:
    """Spans and fences are passed over, right or malformed; what is around them is not."""
    text = f"{{{{ link:truoc }}}} {code} {{{{ link:sau }}}}"
    assert ids(text) == ["truoc", "sau"]
    assert list(find_malformed(text.replace("term:", "bai:"))) == []


@pytest.mark.parametrize(
    "text",
    [
        "```\n{{ term:x }}\n",
        "Một ` dấu {{ term:x }}",
        "Một ` dấu\n\n{{ term:x }} và ` nữa",
        "- `a\n- {{ term:x }}`",
        "\\`{{ term:x }}`",
        "``{{ term:x }}`",
    ],
)
def test_a_mark_that_opens_no_code_hides_nothing(text: str) -> None:
    """Unclosed, escaped, closed by another mark or in another block: the engine shows the mark."""
    assert ids(text) == ["x"]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("{{ bai:nop-ho-so }}", "bai", "nop-ho-so"),
        ("{{ Link:nop-ho-so }}", "Link", "nop-ho-so"),
        ("{{ link:Nộp hồ sơ }}", "link", "Nộp hồ sơ"),
        ("{{ link:nop_ho_so | nhãn }}", "link", "nop_ho_so"),
        ("{{ link:nop-ho-so | }}", "link", "nop-ho-so"),
        ("{{ plan:ke-hoach#II.2 }}", "plan", "ke-hoach#II.2"),
        ("{{ link: }}", "link", ""),
        ("{{ nop-ho-so }}", "nop-ho-so", ""),
        ("{{}}", "", ""),
        ("{{ link:nop-ho-so }", "link", "nop-ho-so"),
        ("{{ link:nop-ho-so", "link", "nop-ho-so"),
    ],
)
def test_braces_that_are_no_reference_tell_what_was_meant(text: str, kind: str, name: str) -> None:
    """Unknown kinds, ids that are none, empty labels, missing ends."""
    (found,) = find_malformed(f"Xem {text}\n")
    assert (found.kind, found.id) == (kind, name)
    assert (found.raw, found.start) == (text, len("Xem "))
    assert ids(text) == []


def test_an_open_end_does_not_swallow_the_next_reference() -> None:
    """A forgotten end is one mistake, not two."""
    text = "{{ link:a\n{{ link:b }} và {{ link:c {{ link:d }}"
    assert ids(text) == ["b", "d"]
    assert [found.id for found in find_malformed(text)] == ["a", "c"]


@pytest.mark.parametrize("text", ["", "{ link:a }", "}} {", "{ { link:a } }", "link:a"])
def test_text_without_double_braces_is_text(text: str) -> None:
    """Single braces mean nothing."""
    assert list(find_references(text)) == []
    assert list(find_malformed(text)) == []


@given(MARKDOWN)
def test_offsets_are_those_of_the_source(text: str) -> None:
    """What is said to stand there stands there, and nothing is both right and wrong."""
    every: list[FoundReference | Malformed] = [*find_references(text), *find_malformed(text)]
    every.sort(key=lambda found: found.start)
    assert all(text[found.start : found.end] == found.raw for found in every)
    assert all(left.end <= right.start for left, right in pairwise(every))


@given(MARKDOWN)
def test_code_is_blanked_in_place(text: str) -> None:
    """All else keeps its offset and its line."""
    prose = without_code(text)
    inside = {at for code in find_code(text) for at in range(code.start, code.end)}
    assert len(prose) == len(text)
    assert all(
        prose[at] == (" " if at in inside and char != "\n" else char)
        for at, char in enumerate(text)
    )
