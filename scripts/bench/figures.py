"""``make bench-figures``: what infographics cost and what is wrong with them, beside the goals.

Every infographic of every commune in every size, then a hundred that nobody would write. A refusal
with the name of what does not fit is right, and printed. Exit code 1 if a number falls short.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml
import zxingcpp
from PIL import Image

from bench.figure_cases import cases
from bench.row import Row
from bench.setting import ROOT
from chuyenmuc.content.library import Library
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.inputs import Inputs, read_inputs
from chuyenmuc.render.site import render_site
from chuyenmuc.scene.checks.layout import check
from chuyenmuc.scene.figures.compose import compose_figure
from chuyenmuc.scene.figures.draw import draw_figure
from chuyenmuc.scene.text.fonts import FontSet, load_fonts
from chuyenmuc.scene.writers.studio import Studio
from chuyenmuc.views.figures.file import OFFERED
from chuyenmuc.views.figures.page import infographic_view
from chuyenmuc.views.figures.sheet import FigureSheet, figure_sheet

TODAY = dt.date(2026, 11, 20)
KIB = 1024
TIMED = ("bai-dang", "tin", "a3")
SENT_WIDE, SENT_QUALITY = 720, 60
"""What a messenger makes of a picture."""
REFUSED = "AP151"
_PART = re.compile(r'<figure class="cm-fig".*?</figure>', re.DOTALL)


@dataclass(slots=True)
class Found:
    """What all drawings of a run came to."""

    seconds: list[float] = field(default_factory=list)
    kib: list[float] = field(default_factory=list)
    codes: int = 0
    decoded: int = 0
    findings: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    changed: int = 0


def main() -> int:
    """Measure, print, and say by the exit code whether every goal is met."""
    inputs = read_inputs(ROOT)
    fonts = load_fonts(inputs.print_fonts)
    rows = [*_pages(inputs), *_drawn(inputs, fonts), *_stressed(inputs, fonts)]
    short = [row for row in rows if not row.met]
    print(f"{len(rows)} mức, {len(short)} chưa đạt.")
    return 1 if short else 0


def _shown(row: Row) -> Row:
    print(row, flush=True)
    return row


def _pages(inputs: Inputs) -> Iterator[Row]:
    """The part of a page that is the infographic."""
    parts = [
        found[0]
        for library in inputs.catalogue.libraries.values()
        for part in _befores(library, inputs)
        if (found := _PART.search(part))
    ]
    heaviest = max(len(part.encode()) for part in parts) / KIB
    yield _shown(Row(f"HTML của {len(parts)} hình, nặng nhất", heaviest, 8, "KiB"))
    scripts = sum("<script" in part or " on" in part.lower().split(">")[0] for part in parts)
    yield _shown(Row("hình có script", scripts, 0, "hình"))


def _befores(library: Library, inputs: Inputs) -> Iterator[str]:
    site = render_site(
        library.published(TODAY),
        TODAY,
        templates=inputs.templates,
        icons=inputs.icons,
    )
    for page in site.pages:
        if page.is_page and page.uri.startswith("infographic/"):
            matter = yaml.safe_load(page.read().decode().split("---\n", 2)[1])
            yield matter["cm"]["before"]


def _drawn(inputs: Inputs, fonts: FontSet) -> Iterator[Row]:
    """Every infographic in every size."""
    found, studio, count = Found(), Studio(), 0
    warm = next(cases()).view  # fonts are read at the first drawing of a run
    _draw_all(warm, inputs, fonts, studio, Found())
    for library in inputs.catalogue.libraries.values():
        shown = library.published(TODAY)
        for entry in shown.infographics:
            count += 1
            view = figure_sheet(entry, infographic_view(entry, shown, TODAY), shown)
            _draw_all(view, inputs, fonts, studio, found)
    files = f"{count} hình × {len(OFFERED)} khổ"
    yield _shown(Row("hai PNG và A3 PDF, trung vị", statistics.median(found.seconds), 0.4, "giây"))
    yield _shown(Row("hai PNG và A3 PDF, 95 %", _high(found.seconds), 0.4, "giây"))
    yield _shown(Row("PNG nặng nhất", max(found.kib), 120, "KiB"))
    missed = found.codes - found.decoded
    yield _shown(Row(f"mã QR không đọc được trong {found.codes} ảnh gửi", missed, 0, "ảnh"))
    yield _shown(Row(f"lỗi trên {files}", len(found.findings), 0, "lỗi"))
    yield _shown(Row(f"bị từ chối trong {files}", len(found.refused), 0, "tệp"))
    yield _shown(Row("vẽ lại khác byte", found.changed, 0, "tệp"))
    for line in (*found.findings, *found.refused):
        print(f"  {line}")


def _draw_all(
    view: FigureSheet, inputs: Inputs, fonts: FontSet, studio: Studio, found: Found
) -> None:
    spent = 0.0
    for name in OFFERED:
        size = inputs.size(name)
        if size is None:
            continue
        started = time.process_time()
        drawn = draw_figure(view, size, fonts, inputs.icons, studio)
        spent += time.process_time() - started if name in TIMED else 0
        said = [f"{view.id} {name}: {f.code} {f.message}" for f in drawn.findings]
        if not drawn.body:
            found.refused += said
            continue
        found.findings += said
        again = draw_figure(view, size, fonts, inputs.icons) if name in TIMED[1:] else drawn
        found.changed += again.body != drawn.body
        if size.format == "png":
            found.kib.append(len(drawn.body) / KIB)
            if view.link:
                found.codes += 1
                found.decoded += _decodes(drawn.body, view.link)
    found.seconds.append(spent)


def _decodes(body: bytes, link: str) -> bool:
    """Whether a camera reads the code after the picture went through a messenger."""
    picture = Image.open(io.BytesIO(body)).convert("RGB")
    high = round(picture.height * SENT_WIDE / picture.width)
    sent = io.BytesIO()
    picture.resize((SENT_WIDE, high), Image.Resampling.LANCZOS).save(
        sent, "JPEG", quality=SENT_QUALITY
    )
    return any(code.text == link for code in zxingcpp.read_barcodes(Image.open(sent)))


def _high(values: list[float]) -> float:
    """What 95 of 100 stay below."""
    return statistics.quantiles(values, n=20)[-1]


def _stressed(inputs: Inputs, fonts: FontSet) -> Iterator[Row]:
    """A hundred odd cases in every size: laid out and judged, or refused by name."""
    sizes = [size for name in OFFERED if (size := inputs.size(name))]
    findings: list[str] = []
    refused: list[str] = []
    nameless = 0
    for case in cases():
        for size in sizes:
            said, words = _laid(case.view, size, inputs, fonts)
            findings += [f"{case.name} {size.id}: {line}" for line in said]
            if words:
                refused.append(f"{case.name} {size.id}: {words}")
                nameless += not words.startswith(REFUSED)
    yield _shown(Row("lỗi trên các hình thử khó", len(findings), 0, "lỗi"))
    yield _shown(Row("từ chối mà không nêu tên mục", nameless, 0, "tệp"))
    for line in findings:
        print(f"  {line}")
    print(f"  Từ chối đúng cách: {len(refused)} tệp, ví dụ:")
    for line in refused[:: max(1, len(refused) // 12)]:
        print(f"  {line}")


def _laid(
    view: FigureSheet, size: Size, inputs: Inputs, fonts: FontSet
) -> tuple[list[str], str | None]:
    composed = compose_figure(view, size, fonts, inputs.icons)
    if composed.scene is None:
        finding = composed.findings[0]
        return [], f"{finding.code} {finding.message}"
    return [f"{f.code} {f.message}" for f in check(composed.scene, view)], None


if __name__ == "__main__":
    sys.exit(main())
