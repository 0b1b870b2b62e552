"""A folder with somebody's own files is never taken for an old result."""

from __future__ import annotations

from pathlib import Path

from chuyenmuc.channels.print_places import NOTE, is_print_place
from chuyenmuc.publish.output import is_old_output, is_old_prints

SIGN = "assets/cm.css"


def put(path: Path) -> None:
    """A file with something in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x", encoding="utf-8")


def test_a_new_or_empty_folder_is_free(tmp_path: Path) -> None:
    """Nothing can be lost there."""
    for folder in (tmp_path, tmp_path / "moi"):
        assert is_old_output(folder, SIGN)
        assert is_old_prints(folder, is_print_place)


def test_an_old_result_may_be_replaced(tmp_path: Path) -> None:
    """A site carries the sign; prints lie three deep, a few beside them."""
    put(tmp_path / "site" / SIGN)
    put(tmp_path / "print" / "khau-hieu" / "trong-dong" / "a3.pdf")
    put(tmp_path / "print" / NOTE)
    assert is_old_output(tmp_path / "site", SIGN)
    assert is_old_prints(tmp_path / "print", is_print_place)


def test_other_files_are_not_ours(tmp_path: Path) -> None:
    """A folder of documents, or a file of that name, stays."""
    put(tmp_path / "tai-lieu" / "don.docx")
    put(tmp_path / "tep")
    for taken in (tmp_path / "tai-lieu", tmp_path / "tep", tmp_path):
        assert not is_old_output(taken, SIGN)
        assert not is_old_prints(taken, is_print_place)
