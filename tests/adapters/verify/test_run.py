"""The command that a watchman runs: the list it trusts, its exit code, the letter it leaves."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from bench.safety.verify.liar import lying
from bench.safety.verify.lies import LIES
from bench.safety.verify.small_site import SmallSite, put
from chuyenmuc.adapters.signatures import sign
from chuyenmuc.cli.exit_codes import DONE, HAS_ERRORS, WRONG_USAGE
from chuyenmuc.cli.main import main
from chuyenmuc.publish.integrity import (
    ManifestUnreadableError,
    compare,
    digests_of,
    findings,
    manifest_text,
    read_manifest,
)

FOUNDED = """name: Thử
level: xã
agency: Ủy ban nhân dân xã Thử
about: Trang thử của bộ kiểm tra.
"""


def test_a_manifest_reads_back_as_it_was_written(small: SmallSite) -> None:
    """The same text for the same site."""
    expected = digests_of(small.folder)
    text = manifest_text(expected)
    assert read_manifest(text) == expected
    assert manifest_text(dict(reversed(expected.items()))) == text
    assert not compare(expected, digests_of(small.folder))


def test_a_folder_that_was_changed_is_told_file_by_file(small: SmallSite) -> None:
    """Changed, missing and foreign, each under its code."""
    expected = digests_of(small.folder)
    put(small.folder, "assets/a.js", "start();steal()")
    (small.folder / "lien-he" / "index.html").unlink()
    put(small.folder, "wp-login.php", "<?php")
    report = findings(compare(expected, digests_of(small.folder)))
    assert [(found.code, found.location.uri) for found in report] == [
        ("XB721", "assets/a.js"),
        ("XB722", "lien-he/index.html"),
        ("XB723", "wp-login.php"),
    ]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"v": 9, "files": {}}', '{"v": 1, "files": {}}'])
def test_a_damaged_manifest_is_refused(text: str) -> None:
    """Nothing is ever compared with half a list."""
    with pytest.raises(ManifestUnreadableError):
        read_manifest(text)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of one commune without anything to say: reading it takes no time."""
    put(tmp_path / "du-an", "content/communes/xa-thu/commune.yml", FOUNDED)
    return tmp_path / "du-an"


def test_the_command_tells_and_leaves_a_letter(
    small: SmallSite, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 0 while whole, then 1; 2 without a manifest. The letter is there each time."""
    letter = tmp_path / "thư" / "kết quả.txt"
    options = ["--commune", "xa-thu", "--report", str(letter), "--manifest"]

    def run(target: str, manifest: Path) -> int:
        return main(["--project", str(project), "verify", target, *options, str(manifest)])

    with lying(small, lambda _, reply: reply) as address:
        assert run(address, tmp_path / "khong-co.json") == WRONG_USAGE
        assert letter.read_text("utf-8").startswith(f"Chủ đề: CHƯA KIỂM TRA ĐƯỢC trang {address}\n")
        assert run(address, small.manifest) == DONE
        said = letter.read_text("utf-8")
        assert said.startswith(f"Chủ đề: Trang {address} đúng như đã dựng\n\n")
        assert "Đã so với bản kê của lần dựng: 11 tệp." in said
    with lying(small, LIES["mã lệnh lạ"]) as address:
        assert run(address, small.manifest) == HAS_ERRORS
    said = letter.read_text("utf-8")
    assert said.startswith(f"Chủ đề: KHẨN: trang {address} có dấu hiệu bị xâm nhập (1 lỗi)\n")
    for words in ("mã lệnh tải từ `nha-cai.example`", "Nên làm: ", "Báo Công an xã", "Nơi đã xem"):
        assert words in said
    shown = capsys.readouterr().err
    assert "Tệp /index.html khác bản đã dựng" in shown
    assert "Traceback" not in shown


def test_a_manifest_must_be_signed_where_that_is_asked(
    small: SmallSite, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not signed, signed, and changed after it was signed."""
    program, key = shutil.which("ssh-keygen"), tmp_path / "khoa"
    assert program
    subprocess.run([program, "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
    command = ["--project", str(project), "verify", str(small.folder), "--commune", "xa-thu"]
    command += ["--manifest", str(small.manifest), "--signers", f"{key}.pub"]
    assert main(command) == HAS_ERRORS
    assert "Không tin được bản kê" in capsys.readouterr().err
    sign(small.manifest, key)
    main(command)
    assert "Không tin được bản kê" not in capsys.readouterr().err
    text = small.manifest.read_text("utf-8")
    small.manifest.write_text(f"{text}\n", "utf-8")
    assert main(command) == HAS_ERRORS
    assert "đã đổi sau khi ký" in capsys.readouterr().err


@pytest.mark.parametrize("minutes", ["0", "-1", "nhiều", "1e9"])
def test_minutes_are_a_number(minutes: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What is none is refused in one sentence."""
    with pytest.raises(SystemExit):
        main(["verify", f"--minutes={minutes}"])
    assert "không phải số phút" in capsys.readouterr().err


def test_a_build_leaves_the_manifest_beside_itself(built_site: Path) -> None:
    """The trusted copy is the one in the site, and lists all of it."""
    kept = built_site.parent / "server" / "dien-chau" / "integrity.json"
    assert kept.read_bytes() == (built_site / "integrity.json").read_bytes()
    expected = read_manifest(kept.read_text(encoding="utf-8"))
    assert not compare(expected, digests_of(built_site))
