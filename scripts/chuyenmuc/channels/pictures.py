"""Pictures of articles: made safe once, remembered, and named in the Markdown that shows them."""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from chuyenmuc.artifact import Artifact
from chuyenmuc.content.library import COMMON, Entry, Library
from chuyenmuc.content.links import find_links, resolve
from chuyenmuc.content.load import SourceFile
from chuyenmuc.content.messages import diagnose
from chuyenmuc.content.models.article import Article
from chuyenmuc.content.references import without_code
from chuyenmuc.diagnostics import Diagnostic, Location, Report
from chuyenmuc.ports import Cache
from chuyenmuc.scene.safe_photo import VERSION, PhotoRefusedError, judge_photo, read_photo

FOLDER = "anh"


@dataclass(frozen=True, slots=True)
class Pictures:
    """The library with its pictures named by their place on the site, and those files."""

    library: Library
    artifacts: tuple[Artifact, ...]
    report: Report


def place_pictures(library: Library, images: Sequence[SourceFile], cache: Cache) -> Pictures:
    """Make the pictures of a commune fit for its site.

    Pages of articles all lie one folder deep, so ``../anh/…`` is right on each of them.
    """
    artifacts: list[Artifact] = []
    findings: list[Diagnostic] = []
    addresses: dict[str, str] = {}
    owners: dict[str, str] = {}
    for file in images:
        if file.origin not in {COMMON, library.commune.id}:
            continue
        try:
            data = file.path.read_bytes()
            judge_photo(data)
            path = _encoded(data, cache)
        except PhotoRefusedError as refused:
            findings.append(_refusal(file, refused))
            continue
        uri = _site_uri(file)
        if uri in owners:
            place = Location(file.uri)
            findings.append(
                diagnose("photo_same_address", place, name=file.path.name, other=owners[uri])
            )
            continue
        owners[uri] = file.uri
        addresses[file.uri] = uri
        artifacts.append(Artifact(uri, path, file.uri))
    named = replace(
        library, articles=tuple(_renamed(entry, addresses) for entry in library.articles)
    )
    return Pictures(named, tuple(artifacts), Report.of(findings))


def picture_findings(images: Sequence[SourceFile], commune: str | None) -> Iterator[Diagnostic]:
    """What keeps pictures off the site of a commune, or of any, seen without decoding them."""
    for file in images:
        if commune is None or file.origin in {COMMON, commune}:
            try:
                judge_photo(file.path.read_bytes())
            except PhotoRefusedError as refused:
                yield _refusal(file, refused)


def _refusal(file: SourceFile, refused: PhotoRefusedError) -> Diagnostic:
    return diagnose(refused.problem, Location(file.uri), name=file.path.name, **refused.found)


def _encoded(data: bytes, cache: Cache) -> Path:
    key = hashlib.sha256(f"photo {VERSION}\n".encode() + data).hexdigest()
    return cache.get(key, ".webp") or cache.put(key, ".webp", read_photo(data).body)


def _site_uri(file: SourceFile) -> str:
    """``content/common/guides/tram.jpg`` → ``anh/common/guides-tram.webp``."""
    inside = file.uri.split(f"/{file.origin}/", 1)[1]
    name = posixpath.splitext(inside)[0].replace("/", "-")
    return f"{FOLDER}/{file.origin}/{name}.webp"


def _renamed(entry: Entry[Article], addresses: Mapping[str, str]) -> Entry[Article]:
    """The article with every address of a picture, wherever it stands but in code, made new."""
    pieces: list[str] = []
    done = 0
    links = find_links(entry.body, without_code(entry.body))
    for link in sorted(links, key=lambda link: link.url_start):
        new = addresses.get(resolve(entry.source_uri, link.url)) if link.url else None
        if new and link.url and link.url_start >= done:
            pieces += (entry.body[done : link.url_start], f"../{new}")
            done = link.url_start + len(link.url)
    return replace(entry, body="".join((*pieces, entry.body[done:])))
