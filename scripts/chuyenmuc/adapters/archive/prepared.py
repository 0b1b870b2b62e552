"""What is to be kept, and all that is known of it before anything is written."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from chuyenmuc.adapters.archive.earlier import Earlier, latest, lost_row, read_earlier
from chuyenmuc.adapters.archive.judged_log import judged_log, log_uri
from chuyenmuc.adapters.archive.judged_site import JudgedSite, SiteRefusedError, judged_site
from chuyenmuc.adapters.archive.read_zip import ArchiveUnreadableError
from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.content.library import Library
from chuyenmuc.content.publications.row import Publication
from chuyenmuc.diagnostics import Diagnostic, Location, Report
from chuyenmuc.publish.archive.changes import Change, changes_of
from chuyenmuc.publish.archive.pieces import Piece, PiecesOfSite, pieces_of
from chuyenmuc.vietnamese.dates import date_words


class ArchiveRefusedError(Exception):
    """Nothing was written; the findings say why."""

    def __init__(self, report: Report) -> None:
        super().__init__("archive")
        self.report = report


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What to keep, where, and as of which day; ``key`` signs, ``approver`` stands in the list."""

    project: Path
    commune: str
    site: Path
    out: Path
    today: dt.date
    key: Path | None = None
    approver: str = ""

    @property
    def folder(self) -> Path:
        """Where the archives of the commune lie."""
        return self.out / self.commune

    @property
    def log(self) -> Path:
        """The list of publications."""
        return self.project / log_uri(self.commune)


@dataclass(frozen=True, slots=True)
class Prepared:
    """All that is known before anything is written; ``log`` are the bytes of the list."""

    wish: Wish
    library: Library
    site: JudgedSite
    pieces: PiecesOfSite
    log: bytes
    rows: tuple[Publication, ...]
    earlier: Earlier | None
    changes: tuple[Change, ...]

    @property
    def to_draw(self) -> tuple[Piece, ...]:
        """The pieces that are not in the archive before as they are now."""
        kept = self.earlier.facts.marks if self.earlier else {}
        return tuple(p for a, p in sorted(self.pieces.there.items()) if kept.get(a) != p.mark)


def prepare(wish: Wish) -> Prepared:
    """Read the content, compare the site, and see what changed; nothing is written.

    Raises:
        ArchiveRefusedError: the site is not what was built, or the list is not what it was.
        OSError: a file cannot be read.
    """
    catalogue = load_catalogue(wish.project)
    library = catalogue.libraries.get(wish.commune)
    if library is None:
        missing = wish.commune not in catalogue.communes
        report = catalogue.report_for(wish.commune)
        raise ArchiveRefusedError(
            Report.of([catalogue.missing(wish.commune)] if missing else report.errors)
        )
    try:
        site = judged_site(wish.project, wish.site, wish.commune)
    except SiteRefusedError as refused:
        raise ArchiveRefusedError(refused.report) from None
    log = wish.log.read_bytes() if wish.log.exists() else b""
    judged = judged_log(log, library, wish.today)
    if judged.report.errors:
        raise ArchiveRefusedError(judged.report)
    earlier = _earlier(wish, library, judged.rows)
    pieces = pieces_of(site.pages(), site.digests, home_of(library))
    changes = changes_of(judged.rows, pieces)
    return Prepared(wish, library, site, pieces, log, judged.rows, earlier, changes)


def home_of(library: Library) -> str:
    """The address of the site with a slash at its end; ``/`` where it has none yet."""
    return f"{(library.commune.model.site_url or '').rstrip('/')}/"


def refusal(code: str, uri: str, what: str, action: str) -> ArchiveRefusedError:
    """One reason why nothing is kept."""
    return ArchiveRefusedError(Report.of([Diagnostic(Location(uri), code, what, action)]))


def _earlier(wish: Wish, library: Library, rows: tuple[Publication, ...]) -> Earlier | None:
    """The archive before, where there is one.

    Raises:
        ArchiveRefusedError: it cannot be read, is of a later day, or holds rows the list has lost.
    """
    path = latest(wish.folder)
    if path is None:
        return None
    uri = f"{wish.folder.name}/{path.name}"
    try:
        earlier = read_earlier(path, library, wish.today)
    except ArchiveUnreadableError as error:
        what = f"Không đọc được bản lưu gần nhất {path}: {error}."
        action = "Lấy lại bản còn tốt của tệp này, hoặc chuyển tệp hỏng ra chỗ khác rồi chạy lại."
        raise refusal("XB784", uri, what, action) from None
    if earlier.facts.day > wish.today:
        what = f"Đã có bản lưu ngày {date_words(earlier.facts.day)}, sau ngày đang lưu."
        raise refusal("XB785", uri, what, "Xem lại đồng hồ của máy, hoặc ngày ở --today.")
    lost = lost_row(earlier, rows)
    if lost is not None:
        row = earlier.rows[lost - 1]
        what = (
            f"Sổ xuất bản thiếu hoặc khác dòng đã lưu trong {path.name}: dòng {lost + 1}, "
            f"{row.deed} {row.piece} ngày {date_words(row.date)}."
        )
        action = f"Lấy lại tệp so-xuat-ban.csv trong {path}; sổ chỉ ghi thêm, không bớt."
        raise refusal("XB781", log_uri(wish.commune), what, action)
    return earlier
