"""The last stage of a build, in one call: tidy, finish the pages, check them, list, swap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from chuyenmuc.diagnostics import Report
from chuyenmuc.publish.check import check_site
from chuyenmuc.publish.csp import check_policy
from chuyenmuc.publish.foreign import marked_page
from chuyenmuc.publish.integrity import MANIFEST, digest, manifest_text
from chuyenmuc.publish.offline.version import frame_version, with_version
from chuyenmuc.publish.offline.webmanifest import with_webmanifest, write_webmanifest
from chuyenmuc.publish.offline.worker import SOURCES, kept_list, take_sources, worker_text
from chuyenmuc.publish.page import LOST
from chuyenmuc.publish.pages import BuiltSite, Step, finish_pages
from chuyenmuc.publish.reopened.openings import Openings, print_findings, read_back
from chuyenmuc.publish.servers.files import server_folder, write_server_files
from chuyenmuc.publish.servers.rules import rules_for
from chuyenmuc.publish.squeeze import squeezed
from chuyenmuc.publish.swap import swap
from chuyenmuc.publish.tidy import tidy
from chuyenmuc.publish.usb import day_of, linked_by_file, prepare_folder, with_day
from chuyenmuc.site import Site
from chuyenmuc.views.address import KEPT_LIST, SERVICE_WORKER


@dataclass(frozen=True, slots=True)
class Published:
    """What the check found, and whether the site went live."""

    report: Report
    live: bool


def finish(  # noqa: PLR0913  # what goes where, and what is known of it: each by name
    staged: Path,
    live: Path,
    site: Site,
    *,
    sources: Mapping[str, str],
    openings: Openings,
    usb: bool = False,
) -> Published:
    """Publish ``staged`` as ``live`` if it passes every check; otherwise leave ``live`` alone.

    Args:
        staged: the folder the engine wrote, beside ``live``.
        live: the folder readers are served from.
        site: what was built.
        sources: built path (``huong-dan/x/index.html``) → the file an editor wrote.
        openings: which files need not be opened again to know that they are whole.
        usb: whether the site is to open from a folder, without a server.

    Raises:
        SwapRefusedError: the system refused to move a folder.
        OSError: a file cannot be read or written.
    """
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
    manifest = manifest_text(digests)
    _write(staged / MANIFEST, manifest)
    swap(staged, live)
    if not usb:
        folder = server_folder(live, site.commune)
        rules = rules_for(known, site.home)
        write_server_files(folder, rules, manifest, switch)
    return Published(report, live=True)


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
