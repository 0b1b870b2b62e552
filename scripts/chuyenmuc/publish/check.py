"""Checks on the built site.

Every link leads somewhere, nothing is loaded from elsewhere, and a demo says so on every page.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from chuyenmuc.diagnostics import Diagnostic, Location, Report
from chuyenmuc.inputs.site_assets import SEARCH_WORKER_URI
from chuyenmuc.publish.budget import check_budget
from chuyenmuc.publish.page import BuiltPage, read_page


def check_site(site: Path, *, demo: bool, sources: Mapping[str, str]) -> Report:
    """Check a built site.

    Args:
        site: the folder the engine wrote.
        demo: whether every page must carry the demo marks.
        sources: built path (``huong-dan/x/index.html``) → the file an editor wrote.
    """
    pages = {
        path.relative_to(site).as_posix(): read_page(path.read_text("utf-8", errors="replace"))
        for path in sorted(site.rglob("*.html"))
    }
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    findings: list[Diagnostic] = []
    for uri, page in pages.items():
        place = Location(sources.get(uri, uri))
        findings += _check_links(uri, page, pages, files, place)
        findings += _check_loads(uri, page, files, place)
        findings += _check_ids(uri, page, place)
        findings += check_budget(site, uri, page, _fetched(uri, page), place)
        if demo:
            findings += _check_demo(uri, page, place)
    findings += _check_search(pages, files)
    return Report.of(findings)


def _fetched(uri: str, page: BuiltPage) -> frozenset[str]:
    """The files of the site that a page fetches by itself."""
    targets = [_target(uri, load) for load in page.loads if load not in page.lazy]
    return frozenset(target[0] for target in targets if target)


def _target(uri: str, link: str) -> tuple[str, str] | None:
    """The file a link leads to and its anchor; None for a link out of the site."""
    try:
        parts = urlsplit(link)
    except ValueError:  # https://[… : no browser goes there either
        return link, ""
    if parts.scheme or parts.netloc:
        return None
    asked = unquote(parts.path)
    path = posixpath.normpath(posixpath.join("/", posixpath.dirname(uri), asked))
    if not asked:
        path = uri
    elif posixpath.basename(asked) in {"", ".", ".."}:  # a folder answers with its index
        path = posixpath.join(path, "index.html")
    return path.lstrip("/"), unquote(parts.fragment)


def _check_links(
    uri: str,
    page: BuiltPage,
    pages: Mapping[str, BuiltPage],
    files: set[str],
    place: Location,
) -> Iterator[Diagnostic]:
    for link in sorted(set(page.links)):
        target = _target(uri, link)
        if target is None:
            continue
        path, anchor = target
        if path not in files:
            yield Diagnostic(
                place,
                "XB701",
                f"Trang /{uri} có liên kết tới `{link}` nhưng trang đó không có.",
                "Sửa địa chỉ, hoặc dùng {{ link:MÃ }} để trang tự tìm địa chỉ đúng.",
            )
        elif anchor and path in pages and anchor not in pages[path].ids:
            yield Diagnostic(
                place,
                "XB702",
                f"Trang /{uri} trỏ tới mục `#{anchor}` nhưng trang /{path} không có mục đó.",
                "Sửa tên mục sau dấu #.",
            )


def _check_loads(
    uri: str, page: BuiltPage, files: set[str], place: Location
) -> Iterator[Diagnostic]:
    for load in sorted(set(page.loads)):
        if load.startswith("data:"):
            continue
        target = _target(uri, load)
        if target is None:
            yield Diagnostic(
                place,
                "XB703",
                f"Trang /{uri} tải `{load}` từ máy chủ khác.",
                "Đặt tệp này vào kho; trang không được gọi ra ngoài.",
            )
        elif target[0] not in files:
            yield Diagnostic(
                place,
                "XB704",
                f"Trang /{uri} cần tệp `{load}` nhưng tệp không có.",
                "Thêm tệp vào đúng chỗ hoặc bỏ chỗ dùng nó.",
            )


def _check_ids(uri: str, page: BuiltPage, place: Location) -> Iterator[Diagnostic]:
    for name in sorted({name for name in page.ids if page.ids.count(name) > 1}):
        yield Diagnostic(
            place,
            "XB705",
            f"Trang /{uri} có hai mục cùng tên `#{name}`.",
            "Đổi một trong hai đề mục.",
        )


def _check_search(pages: Mapping[str, BuiltPage], files: set[str]) -> Iterator[Diagnostic]:
    """An upgrade of the theme must not bring its own search back, which needs diacritics."""
    asked = {uri: page.worker for uri, page in pages.items() if page.worker is not None}
    targets = {uri: _target(uri, worker) for uri, worker in asked.items()}
    foreign = [uri for uri, found in targets.items() if not found or found[0] != SEARCH_WORKER_URI]
    if SEARCH_WORKER_URI not in files:
        foreign = list(asked)
    if foreign:
        yield Diagnostic(
            Location("templates/theme/main.html"),
            "XB708",
            f"{len(foreign)} trang, như /{foreign[0]}, không dùng bộ tìm kiếm của chuyenmuc "
            f"({SEARCH_WORKER_URI}).",
            "Bản Material mới có thể đã đổi: sửa khối config trong tệp này cho khớp.",
        )


def _check_demo(uri: str, page: BuiltPage, place: Location) -> Iterator[Diagnostic]:
    if "noindex" not in page.robots:
        yield Diagnostic(
            place,
            "XB706",
            f"Trang /{uri} là bản trình diễn nhưng không chặn máy tìm kiếm.",
            "Thêm noindex trong mẫu trang.",
        )
    if not page.refresh and "cm-demo" not in page.classes:
        yield Diagnostic(
            place,
            "XB707",
            f"Trang /{uri} là bản trình diễn nhưng không có dải báo.",
            "Giữ dải “Bản trình diễn” trong mẫu trang.",
        )
