"""Files of the owner in a live site that the next build takes along: what hosts and searchers ask.

A site is also where intruders put their files, so nothing is taken along that could be one: only
these names, small, without code, and never through a link. What is left over stops the build.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from chuyenmuc.publish.integrity import MANIFEST

_LARGEST = 64 * 1024
_LARGEST_PROOF = 2 * 1024
WELL_KNOWN = ".well-known/"
HOST_FILES = frozenset({"CNAME", ".nojekyll", ".htaccess", "web.config", "_headers", "_redirects"})
"""What a host reads and shows nobody."""
_PROOF = re.compile(
    r"(?:google[0-9a-z]+|yandex_[0-9a-z]+|naver[0-9a-z]+|pinterest-[0-9a-z]+|zalo_verifier[\w-]+)"
    r"\.html|BingSiteAuth\.xml"
)
_WELL_KNOWN_FILE = re.compile(
    r"\.well-known/(?:[A-Za-z0-9_-]+/){0,3}[A-Za-z0-9_-]+(?:\.(?:txt|json|xml|asc|pem))?"
)
_HOST_NAME = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+\s*")
_CODE = re.compile(
    rb"<\?(?!xml\b)|<%|<script|<iframe|<object|<embed|<form|<a\s|http-equiv|javascript:|\son\w+\s*=|\0",
    re.IGNORECASE,
)
_RUNS_CODE = re.compile(  # hosts tell there which PHP runs .php: that is no sign of an intruder
    rb"auto_(?:prepend|append)_file|SetHandler\s+\S*(?:php|cgi)|scriptProcessor"
    rb"|Add(?:Handler|Type)\s+\S*(?:php|cgi)\S*\s+(?:\.ph\w+\s+)*\.(?!ph)\w",
    re.IGNORECASE,
)
_WHY: Mapping[str, str] = MappingProxyType(
    {
        "link": "liên kết tới chỗ khác",
        "large": "quá lớn",
        "code": "có mã chạy được",
        "name": "tên lạ",
    }
)


def is_asked_for(uri: str) -> bool:
    """Whether a file has a name that a host or a search engine asks the owner for."""
    return uri in HOST_FILES or uri.startswith(WELL_KNOWN) or bool(_PROOF.fullmatch(uri))


def why_not(site: Path, uri: str) -> str | None:
    """Why a file of such a name is not taken along, in Vietnamese; None when it is.

    Raises:
        OSError: it cannot be read.
    """
    found = _doubt(site, uri)
    return _WHY[found] if found else None


def _doubt(site: Path, uri: str) -> str | None:
    path = site / uri
    mode, size = path.lstat().st_mode, path.lstat().st_size
    linked = any(above.is_symlink() for above in (path, *path.parents) if site in above.parents)
    if linked or not stat.S_ISREG(mode):
        return "link"
    if size > (_LARGEST_PROOF if _PROOF.fullmatch(uri) else _LARGEST):
        return "large"
    return _doubt_within(uri, path.read_bytes()) or ("code" if _is_executable(site, mode) else None)


def _doubt_within(uri: str, body: bytes) -> str | None:
    if uri.startswith(WELL_KNOWN) and not _WELL_KNOWN_FILE.fullmatch(uri):
        return "name"
    if uri == "CNAME" and not _HOST_NAME.fullmatch(body.decode("utf-8", "replace")):
        return "name"
    code = _RUNS_CODE if uri in {".htaccess", "web.config"} else _CODE
    return "code" if code.search(body) else None


def _is_executable(site: Path, mode: int) -> bool:
    """Whether it is marked so, on a disk that knows the mark: some mark every file alike."""
    marks = stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH
    own = site / MANIFEST
    return bool(mode & marks) and not (own.is_file() and own.stat().st_mode & marks)
