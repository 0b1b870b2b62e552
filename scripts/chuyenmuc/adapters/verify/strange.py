"""Headers that we never write and that do something to readers; types that are not of the file."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from urllib.parse import urljoin, urlsplit

from chuyenmuc.adapters.verify.headers import Heard, examples, first_of
from chuyenmuc.diagnostics import Diagnostic, Severity

_LOOK = (
    "Xem cấu hình máy chủ; nếu không ai ở cơ quan đặt dòng này thì coi như bị xâm nhập: đổi mật "
    "khẩu máy chủ."
)
_ASK_HOST = "Hỏi nơi giữ máy chủ vì sao có dòng này; trang tĩnh không cần nó."
_RUNS = frozenset({"text/html", "application/xhtml+xml", "image/svg+xml", "text/xml"})
_SCRIPT = frozenset({"text/javascript", "application/javascript", "application/x-javascript"})
_TYPES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "html": frozenset({"text/html"}),
        "css": frozenset({"text/css"}),
        "js": _SCRIPT,
        "svg": frozenset({"image/svg+xml"}),
        "xml": frozenset({"text/xml", "application/xml"}),
    }
)
_LINK = re.compile(r"<([^<>]*+)>")
_NAMING = ("Content-Location", "Onion-Location", "Speculation-Rules", "SourceMap")
_ALT = re.compile(r"=\s*\"([^\":]*):\d+")
_KEPT = re.compile(r"max-age\s*=\s*\"?(\d+)", re.IGNORECASE)
_UNFOUND = re.compile(r"noindex|none", re.IGNORECASE)
_ACTING = (
    ("Clear-Site-Data", "xóa bản đã lưu trên máy người đọc"),
    ("Service-Worker-Allowed", "mở đường cho mã chạy ngầm lạ"),
)
_DAY = 86400
_ASKED_EACH_TIME = (".html", "sw.js")
_UTF8 = frozenset({"utf-8", "utf8"})


def strange_findings(heard: Sequence[Heard], *, installed: bool) -> Iterator[Diagnostic]:
    """One finding for each kind of header and what it does, with some pages as examples.

    Args:
        heard: answers of the site itself.
        installed: whether the server has our file; then it names the letters of pages.
    """
    found: defaultdict[tuple[Severity, str, str], set[str]] = defaultdict(set)
    for h in heard:
        for severity, what, action in (
            *(*_leads_away(h), *_acts(h), *_tells(h)),
            *_types(h, installed=installed),
        ):
            found[severity, what, action].add(h.uri)
    for (severity, what, action), uris in sorted(found.items()):
        code = "XB769" if what.startswith("Máy chủ gửi tệp") else "XB762"
        words = f"{what}, ở {examples(uris)}."
        yield Diagnostic(first_of(uris), code, words, action, severity)


_Said = Iterator[tuple[Severity, str, str]]


def _leads_away(h: Heard) -> _Said:
    answer, error = h.answer, Severity.ERROR
    for value in answer.values("refresh"):
        what = f"Máy chủ gửi dòng Refresh đưa người đọc sang nơi khác (`{_cut(value)}`)"
        yield error, what, _LOOK
    for host in _linked_hosts(h):
        yield error, f"Máy chủ gửi dòng Link chỉ trình duyệt, máy tìm kiếm tới `{host}`", _LOOK
    for name in _NAMING:
        for value in answer.values(name.lower()):
            if _other_host(answer.address, value.strip('" ')):
                yield error, f"Máy chủ gửi dòng {name} chỉ tới `{_cut(value)}`", _LOOK
    for host in _ALT.findall(" ".join(answer.values("alt-svc"))):
        if host and host != urlsplit(answer.address).hostname:
            yield error, f"Máy chủ gửi dòng Alt-Svc đưa trình duyệt sang `{host}`", _LOOK


def _acts(h: Heard) -> _Said:
    for name, does in _ACTING:
        if h.answer.values(name.lower()):
            yield Severity.ERROR, f"Máy chủ gửi dòng {name} {does}", _LOOK
    given = " ".join(h.answer.values("content-disposition")).lower()
    if "attachment" in given and h.uri.endswith(".html"):
        what = "Máy chủ bắt trình duyệt tải trang về thay vì mở (Content-Disposition)"
        yield Severity.ERROR, what, _LOOK


def _tells(h: Heard) -> _Said:
    answer, warning = h.answer, Severity.WARNING
    for value in answer.values("set-cookie"):
        name = _cut(value.partition("=")[0].strip())
        yield warning, f"Máy chủ đặt cookie `{name}` dù trang không dùng cookie", _ASK_HOST
    for value in answer.values("x-powered-by"):
        what = f"Máy chủ chạy chương trình trước khi trả trang (`{_cut(value)}`)"
        yield warning, what, _ASK_HOST
    if _UNFOUND.search(" ".join(answer.values("x-robots-tag"))):
        what = "Máy chủ bảo máy tìm kiếm đừng đưa trang vào kết quả (X-Robots-Tag)"
        yield warning, what, _ASK_HOST
    if h.uri.endswith(_ASKED_EACH_TIME) and _kept_long(answer.values("cache-control")):
        what = "Máy chủ bảo trình duyệt giữ trang hơn một ngày không hỏi lại (Cache-Control)"
        yield warning, what, _ASK_HOST


def _types(h: Heard, *, installed: bool) -> _Said:
    said = h.answer.values("content-type")
    kind, _, rest = (said[0] if said else "").partition(";")
    kind, end = kind.strip().lower(), h.uri.rpartition(".")[2]
    wanted = _TYPES.get(end)
    if wanted and kind not in wanted:
        what = f"Máy chủ gửi tệp .{end} như là `{_cut(kind) or 'không rõ loại'}`"
        yield Severity.ERROR, what, _LOOK
    elif not wanted and kind in _RUNS:
        what = f"Máy chủ gửi tệp .{end} như là `{kind}`, trình duyệt sẽ chạy nó"
        yield Severity.ERROR, what, _LOOK
    charset = re.search(r"charset\s*=\s*\"?([^\s;\"]+)", rest, re.IGNORECASE)
    if charset and charset[1].lower() not in _UTF8:
        what = f"Máy chủ gửi tệp .{end} với bảng chữ `{_cut(charset[1])}`, không phải utf-8"
        yield Severity.ERROR, what, _LOOK
    elif not charset and installed and end == "html" and kind in (wanted or ()):
        yield Severity.ERROR, "Máy chủ gửi tệp .html không ghi bảng chữ utf-8", _LOOK


def _linked_hosts(h: Heard) -> Iterable[str]:
    for value in h.answer.values("link"):
        for target in _LINK.findall(value):
            if host := _other_host(h.answer.address, target):
                yield host


def _other_host(address: str, target: str) -> str:
    """The host a target of an address is on, if it is another one; else empty."""
    try:
        host = urlsplit(urljoin(address, target.strip())).hostname or ""
    except ValueError:
        return _cut(target)
    return "" if host == urlsplit(address).hostname else host


def _kept_long(values: Iterable[str]) -> bool:
    text = ", ".join(values).lower()
    age = _KEPT.search(text)
    return "no-cache" not in text and ("immutable" in text or bool(age and int(age[1][:12]) > _DAY))


def _cut(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}…"  # noqa: PLR2004  # fits in a line
