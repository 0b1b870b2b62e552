"""What a look found, as a text to be sent as it is, for whoever can act upon it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from chuyenmuc.diagnostics import Diagnostic, Report

_MOST = 12
"""Findings of one kind that are listed; the screen has them all."""
_HEADINGS: Mapping[str, str] = MappingProxyType(
    {
        "XB721": "Tệp bị sửa, trang bị chuyển đi nơi khác",
        "XB722": "Tệp bị mất",
        "XB723": "Tệp, trang lạ",
        "XB724": "Chưa kiểm tra được",
        "XB760": "Máy chủ chưa dùng tệp cấu hình của lần dựng",
        "XB761": "Dòng bảo vệ bị mất hoặc bị đổi",
        "XB762": "Dòng lạ trong câu trả lời của máy chủ",
        "XB763": "Địa chỉ không có mà máy chủ vẫn trả lời",
        "XB764": "Chưa xem hết vì hết giờ",
        "XB765": "Chứng chỉ bảo mật",
        "XB766": "Mục lạ trong thư mục trang",
        "XB767": "Quyền của tệp",
        "XB768": "Tệp cấu hình máy chủ bị sửa",
        "XB769": "Loại tệp, bảng chữ",
    }
)
_OTHER = "Liên kết và trang"
_INTRUSION = frozenset({"XB721", "XB722", "XB723", "XB761", "XB763", "XB766", "XB768"})
_FIRST = (
    "1. Chụp màn hình, giữ lại thư này; chưa xóa gì trên máy chủ.",
    "2. Báo ngay lãnh đạo Ủy ban nhân dân xã và người phụ trách trang.",
    "3. Gọi nơi giữ máy chủ: nhờ giữ nhật ký, tạm ngắt trang nếu đang hiện nội dung xấu.",
    "4. Báo Công an xã, và đơn vị chuyên trách an toàn thông tin của tỉnh.",
    "5. Đổi mọi mật khẩu của máy chủ, rồi đăng lại cả trang từ bản đã dựng.",
    "6. Chạy lại lệnh kiểm tra cho tới khi không còn lỗi nào.",
)
_MILD = (
    "1. Chuyển thư này cho người phụ trách trang và nơi giữ máy chủ.",
    "2. Làm theo dòng “Nên làm” ở từng mục.",
    "3. Chạy lại lệnh kiểm tra.",
)


def mail_text(target: str, report: Report, now: dt.datetime, files: int) -> str:
    """The subject on the first line, an empty line, the body.

    Args:
        target: the address or the folder that was looked at.
        report: what was found.
        now: the moment of the look.
        files: how many files the manifest lists.
    """
    lines = [
        f"Chủ đề: {_subject(target, report)}",
        "",
        f"Nơi đã xem: {target}",
        f"Lúc: {now:%H:%M ngày %d/%m/%Y}",
        f"Đã so với bản kê của lần dựng: {files} tệp.",
        "",
    ]
    if not report.diagnostics:
        return "\n".join((*lines, "Trang đúng như bản đã dựng. Không phải làm gì.", ""))
    lines += [f"Kết quả: {len(report.errors)} lỗi, {len(report.warnings)} lưu ý.", ""]
    lines += _groups(report)
    if report.errors:
        broken = any(finding.code in _INTRUSION for finding in report.errors)
        said = "Có dấu hiệu bị xâm nhập. " if broken else ""
        lines += [f"{said}Việc cần làm", *(_FIRST if broken else _MILD), ""]
    return "\n".join(lines)


def failed_text(target: str, why: str, now: dt.datetime) -> str:
    """The same where no look could be taken.

    Args:
        target: the address or the folder that was to be looked at.
        why: a sentence.
        now: the moment of the try.
    """
    lines = (
        f"Chủ đề: CHƯA KIỂM TRA ĐƯỢC trang {target}",
        "",
        f"Nơi cần xem: {target}",
        f"Lúc: {now:%H:%M ngày %d/%m/%Y}",
        "",
        why,
        "Trang có thể vẫn đúng, cũng có thể không: chưa ai biết. Sửa theo dòng trên rồi chạy lại.",
        "",
    )
    return "\n".join(lines)


def _subject(target: str, report: Report) -> str:
    if any(finding.code in _INTRUSION for finding in report.errors):
        return f"KHẨN: trang {target} có dấu hiệu bị xâm nhập ({len(report.errors)} lỗi)"
    if report.errors:
        return f"Trang {target} cần xem lại ({len(report.errors)} lỗi)"
    if report.diagnostics:
        return f"Trang {target} đúng như đã dựng, {len(report.warnings)} lưu ý"
    return f"Trang {target} đúng như đã dựng"


def _groups(report: Report) -> Iterator[str]:
    groups: defaultdict[str, list[Diagnostic]] = defaultdict(list)
    for finding in report:
        groups[_HEADINGS.get(finding.code, _OTHER)].append(finding)
    for heading in (*_HEADINGS.values(), _OTHER):
        if found := groups.get(heading):
            yield f"{heading} ({len(found)})"
            yield from (f"- {finding.message}" for finding in found[:_MOST])
            if len(found) > _MOST:
                yield f"- … và {len(found) - _MOST} mục nữa."
            yield from (f"  Nên làm: {action}" for action in _actions(found))
            yield ""


def _actions(found: Iterable[Diagnostic]) -> Iterable[str]:
    return dict.fromkeys(finding.action for finding in found)
