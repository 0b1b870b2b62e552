"""What goes with the files of a campaign to the print shop and the boards.

A contact sheet of everything, the banners cut into A4 sheets, the running lines of LED boards,
and a note that says which file is printed on what.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chuyenmuc.artifact import Artifact
from chuyenmuc.content.models.size import Size
from chuyenmuc.poster_jobs import Job
from chuyenmuc.scene.compose import compose
from chuyenmuc.scene.fonts import FontSet
from chuyenmuc.scene.ticker import ticker
from chuyenmuc.scene.write_proof import Proof, write_proof
from chuyenmuc.scene.write_tiles import write_tiles

PROOF = "xem-truoc.pdf"
NOTE = "DOC-TRUOC-KHI-IN.txt"
TICKER = "chu-chay-led.txt"
BESIDE = frozenset({PROOF, NOTE, TICKER})
"""Files that lie beside the folders of the slogans."""
ON_PRESS = "pdf"


def proof_sheet(title: str, jobs: Sequence[Job], fonts: FontSet) -> Artifact:
    """One PDF with every poster (at least one) small, its design and its size."""
    proofs = [
        Proof(composed.scene, f"{job.design.id} · {job.size.id}")  # the slogan is in the picture
        for job in jobs
        if (composed := compose(job.view, job.design, job.size, fonts)).scene is not None
    ]
    mark = jobs[0].view.mark
    return Artifact(PROOF, write_proof(f"{title} ({mark})" if mark else title, proofs, fonts))


def campaign_files(title: str, jobs: Sequence[Job], fonts: FontSet) -> Iterator[Artifact]:
    """What a whole campaign needs besides its posters."""
    yield proof_sheet(title, jobs, fonts)
    for job in jobs:
        if job.size.family == "banner":
            composed = compose(job.view, job.design, job.size, fonts)
            if composed.scene is not None:
                name = f"{job.slogan_id}/{job.design.id}/{job.size.id}-ghep-a4.pdf"
                yield Artifact(name, write_tiles(composed.scene, fonts, "A4"), job.place.uri)
    yield Artifact(TICKER, _tickers(jobs).encode("utf-8"))
    yield Artifact(NOTE, _note(title, jobs).encode("utf-8"))


def _tickers(jobs: Sequence[Job]) -> str:
    lines = {job.slogan_id: ticker(job.view) for job in jobs}
    return "".join(f"{line.text}\r\n" for line in lines.values())


def _note(title: str, jobs: Sequence[Job]) -> str:
    sizes: dict[str, Size] = {job.size.id: job.size for job in jobs}
    count = {name: sum(job.size.id == name for job in jobs) for name in sizes}
    mark = next((job.view.mark for job in jobs if job.view.mark), None)
    lines = [
        title,
        *([f"{mark} – không dùng để treo hay phát."] if mark else []),
        "",
        "Gửi nhà in cả thư mục này. Xem nhanh tất cả ở xem-truoc.pdf.",
        "Tệp PDF: màu CMYK, phông đã nhúng, có phần chừa xén; không đổi màu, không co giãn.",
        "",
        "KHỔ",
        *(f"- {size.name} ({count[name]} tệp): {_how(size)}" for name, size in sizes.items()),
        "",
        "GHÉP TỜ A4",
        "- Tệp …-ghep-a4.pdf: in đúng 100 %, trang đầu là sơ đồ, dán chồng 10 mm theo vạch.",
        "",
        "CHỮ CHẠY BẢNG LED",
        f"- {TICKER}: mỗi dòng một câu, bảng mã UTF-8.",
        "",
        "BĂNG RÔN TREO NGOÀI ĐƯỜNG",
        "- Ghi tên, địa chỉ người treo; treo không quá 15 ngày; không chăng ngang đường (Luật",
        "  Quảng cáo, Điều 27; đối chiếu văn bản mới nhất trước khi treo).",
    ]
    return "\r\n".join([*lines, ""])


def _how(size: Size) -> str:
    """How a file of this size is used."""
    if size.format != ON_PRESS:
        width, height = size.pixels
        return f"{width} × {height} điểm ảnh, đăng hoặc chiếu nguyên tệp"
    sheet = f"{size.width:g} × {size.height:g} mm, chừa xén {size.bleed:g} mm mỗi mép"
    if size.reduction != 1:
        return f"{sheet}; tệp vẽ theo tỉ lệ 1:{size.reduction}, in phóng {size.reduction * 100} %"
    return f"{sheet}; in đúng 100 %"
