"""Word and Excel files for download: the text as it is meant, without who wrote it and how.

What an editor has to decide (a remark, a change not yet taken, a hidden sheet) is refused with a
word; what nobody decides (properties, names of people, paths of a computer) is taken out.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from chuyenmuc.scene.downloads import package
from chuyenmuc.scene.downloads.embedded_photo import without_metadata
from chuyenmuc.scene.downloads.refused import Download, DownloadRefusedError

_MAIN: Mapping[str, str] = {
    ".docx": "wordprocessingml.document.main+xml",
    ".xlsx": "spreadsheetml.sheet.main+xml",
}
_PRIVATE = re.compile(
    r"docProps/.*|customXml/.*|docMetadata/.*|word/people\.xml|xl/persons/.*"
    r"|(?:xl|word)/printerSettings.*|.*/thumbnail\.\w+|_xmlsignatures/.*"
)
_ACTS = re.compile(
    r".*(?:vbaProject|activeX|ctrlProps|macrosheets|webextensions|attachedToolbars).*",
    re.IGNORECASE,
)
_HOLDS = re.compile(r".*/embeddings/.*", re.IGNORECASE)
_REMARKS = re.compile(r"(?:word|xl)/(?:.*/)?[^/]*comment[^/]*\.xml", re.IGNORECASE)
_REMARK = re.compile(rb"<(?:\w+:)?(?:comment|threadedComment)[\s>]")
_CHANGE = re.compile(
    rb"<\w+:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge"
    rb"|(?:rPr|pPr|sectPr|tblPr|tblGrid|tcPr|trPr|tblPrEx|numbering)Change)\s[^<>]*?(?<!\w)\w++:author="
)
_HIDDEN = re.compile(
    rb'<(?:\w+:)?sheet\b(?=[^<>]*state="(?:hidden|veryHidden)")[^<>]*?name="([^"]*)"'
)
_TRACES = (
    re.compile(rb"<w:attachedTemplate\b[^<>]*/>"),
    re.compile(rb"<(?:\w+:)?fileSharing\b[^<>]*/>"),
    re.compile(
        rb'<mc:AlternateContent[^<>]*+>\s*+<mc:Choice Requires="x15">\s*<x15ac:absPath\b[^<>]*/>\s*'
        rb"</mc:Choice>\s*</mc:AlternateContent>"
    ),
    re.compile(rb"(?<=<pageSetup)(?P<kept>[^<>]*?) r:id=\"[^\"]*\""),
)
"""Words of a part that only lead to what is taken out, or name the computer it was made on."""
_PLACES_OF_TRACES = re.compile(
    r"word/settings\.xml|xl/workbook\.xml|xl/(?:work|chart|dialog)sheets/[^/]+\.xml"
)
_PICTURE = re.compile(r".*\.(?:jpe?g|jfif|png)", re.IGNORECASE)
_OPEN_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:|#)", re.IGNORECASE)
_OUTSIDE_STRIPPED = frozenset({"attachedTemplate"})


def read_office(data: bytes, ending: str) -> Download:
    """Judge a Word or Excel file and take its metadata out; ``ending`` is ``.docx`` or ``.xlsx``.

    Raises:
        DownloadRefusedError: broken, locked, or with something in it that acts or hides.
    """
    parts = package.read_parts(data)
    types = package.content_types(parts)
    _refuse_other_kind(types, ending)
    for problem, found in _problems(parts):
        raise DownloadRefusedError(problem, **found)
    kept = {name: body for name, body in parts.items() if not _PRIVATE.fullmatch(name)}
    for name in [name for name in kept if name.endswith(".rels")]:
        kept[name] = _leading_nowhere_else(parts, name)
    kept[package.CONTENT_TYPES] = package.typed(
        [row for row in types if not _PRIVATE.fullmatch(row[1].get("PartName", "").lstrip("/"))]
    )
    return Download(package.packed({name: _bare(name, body) for name, body in kept.items()}))


def _refuse_other_kind(types: list[package.Row], ending: str) -> None:
    kinds = [row.get("ContentType", "") for _, row in types]
    if any("macroEnabled" in kind or "vbaProject" in kind for kind in kinds):
        raise DownloadRefusedError("download_acts", what="macro")
    if any(kind.endswith(_MAIN[ending]) for kind in kinds):
        return
    other = next((e for e, main in _MAIN.items() if any(k.endswith(main) for k in kinds)), None)
    if other:
        raise DownloadRefusedError("download_other_kind", ending=ending, kind=f"tệp {other}")
    raise DownloadRefusedError("download_damaged")


def _problems(parts: Mapping[str, bytes]) -> Iterator[tuple[str, dict[str, object]]]:
    """What an editor has to decide on, the gravest first."""
    if any(_ACTS.fullmatch(name) for name in parts):
        yield "download_acts", {"what": "macro hoặc nút điều khiển"}
    if any(_HOLDS.fullmatch(name) for name in parts):
        yield "download_holds_files", {}
    remarks = sum(
        len(_REMARK.findall(body)) for name, body in parts.items() if _REMARKS.fullmatch(name)
    )
    if remarks:
        yield "office_remarks", {"count": remarks}
    texts = (body for name, body in parts.items() if re.fullmatch(r"word/[^/]+\.xml", name))
    changes = sum(len(_CHANGE.findall(body)) for body in texts)
    if changes or any(name.startswith("xl/revisions/") for name in parts):
        yield "office_changes", {"count": changes or "các"}
    hidden = _HIDDEN.findall(parts.get("xl/workbook.xml", b""))
    if hidden:
        yield (
            "office_hidden_sheet",
            {"name_of_sheet": html.unescape(hidden[0].decode("utf-8", "replace"))},
        )
    if any(name.startswith(("xl/externalLinks/", "xl/connections")) for name in parts):
        yield "office_outside", {"address": "một tệp Excel khác"}
    yield from _outside(parts)


def _outside(parts: Mapping[str, bytes]) -> Iterator[tuple[str, dict[str, object]]]:
    """What the file would fetch by itself, or where it leads on the computer of its writer."""
    for name in parts:
        if not name.endswith(".rels"):
            continue
        for leads in package.relationships(parts, name):
            if not leads.is_outside or leads.kind in _OUTSIDE_STRIPPED:
                continue
            if leads.kind != "hyperlink":
                yield "office_outside", {"address": leads.written}
            elif not _OPEN_ADDRESS.match(leads.written):
                yield "download_local_link", {"address": leads.written}


def _leading_nowhere_else(parts: Mapping[str, bytes], rels: str) -> bytes:
    """A list of relationships without those to what is taken out."""
    gone = {
        leads.id
        for leads in package.relationships(parts, rels)
        if leads.kind in _OUTSIDE_STRIPPED
        or (not leads.is_outside and _PRIVATE.fullmatch(leads.target))
    }
    return package.without_relationships(parts[rels], gone) if gone else parts[rels]


def _bare(name: str, body: bytes) -> bytes:
    """A part without what it says of computers and cameras."""
    if _PICTURE.fullmatch(name):
        return without_metadata(body)
    if _PLACES_OF_TRACES.fullmatch(name):
        for trace in _TRACES:
            body = trace.sub(lambda found: found.groupdict().get("kept") or b"", body)
    return body
