"""A folder with somebody's own files is never replaced, whatever ``--out`` says."""

from __future__ import annotations

from pathlib import Path

import pytest

from chuyenmuc.adapters.materialise import materialise
from chuyenmuc.adapters.prints import write_prints
from chuyenmuc.artifact import Artifact
from chuyenmuc.publish.swap import SwapRefusedError
from chuyenmuc.site import Site

SITE = Site("xa-mau", "Mẫu", None, "", (), None)
PRINT = Artifact("khau-hieu/trong-dong/a3.pdf", b"%PDF")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with a document in it."""
    folder = tmp_path / "tai-lieu"
    folder.mkdir()
    (folder / "don.docx").write_bytes(b"x")
    return folder


def test_prints_do_not_replace_documents(own: Path) -> None:
    """Refused before anything is written; prints replace prints."""
    with pytest.raises(SwapRefusedError):
        write_prints([PRINT], own, step=lambda: None)
    assert [path.name for path in own.parent.rglob("*")] == ["tai-lieu", "don.docx"]
    for _ in range(2):
        write_prints([PRINT], own.with_name("in"), step=lambda: None)
    assert (own.with_name("in") / PRINT.uri).is_file()


def test_the_materialised_site_does_not_replace_documents(own: Path, project_root: Path) -> None:
    """Refused before anything is deleted."""
    with pytest.raises(SwapRefusedError):
        materialise(SITE, project_root, own)
    assert (own / "don.docx").is_file()
