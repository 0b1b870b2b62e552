"""What stands in an address and what a browser makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from pydantic import TypeAdapter, ValidationError

from chuyenmuc.content.addresses.browser import plain_form, target_of
from chuyenmuc.content.models.values import Url

TABLE = Path(__file__).parents[2] / "cases" / "addresses" / "as-browsers-read-them.yml"
CASES: dict[str, list[str]] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))


def test_what_reads_otherwise_is_told_with_its_plain_form() -> None:
    """The plain form leads to the same place and is plain itself."""
    for written in CASES["disguised"]:
        plain, target = plain_form(written), target_of(written)
        assert plain is not None, written
        assert target is not None
        assert plain_form(plain) is None, plain
        meant = target_of(plain)
        assert meant is not None
        assert (meant.scheme, meant.host) == (target.scheme, target.host)


def test_what_is_written_plainly_is_left_alone() -> None:
    """Capitals, ports, marks and what stands in the path mislead nobody."""
    assert [written for written in CASES["plain"] if plain_form(written)] == []


def test_what_opens_no_page_has_no_plain_form() -> None:
    """Neither what is broken nor what runs code is a page."""
    for written in CASES["nowhere"]:
        target = target_of(written)
        assert target is None or not target.is_web, written
        assert plain_form(written) is None


def test_a_field_takes_no_address_that_reads_otherwise() -> None:
    """Tabs and line ends too, which only an escape brings into YAML."""
    field = TypeAdapter(Url)
    for written in (*CASES["disguised"], *CASES["nowhere"]):
        if written == written.strip():
            with pytest.raises(ValidationError):
                field.validate_python(written)


@pytest.mark.parametrize(
    ("written", "host"),
    [
        ("https:///evil.example/", "evil.example"),
        ("https://dichvucong.gov.vn@evil.example", "evil.example"),
        ("https://dichvucong.gov.vn\t.evil.example", "dichvucong.gov.vn.evil.example"),
        ("https://DICHVUCONG.gov.vn./", "dichvucong.gov.vn"),
        ("javascript:alert(1)", ""),
    ],
)
def test_the_host_is_the_one_that_is_asked(written: str, host: str) -> None:
    """Without capitals and without the dot at its end."""
    target = target_of(written)
    assert target is not None
    assert target.host == host
