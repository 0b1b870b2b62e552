"""MD502: a link that does something else than open a page, a mail or a call."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule

_ALLOWED = frozenset({"http", "https", "mailto", "tel"})
_QUOTES = "“”\"'‘’«»"  # noqa: RUF001  # as Word types them
_ON_THIS_MACHINE = "Địa chỉ này chỉ có trên máy của người viết; người đọc không mở được."
_BESIDE = (
    "Với ảnh: chép tệp vào cạnh bài rồi chỉ ghi tên, ví dụ ![Nút Đăng nhập](anh.jpg). "
    "Với tài liệu: ghi địa chỉ https:// của nó."
)


def _find(context: Context) -> Iterator[Finding]:
    for passage in context.passages:
        for link in passage.links:
            scheme = link.scheme
            if scheme is not None and (len(scheme) == 1 or scheme == "file"):
                yield Finding(passage.locate(link.url_start), _ON_THIS_MACHINE, _BESIDE)
            elif scheme is not None and scheme[:1] in _QUOTES:
                yield Finding(
                    passage.locate(link.url_start),
                    "Dấu ngoặc kép đứng trong địa chỉ, nên không mở được.",
                    f"Xóa dấu ngoặc kép: `{(link.url or '').strip(_QUOTES)}`.",
                )
            elif scheme is not None and scheme not in _ALLOWED and not link.holds_reference:
                yield Finding(
                    passage.locate(link.url_start),
                    f"Đường dẫn kiểu `{scheme}:` không được phép.",
                    "Chỉ dùng địa chỉ bắt đầu bằng https://, http://, mailto: hoặc tel:.",
                )


RULE = Rule(
    code="MD502",
    title="Đường dẫn không an toàn",
    why="Đường dẫn kiểu javascript: hoặc data: chạy mã trên máy người đọc.",
    bad="[Bấm](javascript:alert(1))",
    good="[Cổng Dịch vụ công quốc gia](https://dichvucong.gov.vn)",
    find=_find,
)
