"""Whether the pictures an officer gave fit what is drawn with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from chuyenmuc.channels.posters.jobs import Job
from chuyenmuc.content.models.posters.design import LogoLayer, PictureLayer
from chuyenmuc.content.models.posters.size import MM_PER_INCH
from chuyenmuc.diagnostics import Diagnostic, Location, Severity
from chuyenmuc.scene.poster.given_pictures import GivenPictures, pixels_needed, pixels_of
from chuyenmuc.scene.poster.layers import slot_of

L = TypeVar("L", bound=PictureLayer | LogoLayer)


def given_findings(
    jobs: Iterable[Job], given: GivenPictures, place: Location
) -> Iterator[Diagnostic]:
    """A warning for each picture that some files have no room for, or that is too small."""
    jobs = tuple(jobs)
    kinds: tuple[tuple[str, bytes | None, type[PictureLayer | LogoLayer]], ...]
    kinds = (("ảnh", given.photo, PictureLayer), ("logo", given.logo, LogoLayer))
    for what, body, layer in kinds:
        lacking = {
            f"{job.design.id} khổ {job.size.id}": None
            for job in jobs
            if body is not None and not any(_layers(job, layer))
        }
        if lacking:
            yield Diagnostic(
                place,
                "AP138",
                f"Không có chỗ cho {what} ở mẫu {', '.join(lacking)}; vẽ không có {what}.",
                "Chọn mẫu hoặc khổ khác nếu cần.",
                Severity.WARNING,
            )
    yield from _small_findings(jobs, given, place)


def _small_findings(
    jobs: Iterable[Job], given: GivenPictures, place: Location
) -> Iterator[Diagnostic]:
    """A warning for each size of paper on which a photograph would be seen as squares."""
    if given.photo is None:
        return
    width, height = pixels_of(given.photo)
    told: set[str] = set()
    for job in jobs:
        for layer in _layers(job, PictureLayer) if job.format == "pdf" else ():
            room = slot_of(layer, job.size)
            wide, high = pixels_needed(room)
            if job.size.id in told or (width >= wide and height >= high):
                continue
            told.add(job.size.id)
            dots = min(width / room.width, height / room.height) * MM_PER_INCH
            yield Diagnostic(
                place,
                "AP140",
                f"Ảnh {width} × {height} điểm quá nhỏ cho khổ {job.size.id}: in ra chỉ có "
                f"{max(1, round(dots))} điểm mỗi inch, nhìn thấy răng cưa.",
                f"Dùng ảnh ít nhất {wide} × {high} điểm: lấy ảnh gốc trong máy, không lấy ảnh đã "
                "gửi qua tin nhắn.",
                Severity.WARNING,
            )


def _layers(job: Job, kind: type[L]) -> Iterator[L]:
    """The layers of a kind that the design has on this size, with a QR code or without."""
    variant = job.design.variant_for(job.size)
    away = "unlinked" if job.view.link and job.size.qr else "linked"
    for layer in variant.layers if variant else ():
        if isinstance(layer, kind) and away not in layer.when:
            yield layer
