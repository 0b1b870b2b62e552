"""A name of a file gives somebody away; that of an article about a paper does not."""

from __future__ import annotations

import pytest

from chuyenmuc.vietnamese.private.file_names import in_file_name


@pytest.mark.parametrize(
    "name",
    [
        *("dang-ky-khai-sinh", "doi-ho-chieu", "ho-so-cap-can-cuoc", "le-phi-ho-chieu"),
        *("bui-khong-con-ho-ngheo", "the-bhyt", "ho-ngheo", "can-cuoc-cua-cong-dan"),
    ],
)
def test_an_article_may_be_called_after_a_paper(name: str) -> None:
    """It is about the paper, and nobody's scan."""
    assert in_file_name(name, is_text=True) == []


@pytest.mark.parametrize(
    ("name", "what"),
    [("cccd-036089001234", "so-giay-to"), ("hoc-sinh-nguyen-van-mau", "ten-tep")],
)
def test_an_article_is_not_called_after_a_person(name: str, what: str) -> None:
    """A number or a whole name stands in the address for all to see."""
    assert [found.what for found in in_file_name(name, is_text=True)] == [what]


@pytest.mark.parametrize("name", ["can-cuoc-cua-ong-mau", "the-bhyt"])
def test_a_picture_called_so_is_a_scan(name: str) -> None:
    """The same words name what is on a picture."""
    assert [found.what for found in in_file_name(name)] == ["ten-tep"]
