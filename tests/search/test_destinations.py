"""What the index says is read back as it was written."""

from __future__ import annotations

import pytest

from chuyenmuc.search.destinations import Destination, IndexUnreadableError, destinations
from chuyenmuc.search.document import SearchDocument
from chuyenmuc.search.index_files import index_files
from chuyenmuc.search.sections import Section

DOCUMENTS = (
    SearchDocument(
        "huong-dan/x/",
        "guide",
        "Bài X",
        "",
        sections=(
            Section("", "", "Mở đầu."),
            Section("can-gi", "Cần gì", "Giấy tờ."),
            Section("o-dau", "Ở đâu?", "Tại xã."),
            Section("hoi-ai", "Hỏi ai | ở đâu?", "Trạm y tế."),
        ),
    ),
    SearchDocument("lich/#ngay-10-10", "day", "Ngày Chuyển đổi số", ""),
    SearchDocument("ve-trang-nay/", "section", "Về trang này", ""),
)


def test_every_address_comes_with_the_words_of_its_link() -> None:
    """Pages, headings, questions that the second file names by number, parts of a page."""
    first, full = (file.read() for file in index_files(DOCUMENTS, ()))
    assert destinations(first, full) == (
        Destination("huong-dan/x/", "Bài X"),
        Destination("huong-dan/x/#can-gi", "Cần gì"),
        Destination("huong-dan/x/#o-dau", "Ở đâu?"),
        Destination("huong-dan/x/#hoi-ai", "Hỏi ai   ở đâu?"),
        Destination("lich/#ngay-10-10", "Ngày Chuyển đổi số"),
        Destination("ve-trang-nay/", "Về trang này"),
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [(b'"n":"', b'"n":"0'), (b'"text":[', b'"text":[[],'), (b'"can-gi",', b""), (b"{", b"")],
)
def test_two_files_that_do_not_belong_together_are_refused(old: bytes, new: bytes) -> None:
    """Of another build, of another length, a section cut short, no JSON."""
    first, full = (file.read() for file in index_files(DOCUMENTS, ()))
    assert old in full
    with pytest.raises(IndexUnreadableError):
        destinations(first, full.replace(old, new, 1))
