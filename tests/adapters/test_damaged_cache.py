"""A build whose cache is damaged gives what a build without any gives, and says so."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

import pytest

BIN = Path(sys.executable).parent
FOUNDED = """name: Thử
level: xã
agency: Ủy ban nhân dân xã Thử
about: Trang thử của bộ kiểm tra.
"""
SLOGANS = """slogans:
  - id: thu
    text: Giữ kín mã OTP
    field: an-toan-thong-tin
    ours: true
"""
KITS = """kits:
  - {id: thu, name: Thử, fields: [an-toan-thong-tin], designs: [canh-bao], sizes: [bai-dang, a3]}
"""
Fingerprint = Callable[[Path], dict[str, str]]


@pytest.fixture(scope="module")
def project(
    tmp_path_factory: pytest.TempPathFactory, own_project: Callable[..., Path]
) -> Iterator[Path]:
    """The smallest commune with a poster, a print and cards; built once."""
    folder = own_project(tmp_path_factory.mktemp("damaged"), drawn=False)
    home = folder / "content/communes/xa-thu"
    for uri, text in {"commune.yml": FOUNDED, "slogans/a.yml": SLOGANS, "kits.yml": KITS}.items():
        path = home / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    build(folder)
    yield folder
    shutil.rmtree(folder)


def build(project: Path) -> str:
    """Build as an editor does; what it said."""
    done = subprocess.run(
        [BIN / "chuyenmuc", "build", "--commune", "xa-thu", "--today", "2026-11-20"],
        cwd=project,
        env={**os.environ, "PYTHONWARNDEFAULTENCODING": ""},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return done.stderr


def entries(project: Path) -> list[Path]:
    """What the cache holds."""
    return sorted(path for path in (project / ".cache").rglob("*") if path.is_file())


def test_a_damaged_cache_changes_no_byte_and_is_mended(
    project: Path, fingerprint: Fingerprint
) -> None:
    """Every entry half, empty, of another, a script in turn; each kind of file meets several."""
    right = fingerprint(project / "site"), fingerprint(project / "print")
    kept = fingerprint(project / ".cache")
    assert {path.suffix for path in entries(project)} >= {".png", ".pdf", ".webp"}
    other = entries(project)[0].read_bytes()[:-1]
    ways: tuple[Callable[[bytes], bytes], ...] = (
        lambda body: body[: len(body) // 2],
        lambda _: b"",
        lambda _: other,
        lambda _: b"<script>alert(1)</script>",
    )
    for path, damaged in zip(entries(project), cycle(ways), strict=False):
        path.write_bytes(damaged(path.read_bytes()))
    said = build(project)
    assert (fingerprint(project / "site"), fingerprint(project / "print")) == right
    assert fingerprint(project / ".cache") == kept
    told = re.findall(r"(\d+) tệp trong \.cache hỏng, đã vẽ lại\.", said)
    assert told == [str(len(kept))]


def test_a_build_needs_no_cache(project: Path, fingerprint: Fingerprint) -> None:
    """A file where the folder should be: the same bytes, and one sentence."""
    right = fingerprint(project / "site"), fingerprint(project / "print")
    shutil.rmtree(project / ".cache")
    (project / ".cache").write_text("", encoding="utf-8")
    said = build(project)
    assert (fingerprint(project / "site"), fingerprint(project / "print")) == right
    assert said.count("Không ghi được vào .cache") == 1
