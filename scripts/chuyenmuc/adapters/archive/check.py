"""Whether an archive is what was written: every file by its digest, the list by its chain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from chuyenmuc.adapters.archive.read_zip import Archive, ArchiveUnreadableError, opened
from chuyenmuc.adapters.signatures import SignatureError, signature_of, signed_by
from chuyenmuc.content.load.tables.publications import read_publications
from chuyenmuc.content.publications.log import FILE, broken_rows
from chuyenmuc.content.publications.row import PublicationFile
from chuyenmuc.content.validate import validate
from chuyenmuc.diagnostics import Diagnostic, Location, Report
from chuyenmuc.publish.archive.contents import (
    FACTS,
    SITE,
    SUMS,
    Facts,
    FactsUnreadableError,
    read_facts,
)
from chuyenmuc.publish.integrity import MANIFEST, ManifestUnreadableError, read_manifest
from chuyenmuc.vietnamese.first_letter import with_capital

_SUM = re.compile(r"([0-9a-f]{64})  (.+)")
_ACTION = "Không dùng bản này làm bằng chứng; lấy bản khác đã cất riêng, và tìm xem ai đã sửa."


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found; ``signer`` is None where nobody's signature was checked.

    ``is_signed`` says that there is a signature beside it, checked or not.
    """

    report: Report
    facts: Facts | None = None
    files: int = 0
    signer: str | None = None
    is_signed: bool = False


def verify_archive(path: Path, signers: Path | None) -> Verified:
    """Verify an archive without unpacking it; all findings are told.

    Args:
        path: the archive; its signature lies beside it.
        signers: whose signatures count; None to leave the signature alone.

    Raises:
        OSError: the file cannot be read.
    """
    found: list[Diagnostic] = []
    facts, files = None, 0
    try:
        with opened(path) as archive:
            files = len(archive.names)
            facts = _facts(archive, found)
            found += _of_digests(archive)
            found += _of_site(archive)
            found += _of_log(archive, facts)
    except ArchiveUnreadableError as error:
        found.append(_finding(path.name, f"{with_capital(str(error))}."))
    signer = None
    if signers is not None:
        try:
            signer = signed_by(path, signers)
        except SignatureError as error:
            found.append(_finding(path.name, f"{with_capital(str(error))}.", "XB787"))
    return Verified(Report.of(found), facts, files, signer, signature_of(path).is_file())


def _facts(archive: Archive, found: list[Diagnostic]) -> Facts | None:
    try:
        return read_facts(archive.text(FACTS))
    except FactsUnreadableError:
        found.append(_finding(FACTS, f"Không đọc được {FACTS} trong bản lưu."))
        return None


def _of_digests(archive: Archive) -> Iterator[Diagnostic]:
    """Files that are not what the list of digests says, or stand on one side alone."""
    listed = {}
    for line in archive.text(SUMS).splitlines():
        if match := _SUM.fullmatch(line):
            listed[match[2]] = match[1]
        else:
            yield _finding(SUMS, f"{SUMS} có dòng không đọc được: {line[:60]!r}.")
    there = set(archive.names) - {SUMS}
    for name in sorted(listed.keys() | there):
        if name not in there:
            yield _finding(name, f"Bản lưu thiếu {name}.")
        elif name not in listed:
            yield _finding(name, f"Bản lưu có thêm {name}, không có trong {SUMS}.")
        else:
            try:
                is_same = archive.digest(name) == listed[name]
            except ArchiveUnreadableError as error:
                yield _finding(name, f"{with_capital(str(error))}.")
                continue
            if not is_same:
                yield _finding(name, f"{name} trong bản lưu đã bị sửa.")


def _of_site(archive: Archive) -> Iterator[Diagnostic]:
    """The pages of the site by its own list, which lies in the archive as it was published."""
    try:
        listed = read_manifest(archive.text(f"{SITE}{MANIFEST}"))
    except ManifestUnreadableError as error:
        yield _finding(f"{SITE}{MANIFEST}", f"Bản kê của trang trong bản lưu: {error}.")
        return
    names = set(archive.names)
    for uri, wanted in sorted(listed.items()):
        name = f"{SITE}{uri}"
        if name not in names:
            yield _finding(name, f"Bản lưu thiếu {name}, có trong bản kê của trang.")
        elif archive.digest(name) != wanted:
            yield _finding(name, f"{name} khác bản kê của trang lúc đăng.")


def _of_log(archive: Archive, facts: Facts | None) -> Iterator[Diagnostic]:
    """The list of publications by its chain, and by its last code."""
    body = archive.body(FILE) if FILE in archive.names else b""
    node, findings = read_publications(body, FILE) if body else (None, [])
    found = validate(node, PublicationFile)[0] if node else None
    rows = found.publications if found else ()
    if findings or (body and found is None):
        yield _finding(FILE, f"Không đọc được {FILE} trong bản lưu.")
    if facts is None:
        return
    for at in broken_rows(rows, facts.commune):
        yield _finding(FILE, f"Dòng {at + 2} của {FILE} trong bản lưu không khớp mã dòng.")
    last = rows[-1].code if rows else ""
    if (len(rows), last) != (facts.rows, facts.last_code):
        yield _finding(FILE, f"{FILE} trong bản lưu không phải sổ lúc lưu: {len(rows)} dòng.")


def _finding(name: str, what: str, code: str = "XB786") -> Diagnostic:
    return Diagnostic(Location(name), code, what, _ACTION)
