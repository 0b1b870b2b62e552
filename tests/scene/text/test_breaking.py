"""Slogans break between words, at pauses first, into lines of like width."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from chuyenmuc.scene.text.breaking import Lines, idea_of, layouts

SLOGAN = "Hành động đột phá, lan tỏa kết quả trong chuyển đổi số"


def rated(text: str, most: int) -> Iterator[tuple[Lines, int]]:
    """All layouts of a text with their flaws."""
    return layouts(idea_of(text), lambda part: float(len(part)), range(1, most + 1))


def ways(text: str, most: int = 6) -> list[Lines]:
    """All layouts of a text, its letters all of one width."""
    return [lines for lines, _ in rated(text, most)]


def test_lines_joined_give_the_text_back() -> None:
    """Nothing is lost, doubled or hyphenated."""
    assert {" ".join(lines) for lines in ways(SLOGAN)} == {SLOGAN}


@pytest.mark.parametrize("compound", ["Hành động", "đột phá,", "lan tỏa", "kết quả", "chuyển đổi"])
def test_no_compound_is_ever_split(compound: str) -> None:
    """Whatever the number of lines, a compound stays on one of them."""
    assert all(any(compound in line for line in lines) for lines in ways(SLOGAN, 20))


def test_no_syllable_is_left_alone_on_the_last_line() -> None:
    """“SỐ” under “BÌNH DÂN HỌC VỤ” reads as an accident."""
    for text in (SLOGAN, "Biết làm, làm được và làm thạo", "Nhà nhà học số"):
        for lines in ways(text, 20):
            counts = [len(line.split()) for line in lines]
            assert counts[-1] > 1 or max(counts) == 1


def test_single_syllables_may_stand_one_below_the_other() -> None:
    """“Đúng / đủ / sạch / sống” is a list, not an accident."""
    assert ("Đúng,", "đủ,", "sạch,", "sống") in ways("Đúng, đủ, sạch, sống")


def test_a_break_at_the_comma_has_no_flaw() -> None:
    """Two ideas on two lines beat lines that are a little more even."""
    found = dict(rated("Đọc thật kỹ, rồi hãy chia sẻ", 2))
    assert found["Đọc thật kỹ,", "rồi hãy chia sẻ"] == 0


def test_a_line_that_ends_on_a_leaning_word_is_flawed() -> None:
    """“và” belongs to what follows."""
    found = dict(rated("làm nhanh và làm đúng", 2))
    assert all(
        (flaws > 0) == any(line.endswith("và") for line in lines[:-1])
        for lines, flaws in found.items()
    )


def test_there_are_never_more_lines_than_asked_for() -> None:
    """A slot with room for two lines gets two at most."""
    assert max(len(lines) for lines in ways(SLOGAN, 2)) == 2


def test_good_is_not_or() -> None:
    """“hay” means good in “học hay”: a line may end with it."""
    found = dict(rated("Mô hình hay, cách làm mới cùng nhân rộng", 3))
    assert any(flaws == 0 and lines[0] == "Mô hình hay," for lines, flaws in found.items())
    assert dict(rated("học hay làm giỏi", 2))["học hay", "làm giỏi"] == 0


def test_a_long_name_breaks_where_two_words_meet() -> None:
    """A tall page would set “Bình dân học vụ số” tiny on one line."""
    assert ("Bình dân", "học vụ số") in ways("Bình dân học vụ số", 2)


def test_no_line_starts_with_a_dash() -> None:
    """It stays with the words before it."""
    for text in ("Biết – hiểu – sử dụng được", "Bản trình diễn chuyenmuc · Xã Diễn Châu"):
        assert not any(line[0] in "–·" for lines in ways(text) for line in lines)
