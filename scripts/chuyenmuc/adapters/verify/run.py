"""``chuyenmuc verify``: a folder or an address against the manifest that was kept aside."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from chuyenmuc.adapters.signatures import signed_by
from chuyenmuc.adapters.verify.asker import Asker
from chuyenmuc.adapters.verify.folder import Found, digest_of, entry_findings, look_into
from chuyenmuc.adapters.verify.headers import written_headers
from chuyenmuc.adapters.verify.live_site import Trusted, seconds_for, verify_address
from chuyenmuc.diagnostics import Diagnostic, Location, Report
from chuyenmuc.publish.check import check_site
from chuyenmuc.publish.folders.places import ELSEWHERE, Places
from chuyenmuc.publish.integrity import (
    ACTION,
    MANIFEST,
    UNLISTED,
    ManifestUnreadableError,
    compare,
    digest,
    findings,
    read_manifest,
    trusted_in,
)
from chuyenmuc.publish.pages import BuiltSite, read_pages
from chuyenmuc.publish.servers.files import IN_SITE, header_texts
from chuyenmuc.publish.servers.rules import rules_for
from chuyenmuc.vietnamese.system_error import reason_of

_MAY_GO = "Options -Indexes"
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_HASH = re.compile(r" (?:'|&apos;)sha256-[\w+/=]+(?:'|&apos;)")
_LARGEST = 64 * 1024 * 1024
"""Bytes of instructions, or of a manifest: ours are far from it."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of a look besides where.

    Attributes:
        demo: whether every page must carry the demo marks.
        signers: whose signature the manifest must bear; None for anybody's or none.
        minutes: how long a look at a server may take; None for what its files need.
    """

    demo: bool = False
    signers: Path | None = None
    minutes: float | None = None


def is_address(target: str) -> bool:
    """Whether something on the web is meant, not a folder."""
    return target.lower().startswith(("http://", "https://"))


def trusted_manifest(project: Path, site: Path | None, commune: str) -> Path:
    """The manifest kept in the project, where an intruder of the site cannot change it.

    Args:
        project: the project folder.
        site: the folder of the site; None for what is on the web: the usual one, or the only one.
        commune: whose site it is.
    """
    live = site or project / "site"
    usual = trusted_in(Places.of(project, live).server(commune), live)
    if site is None and not usual.is_file():
        others = sorted((project / ELSEWHERE).glob(f"*/server/{commune}/{MANIFEST}"))
        return others[0] if len(others) == 1 else usual
    return usual


def verify(target: str, manifest: Path, wish: Wish) -> Report:
    """Find what was changed, is gone or was added; in a folder, broken links as well.

    Raises:
        ManifestUnreadableError: there is no manifest there, or it is damaged.
        SignatureError: nobody whom the list names has signed it.
        OSError: the folder cannot be read.
    """
    if not manifest.is_file():
        reason = "chưa có tệp này; nó được ghi khi dựng trang, hoặc thêm --manifest ĐƯỜNG-DẪN"
        raise ManifestUnreadableError(reason)
    if wish.signers is not None:
        signed_by(manifest, wish.signers)
    body = manifest.read_bytes()
    text = body.decode("utf-8", errors="replace")
    expected = read_manifest(text)
    if not is_address(target):
        kept = Kept(manifest, expected, _carried(text))
        return _shown(_verify_folder(Path(target), kept, wish))
    trusted = Trusted(expected, written_headers(manifest.parent), digest(body))
    seconds = seconds_for(trusted) if wish.minutes is None else wish.minutes * 60
    return _shown(verify_address(target, trusted, Asker(seconds)))


def _shown(report: Report) -> Report:
    """The same with signs that a screen or a letter would obey written out.

    The name of a file, or a header, may hold a line that says that all is well.
    """
    return Report.of(
        replace(
            finding,
            location=replace(finding.location, uri=_written_out(finding.location.uri)),
            message=_written_out(finding.message),
        )
        for finding in report
    )


def _written_out(text: str) -> str:
    return "".join(
        ascii(letter)[1:-1] if unicodedata.category(letter) in _UNSEEN else letter
        for letter in text
    )


@dataclass(frozen=True, slots=True)
class Kept:
    """A manifest in its place: sha256 by file of what was built, and of the owner's own files."""

    manifest: Path
    files: Mapping[str, str]
    carried: Mapping[str, str]


def _carried(text: str) -> Mapping[str, str]:
    """The owner's files that a build took along, some of which a server shows nobody."""
    found = json.loads(text).get("carried")
    return {str(uri): str(value) for uri, value in found.items()} if isinstance(found, dict) else {}


def _verify_folder(folder: Path, kept: Kept, wish: Wish) -> Report:
    listed = {uri: value for uri, value in kept.carried.items() if uri not in UNLISTED}
    expected = {**listed, **kept.files}
    found = look_into(folder, expected)
    unread = {finding.location.uri for finding in found.findings}  # said to be so, not to be gone
    wanted = {uri: value for uri, value in expected.items() if uri not in unread}
    difference = compare(wanted, {**found.digests, **dict.fromkeys(found.foreign, "")})
    report = findings(difference)
    pages = {uri for uri in found.digests if uri.endswith(".html")}
    whole = pages.difference(difference.changed, kept.carried)
    # Not gone through again: what lies there may be no file, or a thousand folders deep.
    files = frozenset(found.digests.keys() | found.foreign | found.beside.keys())
    site = BuiltSite(folder, read_pages(folder, sorted(whole)), files)
    report += Report.of((*entry_findings(found), *_beside(found, site, kept)))
    return report + check_site(site, demo=wish.demo, sources={})


def _beside(found: Found, site: BuiltSite, trusted: Kept) -> Iterator[Diagnostic]:
    """Instructions to servers, and the copy of the manifest, that are not what was built."""
    written: Mapping[str, str] | None = None
    for name, path in found.beside.items():
        kept = trusted.manifest.with_name(name)
        try:
            if name in trusted.carried and digest_of(path) == trusted.carried[name]:
                continue
            if name == MANIFEST:
                kept = trusted.manifest
            if kept.is_file():
                text = kept.read_bytes().decode("utf-8", errors="replace")
            else:
                written = written or _written_again(site)
                text = written[name]
            with path.open("rb") as file:
                said = file.read(_LARGEST).decode("utf-8", errors="replace")
        except OSError as error:
            what = f"Chưa kiểm tra được /{name}: {reason_of(error)}."
            yield Diagnostic(Location(name), "XB724", what, "Xem quyền của tệp rồi chạy lại.")
            continue
        exact = kept.is_file()
        if _lines(said, exact=exact) != _lines(text, exact=exact):
            what = f"Tệp /{name} khác tệp của lần dựng: có thể đã bị sửa."
            yield Diagnostic(Location(name), "XB768", what, ACTION)


def _written_again(site: BuiltSite) -> Mapping[str, str]:
    """The same from the pages that are whole, where only the manifest was kept."""
    scripts = (script for page in site.pages.values() for script in page.scripts)
    texts = header_texts(rules_for(scripts, site.base))
    return {name: text for name, text in texts.items() if name in IN_SITE}


def _lines(text: str, *, exact: bool) -> list[str]:
    """Line ends may change on the way; one line may be taken out, as the file itself says.

    Unless ``exact``, the hashes of scripts are left out: a policy may allow one that no page has.
    """
    text = text if exact else _HASH.sub("", text)
    return [line for line in text.splitlines() if line.strip() != _MAY_GO]
