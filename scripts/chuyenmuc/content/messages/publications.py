"""Sentences about the list of what was published."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chuyenmuc.content.messages.sentence import Sentence

_KEPT = "Lấy lại tệp cũ (lịch sử git, hoặc bản trong luu-tru); sổ do `chuyenmuc archive` ghi."

SENTENCES: Mapping[str, Sentence] = MappingProxyType(
    {
        "log_header": Sentence(
            "SL927",
            "Dòng đầu của sổ xuất bản phải là tên tám cột ngày, việc, bài, tên bài, lý do, người "
            "duyệt, dấu bài, mã dòng; ở đây là `{found}`.",
            _KEPT,
        ),
        "log_empty": Sentence("SL928", "Ô {cell} (cột `{column}`) của sổ để trống.", _KEPT),
        "log_deed": Sentence(
            "SL929",
            "Việc `{found}` không có trong sổ xuất bản: chỉ có đăng, cập nhật, đính chính, gỡ.",
            _KEPT,
        ),
    }
)
