"""Small files of the kinds that offices make."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

KINDS = "http://schemas.openxmlformats.org/package/2006/content-types"
LEADS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

Pdf = Callable[..., bytes]
Office = Callable[..., bytes]


def leading(*rows: str) -> str:
    """A list of relationships of these rows: ``id kind target``, ``!`` before one outside."""
    lines = []
    for number, row in enumerate(rows):
        kind, target = row.split(" ", 1)
        outside = ' TargetMode="External"' if kind.startswith("!") else ""
        lines.append(
            f'<Relationship Id="r{number}" Type="{OFFICE}/{kind.lstrip("!")}"'
            f' Target="{target}"{outside}/>'
        )
    return f'<Relationships xmlns="{LEADS}">{"".join(lines)}</Relationships>'


@pytest.fixture
def pdf() -> Pdf:
    """Make a PDF with an author; ``change`` puts something into it, ``how`` is for saving."""

    def made(
        change: Callable[[pikepdf.Pdf], None] = lambda _: None,
        *,
        pages: int = 2,
        text: bool = True,
        author: str = "Nguyễn Văn A",
        **how: object,
    ) -> bytes:
        document = pikepdf.new()
        font = document.make_indirect(
            Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        )
        for _ in range(pages):
            page = document.add_blank_page(page_size=(595, 842))
            if text:
                page.obj.Resources = Dictionary(Font=Dictionary(F1=font))
                page.obj.Contents = document.make_stream(b"BT /F1 24 Tf 72 700 Td (So 57) Tj ET")
        if author:
            document.docinfo["/Author"] = author
            document.Root.Metadata = document.make_stream(b"<x>Nguyen Van A</x>")
        change(document)
        out = io.BytesIO()
        document.save(out, **how)  # type: ignore[arg-type]  # whatever a test wants
        return out.getvalue()

    return made


@pytest.fixture
def annotated() -> Callable[..., Callable[[pikepdf.Pdf], None]]:
    """A change that puts one annotation on the first page."""

    def change(entries: Mapping[str, object]) -> Callable[[pikepdf.Pdf], None]:
        def put(document: pikepdf.Pdf) -> None:
            note = Dictionary({"/Type": Name.Annot, "/Rect": Array([0, 0, 9, 9])} | dict(entries))
            document.pages[0].obj.Annots = Array([document.make_indirect(note)])

        return put

    return change


@pytest.fixture
def signed() -> Callable[[pikepdf.Pdf], None]:
    """A change that leaves what a digital signature leaves."""

    def put(document: pikepdf.Pdf) -> None:
        document.Root.AcroForm = Dictionary(
            Fields=Array([]),
            Sig=Dictionary(Type=Name.Sig, ByteRange=Array([0, 1, 2, 3]), Contents=String("x")),
        )

    return put


@pytest.fixture
def office() -> Office:
    """Make a Word file as Word does, with properties, a template and a part of a server."""

    def made(
        parts: Mapping[str, str | bytes] | None = None,
        *,
        body: str = "<w:p/>",
        rows: tuple[str, ...] = (),
        main: str = MAIN,
    ) -> bytes:
        overrides = {"/word/document.xml": main, "/docProps/core.xml": "core"}
        rows_of_kinds = "".join(
            f'<Override PartName="{name}" ContentType="{kind}"/>'
            for name, kind in overrides.items()
        )
        written = {
            "[Content_Types].xml": f'<Types xmlns="{KINDS}">{rows_of_kinds}</Types>',
            "_rels/.rels": leading(
                "officeDocument word/document.xml", "core-properties docProps/core.xml"
            ),
            "word/document.xml": f'<w:document xmlns:w="{WORD}">{body}</w:document>',
            "word/_rels/document.xml.rels": leading(
                "settings settings.xml", "customXml ../customXml/item1.xml", *rows
            ),
            "word/settings.xml": "<w:s><w:attachedTemplate r:id='r0'/><w:zoom/></w:s>",
            "word/_rels/settings.xml.rels": leading(
                "!attachedTemplate file:///D:/nguyen-van-a/Normal.dotm"
            ),
            "docProps/core.xml": "<x>nguyen-van-a</x>",
            "customXml/item1.xml": "<x>nguyen-van-a</x>",
            **(parts or {}),
        }
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            for name, text in written.items():
                package.writestr(name, text)
        return out.getvalue()

    return made
