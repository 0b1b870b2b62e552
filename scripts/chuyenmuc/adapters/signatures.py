"""Sign a file and know who signed one, with ``ssh-keygen``, which Windows and Linux come with.

A signature lies beside its file as ``<file>.sig``. A list of signers is a file of OpenSSH, a line a
key (``ubnd@xa-thu ssh-ed25519 AAAA…``), or simply the ``.pub`` file that came with the key.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from chuyenmuc.vietnamese.system_error import reason_of

SUFFIX = ".sig"
_PURPOSE = "chuyenmuc"
"""Part of what is signed: a signature made for something else (an e-mail, git) is none here."""
_SECONDS = 60.0
_KEY_TYPES = ("ssh-", "ecdsa-", "sk-")
_LARGEST = 1024 * 1024  # bytes of a list of signers
_PROGRAM = "ssh-keygen"
_REASONS = (
    ("incorrect passphrase", "mật khẩu của khóa không đúng"),
    ("bad permissions", "người khác trên máy đọc được tệp khóa; chỉ để chủ đọc (chmod 600)"),
    ("no private key found", "đây là khóa công khai (.pub); cần tệp khóa riêng, không có đuôi"),
    ("no such file", "tệp khóa không phải khóa của ssh-keygen"),  # that it is there was seen
    ("unknown option", "bản ssh-keygen này quá cũ, cần OpenSSH 8.2 trở lên"),
    ("invalid format", "tệp khóa không phải khóa của ssh-keygen"),
    ("error in libcrypto", "tệp khóa không phải khóa của ssh-keygen"),
)


class SignatureError(Exception):
    """No signature could be made, or none that counts is there; why, in Vietnamese."""


def signature_of(path: Path) -> Path:
    """Where the signature of a file lies."""
    return path.with_name(path.name + SUFFIX)


def sign(path: Path, key: Path) -> Path:
    """Sign a file; an older signature of it is replaced.

    Args:
        path: what is signed.
        key: the private key; its passphrase, if it has one, is asked for on the terminal.

    Returns:
        The signature: ``path`` and ``.sig``.

    Raises:
        SignatureError: there is no ``ssh-keygen``, or it could not use the key.
        OSError: the file cannot be read, or the signature not written.
    """
    if not key.is_file():
        raise SignatureError(f"không có tệp khóa {key}")
    arguments = ("-Y", "sign", "-f", str(key), "-n", _PURPOSE)
    done = _run(arguments, path.read_bytes(), seconds=None)
    if done.returncode or not done.stdout.startswith(b"-----BEGIN SSH SIGNATURE"):
        raise SignatureError(f"chưa ký được {path.name}: {_reason(done.stderr)}")
    signature = signature_of(path)
    signature.write_bytes(done.stdout)
    return signature


def signed_by(path: Path, signers: Path) -> str:
    """Who signed a file: the name that the list of signers has for the key.

    Args:
        path: what was signed, with its signature beside it.
        signers: the keys that count.

    Raises:
        SignatureError: no signature, one of no listed key, or the file has changed since.
    """
    signature = signature_of(path)
    try:
        body = path.read_bytes()
        signature.stat()
        listed = "\n".join(_as_signers(_text_of(signers).splitlines()))
    except OSError as error:
        lacking = error.filename or path
        raise SignatureError(f"không đọc được {lacking}: {reason_of(error)}") from None
    with tempfile.TemporaryDirectory() as folder:
        allowed = Path(folder, "signers")
        allowed.write_text(f"{listed}\n", encoding="utf-8", newline="\n")
        listing = ("-s", str(signature), "-f", str(allowed))
        found = _run(("-Y", "find-principals", *listing))
        names = found.stdout.decode("utf-8", errors="replace").splitlines()
        if found.returncode or not names:
            raise SignatureError(
                f"chữ ký {signature.name} hỏng, hoặc do khóa không có trong {signers.name}"
            )
        who = names[0].partition(",")[0]
        done = _run(("-Y", "verify", *listing, "-I", who, "-n", _PURPOSE), body)
    if done.returncode:
        raise SignatureError(f"chữ ký không khớp: {path.name} đã đổi sau khi ký")
    return who


def _text_of(signers: Path) -> str:
    with signers.open(encoding="utf-8", errors="replace") as file:
        return file.read(_LARGEST)


def _as_signers(lines: Iterable[str]) -> Iterator[str]:
    """The lines of a list; before a bare public key comes the comment of the key as its name."""
    for line in lines:
        words = line.split()
        if words and words[0].startswith(_KEY_TYPES):
            name = words[2] if len(words) > 2 else "khóa-không-tên"  # noqa: PLR2004  # type, key, name
            yield f"{name.replace(',', '-').replace('*', '-')} {words[0]} {words[1]}"
        else:
            yield line


def _run(
    arguments: Iterable[str], given: bytes = b"", *, seconds: float | None = _SECONDS
) -> subprocess.CompletedProcess[bytes]:
    program = shutil.which(_PROGRAM)
    if program is None:
        raise SignatureError(
            "máy này chưa có ssh-keygen; Windows: thêm “OpenSSH Client” trong Tính năng tùy chọn, "
            "Linux: cài openssh-client"
        )
    try:
        return subprocess.run(  # noqa: S603  # its own program, no shell; only paths come from outside
            [program, *arguments], input=given, capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        raise SignatureError(f"ssh-keygen không trả lời trong {seconds:.0f} giây") from None
    except OSError as error:
        raise SignatureError(f"không chạy được ssh-keygen: {reason_of(error)}") from None


def _reason(said: bytes) -> str:
    """What ssh-keygen says, in words an officer reads."""
    text = said.decode("utf-8", errors="replace").strip()
    low = text.lower()
    known = (words for mark, words in _REASONS if mark in low)
    return next(known, text.splitlines()[-1] if text else "ssh-keygen không nói vì sao")
