"""MD504: a picture without words for those who cannot see it, or without a file."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from chuyenmuc.content.links import resolve
from chuyenmuc.content.suggest import nearest
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for image in passage.links:
            if image.form != "image":
                continue
            if not image.label.strip():
                yield Finding(
                    passage.locate(image.start),
                    "Ảnh chưa có lời mô tả.",
                    "Ghi vào ngoặc vuông điều ảnh cho thấy: ![Nút Đăng nhập ở góc phải](anh.jpg).",
                )
            place = passage.locate(image.url_start)
            if image.scheme in {"http", "https"}:
                yield Finding(
                    place,
                    "Ảnh lấy từ trang khác sẽ không hiện.",
                    "Tải ảnh về (nếu được phép dùng), đặt cạnh bài rồi ghi tên tệp.",
                )
            elif image.url and image.scheme is None and not image.holds_reference:
                target = resolve(place.uri, image.url)
                if target.startswith("content/") and target not in context.files:
                    meant = _meant(context, place.uri, target)
                    yield Finding(
                        place,
                        f"Không có tệp ảnh `{target}`.",
                        f"Đặt ảnh cạnh bài và ghi đúng tên tệp.{meant}",
                    )


def _meant(context: Context, article: str, target: str) -> str:
    """The picture most like the one that is missing, as the article would write it."""
    near = nearest(target, context.files)
    if near is None:
        return ""
    written = posixpath.relpath(near, posixpath.dirname(article))
    return f" Có phải bạn muốn viết `{written}`?"


RULE = Rule(
    code="MD504",
    title="Ảnh thiếu mô tả hoặc thiếu tệp",
    why="Người khiếm thị nghe lời mô tả thay cho ảnh; mạng yếu thì ai cũng chỉ thấy lời mô tả.",
    bad="![](man-hinh.png)",
    good="![Màn hình đăng nhập có ô Số định danh](man-hinh.png)",
    find=_find,
)
