"""Files for download: judged, rid of what no reader sees, offered by the pages that name them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from chuyenmuc.artifact import Artifact
from chuyenmuc.channels.channel import Planned, Run
from chuyenmuc.channels.outcome import Outcome
from chuyenmuc.channels.workshop import Workshop
from chuyenmuc.content.attachments import (
    OFFERED,
    Documents,
    attachment_source,
    attachment_uri,
    named_files,
    unused_documents,
    within_reach,
)
from chuyenmuc.content.catalogue import Catalogue
from chuyenmuc.content.library import COMMON, Entry
from chuyenmuc.content.load import SourceFile
from chuyenmuc.content.load.bounded_read import TooLargeError, read_at_most
from chuyenmuc.content.messages import diagnose
from chuyenmuc.content.models.article import Article
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.diagnostics import Diagnostic, Location, Report
from chuyenmuc.render.facts import Facts
from chuyenmuc.scene.downloads.read import MOST_BYTES, VERSION, read_download
from chuyenmuc.scene.downloads.refused import Download, DownloadRefusedError
from chuyenmuc.vietnamese.system_error import reason_of
from chuyenmuc.vietnamese.text import nfc
from chuyenmuc.views.address import article_uri, plan_uri
from chuyenmuc.views.media.attachment import AttachmentFile


@dataclass(frozen=True, slots=True)
class Offer:
    """A page, and a file as it calls it; pages that offer the same file share its address."""

    page: str
    file: SourceFile
    title: str

    @property
    def uri(self) -> str:
        """Where the file is on the site."""
        return attachment_uri(self.file)


def plan(run: Run) -> Planned[Offer]:
    """What published articles and plans name, and nothing else.

    A file that is missing was reported when the content was read: its page goes without.
    """
    documents = within_reach(run.inputs.catalogue.documents, run.library)
    pieces: tuple[Entry[Article] | Entry[Plan], ...] = (*run.library.articles, *run.library.plans)
    offers = tuple(
        Offer(_page(entry), file, own.title)
        for entry in (pieces if run.for_site else ())
        for own in entry.model.attachments
        if (file := documents.at(attachment_source(entry, own.file)))
    )
    return Planned(offers, tuple(_same_address(offers)))


def make(jobs: tuple[Offer, ...], workshop: Workshop) -> Outcome:
    """Make the files fit for the site, and tell the pages what they offer."""
    workshop.progress.stage("Chuẩn bị tệp đính kèm", len(jobs))
    placed: dict[str, tuple[Artifact, Download] | None] = {}
    pages: dict[str, tuple[AttachmentFile, ...]] = {}
    for job in jobs:
        if job.uri not in placed:
            placed[job.uri] = _made(job, workshop)
        if made := placed[job.uri]:
            _, done = made
            file = AttachmentFile(job.uri, job.title, len(done.body), done.pages, done.signed)
            pages[job.page] = (*pages.get(job.page, ()), file)
        workshop.progress.step()
    return Outcome(
        on_site=tuple(made[0] for made in placed.values() if made), facts=Facts(attachments=pages)
    )


def attachment_findings(catalogue: Catalogue, commune: str | None) -> Report:
    """What keeps files off the site of a commune, or of any, and which are offered by no piece.

    A file beside an article or a plan that could not be read may well be named there.
    """
    libraries, files = catalogue.libraries.values(), catalogue.documents
    used = named_files(libraries, Documents.of(files))
    unread = {
        posixpath.dirname(finding.location.uri)
        for finding in catalogue.report.errors
        if finding.location.uri.endswith((".md", ".yml"))
    }
    lonely = [file for file in files if posixpath.dirname(file.uri) not in unread]
    return Report.of(
        [
            *unused_documents(lonely, libraries, commune),
            *(
                finding
                for file in files
                if nfc(file.uri) in used and (commune is None or file.origin in {COMMON, commune})
                for finding in _findings(file)
            ),
        ]
    )


def _findings(file: SourceFile) -> Iterator[Diagnostic]:
    place, name = Location(file.uri), nfc(file.path.name)
    if file.path.suffix.lower() not in OFFERED:
        return  # told where it is named
    try:
        for note in _read(file).notes:
            yield diagnose(note.problem, place, name=name, **note.found)
    except DownloadRefusedError as refused:
        yield diagnose(refused.problem, place, name=name, **refused.found)
    except FileNotFoundError:
        return  # gone since the folder was walked
    except OSError as error:
        yield diagnose("unreadable", place, reason=reason_of(error))


def _made(job: Offer, workshop: Workshop) -> tuple[Artifact, Download] | None:
    """The file on the site; None where it was reported when the content was read."""
    try:
        done = _read(job.file)
    except (DownloadRefusedError, OSError):
        return None
    body = done.body
    recipe = f"download {VERSION}\n".encode() + body
    kept = workshop.remembered(recipe, PurePath(job.uri).suffix, lambda: body)
    return Artifact(job.uri, kept, job.file.uri), done


def _read(file: SourceFile) -> Download:
    try:
        data = read_at_most(file.path, MOST_BYTES)
    except TooLargeError as large:
        raise DownloadRefusedError("download_heavy", limit=MOST_BYTES // 1_000_000) from large
    return read_download(data, file.path.suffix.lower())


def _same_address(offers: tuple[Offer, ...]) -> Iterator[Diagnostic]:
    owners: dict[str, SourceFile] = {}
    for offer in offers:
        other = owners.setdefault(offer.uri, offer.file)
        if other is not offer.file:
            place, name = Location(offer.file.uri), nfc(offer.file.path.name)
            yield diagnose("download_same_address", place, name=name, other=nfc(other.uri))


def _page(entry: Entry[Article] | Entry[Plan]) -> str:
    if isinstance(entry.model, Article):
        return article_uri(entry)
    return plan_uri(entry.id)
