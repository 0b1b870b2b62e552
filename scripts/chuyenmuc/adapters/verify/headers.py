"""The headers of answers beside those that were written for the server, and those nobody wrote."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from chuyenmuc.adapters.verify.web import Answer
from chuyenmuc.diagnostics import Diagnostic, Location, Severity
from chuyenmuc.publish.servers import netlify

_POLICY, _STRICT = "content-security-policy", "strict-transport-security"
_SURE_SIGNS = (_POLICY, "permissions-policy", "cross-origin-opener-policy")
"""Where none of these comes with any page, our file is not on the server: hosts send others."""
_EXAMPLES = 3
_MARK = "# Netlify, Cloudflare Pages"
_AGE = re.compile(r"max-age\s*=\s*\"?(\d+)", re.IGNORECASE)
_HASH = re.compile(r"'sha256-[\w+/=]+'")
INSTALL = (
    "Chép tệp cấu hình trong server/<xã>/ của lần dựng này lên máy chủ (nginx.conf, Caddyfile, "
    ".htaccess, web.config hay _headers, tùy máy chủ), rồi chạy lại."
)
_RESTORE = (
    "Đặt lại tệp cấu hình trong server/<xã>/ của đúng lần dựng này; nếu không ai ở cơ quan sửa "
    "máy chủ thì coi như bị xâm nhập: đổi mật khẩu máy chủ."
)


@dataclass(frozen=True, slots=True)
class Heard:
    """One answer of the site: the file it stands for, and what came."""

    uri: str
    answer: Answer


def written_headers(folder: Path) -> Mapping[str, str] | None:
    """The headers that a build wrote for its server, from the folder of its manifest."""
    try:
        lines = (folder / netlify.FILE).read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return None
    if not lines or not lines[0].startswith(_MARK):
        return None
    found: dict[str, str] = {}
    for line in lines[2:]:  # the mark, the path of all pages
        name, colon, value = line.strip().partition(":")
        if not line.startswith(" ") or not colon:
            break
        found[name] = value.strip()
    return found


def is_installed(heard: Iterable[Heard]) -> bool:
    """Whether our file for the server is there at all."""
    return any(h.answer.values(name) for h in heard for name in _SURE_SIGNS)


def header_findings(
    heard: Sequence[Heard], written: Mapping[str, str], *, secure: bool, exact: bool
) -> Iterator[Diagnostic]:
    """One finding for each header that is missing or other, with some pages as examples.

    Args:
        heard: answers of the site itself.
        written: what every answer should carry.
        secure: whether the site is asked over https; elsewhere no browser heeds what it says of it.
        exact: whether ``written`` has the hash of every inline script; otherwise more may be there.
    """
    for name, value in written.items():
        key = name.lower()
        if key == _STRICT and not secure:
            continue
        wrong: defaultdict[str, set[str]] = defaultdict(set)
        for h in heard:
            said = h.answer.values(key)
            if not _as_good(key, said, value, exact=exact):
                wrong[" | ".join(said)].add(h.uri)
        for said_so, uris in sorted(wrong.items()):
            yield _finding(name, said_so, uris)


def examples(uris: Iterable[str]) -> str:
    """Some addresses of many, in one line: ``/bai/, /a.js và 4 địa chỉ nữa``."""
    shown = sorted({f"/{uri}" for uri in uris}, key=lambda uri: (uri != "/index.html", uri))
    more = len(shown) - _EXAMPLES
    rest = f" và {more} địa chỉ nữa" if more > 0 else ""
    return ", ".join(shown[:_EXAMPLES]) + rest


def first_of(uris: Iterable[str]) -> Location:
    """The place of a finding about many files: the home page, if it is one of them."""
    return Location(min(uris, key=lambda uri: (uri != "index.html", uri)))


def _finding(name: str, said: str, uris: set[str]) -> Diagnostic:
    where = examples(uris)
    if not said:
        what = f"Thiếu dòng bảo vệ {name} mà các trang khác có, ở {where}."
    else:
        shown = said if len(said) < 80 else f"{said[:80]}…"  # noqa: PLR2004  # fits in a line
        what = f"Dòng bảo vệ {name} không như đã dựng (`{shown}`), ở {where}."
    return Diagnostic(first_of(uris), "XB761", what, _RESTORE)


def _as_good(name: str, said: list[str], wanted: str, *, exact: bool) -> bool:
    """Whether a browser is as careful with what was said as with what was written."""
    if not said:
        return False
    if name == _POLICY:  # each is a wall of its own
        return any(_no_wider(one, wanted, exact=exact) for one in said)
    if name == _STRICT:  # the first counts
        ages = [int(age[1][:12]) for value in (said[0], wanted) if (age := _AGE.search(value))]
        return len(ages) > 1 and ages[0] >= ages[1]
    return all(_plain(one) == _plain(wanted) for one in said)


def _plain(value: str) -> str:
    return re.sub(r"\s+", "", value).lower()


def _no_wider(said: str, wanted: str, *, exact: bool) -> bool:
    """Whether a policy for content lets nothing through that the other one does not."""
    found, ours = _directives(said), _directives(wanted)
    for name, sources in ours.items():
        if name not in found:
            return False
        more = found[name] - sources - {"'none'"}
        if not exact and name == "script-src":
            more = {source for source in more if not _HASH.fullmatch(source)}
        if more or ("'none'" in sources and found[name] != sources):
            return False
    # What we leave to default-src 'none' must not be opened by a line of its own.
    opened = found.keys() - ours.keys()
    return not any(name.endswith("-src") and found[name] - {"'none'"} for name in opened)


def _directives(policy: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for part in policy.split(";"):
        words = part.split()
        if words:  # of two with one name, the first counts
            found.setdefault(words[0].lower(), set(words[1:]))
    return found


def not_installed(uri: str, lacking: str) -> Diagnostic:
    """The one warning for a server that never got our file.

    Args:
        uri: the home page.
        lacking: what else it lacks, a sentence, or empty.
    """
    what = (
        "Máy chủ chưa dùng tệp cấu hình của lần dựng: mọi trang đều thiếu các dòng bảo vệ. "
        f"{lacking}Đây chưa phải dấu hiệu xâm nhập nếu trước giờ vẫn vậy."
    )
    return Diagnostic(Location(uri), "XB760", what, INSTALL, Severity.WARNING)
