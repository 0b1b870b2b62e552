"""Marks of what may not leave an office: MẬT, TỐI MẬT, TUYỆT MẬT, lưu hành nội bộ."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuyenmuc.vietnamese.private.found import Found

_HINT = re.compile(
    r"mật|m  ?ậ  ?t|nội bộ|noi bo|phổ biến|công bố|phát tán|ra ngoài|sao ch|lưu hành|báo chí",
    re.IGNORECASE,
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
    r"(?:chỉ )?lưu hành trong (?:cơ quan|đơn vị|nội bộ|Đảng|chi bộ|ngành|lực lượng)"
    r"|không sao chép|cấm sao chép"
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
    r"|(?i:(?:tài liệu|văn bản)[^\n.,]{0,40}, không phổ biến)(?=[ ]{0,4}(?:$|[\n|)\].!]))"
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
    r"|những (?:tài liệu|văn bản|gì)|tài liệu (?:nào )?(?:có|mật|thuộc)|là gì|thế nào"
    r"|bảo vệ (?:bí mật|tài liệu|thông tin|văn bản|dữ liệu|độ mật)|bảo mật"
    r"|xử phạt|lộ lọt"
    r"|\bxem\b|\bnếu\b|\bkhi\b|mức (?:độ )?mật|ba mức|hay không|hành vi|làm lộ|\bluật\b|thuật ngữ"
    r"|nghĩa là"
    r"|không phải|không có dấu|gỡ|thu hồi|nghiệp vụ|phần mềm|mạng nội bộ|hệ thống|tin nhắn",
    re.IGNORECASE,
)
# Set apart from what follows as a stamp is, it is one whatever the rest speaks of.
_SET_APART = re.compile(
    r"(?:^|[\n|(\[“])[ *_#>]{0,6}(?:[A-ZĐ ]{0,12}TUYỆT MẬT|[A-ZĐ ]{0,12}TỐI MẬT|MẬT|LƯU HÀNH NỘI BỘ"
    r"|(?i:tài liệu|văn bản) (?i:(?:lưu hành )?nội bộ|mật|tối mật|tuyệt mật)"
    r"|(?i:(?<=[(\[])nội bộ(?=[)\]])|mật(?= \(bản)))[ *_]{0,4}"
    r"(?=$|[\n|)\]”,:.]| ?[–-] | \(bản)"
    r"|(?<!\w)(?i:kế hoạch|phương án|báo cáo|công văn|đề án|danh sách)"
    r" (?i:tuyệt|tối) (?i:mật)(?!\w)"
)
_SPREAD = re.compile(r"(?:T ?U ?Y ?Ệ ?T|T ?Ố ?I) {1,4}M Ậ T(?!\w)|(?<!\w)M  ?Ậ  ?T(?!\w)")
_STAMPED = re.compile(r"(?:dấu|độ|mật)[ ]?:[ ]?$", re.IGNORECASE)
_SENTENCE = re.compile(r"[^\n.!?]*")
_END = ".!?\n"
_REACH = 200


def secrecy(text: str) -> Iterator[Found]:
    """Every mark that a text itself bears, not one that it speaks of."""
    if not _HINT.search(text):
        return
    for pattern in (_DEGREE, _SMALL_DEGREE, _INSIDE, _NOT_SPREAD, _SET_APART, _SPREAD):
        for found in pattern.finditer(text):
            group = found.lastgroup or 0
            start, end = found.span(group)
            before = text[max(0, start - 12) : start]
            alone = pattern in {_SET_APART, _SPREAD} or _STAMPED.search(before)
            if alone or not _TOPIC.search(_around(text, start, end)):
                yield Found("dau-mat", start, end, text[start:end])


def _around(text: str, start: int, end: int) -> str:
    """The sentence it is in, without the mark."""
    before = text[max(0, start - _REACH) : start]
    cut = max(before.rfind(sign) for sign in _END) + 1
    behind = _SENTENCE.match(text, end, min(len(text), end + _REACH))
    return f"{before[cut:]} \0 {behind[0] if behind else ''}"
