"""The list of publications, judged as a build judges it: before it is kept, and before it grows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.load.tables.publications import read_publications
from chuyenmuc.content.publications.log import FILE
from chuyenmuc.content.publications.row import Publication, PublicationFile
from chuyenmuc.content.validate import validate
from chuyenmuc.diagnostics import Report
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.engine import run
from chuyenmuc.lint.known import KnownIds

_PIECES = "SL920"
"""Whether pieces are there is asked of the site, not of the content."""


@dataclass(frozen=True, slots=True)
class JudgedLog:
    """The rows as they were read, and what there is to say of them."""

    rows: tuple[Publication, ...]
    report: Report


def log_uri(commune: str) -> str:
    """Where the list of a commune lies."""
    return f"content/communes/{commune}/{FILE}"


def judged_log(body: bytes, library: Library, today: dt.date) -> JudgedLog:
    """Read the list and ask every rule about it; what is wrong with other files has no part here.

    A row can never be mended once it is written: so what a build would refuse, as a telephone
    number in a reason, is found before.
    """
    if not body:
        return JudgedLog((), Report())
    commune = library.commune.id
    uri = log_uri(commune)
    node, findings = read_publications(body, uri)
    report = Report.of(findings)
    if node is None or report.errors:
        return JudgedLog((), report)
    found, problems = validate(node, PublicationFile)
    if found is None:
        return JudgedLog((), Report.of(problems))
    nodes = node.at("publications").items or ()
    entries = tuple(
        Entry(row.id, row, place, commune)
        for row, place in zip(found.publications, nodes, strict=True)
    )
    alone = replace(Library(library.commune), publications=entries)
    told = run(Context(alone, KnownIds(), today))
    about = (f for f in told if f.location.uri == uri and f.code != _PIECES)
    return JudgedLog(found.publications, Report.of(about))
