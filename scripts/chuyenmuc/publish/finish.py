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
from chuyenmuc.publish.integrity import MANIFEST, digest, digests_of, manifest_text
from chuyenmuc.publish.offline.version import frame_version, with_version
from chuyenmuc.publish.offline.webmanifest import with_webmanifest, write_webmanifest
from chuyenmuc.publish.offline.worker import kept_list, take_sources, worker_text
from chuyenmuc.publish.pages import Step, finish_pages
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


def finish(
    staged: Path, live: Path, site: Site, *, sources: Mapping[str, str], usb: bool = False
) -> Published:
    """Publish ``staged`` as ``live`` if it passes every check; otherwise leave ``live`` alone.

    Args:
        staged: the folder the engine wrote, beside ``live``.
        live: the folder readers are served from.
        site: what was built.
        sources: built path (``huong-dan/x/index.html``) → the file an editor wrote.
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
    built = finish_pages(staged, partial(_steps, site, usb=usb, last=last))
    unguarded = (found for uri, page in built.pages.items() for found in check_policy(uri, page))
    report = Report.of(unguarded) + check_site(built, demo=site.demo, sources=sources)
    if report.errors:
        return Published(report, live=False)
    digests = digests_of(staged)
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
        inline = (script for page in built.pages.values() for script in page.scripts)
        folder = server_folder(live, site.commune)
        rules = rules_for(inline, site.home)
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


def _write(path: Path, text: str) -> str:
    """Write a text; its sha256 is returned."""
    body = text.encode()
    path.write_bytes(body)
    return digest(body)
