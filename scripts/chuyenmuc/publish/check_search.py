"""Checks on the search of a built site: whose worker its pages ask, where its results lead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from chuyenmuc.diagnostics import Diagnostic, Location
from chuyenmuc.inputs.site_assets import SEARCH_WORKER_URI
from chuyenmuc.publish.pages import HOME_PAGE, BuiltSite
from chuyenmuc.search.destinations import Destination, IndexUnreadableError, destinations
from chuyenmuc.views.address import FULL_INDEX, INDEX


def check_worker(site: BuiltSite) -> Iterator[Diagnostic]:
    """An upgrade of the theme must not bring its own search back, which needs diacritics."""
    asked = {uri: page.worker for uri, page in site.pages.items() if page.worker is not None}
    targets = {uri: site.target(uri, worker) for uri, worker in asked.items()}
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


def check_index(site: BuiltSite, sources: Mapping[str, str]) -> Iterator[Diagnostic]:
    """A result of the search must open a page that is there, at a heading that is there.

    A folder without an index has no results.

    Args:
        site: the finished pages and the files beside them.
        sources: built path (``huong-dan/x/index.html``) → the file an editor wrote.
    """
    if not {INDEX, FULL_INDEX} & site.files:
        return
    try:
        found = destinations(*((site.folder / uri).read_bytes() for uri in (INDEX, FULL_INDEX)))
    except (IndexUnreadableError, FileNotFoundError):
        yield Diagnostic(
            Location(INDEX),
            "XB712",
            f"Không đọc được danh mục tìm kiếm (/{INDEX}, /{FULL_INDEX}): "
            "một tệp thiếu, hỏng, hoặc hai tệp không cùng một lần dựng.",
            "Dựng lại trang; nếu vẫn vậy, báo người phụ trách bộ công cụ.",
        )
        return
    for destination in found:
        yield from _check_destination(destination, site, sources)


def _check_destination(
    destination: Destination, site: BuiltSite, sources: Mapping[str, str]
) -> Iterator[Diagnostic]:
    path, anchor = site.target(HOME_PAGE, destination.link) or (destination.link, "")
    place = Location(sources.get(path, path))
    if path not in site.files:
        yield Diagnostic(
            place,
            "XB711",
            f"Tìm kiếm dẫn tới trang /{path} (“{destination.words}”) nhưng trang đó không có.",
            "Dựng lại trang; nếu vẫn vậy, báo người phụ trách bộ công cụ.",
        )
    elif site.lacks(path, anchor):
        yield Diagnostic(
            place,
            "XB711",
            f"Tìm kiếm dẫn tới mục `#{anchor}` (“{destination.words}”) "
            f"nhưng trang /{path} không có mục đó.",
            "Viết đề mục ấy không kèm ký hiệu lạ, hoặc tự đặt tên mục: "
            f"`## {destination.words} {{#ten-muc}}`.",
        )
