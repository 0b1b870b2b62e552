"""The files of an archive: the site, copies of pages, the list, and what tells of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from chuyenmuc.adapters.archive.prepared import Prepared, home_of
from chuyenmuc.adapters.archive.write_zip import Source
from chuyenmuc.content.library import Library
from chuyenmuc.content.publications.log import FILE
from chuyenmuc.content.publications.row import Publication
from chuyenmuc.ports import Progress
from chuyenmuc.publish.archive import contents
from chuyenmuc.publish.integrity import MANIFEST, digest
from chuyenmuc.scene.records.pdf import Around, record_pdf
from chuyenmuc.scene.text.fonts import load_fonts
from chuyenmuc.vietnamese.first_letter import without_capital

TEMPLATE = "templates/archive/page.typ"
_FONTS = "assets/fonts/print"


@dataclass(frozen=True, slots=True)
class Inside:
    """Name in the archive → what is in it, and its sha256; ``copies`` → the titles of pages."""

    files: Mapping[str, Source]
    digests: Mapping[str, str]
    copies: Mapping[str, str]


def inside_of(
    prepared: Prepared, log: bytes, new: tuple[Publication, ...], progress: Progress
) -> Inside:
    """All that lies in the archive.

    Args:
        prepared: what is kept.
        log: the list of publications as it will be.
        new: the rows that were added to it.
        progress: told of each copy.

    Raises:
        DrawingError: a copy cannot be made.
        OSError: a file cannot be read.
    """
    site = prepared.site
    copies = _copies(prepared, progress)
    facts = _facts(prepared, new)
    made = {name: body for name, (body, _) in copies.items()}
    made[contents.FACTS] = facts.text.encode()
    made[f"{contents.SITE}{MANIFEST}"] = (site.folder / MANIFEST).read_bytes()
    if log:
        made[FILE] = log
    digests = {f"{contents.SITE}{uri}": found for uri, found in site.digests.items()}
    digests |= {name: digest(body) for name, body in made.items()}
    titles = {name: title for name, (_, title) in copies.items()}
    made[contents.COVER] = contents.cover_text(facts, digests, new, titles).encode()
    digests[contents.COVER] = digest(made[contents.COVER])
    made[contents.SUMS] = contents.sums_text(digests).encode()
    digests[contents.SUMS] = digest(made[contents.SUMS])
    lying = {f"{contents.SITE}{uri}": site.folder / uri for uri in site.digests}
    return Inside({**lying, **made}, digests, titles)


def _facts(prepared: Prepared, new: tuple[Publication, ...]) -> contents.Facts:
    rows = (*prepared.rows, *new)
    commune = prepared.library.commune.model
    return contents.Facts(
        commune=prepared.wish.commune,
        name=commune.full_name,
        day=prepared.wish.today,
        demo=not commune.official,
        marks={address: piece.mark for address, piece in prepared.pieces.there.items()},
        rows=len(rows),
        last_code=rows[-1].code if rows else "",
    )


def _copies(prepared: Prepared, progress: Progress) -> dict[str, tuple[bytes, str]]:
    """The copies of pages that are new or changed: name → PDF and title."""
    wish, library = prepared.wish, prepared.library
    fonts = load_fonts(wish.project / _FONTS)
    template = (wish.project / TEMPLATE).read_text("utf-8")
    progress.stage("Làm bản PDF/A", len(prepared.to_draw))
    found: dict[str, tuple[bytes, str]] = {}
    for piece in prepared.to_draw:
        around = Around(
            place=f"Chuyển đổi số {without_capital(library.commune.model.full_name)}",
            agency=_agency(library),
            address=f"{home_of(library)}{piece.address}/",
            mark=_mark(library),
            day=wish.today,
        )
        body = record_pdf(piece.document, around, template, fonts, prepared.site.read)
        found[piece.pdf] = body, piece.document.title
        progress.step()
    return found


def _agency(library: Library) -> str:
    """Who is responsible; nobody is named who has not taken the page over."""
    commune = library.commune.model
    if commune.official and commune.owner:
        return commune.owner.agency
    return "chưa có: " + ("dữ liệu giả lập" if commune.synthetic else "bản trình diễn")


def _mark(library: Library) -> str:
    commune = library.commune.model
    if commune.official:
        return ""
    return "DỮ LIỆU GIẢ LẬP" if commune.synthetic else "BẢN TRÌNH DIỄN"
