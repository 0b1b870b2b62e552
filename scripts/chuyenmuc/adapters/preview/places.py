"""Which file's page shows a finding, and where the page of a file that cannot be read would be."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import PurePath

from chuyenmuc.content.load import SourceFile
from chuyenmuc.diagnostics import Diagnostic, Report
from chuyenmuc.vietnamese.slug import slug
from chuyenmuc.views import address
from chuyenmuc.views.kinds import KINDS

NO_PAGE = ""
"""The key of findings in files that make no page: they stand on the home page."""
_OF_ONE_PAGE = frozenset({"articles", "plans", "infographics"})
_OF_PAGES = _OF_ONE_PAGE | {"slogans", "commune"}
_KIND = re.compile(r"""^kind:\s*["']?(\w+)""", re.MULTILINE)
Read = Callable[[SourceFile], str]


def by_file(
    report: Report, files: Sequence[SourceFile], before: Collection[str], read: Read
) -> Mapping[str, tuple[Diagnostic, ...]]:
    """Findings by the file whose page shows them.

    A file that makes pages has its own; any other, such as a picture or a table, has none, and
    what is wrong with it stands where a file names it. ``before`` are files that made pages before.
    """
    makers = {file.uri for file in files if file.kind in _OF_PAGES} | set(before)
    found: dict[str, list[Diagnostic]] = {}
    for finding in report:
        uri = finding.location.uri
        named_in = [uri] if uri in makers else _naming(PurePath(uri).name, files, read)
        for owner in named_in or [NO_PAGE]:
            found.setdefault(owner, []).append(finding)
    return {owner: tuple(findings) for owner, findings in found.items()}


def addresses(file: SourceFile, read: Read) -> tuple[str, ...]:
    """Where the page of a file would be; all that it may be while its kind cannot be read."""
    name = slug(file.id) or "bai"
    if file.kind == "plans":
        return (address.plan_uri(name),)
    if file.kind == "infographics":
        return (address.infographic_uri(name),)
    if file.kind != "articles":
        return ()
    kinds = [kind for kind in _KIND.findall(read(file)) if kind in KINDS][:1] or KINDS
    return tuple(f"{address.kind_uri(kind)}{name}/" for kind in kinds)


def _naming(name: str, files: Sequence[SourceFile], read: Read) -> list[str]:
    return [file.uri for file in files if file.kind in _OF_ONE_PAGE and name in read(file)]
