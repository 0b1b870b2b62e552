"""AN824: private data inside a Word or Excel file that is offered for download."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from types import MappingProxyType

from chuyenmuc.diagnostics import Severity
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.private.enclosed import Enclosed, half_read
from chuyenmuc.lint.private.telling import entry_for
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.vietnamese.private.found import What

_WORDS: Mapping[What, str] = MappingProxyType(
    {
        "so-dien-thoai": "số điện thoại riêng",
        "so-giay-to": "số giấy tờ của một người",
        "tai-khoan": "số tài khoản hoặc số thẻ",
        "thu-dien-tu": "thư điện tử riêng",
        "bien-so": "biển số xe",
        "ngay-sinh": "ngày sinh của người này",
        "dia-chi-nha": "địa chỉ nhà của người này",
        "tre-em": "trẻ em được nêu tên",
        "suc-khoe": "sức khỏe của người này",
        "hoan-canh": "hoàn cảnh của người này",
        "to-cao": "lời cáo buộc người này",
        "dau-mat": "dấu mật hoặc nội bộ",
        "mat-khau": "mật khẩu hoặc mã",
    }
)


def _find(context: Context) -> Iterator[Finding]:
    wrong = [one for one in context.enclosed if not one.private.is_allowed]

    def kind(one: Enclosed) -> tuple[str, int, int, str]:
        place = one.private.place
        return place.uri, place.line or 0, place.column or 0, one.private.found.what

    for _, same in groupby(sorted(wrong, key=kind), key=kind):
        yield _told([*same])
    for place, name in half_read(context.library, context.documents):
        yield Finding(
            place,
            f"Tệp `{name}` dài, chỉ dò được phần đầu xem có dữ liệu riêng không.",
            "Tự xem phần còn lại, hoặc chia thành nhiều tệp ngắn.",
            Severity.WARNING,
        )


def _told(same: list[Enclosed]) -> Finding:
    first = same[0]
    private = first.private
    more = f", và {len(same) - 1} chỗ như thế nữa" if len(same) > 1 else ""
    draft = " (bản nháp)" if private.is_draft else ""
    return Finding(
        private.place,
        f"Trong tệp `{first.file}` ({first.where}) có `{private.found.shown}`: "
        f"{_WORDS.get(private.found.what, 'dữ liệu riêng')}{more}{draft}.",
        "Mở tệp, bỏ cột hoặc dòng ấy rồi lưu lại; không bỏ được thì gỡ tệp khỏi bài; "
        f"được phép đăng thì thêm ở đầu bài: `{entry_for(private)}`.",
        Severity.WARNING if private.is_draft else None,
    )


RULE = Rule(
    code="AN824",
    title="Dữ liệu riêng trong tệp cho tải về",
    why="Ai tải tệp về cũng mở ra đọc được, và bản đã tải thì không thu lại được.",
    bad='attachments: [{file: ho-ngheo.xlsx, title: "Danh sách có cột Số CCCD"}]',
    good='attachments: [{file: tong-hop.xlsx, title: "Số hộ nghèo từng thôn"}]',
    find=_find,
)
