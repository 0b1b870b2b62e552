"""Pictures of articles: made safe once, remembered, and named in the Markdown that shows them.

The Markdown tells their size as well, from their header: a page keeps their room.
"""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

from chuyenmuc.artifact import Artifact
from chuyenmuc.channels.channel import Planned, Run
from chuyenmuc.channels.outcome import Outcome
from chuyenmuc.channels.workshop import Workshop
from chuyenmuc.content.library import COMMON, Entry, Library
from chuyenmuc.content.links import Link, find_links, resolve
from chuyenmuc.content.load import SourceFile
from chuyenmuc.content.load.bounded_read import TooLargeError, read_at_most
from chuyenmuc.content.messages import diagnose
from chuyenmuc.content.models.article import Article
from chuyenmuc.content.references import without_code
from chuyenmuc.diagnostics import Diagnostic, Location, Report
from chuyenmuc.markdown.pictures import address_at, sized, widths_for
from chuyenmuc.ports import Cache
from chuyenmuc.scene.safe_photo import MAX_BYTES, PhotoRefusedError, judge_photo, size_of, too_heavy
from chuyenmuc.scene.site_photo import VERSION, Photo, read_photo, size_on_site
from chuyenmuc.vietnamese.slug import slug
from chuyenmuc.vietnamese.system_error import reason_of
from chuyenmuc.vietnamese.text import nfc

FOLDER = "anh"
_SOUND = ".sound"
"""Ending, in the cache, of what only says that a picture of this hash was decoded."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the content, and its address on the site."""

    file: SourceFile
    uri: str


def plan(run: Run) -> Planned[Picture]:
    """Every picture that a published article shows, each at an address of its own.

    No other leaves the machine: neither those of drafts nor what was put beside an article.
    """
    owners: dict[str, SourceFile] = {}
    findings: list[Diagnostic] = []
    shown = {
        (link.url or "").partition("#")[0]
        for entry in run.library.articles
        for link in _links(entry)
    }
    for file in _within_reach(run.inputs.catalogue.images, run.library) if run.for_site else ():
        uri = _site_uri(file)
        if f"../{uri}" not in shown:
            continue
        other = owners.setdefault(uri, file)
        if other is not file:
            place = Location(file.uri)
            findings.append(
                diagnose("photo_same_address", place, name=file.path.name, other=other.uri)
            )
    jobs = tuple(Picture(file, uri) for uri, file in owners.items())
    return Planned(jobs, tuple(findings))


def make(jobs: tuple[Picture, ...], workshop: Workshop) -> Outcome:
    """Make the pictures fit for the site."""
    workshop.progress.stage("Chuẩn bị ảnh", len(jobs))
    return Outcome.sum(_made(job, workshop) for job in jobs)


def with_pictures_named(library: Library, images: Sequence[SourceFile]) -> Library:
    """The library in which articles name pictures by their addresses on the site.

    Pages of articles all lie one folder deep, so ``../anh/…`` is right on each of them.
    """
    files = {nfc(file.uri): file for file in _within_reach(images, library)}

    @cache
    def address(uri: str) -> str | None:
        return _sized_uri(files[uri]) if uri in files else None

    articles = tuple(_renamed(entry, address) for entry in library.articles)
    return replace(library, articles=articles)


def picture_findings(
    images: Sequence[SourceFile], commune: str | None, remembered: Cache | None = None
) -> Iterator[Diagnostic]:
    """What keeps pictures off the site of a commune, or of any.

    Each is decoded, once: ``remembered`` keeps the hashes of those that are sound.
    """
    for file in images:
        if commune is None or file.origin in {COMMON, commune}:
            try:
                _judge(_bytes_of(file), remembered)
            except PhotoRefusedError as refused:
                yield _refusal(file, refused)
            except OSError as error:
                yield from _unreadable(file, error)


def _bytes_of(file: SourceFile) -> bytes:
    """The file, of a size that is known.

    Raises:
        PhotoRefusedError: it is too large to be read.
        OSError: it cannot be read.
    """
    try:
        return read_at_most(file.path, MAX_BYTES)
    except TooLargeError as large:
        raise too_heavy() from large


def _judge(data: bytes, remembered: Cache | None) -> None:
    key = _key("sound", data)
    if remembered and remembered.get(key, _SOUND):
        return
    judge_photo(data, size_on_site)
    if remembered:
        remembered.put(key, _SOUND, b"decoded\n")


def unused_pictures(
    images: Sequence[SourceFile], libraries: Iterable[Library], commune: str | None
) -> Iterator[Diagnostic]:
    """A note about each picture that no article names, be it published, waiting or a draft.

    Args:
        images: all there are.
        libraries: of every commune, each read without errors.
        commune: whose pictures are asked about; None for all.
    """
    used = {
        resolve(entry.source_uri, link.url)
        for library in libraries
        for entry in library.articles
        for link in _links(entry)
        if link.url
    }
    for file in images:
        if nfc(file.uri) not in used and (commune is None or file.origin in {COMMON, commune}):
            yield diagnose("photo_unused", Location(file.uri), name=file.path.name)


def _within_reach(images: Sequence[SourceFile], library: Library) -> Iterator[SourceFile]:
    return (file for file in images if file.origin in {COMMON, library.commune.id})


def _links(entry: Entry[Article]) -> Iterator[Link]:
    return find_links(entry.body, without_code(entry.body))


def _unreadable(file: SourceFile, error: OSError) -> Iterator[Diagnostic]:
    """The finding about a file that cannot be opened; none about one that is gone by now."""
    if not isinstance(error, FileNotFoundError):
        yield diagnose("unreadable", Location(file.uri), reason=reason_of(error))


def _made(job: Picture, workshop: Workshop) -> Outcome:
    try:
        data = _bytes_of(job.file)
        made = tuple(_copies(job, data, workshop))
    except OSError as error:
        return Outcome(report=Report.of(_unreadable(job.file, error)))
    except PhotoRefusedError as refused:
        return Outcome(report=Report.of([_refusal(job.file, refused)]))
    workshop.progress.step()
    return Outcome(on_site=made)


def _copies(job: Picture, data: bytes, workshop: Workshop) -> Iterator[Artifact]:
    """The file of each width; the picture is decoded once, if one of them is not there yet."""
    full, _ = size_on_site(size_of(data))
    photos = cache(partial(read_photo, data))
    for width in widths_for(full):
        recipe = _key(f"{VERSION} {width}", data).encode()
        kept = workshop.remembered(recipe, ".webp", partial(_body, photos, width))
        yield Artifact(address_at(job.uri, width, full), kept, job.file.uri)


def _body(photos: Callable[[], dict[int, Photo]], width: int) -> bytes:
    return photos()[width].body


def _key(use: str, data: bytes) -> str:
    return hashlib.sha256(f"photo {use}\n".encode() + data).hexdigest()


def _refusal(file: SourceFile, refused: PhotoRefusedError) -> Diagnostic:
    return diagnose(refused.problem, Location(file.uri), name=file.path.name, **refused.found)


def _site_uri(file: SourceFile) -> str:
    """``content/common/guides/Trạm y tế.JPG`` → ``anh/common/guides-tram-y-te.webp``."""
    inside = file.uri.split(f"/{file.origin}/", 1)[1]
    parts = posixpath.splitext(nfc(inside))[0].split("/")
    name = "-".join(slug(part) or "anh" for part in parts)
    return f"{FOLDER}/{file.origin}/{name}.webp"


def _sized_uri(file: SourceFile) -> str:
    """The address with the size behind it; without, if the file is no picture we can show."""
    try:
        return sized(_site_uri(file), *size_on_site(size_of(_bytes_of(file))))
    except (PhotoRefusedError, OSError):
        return _site_uri(file)


def _renamed(entry: Entry[Article], address: Callable[[str], str | None]) -> Entry[Article]:
    """The article with every address of a picture, wherever it stands but in code, made new."""
    pieces: list[str] = []
    done = 0
    for link in sorted(_links(entry), key=lambda link: link.url_start):
        new = address(resolve(entry.source_uri, link.url)) if link.url else None
        if new and link.url and link.url_start >= done:
            pieces += (entry.body[done : link.url_start], f"../{new}")
            done = link.url_start + len(link.url)
    return replace(entry, body="".join((*pieces, entry.body[done:])))
