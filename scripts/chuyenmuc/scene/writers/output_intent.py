"""What every print file says about itself, and nothing that changes from run to run."""

from __future__ import annotations

import io
from collections.abc import Mapping
from types import MappingProxyType
from xml.sax.saxutils import escape

import pikepdf

CONDITION = "FOGRA39"
CONDITION_INFO = "Coated FOGRA39 (ISO 12647-2:2004)"
_PACKET_TEXTS: Mapping[str, str] = MappingProxyType(
    {"dc:title": "Title", "dc:description": "Subject"}
)
_PACKET = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
    "{texts}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>"
    "<dc:format>application/pdf</dc:format><pdfuaid:part>1</pdfuaid:part>"
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
)
REGISTRY = "http://www.color.org"
"""The printing condition by its registered name: a press knows it, so no profile is embedded.

This alone does not make a PDF/X file, and none is claimed.
"""


def declare(document: pikepdf.Pdf) -> None:
    """Name the printing condition; drop dates and the packet with ids of the run."""
    document.Root.OutputIntents = pikepdf.Array(
        [
            pikepdf.Dictionary(
                Type=pikepdf.Name.OutputIntent,
                S=pikepdf.Name.GTS_PDFX,
                OutputConditionIdentifier=pikepdf.String(CONDITION),
                RegistryName=pikepdf.String(REGISTRY),
                Info=pikepdf.String(CONDITION_INFO),
            )
        ]
    )
    for key in ("/CreationDate", "/ModDate"):
        if key in document.docinfo:
            del document.docinfo[key]
    # Typst's XMP packet carries ids of the run; the title is in the document information.
    if "/Metadata" in document.Root:
        del document.Root["/Metadata"]


def claim_accessible(document: pikepdf.Pdf) -> None:
    """Say in a packet without ids of the run that the file is PDF/UA-1, with title and language.

    For a document that was written to that standard: see ``typst_engine``.
    """
    said = {key: str(document.docinfo.get(f"/{name}", "")) for key, name in _PACKET_TEXTS.items()}
    texts = "".join(
        f'<{key}><rdf:Alt><rdf:li xml:lang="x-default">{escape(words)}</rdf:li></rdf:Alt></{key}>'
        for key, words in said.items()
        if words
    )
    packet = _PACKET.format(texts=texts, language=escape(str(document.Root.Lang)))
    stream = document.make_stream(packet.encode())
    stream["/Type"], stream["/Subtype"] = pikepdf.Name.Metadata, pikepdf.Name.XML
    document.Root.Metadata = stream


def saved(document: pikepdf.Pdf) -> bytes:
    """The file, the same for the same drawing."""
    out = io.BytesIO()
    document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()
