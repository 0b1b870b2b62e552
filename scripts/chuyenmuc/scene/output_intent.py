"""What every print file says about itself, and nothing that changes from run to run."""

from __future__ import annotations

import io

import pikepdf

CONDITION = "FOGRA39"
CONDITION_INFO = "Coated FOGRA39 (ISO 12647-2:2004)"
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


def saved(document: pikepdf.Pdf) -> bytes:
    """The file, the same for the same drawing."""
    out = io.BytesIO()
    document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()
