"""The last stage of a build, in one call: tidy, finish the pages, check them, list, swap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from chuyenmuc.diagnostics import Diagnostic, Location, Report, Severity
from chuyenmuc.publish.check import check_site
from chuyenmuc.publish.csp import check_policy
from chuyenmuc.publish.folders.carried import HOST_FILES
from chuyenmuc.publish.folders.carry import carry, told
from chuyenmuc.publish.folders.durable import write_settled
from chuyenmuc.publish.folders.guard import old_version
from chuyenmuc.publish.folders.in_place import announce, write_in_place
from chuyenmuc.publish.folders.marker import ASIDE, SERVER, SITE, USB, Marker
from chuyenmuc.publish.folders.places import Places
from chuyenmuc.publish.foreign import marked_page
from chuyenmuc.publish.integrity import MANIFEST, digest
from chuyenmuc.publish.offline.version import frame_version, with_version
from chuyenmuc.publish.offline.webmanifest import with_webmanifest, write_webmanifest
from chuyenmuc.publish.offline.worker import SOURCES, kept_list, take_sources, worker_text
from chuyenmuc.publish.page import LOST
from chuyenmuc.publish.pages import BuiltSite, Step, finish_pages
from chuyenmuc.publish.reopened.openings import Openings, print_findings, read_back
from chuyenmuc.publish.servers.files import header_texts, server_texts
from chuyenmuc.publish.servers.rules import rules_for
from chuyenmuc.publish.squeeze import squeezed
from chuyenmuc.publish.swap import swap
from chuyenmuc.publish.tidy import tidy
from chuyenmuc.publish.usb import day_of, linked_by_file, prepare_folder, with_day
from chuyenmuc.site import Site
from chuyenmuc.views.address import KEPT_LIST, SERVICE_WORKER

_SITE = Marker(SITE)


@dataclass(frozen=True, slots=True)
class Published:
    """What the check found, and whether the site went live."""

    report: Report
    live: bool


def finish(  # noqa: PLR0913  # what goes where, and what is known of it: each by name
    staged: Path,
    places: Places,
    site: Site,
    *,
    sources: Mapping[str, str],
    openings: Openings,
    about: Marker = _SITE,
) -> Published:
    """Publish ``staged`` as the live site if it passes every check; else leave that alone.

    Args:
        staged: the folder the engine wrote.
        places: the folder readers are served from, and where all lies that belongs to it.
        site: what was built.
        sources: built path (``huong-dan/x/index.html``) → the file an editor wrote.
        openings: which files need not be opened again to know that they are whole.
        about: what its marker tells besides files: the day, the kind; ``USB`` opens from a folder,
            without a server.

    Raises:
        SwapRefusedError: the system refused to move a folder, or there is what is not ours.
        OSError: a file cannot be read or written.
    """
    usb = about.kind == USB
    tidy(staged)
    worker, switch = take_sources(staged)
    if usb:
        prepare_folder(staged)
    elif site.offline:
        write_webmanifest(staged, name=site.name, short_name=site.short_name, demo=site.demo)
    frame = frame_version(staged)
    last = partial(with_day, day=day_of(staged)) if usb else partial(with_version, version=frame)
    known = frozenset(filter(None, [site.inline_script]))
    built = finish_pages(staged, partial(_steps, site, usb=usb, last=last), known)
    unguarded = (f for uri, page in built.pages.items() for f in check_policy(uri, page, known))
    report = Report.of(unguarded) + check_site(built, demo=site.demo, sources=sources)
    digests, unread = read_back(staged, _meant(site, built), openings)
    report += unread + Report.of(() if usb else print_findings(site.prints, openings))
    if report.errors:
        return Published(report, live=False)
    report += openings.keep()
    if not usb:
        kept = switch
        if site.offline:
            listed = kept_list(built, digests)
            digests[KEPT_LIST] = _write(staged / KEPT_LIST, listed)
            kept = worker_text(worker, listed, frame)
        digests[SERVICE_WORKER] = _write(staged / SERVICE_WORKER, kept)
    rules = rules_for(known, site.home)
    server, headers = places.server(site.commune), header_texts(rules)
    carried, said = _take_along(staged, places, about.kind, server, headers)
    shown = {uri: found for uri, found in carried.items() if uri not in HOST_FILES}
    manifest = Marker(about.kind, site.commune, about.day, {**digests, **shown}, carried).text()
    write_settled(staged / MANIFEST, manifest.encode())
    (staged / ASIDE).unlink(missing_ok=True)
    if usb:
        lost = [swap(staged, places)]
    else:
        marker = Marker(SERVER, site.commune, about.day)
        beside = server, server_texts(headers, manifest, switch), marker, places.trash
        lost = [announce(*beside), swap(staged, places), write_in_place(*beside)]
    said += _exposed(places.exposed(site.commune))
    return Published(report + said + _kept(filter(None, lost)), live=True)


def _take_along(
    staged: Path, places: Places, kind: str, server: Path, headers: Mapping[str, str]
) -> tuple[Mapping[str, str], Report]:
    """Carry the owner's files over; their digests, and what to say of the site before."""
    old = old_version(places, kind)
    if old is None:
        return {}, Report()
    carried = carry(old, places.live, staged, server, headers)
    return carried, told(old, places.live, carried, places.previous)


def _exposed(folders: Iterable[Path]) -> Report:
    """What readers could get and should not."""
    return Report.of(
        Diagnostic(
            Location(f"{folder.parent.name}/{folder.name}"),
            "XB753",
            "Một lần dựng cũ để thư mục này cạnh trang, người ngoài có thể tải về.",
            "Chuyển nó ra khỏi thư mục mà máy chủ cho xem.",
            Severity.WARNING,
        )
        for folder in folders
    )


def _kept(folders: Iterable[Path]) -> Report:
    """Where that lies which was replaced and was not only ours."""
    return Report.of(
        Diagnostic(
            Location(f"{folder.parent.name}/{folder.name}"),
            "XB752",
            "Bản cũ có tệp khác bản đã dựng nên được giữ lại ở đây.",
            "Xem có gì cần giữ không, rồi xóa thư mục này.",
            Severity.WARNING,
        )
        for folder in folders
    )


def _steps(site: Site, uri: str, *, usb: bool, last: Step) -> Iterator[Step]:
    """What happens to the page at ``uri``, in order, before its policy is computed."""
    if site.foreign:
        yield partial(marked_page, words=site.foreign)
    yield squeezed
    if usb:
        yield linked_by_file
    elif site.offline:
        yield partial(with_webmanifest, uri=uri)
    yield last


def _meant(site: Site, built: BuiltSite) -> dict[str, str]:
    """The sha256 of what was meant to be at each address, as far as it is not the engine's own."""
    pages = {uri: page.digest for uri, page in built.pages.items()}
    taken = pages.keys() | SOURCES | {LOST}
    return pages | {a.uri: a.digest for a in site.pages if not a.is_page and a.uri not in taken}


def _write(path: Path, text: str) -> str:
    """Write a text; its sha256 is returned."""
    body = text.encode()
    path.write_bytes(body)
    return digest(body)
