"""Checks on the built site.

Every link leads somewhere, also those of the search; nothing is loaded from elsewhere, no page
weighs too much, and a demo says so on every page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from chuyenmuc.diagnostics import Diagnostic, Location, Report
from chuyenmuc.publish.budget import Weights, check_budget
from chuyenmuc.publish.check_search import check_index, check_worker
from chuyenmuc.publish.page import BuiltPage
from chuyenmuc.publish.pages import BuiltSite


def check_site(site: BuiltSite, *, demo: bool, sources: Mapping[str, str]) -> Report:
    """What is wrong with a built site.

    Args:
        site: the finished pages and the files beside them.
        demo: whether every page must carry the demo marks.
        sources: built path (``huong-dan/x/index.html``) → the file an editor wrote.
    """
    weights = Weights(site)
    findings: list[Diagnostic] = []
    for uri, page in site.pages.items():
        place = Location(sources.get(uri, uri))
        findings += _check_links(uri, site, place)
        findings += _check_loads(uri, site, place)
        findings += _check_ids(uri, page, place)
        findings += check_budget(site, weights, uri, place)
        if demo:
            findings += _check_demo(uri, page, place)
    findings += check_worker(site)
    findings += check_index(site, sources)
    return Report.of(findings)


def _check_links(uri: str, site: BuiltSite, place: Location) -> Iterator[Diagnostic]:
    for link in sorted(set(site.pages[uri].links)):
        target = site.target(uri, link)
        if target is None:
            continue
        path, anchor = target
        if path not in site.files:
            yield Diagnostic(
                place,
                "XB701",
                f"Trang /{uri} có liên kết tới `{link}` nhưng trang đó không có.",
                "Sửa địa chỉ, hoặc dùng {{ link:MÃ }} để trang tự tìm địa chỉ đúng.",
            )
        elif site.lacks(path, anchor):
            yield Diagnostic(
                place,
                "XB702",
                f"Trang /{uri} trỏ tới mục `#{anchor}` nhưng trang /{path} không có mục đó.",
                "Sửa tên mục sau dấu #.",
            )


def _check_loads(uri: str, site: BuiltSite, place: Location) -> Iterator[Diagnostic]:
    for load in sorted(set(site.pages[uri].loads)):
        if load.startswith("data:"):
            continue
        target = site.target(uri, load)
        if target is None:
            yield Diagnostic(
                place,
                "XB703",
                f"Trang /{uri} tải `{load}` từ máy chủ khác.",
                "Đặt tệp này vào kho; trang không được gọi ra ngoài.",
            )
        elif target[0] not in site.files:
            yield Diagnostic(
                place,
                "XB704",
                f"Trang /{uri} cần tệp `{load}` nhưng tệp không có.",
                "Thêm tệp vào đúng chỗ hoặc bỏ chỗ dùng nó.",
            )


def _check_ids(uri: str, page: BuiltPage, place: Location) -> Iterator[Diagnostic]:
    for name in sorted(name for name, count in page.ids.items() if count > 1):
        yield Diagnostic(
            place,
            "XB705",
            f"Trang /{uri} có hai mục cùng tên `#{name}`.",
            "Đổi một trong hai đề mục.",
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
