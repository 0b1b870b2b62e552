"""The calendar file follows RFC 5545 and says that it is a demo."""

from __future__ import annotations

import pytest

from chuyenmuc.artifact import Artifact


@pytest.fixture
def raw(files: dict[str, Artifact]) -> bytes:
    """The bytes a phone gets."""
    return files["lich/lich.ics"].read()


@pytest.fixture
def lines(raw: bytes) -> list[str]:
    """The lines put together again."""
    return raw.decode().replace("\r\n ", "").split("\r\n")


def test_lines_are_short_and_end_as_the_format_wants(raw: bytes) -> None:
    """At most 75 octets, and a fold never cuts a letter in two."""
    for line in raw.removesuffix(b"\r\n").split(b"\r\n"):
        assert len(line) <= 75
        assert b"\n" not in line
        line.decode()


def test_an_event_is_named_by_its_place_and_is_newer_with_each_day(lines: list[str]) -> None:
    """A phone that adds the file again replaces the event instead of doubling it."""
    assert "UID:ngay-ngay-thu@xa-thu.chuyenmuc" in lines
    assert "UID:ke-hoach-thu-moc-pl-ii-2@xa-thu.chuyenmuc" in lines
    for newer in ("DTSTAMP", "LAST-MODIFIED"):
        assert lines.count(f"{newer}:20261120T000000Z") == 2
    assert lines.count("SEQUENCE:2515") == 2


def test_a_day_comes_back_every_year_and_a_month_ends_on_its_last_day(lines: list[str]) -> None:
    """The end is the day after; a bar of a month would stand above every day of a phone."""
    assert "DTSTART;VALUE=DATE:20271010" in lines
    assert "RRULE:FREQ=YEARLY" in lines
    assert "DTSTART;VALUE=DATE:20261231" in lines
    assert "DTEND;VALUE=DATE:20270101" in lines


def test_every_event_says_it_is_a_demo_and_escapes_its_text(lines: list[str]) -> None:
    """A semicolon in a name does not start a parameter."""
    marked = [x for x in lines if x.startswith(("SUMMARY:", "DESCRIPTION:"))]
    assert len(marked) == 4
    assert all("[BẢN TRÌNH DIỄN]" in line for line in marked)
    assert "SUMMARY:[BẢN TRÌNH DIỄN] Ngày thử\\; có dấu\\, phẩy" in lines
