"""The address of a site as people read it, and the one address machines get of it."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from chuyenmuc.content.models.contact import SiteUrl
from chuyenmuc.views.address import shown_address

ADAPTER: TypeAdapter[str] = TypeAdapter(SiteUrl)


@pytest.mark.parametrize(
    ("written", "kept", "shown"),
    [
        ("https://xa-mau.example", "https://xa-mau.example/", "xa-mau.example"),
        (
            "https://www.Chuyendoiso.gov.vn:8443/a/b",
            "https://www.chuyendoiso.gov.vn:8443/a/b/",
            "chuyendoiso.gov.vn:8443/a/b",
        ),
        (
            "https://chuyểnđổisố.vn/xã/",
            "https://xn--chuynis-k7a0359deearb.vn/x%C3%A3/",
            "chuyểnđổisố.vn/xã",
        ),
    ],
)
def test_an_address_is_kept_in_ascii_and_shown_in_letters(
    written: str, kept: str, shown: str
) -> None:
    """Maps of pages, codes and chats want the one form; readers recognise the other."""
    assert ADAPTER.validate_python(written) == kept
    assert shown_address(kept) == shown


@pytest.mark.parametrize(
    "written",
    ["https://xa.vn/?p=1", "https://xa.vn/#a", f"https://{'a' * 64}.vn/", "https://xa.vn:99999/"],
)
def test_what_is_no_folder_on_a_server_is_refused(written: str) -> None:
    """Pages could not be named below it."""
    with pytest.raises(ValidationError):
        ADAPTER.validate_python(written)
