"""References in text: where they are, what they say, and what is none."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chuyenmuc.content.references import (
    FoundReference,
    Malformed,
    code_spans,
    find_malformed,
    find_references,
    without_code,
)

MARKDOWN = st.lists(
    st.sampled_from(
        [
            *("{{ link:bai-khac }}", "{{plan:a#ii-1|chữ}}", "{{", "}}", "{", "}", "`", "``"),
            *("```\n", "~~~\n", "\n", "\n\n", "- ", "> ", "# ", "\\", " ", "chữ", "[a](b)", "<b>"),
        ]
    ),
    max_size=30,
).map("".join)


def test_a_reference_tells_kind_id_anchor_and_label() -> None:
    """Spaces around the parts do not matter."""
    text = "Theo {{ plan:dien-chau-2026#pl-iii-5 }} và {{link:nop-ho-so|Nộp hồ sơ | tại nhà}}."
    first, second = find_references(text)
    assert (first.kind, first.id, first.anchor, first.label) == (
        "plan",
        "dien-chau-2026",
        "pl-iii-5",
        None,
    )
    assert (second.kind, second.id, second.anchor) == ("link", "nop-ho-so", None)
    assert second.label == "Nộp hồ sơ | tại nhà"
    assert second.raw == "{{link:nop-ho-so|Nộp hồ sơ | tại nhà}}"


def test_what_stands_in_code_is_an_example() -> None:
    """Fences at the left edge and code spans are passed over; what follows them is not."""
    text = (
        "`{{ term:a }}` {{ term:b }} ``x ` {{ term:c }}``\n\n"
        "```yaml\n{{ term:d }}\n```\n\n"
        "{{ term:e }}\n\n~~~\n{{ term:f }}\n~~~\n{{ term:g }}\n"
    )
    assert [found.id for found in find_references(text)] == ["b", "e", "g"]


def test_an_unclosed_fence_or_code_span_hides_nothing() -> None:
    """The engine shows such marks as they are, so what follows counts."""
    text = "```\n{{ term:a }}\n\nMột ` dấu {{ term:b }}\n\n- `x\n- {{ term:c }}`\n"
    assert [found.id for found in find_references(text)] == ["a", "b", "c"]


def test_braces_that_are_no_reference_are_malformed() -> None:
    """Unknown kinds, ids with marks, missing ends and empty labels."""
    text = "{{ bai:a }} {{ link:Bài }} {{ link:a | }} {{}} {{ link:a\n{{ term:ok }}"
    assert [found.raw for found in find_malformed(text)] == [
        "{{ bai:a }}",
        "{{ link:Bài }}",
        "{{ link:a | }}",
        "{{}}",
        "{{ link:a",
    ]
    assert [found.id for found in find_references(text)] == ["ok"]


@given(MARKDOWN)
def test_found_text_is_the_text_between_its_offsets(text: str) -> None:
    """Whatever the source, offsets are those of the source."""
    every: list[FoundReference | Malformed] = [*find_references(text), *find_malformed(text)]
    for found in every:
        assert text[found.start : found.end] == found.raw


@given(MARKDOWN)
def test_code_is_blanked_in_place(text: str) -> None:
    """The rest keeps its offsets and its lines."""
    prose = without_code(text)
    assert len(prose) == len(text)
    assert prose.count("\n") == text.count("\n")
    spans = code_spans(text)
    assert spans == sorted(spans)
