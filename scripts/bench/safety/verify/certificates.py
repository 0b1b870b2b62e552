"""Certificates for a server of this machine: a right one, and those that browsers refuse."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.safety.unmeasured import UnmeasuredError
from bench.safety.verify.servers import is_here

RIGHT = "đúng"
WRONG = {"tên khác": "DNS:khac.example", "hết hạn": "IP:127.0.0.1", "tự ký": "IP:127.0.0.1"}
"""What is wrong with each → the name that it is for."""


@contextmanager
def trusted_by_us(folder: Path) -> Iterator[dict[str, Path]]:
    """Certificates by what is right or wrong with them; in the block, their issuer is trusted.

    Raises:
        UnmeasuredError: there is no ``openssl`` on this machine.
    """
    if not is_here("openssl"):
        raise UnmeasuredError("máy này không có openssl")
    folder.mkdir(parents=True, exist_ok=True)
    issuer = _self_signed(folder / "noi-cap", "DNS:noi-cap.example", authority=True)
    made = {RIGHT: _issued(folder / "dung", "IP:127.0.0.1", issuer)}
    for number, (what, name) in enumerate(WRONG.items()):
        path = folder / f"sai-{number}"
        if what == "tự ký":
            made[what] = _self_signed(path, name)
        else:
            made[what] = _issued(path, name, issuer, days=-1 if what == "hết hạn" else 30)
    before = os.environ.get("SSL_CERT_FILE")
    os.environ["SSL_CERT_FILE"] = str(issuer)
    try:
        yield made
    finally:
        if before is None:
            del os.environ["SSL_CERT_FILE"]
        else:
            os.environ["SSL_CERT_FILE"] = before


def _self_signed(path: Path, name: str, *, authority: bool = False) -> Path:
    """A PEM with its key, signed by itself."""
    pem = path.with_suffix(".pem")
    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", str(pem)]
    subject = ["-subj", f"/CN={path.name}", "-addext", f"subjectAltName={name}"]
    more = [] if authority else ["-addext", "basicConstraints=critical,CA:FALSE"]
    out = str(path.with_suffix(".crt"))
    _openssl("req", "-x509", "-days", "30", *key, *subject, *more, "-out", out)
    pem.write_bytes(pem.read_bytes() + Path(out).read_bytes())
    return pem


def _issued(path: Path, name: str, issuer: Path, days: int = 30) -> Path:
    """A PEM with its key, signed by another."""
    pem, asked, extra = (path.with_suffix(end) for end in (".pem", ".csr", ".ext"))
    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", str(pem)]
    _openssl("req", *key, "-subj", f"/CN={path.name}", "-out", str(asked))
    extra.write_text(f"subjectAltName={name}\n", encoding="utf-8")
    out = str(path.with_suffix(".crt"))
    by = ["-CA", str(issuer), "-CAkey", str(issuer), "-set_serial", "7", "-extfile", str(extra)]
    _openssl("x509", "-req", "-in", str(asked), *by, "-days", str(days), "-out", out)
    pem.write_bytes(pem.read_bytes() + Path(out).read_bytes())
    return pem


def _openssl(*arguments: str) -> None:
    program = shutil.which("openssl") or "openssl"
    subprocess.run([program, *arguments], check=True, capture_output=True)
