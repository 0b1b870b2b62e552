"""A file is signed and known again; what is not the signature of a listed key counts as none."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from chuyenmuc.adapters.signatures import SignatureError, sign, signed_by


def key_of(folder: Path, name: str) -> Path:
    """A new key without a passphrase; its public half lies beside it as ``<name>.pub``."""
    program = shutil.which("ssh-keygen")
    assert program
    path = folder / name
    options = ["-q", "-t", "ed25519", "-N", "", "-C", f"{name}@xa-thu", "-f", str(path)]
    subprocess.run([program, *options], check=True)
    return path


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """The key of the office."""
    return key_of(tmp_path, "ubnd")


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """What is signed."""
    path = tmp_path / "bản kê.json"
    path.write_text("{}", encoding="utf-8")
    return path


def test_the_signer_is_named(kept: Path, key: Path, tmp_path: Path) -> None:
    """From the public key as it is, and from a list of OpenSSH; signing again is no question."""
    assert sign(kept, key).name == "bản kê.json.sig"
    sign(kept, key)
    public = key.with_suffix(".pub")
    assert signed_by(kept, public) == "ubnd@xa-thu"
    signers = tmp_path / "signers"
    line = f"# người ký\nvan-phong {public.read_text(encoding='utf-8')}"
    signers.write_text(line, encoding="utf-8")
    assert signed_by(kept, signers) == "van-phong"


def test_what_is_no_signature_of_ours_is_refused(kept: Path, key: Path, tmp_path: Path) -> None:
    """Missing, of a stranger, of another purpose, of what the file was before, damaged."""
    public = key.with_suffix(".pub")
    with pytest.raises(SignatureError, match="không có ở đó"):
        signed_by(kept, public)
    signature = sign(kept, key)
    with pytest.raises(SignatureError, match=r"không có trong la\.pub"):
        signed_by(kept, key_of(tmp_path, "la").with_suffix(".pub"))
    kept.write_text('{"v": 1}', encoding="utf-8")
    with pytest.raises(SignatureError, match="đã đổi sau khi ký"):
        signed_by(kept, public)
    signature.write_bytes(b"-----BEGIN SSH SIGNATURE-----\n")
    with pytest.raises(SignatureError, match="hỏng"):
        signed_by(kept, public)
    signature.unlink()
    arguments = ["ssh-keygen", "-q", "-Y", "sign", "-n", "git", "-f", str(key), str(kept)]
    subprocess.run(arguments, check=True, capture_output=True)
    with pytest.raises(SignatureError, match="không khớp"):
        signed_by(kept, public)


def test_why_nothing_was_signed_is_said(
    kept: Path, key: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No key there, the public half, no key at all, no program."""
    with pytest.raises(SignatureError, match="không có tệp khóa"):
        sign(kept, tmp_path / "khong-co")
    public = tmp_path / "rieng.pub"
    public.write_bytes(key.with_suffix(".pub").read_bytes())
    with pytest.raises(SignatureError, match="khóa công khai"):
        sign(kept, public)
    wrong = tmp_path / "chu.txt"
    wrong.write_text("không phải khóa", encoding="utf-8")
    wrong.chmod(0o600)
    with pytest.raises(SignatureError, match="không phải khóa"):
        sign(kept, wrong)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SignatureError, match="chưa có ssh-keygen"):
        sign(kept, key)
