"""PDF for download: nothing in it acts by itself, and it says nothing of who made it.

A file with a digital signature is offered byte by byte, because any change would break what makes
it an original; its metadata are told to the editor instead.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

from chuyenmuc.scene.downloads.embedded_photo import without_metadata
from chuyenmuc.scene.downloads.refused import Download, DownloadRefusedError, Note

MOST_OBJECTS = 150_000
"""A tagged report of a thousand pages has fewer; more would take seconds to go through."""
_DEEPEST = 40
"""Direct objects one inside the other; a page has five or six."""
_PRIVATE = ("/Metadata", "/PieceInfo", "/LastModified")
_ACTS = frozenset({"/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/Rendition", "/GoToE"})
_PLAYS = frozenset({"/RichMedia", "/Movie", "/Sound", "/Screen", "/3D"})
_REMARKS = frozenset(
    {"/Text", "/Highlight", "/Underline", "/StrikeOut", "/Squiggly", "/Caret", "/Redact"}
)
"""Annotations that speak to whoever worked on the text, with the name of the writer."""
_WORTH_A_LOOK = re.compile(
    rb"/(?:"
    + b"|".join(
        word[1:].encode()
        for word in sorted(_ACTS | _PLAYS | _REMARKS | {"/JS", "/XFA", "/EF", "/URI"})
    )
    + rb"|FileAttachment|ByteRange)\b"
)
_FORMS_DEEP = 4


@dataclass(slots=True)
class _Seen:
    """What a walk through all objects met."""

    acts: list[str] = field(default_factory=list)
    holds_files: bool = False
    local: list[str] = field(default_factory=list)
    remarks: Counter[str] = field(default_factory=Counter)
    signed: bool = False


def read_pdf(data: bytes) -> Download:
    """Judge a PDF and take its metadata out.

    Raises:
        DownloadRefusedError: broken, locked, or with something in it that acts or hides.
    """
    try:
        with pikepdf.open(io.BytesIO(data), attempt_recovery=False) as document:
            return _read(document, data)
    except pikepdf.PasswordError as error:
        raise DownloadRefusedError("download_locked") from error
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError, KeyError) as error:
        raise DownloadRefusedError("download_damaged") from error


def _read(document: pikepdf.Pdf, data: bytes) -> Download:
    pages = len(document.pages)
    if not pages:
        raise DownloadRefusedError("download_damaged")
    seen = _Seen()
    if len(document.objects) > MOST_OBJECTS:
        raise DownloadRefusedError("pdf_swells")
    for item in document.objects:
        if _WORTH_A_LOOK.search(_written(item)):
            _look(item, seen, _DEEPEST)
    _refuse(seen)
    notes = () if _has_text(document) else (Note("download_scanned"),)
    if seen.signed:
        return Download(data, pages, signed=True, notes=(*notes, *_left_in(document)))
    return Download(_rid_of_metadata(document), pages, notes=notes)


def _written(item: pikepdf.Object) -> bytes:
    """An object as a file has it, names spelled out: a hundred times quicker than to take apart."""
    return (item.stream_dict if isinstance(item, pikepdf.Stream) else item).unparse(resolved=True)


def _look(item: pikepdf.Object, seen: _Seen, depth: int) -> None:
    """Go through an object and the direct ones in it; the others have their own turn."""
    if depth <= 0:
        raise DownloadRefusedError("download_damaged")
    if isinstance(item, pikepdf.Stream):
        item = item.stream_dict
    if isinstance(item, pikepdf.Array):
        for part in item:
            if _is_direct(part):
                _look(part, seen, depth - 1)
    elif isinstance(item, pikepdf.Dictionary):
        _judge(item, seen)
        for part in item.values():
            if _is_direct(part):
                _look(part, seen, depth - 1)


def _is_direct(part: object) -> bool:
    return isinstance(part, pikepdf.Dictionary | pikepdf.Array) and not part.is_indirect


def _judge(item: pikepdf.Dictionary, seen: _Seen) -> None:
    action, subtype = str(item.get("/S", "")), str(item.get("/Subtype", ""))
    if action in _ACTS or "/JS" in item or "/XFA" in item or subtype in _PLAYS:
        seen.acts.append(action or subtype)
    if "/EF" in item or subtype == "/FileAttachment":
        seen.holds_files = True
    address = str(item.get("/URI", "")).strip()
    if address.lower().startswith(("file:", "javascript:", "\\\\")):
        seen.local.append(address)
    if subtype in _REMARKS and "/Rect" in item:
        seen.remarks[str(item.get("/T", ""))] += 1
    seen.signed = seen.signed or "/ByteRange" in item


def _refuse(seen: _Seen) -> None:
    if seen.acts:
        raise DownloadRefusedError("download_acts", what="mã lệnh hoặc đoạn phim")
    if seen.holds_files:
        raise DownloadRefusedError("download_holds_files")
    if seen.local:
        raise DownloadRefusedError("download_local_link", address=seen.local[0])
    if seen.remarks:
        raise DownloadRefusedError("pdf_remarks", count=seen.remarks.total())


def _has_text(document: pikepdf.Pdf) -> bool:
    """Whether some page names a font: a scan is a picture a page, mute and not to be searched."""
    return any(_names_font(page.obj.get("/Resources"), _FORMS_DEEP) for page in document.pages)


def _names_font(resources: object, depth: int) -> bool:
    if not isinstance(resources, pikepdf.Dictionary) or depth <= 0:
        return False
    if resources.get("/Font"):
        return True
    forms = resources.get("/XObject")
    return isinstance(forms, pikepdf.Dictionary) and any(
        _names_font(form.get("/Resources"), depth - 1)
        for form in forms.values()
        if isinstance(form, pikepdf.Stream) and form.get("/Subtype") == "/Form"
    )


def _left_in(document: pikepdf.Pdf) -> Iterator[Note]:
    """What a signed file says of its making, which no one can take out."""
    said = [str(document.docinfo.get(key, "")).strip() for key in ("/Author", "/Title")]
    if found := "; ".join(f"“{words}”" for words in said if words):
        yield Note("download_signed", {"found": found})


def _rid_of_metadata(document: pikepdf.Pdf) -> bytes:
    for item in document.objects:
        if not isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
            continue
        for key in _PRIVATE:
            if key in item:
                del item[key]
        is_box = "/FT" in item or item.get("/Subtype") == "/Widget"  # of a form, with its name
        if "/Rect" in item and "/T" in item and not is_box:
            del item["/T"]  # who wrote it
        if isinstance(item, pikepdf.Stream) and item.get("/Filter") == "/DCTDecode":
            _rid_of_camera(item)
    for key in ("/Info", "/ID"):
        if key in document.trailer:
            del document.trailer[key]
    out = io.BytesIO()
    document.save(
        out,
        encryption=False,
        fix_metadata_version=False,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
    )
    return out.getvalue()


def _rid_of_camera(image: pikepdf.Stream) -> None:
    raw = image.read_raw_bytes()
    bare = without_metadata(raw)
    if bare != raw and "/DecodeParms" not in image:
        image.write(bare, filter=pikepdf.Name.DCTDecode)
