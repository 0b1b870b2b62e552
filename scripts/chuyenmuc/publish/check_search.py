"""Checks on the search of a built site: whose worker its pages ask."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.diagnostics import Diagnostic, Location
from chuyenmuc.inputs import SEARCH_WORKER_URI
from chuyenmuc.publish.page import target_of
from chuyenmuc.publish.pages import BuiltSite


def check_worker(site: BuiltSite) -> Iterator[Diagnostic]:
    """An upgrade of the theme must not bring its own search back, which needs diacritics."""
    asked = {uri: page.worker for uri, page in site.pages.items() if page.worker is not None}
    targets = {uri: target_of(uri, worker) for uri, worker in asked.items()}
    foreign = [uri for uri, found in targets.items() if not found or found[0] != SEARCH_WORKER_URI]
    if SEARCH_WORKER_URI not in site.files:
        foreign = list(asked)
    if foreign:
        yield Diagnostic(
            Location("templates/theme/main.html"),
            "XB708",
            f"{len(foreign)} trang, như /{foreign[0]}, không dùng bộ tìm kiếm của chuyenmuc "
            f"({SEARCH_WORKER_URI}).",
            "Bản Material mới có thể đã đổi: sửa khối config trong tệp này cho khớp.",
        )
