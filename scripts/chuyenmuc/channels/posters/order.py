"""What goes with the files of a campaign to the print shop and the boards.

A contact sheet of everything, the banners cut into A4 sheets, the running lines of LED boards,
and a note that says which file is printed on what.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chuyenmuc.artifact import Artifact
from chuyenmuc.channels.posters.jobs import Job
from chuyenmuc.channels.print_places import NOTE, PROOF, TICKER
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.scene.poster.compose import compose
from chuyenmuc.scene.scene import Composed
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.scene.writers.contact_sheet import Proof, write_proof
from chuyenmuc.scene.writers.tiles import write_tiles
from chuyenmuc.views.posters.hanging import LAW_NOTE, LONGEST_DAYS
from chuyenmuc.views.posters.poster import PosterView

BETWEEN = "  •  "
"""Between the parts of a running line; every board has this character."""
ON_PRESS = "pdf"


def proof_sheet(title: str, jobs: Sequence[Job], fonts: FontSet) -> Artifact:
    """One PDF with every poster (at least one) small, its design and its size."""
    proofs = [
        Proof(composed.scene, f"{job.design.id} · {job.size.id}")  # the slogan is in the picture
        for job in jobs
        if (composed := _composed(job, fonts)).scene is not None
    ]
    mark = jobs[0].view.mark
    return Artifact(PROOF, write_proof(f"{title} ({mark})" if mark else title, proofs, fonts))


def _composed(job: Job, fonts: FontSet) -> Composed:
    return compose(job.poster, fonts)


def campaign_files(title: str, jobs: Sequence[Job], fonts: FontSet) -> Iterator[Artifact]:
    """What a whole campaign needs besides its posters."""
    yield proof_sheet(title, jobs, fonts)
    for job in jobs:
        if job.size.family == "banner":
            composed = _composed(job, fonts)
            if composed.scene is not None:
                name = f"{job.slogan_id}/{job.design.id}/{job.size.id}-ghep-a4.pdf"
                yield Artifact(name, write_tiles(composed.scene, fonts, "A4"), job.place.uri)
    yield Artifact(TICKER, _tickers(jobs).encode("utf-8"))
    yield Artifact(NOTE, _note(title, jobs).encode("utf-8"))


def _tickers(jobs: Sequence[Job]) -> str:
    lines = {job.slogan_id: running_line(job.view) for job in jobs}
    return "".join(f"{line}\r\n" for line in lines.values())


def running_line(view: PosterView) -> str:
    """What a LED board of one line of letters shows, itself one line without an end.

    The slogan, what the picture is not (on a demo), and who says it.
    """
    parts = (" ".join(view.ideas), view.mark, view.header)
    return BETWEEN.join(" ".join(part.split()) for part in parts if part)


def _note(title: str, jobs: Sequence[Job]) -> str:
    sizes: dict[str, Size] = {job.size.id: job.size for job in jobs}
    count = {name: sum(job.size.id == name for job in jobs) for name in sizes}
    printed = [size for size in sizes.values() if size.format == ON_PRESS]
    shown = [size for size in sizes.values() if size.format != ON_PRESS]
    mark = next((job.view.mark for job in jobs if job.view.mark), None)
    lines = [
        title,
        *([f"{mark} – không dùng để treo hay phát."] if mark else []),
        "",
        "Gửi nhà in cả thư mục này. Xem nhanh tất cả ở xem-truoc.pdf.",
        "Tên tệp: khẩu hiệu / mẫu / khổ. Số bản mỗi tệp do xã ghi khi đặt in.",
        *_section("IN", [_listed(size, count[size.id]) for size in printed]),
        *(ON_PRESS_WORDS if printed else ()),
        *_section("ĐĂNG, CHIẾU", [_listed(size, count[size.id]) for size in shown]),
        *(TILING if any(size.family == "banner" for size in printed) else ()),
        "",
        "CHỮ CHẠY BẢNG LED",
        f"- {TICKER}: mỗi dòng một câu, bảng mã UTF-8.",
        *(_street(jobs) if any(size.is_hung for size in printed) else ()),
    ]
    return "\r\n".join([*lines, ""])


ON_PRESS_WORDS = (
    "",
    "YÊU CẦU VỚI NHÀ IN",
    "- Tệp PDF đúng kích thước, màu CMYK, chữ đen chỉ dùng mực đen, phông chữ đã nhúng.",
    "- Không đổi màu, không co giãn cho vừa giấy, không đổi phông.",
    "- Khổ ghi trên đây là khổ sau khi xén; phần chừa xén đã có sẵn trong tệp.",
    "- In thử một bản, so màu và dấu chữ với xem-truoc.pdf rồi mới in hết.",
)
TILING = (
    "",
    "GHÉP TỜ A4 (khi không thuê in bạt)",
    "- Tệp …-ghep-a4.pdf: in đúng 100 %, trang đầu là sơ đồ, dán chồng 10 mm theo vạch.",
)


def _section(title: str, lines: Sequence[str]) -> Sequence[str]:
    return ("", title, *lines) if lines else ()


def _listed(size: Size, files: int) -> str:
    return f"- {size.name} ({files} tệp): {_how(size)}"


def _street(jobs: Sequence[Job]) -> Iterator[str]:
    """What to look at before anything hangs in the street, and what the law says about it."""
    hung = [job.view for job in jobs if job.size.is_hung]
    dates = sorted({view.hang for view in hung if view.hang})
    yield from ("", "TRƯỚC KHI TREO NGOÀI ĐƯỜNG", "Xem lại trên từng tấm:")
    yield "- Chữ đủ dấu, đúng tên cơ quan, đúng ngày; không tấm nào rách, nhòe."
    addressed = all(view.address for view in hung)
    yield (
        "- Có tên và địa chỉ người treo."
        if addressed
        else "- CHƯA CÓ địa chỉ người treo: ghi `owner` của xã rồi vẽ lại trước khi treo."
    )
    yield from (f"- {words}; tháo đúng ngày." for words in dates)
    if not dates:
        yield "- Ghi ngày treo, ngày tháo: vẽ lại với --hang-from và --hang-until."
    yield "- Buộc chắc, không che biển báo, đèn tín hiệu, dây điện."
    yield f"{LAW_NOTE}:"
    yield f"- Ghi tên, địa chỉ người treo; treo không quá {LONGEST_DAYS} ngày."
    yield "- Không chăng ngang đường."
    yield "- Logo nhà tài trợ (nếu có) ở bên phải hoặc phía dưới, không quá 20 % diện tích."
    yield "Đây là điều nhóm biên soạn đọc được, không thay cho ý kiến của cơ quan quản lý."


def _how(size: Size) -> str:
    """How a file of this size is used."""
    if size.format != ON_PRESS:
        width, height = size.pixels
        return f"{width} × {height} điểm ảnh, đăng hoặc chiếu nguyên tệp"
    sheet = f"{size.width:g} × {size.height:g} mm, chừa xén {size.bleed:g} mm mỗi mép"
    if size.reduction != 1:
        return f"{sheet}; tệp vẽ theo tỉ lệ 1:{size.reduction}, in phóng {size.reduction * 100} %"
    return f"{sheet}; in đúng 100 %"
