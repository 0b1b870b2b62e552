"""Marks of what may not leave an office: MẬT, TỐI MẬT, TUYỆT MẬT, lưu hành nội bộ."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.vietnamese.private.found import Found

_HINT = re.compile(
    r"mật|nội bộ|noi bo|phổ biến|công bố|phát tán|ra ngoài|sao ch|lưu hành|báo chí", re.IGNORECASE
)
_DEGREE = re.compile(
    r"(?<!\w)(?:TUYỆT MẬT|TỐI MẬT|TUYỆT\xa0MẬT|(?<!BÍ )(?<!BẢO )MẬT(?! (?:NHÀ NƯỚC|KHẨU|MÃ|ONG|ĐỘ"
    r"|THIẾT|NGỮ"
    r"|VỤ|HIỆU)))"
    r"(?!\w)"
)
_SMALL_DEGREE = re.compile(
    r"(?:^|[\n|(\[“\"])[ ]{0,4}(?:#{1,6} )?(?:độ mật|mức độ mật|mức độ bảo mật"
    r"|dấu mật)[ ]?[:\-=][ ]?"
    r"(?P<said>tuyệt mật|tối mật|mật)(?!\w)"
    r"|(?:^|[\n|(\[])[ ]{0,4}(?:#{1,6} )?(?P<alone>tuyệt mật|tối mật|mật)[ ]{0,4}(?=$|[\n|)\]:–]"
    r"|- )",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"(?:chỉ )?lưu hành trong (?:cơ quan|đơn vị|nội bộ)|không sao chép|cấm sao chép"
    r"|(?:^|(?<=\n)|(?<=[(\[\"“]))(?:tài liệu|văn bản|công văn|kế hoạch) (?:tuyệt |tối )?mật"
    r"(?=[,.:!)\n”\"]|$)"
    r"|(?:tài liệu |văn bản |chỉ )?lưu hành nội bộ|luu hanh noi bo|(?:chỉ )?(?:sử dụng"
    r"|dùng) (?:trong )?nội bộ"
    r"|tài liệu nội bộ|văn bản nội bộ|thông tin nội bộ, không|không phổ biến (?:rộng rãi"
    r"|ra (?:bên )?ngoài"
    r"|công khai|cho người)|không được phổ biến|cấm phổ biến|không công bố ra|không được công bố"
    r"|không phát tán ra|không gửi ra ngoài|không sao chụp|cấm sao chụp"
    r"|không chia sẻ ra (?:bên )?ngoài"
    r"|chỉ phục vụ nội bộ|không cung cấp cho báo chí|\bHỎA TỐC - MẬT",
    re.IGNORECASE,
)
_NOT_SPREAD = re.compile(
    r"(?:^|[\n|(\[])[ ]{0,4}(?:#{1,6} )?(?i:không phổ biến)(?=[ ]{0,4}(?:$|[\n|)\].:!–-]))"
    r"|KHÔNG PHỔ BIẾN(?! [A-ZĐ])"
)
# A text about secrets, not one that is a secret.
_TOPIC = re.compile(
    r"bí mật nhà nước|đóng dấu|dấu (?:chỉ )?mật|có dấu|độ mật (?:gồm|là|của)|danh mục|phân loại"
    r"|quy định"
    r"|\bcấm\b|nghiêm cấm|\bđừng\b|\bchớ\b|\btránh\b|\bkhông (?:được )?(?:đăng|gửi|chụp|đưa"
    r"|chia sẻ|soạn|lưu"
    r"|tải|dùng|cung cấp|tiết lộ|để lộ|làm lộ|scan|in|photo|mang|trao đổi)"
    r"|các (?:loại )?(?:tài liệu|văn bản)"
    r"|những (?:tài liệu|văn bản|gì)|tài liệu (?:nào )?(?:có|mật|thuộc)|là gì|thế nào|bảo vệ"
    r"|xử phạt|lộ lọt"
    r"|\bxem\b|\bnếu\b|\bkhi\b|mức (?:độ )?mật|ba mức|hay không|hành vi|làm lộ|\bluật\b|thuật ngữ"
    r"|nghĩa là"
    r"|không phải|không có dấu|gỡ|thu hồi|nghiệp vụ|phần mềm|mạng nội bộ|hệ thống|tin nhắn",
    re.IGNORECASE,
)
_STAMPED = re.compile(r"(?:dấu|độ|mật)[ ]?:[ ]?$", re.IGNORECASE)
_SENTENCE = re.compile(r"[^\n.!?]*")
_END = ".!?\n"
_REACH = 200


def secrecy(text: str) -> Iterator[Found]:
    """Every mark that a text itself bears, not one that it speaks of."""
    if not _HINT.search(text):
        return
    for pattern in (_DEGREE, _SMALL_DEGREE, _INSIDE, _NOT_SPREAD):
        for found in pattern.finditer(text):
            group = found.lastgroup or 0
            start, end = found.span(group)
            before = text[max(0, start - 12) : start]
            if _STAMPED.search(before) or not _TOPIC.search(_around(text, start, end)):
                yield Found("dau-mat", start, end, text[start:end])


def _around(text: str, start: int, end: int) -> str:
    """The sentence it is in, without the mark."""
    before = text[max(0, start - _REACH) : start]
    cut = max(before.rfind(sign) for sign in _END) + 1
    behind = _SENTENCE.match(text, end, min(len(text), end + _REACH))
    return f"{before[cut:]} \0 {behind[0] if behind else ''}"
