"""What Excel, Google Sheets and others write into a file, and openpyxl does not."""

from __future__ import annotations

import io
import zipfile

from chuyenmuc.content.load.tables.records import read_records

TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
<Override PartName="/xl/styles.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
<Override PartName="/xl/sharedStrings.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
</Types>"""
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
BOOK = f"""<x:workbook xmlns:x="{MAIN}" xmlns:r="{OFFICE}"><x:workbookPr {{}}/><x:sheets>
<x:sheet name="Số liệu" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>"""
TARGETS = (
    ("worksheet", "worksheets/sheet1.xml"),
    ("styles", "styles.xml"),
    ("sharedStrings", "sharedStrings.xml"),
)
STYLES = f"""<styleSheet xmlns="{MAIN}"><numFmts count="1">
<numFmt numFmtId="164" formatCode="#,##0&quot; hộ&quot;"/></numFmts>
<fonts count="1"><font/></fonts><fills count="1"><fill/></fills>
<borders count="1"><border/></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/>
<xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="9" applyNumberFormat="1"/>
<xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>"""
STRINGS = f"""<sst xmlns="{MAIN}"><si><t>Ngày</t></si>
<si><r><t xml:space="preserve">Mã </t></r><r><rPr><b/></rPr><t>chỉ tiêu</t></r></si>
<si><t>Giá trị</t></si><si><t>Nguồn</t><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>ho-so</t></si>
<si><t xml:space="preserve"> Báo cáo 6 tháng </t></si></sst>"""
HEAD = "".join(f'<c r="{letter}1" t="s"><v>{at}</v></c>' for at, letter in enumerate("ABCD"))


def relations(*targets: tuple[str, str]) -> str:
    """The parts that a part names."""
    rows = "".join(
        f'<Relationship Id="rId{at}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{RELATIONS}">{rows}</Relationships>'


def read(rows: str, properties: str = "", behind: str = "") -> tuple[list[list[str]], list[str]]:
    """The records of a sheet with these rows below the names of columns, and the findings."""
    data = f'<sheetData><row r="1">{HEAD}</row>{rows}</sheetData>{behind}'
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": BOOK.format(properties),
        "xl/_rels/workbook.xml.rels": relations(*TARGETS),
        "xl/styles.xml": STYLES,
        "xl/sharedStrings.xml": STRINGS,
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}">{data}</worksheet>',
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    node, findings = read_records(file.getvalue(), "a.xlsx")
    records = ((node.fields or {})["records"].items or ()) if node else ()
    cells = [[cell.text or "" for cell in (row.fields or {}).values()] for row in records]
    return cells, [f"{found.code} {found.message}" for found in findings]


def row(day: str, value: str, at: int = 2) -> str:
    """A row: the cells of day and value as XML."""
    metric, source = f'<c r="B{at}" t="s"><v>4</v></c>', f'<c r="D{at}" t="s"><v>5</v></c>'
    return f'<row r="{at}">{day}{metric}{value}{source}</row>'


DAY = '<c r="A2" s="1"><v>46300</v></c>'


def test_shared_texts_days_and_shares_are_read() -> None:
    """Texts in another part, some in several pieces; numbers as binary fractions leave them."""
    cells, findings = read(
        row(DAY, '<c r="C2" s="2"><v>0.80000000000000004</v></c>')
        + row('<c r="A3" s="1"><v>46310.0</v></c>', '<c r="C3" s="3"><v>1.2E3</v></c>', 3)
    )
    assert findings == []
    assert cells == [
        ["2026-10-05", "ho-so", "80%", "Báo cáo 6 tháng"],
        ["2026-10-15", "ho-so", "1200 hộ", "Báo cáo 6 tháng"],
    ]


def test_the_result_of_a_formula_is_read() -> None:
    """Numbers, texts and an empty text that Excel has computed."""
    assert read(row(DAY, '<c r="C2"><f>1+1</f><v>2</v></c>'))[0][0][2] == "2"
    assert read(row(DAY, '<c r="C2" t="str"><f>A1</f><v>0,8</v></c>'))[0][0][2] == "0.8"
    _, findings = read(row(DAY, '<c r="C2" t="str"><f>A1</f><v></v></c>'))
    assert findings == ["ND115 Ô `Giá trị` để trống."]


def test_a_formula_that_nobody_computed_is_named() -> None:
    """An empty result is no zero."""
    _, findings = read(row(DAY, '<c r="C2"><f>1+1</f></c>'))
    assert [found[:10] for found in findings] == ["ND149 Ô C2"]


def test_days_count_from_1904_where_the_file_says_so() -> None:
    """Old Macs began four years later."""
    cells, _ = read(
        row('<c r="A2" s="1"><v>44838</v></c>', '<c r="C2"><v>1</v></c>'), 'date1904="1"'
    )
    assert cells[0][0] == "2026-10-05"


def test_what_is_around_the_rows_does_no_harm() -> None:
    """Filters and colours in ways that openpyxl refuses."""
    filtered = '<autoFilter ref="A1:D2"><filterColumn colId="x"/></autoFilter>'
    cells, findings = read(row(DAY, '<c r="C2"><v>1</v></c>'), behind=filtered)
    assert (len(cells), findings) == (1, [])


def test_a_cell_with_an_error_is_named() -> None:
    """Whatever stands in the others."""
    _, findings = read(row(DAY, '<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'))
    assert [found[:25] for found in findings] == ["ND150 Ô C2 là lỗi `#DIV/0"]
