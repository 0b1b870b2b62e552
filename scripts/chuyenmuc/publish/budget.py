"""What a page may cost the phone that opens it, checked on the built site.

What a visitor of one page fetches the first time: the page, its stylesheets, scripts, fonts and
the pictures of its frame. Sizes are gzip, as a server sends them.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from chuyenmuc.diagnostics import Diagnostic, Location, Severity
from chuyenmuc.publish.page import BuiltPage

KIB = 1024
VISIT, STYLES, TEXT, PICTURE = 66 * KIB, 10 * KIB, 8 * KIB, 25 * KIB
REQUESTS = 10
ARTICLE = "cm-prose"
PLAN = "cm-prose--plan"
READY = frozenset({".woff2", ".png", ".webp", ".avif", ".jpg"})
PICTURES = frozenset({".png", ".webp", ".avif", ".jpg"})
_ASKED = re.compile(r"url\(([^)\"']+)\)")


@dataclass(frozen=True, slots=True)
class Part:
    """One thing a page fetches."""

    uri: str
    size: int

    def __str__(self) -> str:
        return f"{self.uri} {_kib(self.size)}"


def check_budget(
    site: Path, uri: str, page: BuiltPage, loads: frozenset[str], place: Location
) -> Iterator[Diagnostic]:
    """Check a page. Only articles are held to a weight: lists grow with what they list.

    Args:
        site: the built folder.
        uri: the page, ``huong-dan/x/index.html``.
        page: what is on it.
        loads: the files of the site that it fetches by itself.
        place: where an editor changes it.
    """
    parts = sorted(_parts(site, uri, loads), key=lambda part: -part.size)
    pictures = [part for part in parts if Path(part.uri).suffix in PICTURES]
    for picture in pictures:
        if picture.size > PICTURE:
            blamed, what = [picture], f"Trang /{uri}: ảnh"
            yield _over(place, "XB732", what, picture.size, PICTURE, blamed, Severity.WARNING)
    if ARTICLE not in page.classes or PLAN in page.classes:
        return
    rest = [part for part in parts if part not in pictures]
    styles = [part for part in rest if part.uri.endswith(".css")]
    for code, what, blamed, limit in (
        ("XB730", "lần mở đầu, không kể ảnh,", rest, VISIT),
        ("XB731", "kiểu dáng (CSS)", styles, STYLES),
    ):
        size = sum(part.size for part in blamed)
        if size > limit:
            yield _over(place, code, f"Trang /{uri}: {what}", size, limit, blamed)
    size = _size(site / uri)
    if size > TEXT:
        yield _over(place, "XB733", f"Trang /{uri}: riêng chữ", size, TEXT, [], Severity.WARNING)
    if len(parts) > REQUESTS:
        yield Diagnostic(
            place,
            "XB734",
            f"Trang /{uri} tải {len(parts)} tệp khi mở lần đầu, quá {REQUESTS} tệp.",
            "Bỏ bớt: " + "; ".join(part.uri for part in parts) + ".",
        )


def _over(  # noqa: PLR0913, PLR0917  # what a finding is made of
    place: Location,
    code: str,
    what: str,
    size: int,
    limit: int,
    parts: list[Part],
    severity: Severity = Severity.ERROR,
) -> Diagnostic:
    heaviest = "; ".join(map(str, parts[:4]))
    action = (
        f"Nặng nhất: {heaviest}. Giảm các tệp này." if parts else "Chia bài làm hai, hoặc bớt chữ."
    )
    return Diagnostic(
        place, code, f"{what} nặng {_kib(size)}, mức cho phép {_kib(limit)}.", action, severity
    )


def _parts(site: Path, uri: str, loads: frozenset[str]) -> Iterator[Part]:
    """The page and what it fetches; drawings and fonts that a stylesheet asks for as well."""
    asked = {uri, *loads}
    for sheet in [name for name in loads if name.endswith(".css")]:
        folder = (site / sheet).parent
        for name in _ASKED.findall((site / sheet).read_text(encoding="utf-8")):
            asked.add((folder / name).resolve().relative_to(site.resolve()).as_posix())
    for name in sorted(asked):
        if (site / name).is_file():
            yield Part(name, _size(site / name))


def _size(path: Path) -> int:
    return _weighed(path, path.stat().st_mtime_ns)


@cache
def _weighed(path: Path, _stamp: int) -> int:
    body = path.read_bytes()
    return len(body) if path.suffix in READY else len(gzip.compress(body, 6))


def _kib(size: int) -> str:
    return f"{size / KIB:.1f} KiB".replace(".", ",")
