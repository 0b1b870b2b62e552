"""What hangs in the street says who put it up and where they are: the law asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.scene.finding import Finding
from chuyenmuc.scene.scene import Scene
from chuyenmuc.views.posters.hanging import LAW_NOTE
from chuyenmuc.views.posters.poster import PosterView


def check_street(scene: Scene, view: PosterView) -> tuple[Finding, ...]:
    """What is missing on a poster for the street. Where nobody has an address, none is asked for.

    That a demo has none is said once for the commune, not here for each of its pictures.
    """
    return tuple(_missing(scene, view)) if scene.size.is_hung else ()


def _missing(scene: Scene, view: PosterView) -> Iterator[Finding]:
    said = {words.text for words in scene.texts}
    wanted = {"tên cơ quan": ("header", view.header), "địa chỉ": ("address", view.address)}
    for what, (role, text) in wanted.items():
        if text and text not in said:
            yield Finding(
                "AP115",
                f"Khổ “{scene.size.name}” treo ngoài đường mà thiếu {what} người treo "
                f"({LAW_NOTE}).",
                f"Thêm lớp chữ `role: {role}` vào tệp mẫu, hoặc chọn mẫu khác.",
            )
