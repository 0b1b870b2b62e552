"""What every print file says about the press, and nothing that changes from run to run."""

from __future__ import annotations

import io

import pikepdf

CONDITION = "FOGRA39"
CONDITION_INFO = "Coated FOGRA39 (ISO 12647-2:2004)"
REGISTRY = "http://www.color.org"
"""The printing condition by its registered name: a press knows it, so no profile is embedded.

This alone does not make a PDF/X file, and none is claimed.
"""


def declare(document: pikepdf.Pdf, *, accessible: bool = False) -> None:
    """Name the printing condition.

    Args:
        document: A file that Typst wrote, without dates.
        accessible: Whether Typst held it to PDF/UA-1, and said so in its packet of metadata.
            Other files need no packet: their title is in the document information.
    """
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
    if not accessible and "/Metadata" in document.Root:
        del document.Root["/Metadata"]


def saved(document: pikepdf.Pdf) -> bytes:
    """The file, the same for the same drawing."""
    out = io.BytesIO()
    document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()
