"""Lines typed without marks (“ong Nguyen Van A sinh nam 1956”), given the marks that tell most.

Only words that say who somebody is, or what is told of them, get their marks back; the text keeps
its length, so that every place in it stays where it was.
"""

from __future__ import annotations

import re

from chuyenmuc.vietnamese.fold import fold

_CALLED = "ông|bà|anh|chị|cô|chú|bác|cụ|em|cháu|bé|hộ|cậu|dì|thầy|đối tượng|bệnh nhân|đồng chí"
_FAMILIES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đoàn|Trịnh|Lương|Trương|Tô"
    "|Hà|Tạ|Thái|Lưu|Đào|Lò|Lô|Quàng|Cầm|Lường|Giàng|Vàng|Sùng|Mùa|Thào|Hạng|Vừ|Lầu|Lữ|Quách|Khuất"
    "|Kiều|Nghiêm|Phùng|Thạch|Triệu|Bàn|Đàm|Nông|Hứa|Tống|Tăng|Bạch|Lại|Đậu|Cù|Thân|Doãn|Chử|Mạc"
    "|Tòng|Chảo|Tẩn|Lục|Vương|Viên"
)
_MIDDLES = "Văn|Thị"
_TOLD = (
    "sinh ngày|sinh năm|ngày sinh|năm sinh|họ và tên|họ tên|chủ hộ|hộ nghèo|cận nghèo|mồ côi|ly hôn"
    "|mẹ đơn thân|nợ tiền|còn nợ|đang nợ|mắc nợ|nợ thuế|nợ ngân hàng|nợ quá hạn|chưa nộp|chưa đóng"
    "|hoàn cảnh khó khăn|trợ cấp|bảo trợ xã hội|bạo lực gia đình|đánh vợ|bỏ vợ|bỏ chồng|nợ xấu"
    "|ung thư|tâm thần|trầm cảm|lao phổi|suy thận|chạy thận|tai biến|đột quỵ|bị liệt|khuyết tật"
    "|tiểu đường|đái tháo đường|mắc bệnh|bị bệnh|nhiễm bệnh|nhiễm|dương tính|nghiện ma túy|nghiện"
    "|nghiện rượu|tự kỷ|mang thai|có thai|huyết áp cao|cao huyết áp|động kinh|viêm gan"
    "|lừa đảo|chiếm đoạt|tham ô|trộm cắp|trộm|ăn cắp|lấy cắp|đánh bạc|lô đề|ma túy|xâm hại"
    "|lấn chiếm|gây rối|tố cáo|xử phạt|khởi tố|bị bắt|hành hung|đánh người|đánh nhau|tàng trữ"
    "|vi phạm"
    "|học sinh|học lớp|lớp|tiểu học|mầm non|tuổi|bỏ học|đi lạc|mất tích|bị|đã|về tội|có hành vi"
    "|hành vi|do|vì|đang|cho biết|chia sẻ|hướng dẫn|tuyên truyền|giúp|tặng|trao|được|phát biểu"
    "|chủ tịch|bí thư|trưởng|phó|giám đốc|bác sĩ|đường|phố|xã|phường|huyện|tỉnh|thôn|xóm|trường"
    "|lưu hành nội bộ|tài liệu nội bộ|tuyệt mật|tối mật|độ mật|không phổ biến|mật"
    "|số nhà|nhà số|trú tại|địa chỉ"
)


def _words(*alternatives: str) -> dict[str, str]:
    """Each word as it is typed without marks, and as it is written."""
    every = [word for part in alternatives for word in part.split("|")]
    return {fold(word): word.lower() for word in every if fold(word) != word.lower()}


_MARKED = _words(_CALLED, _FAMILIES, _MIDDLES, _TOLD)
_ANY = "|".join(sorted(set(_words(_TOLD)), key=len, reverse=True))
_NAMES = "|".join(fold(name) for name in _FAMILIES.split("|"))
_WORD = re.compile(
    rf"(?<![\w@/.\-])(?:(?P<family>(?i:{_NAMES}))(?= (?:[A-Z]|van |thi ))"
    rf"|(?P<middle>(?i:van|thi))(?= \w)"
    rf"|(?P<called>(?i:{'|'.join(sorted(_words(_CALLED), key=len, reverse=True))}))"
    rf"(?=:? (?:[A-Z]|(?:{_NAMES}) (?:van|thi) ))"
    rf"|(?P<told>(?i:{_ANY})))(?![\w@])"
)
_LINE = re.compile(r"[^\n]+")


def with_marks(text: str) -> str:
    """The text, as long as it was, with the marks of such words on lines that have no marks."""
    return _LINE.sub(_line, text)


def _line(line: re.Match[str]) -> str:
    return line[0] if not line[0].isascii() else _WORD.sub(_word, line[0])


def _word(bare: re.Match[str]) -> str:
    marked = _MARKED.get(bare[0].lower(), bare[0])
    return "".join(
        there.upper() if typed.isupper() else there
        for typed, there in zip(bare[0], marked, strict=True)
    )
