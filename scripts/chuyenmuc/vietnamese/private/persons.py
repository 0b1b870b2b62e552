"""Names of people as Vietnamese texts write them, and whether one speaks in an office.

A name is a family name with at least two syllables behind it, or any syllables behind a word by
which people are called. What is cut short (“bà N.”, “N.T.H.”) is nobody's any more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_UP = "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸÝ"
_LOW = "a-zà-öø-ÿăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹý"
_SYLLABLE = rf"(?:[{_UP}][{_LOW}]{{1,7}}|[{_UP}]{{2,7}}|[{_UP}](?![\w.]))"
FAMILIES = (
    "Nguyễn|Nguyen|Trần|Tran|Lê|Phạm|Pham|Hoàng|Hoang|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý"
    "|Đinh|Trịnh|Lương|Trương|Hà|Lưu|Đào|Lò|Lô|Quàng|Lường|Giàng|Sùng|Thào|Vừ|Lầu|Lữ|Quách|Khuất"
    "|Nghiêm|Phùng|Đàm|Hứa|Doãn|Uông|Đậu|Chử|Vi"
)
# Words of every day as well: in capitals they are a name only before VĂN or THỊ.
_DAILY = (
    "Đoàn|Mai|Cao|Tô|Tạ|Chu|Thái|Cầm|Vàng|Mùa|Hạng|Moong|Kha|Kiều|Thạch|Triệu|Bàn|Nông|Tống|Tăng"
    "|Bạch|Lại|Cù|Thân|Mạc|Phí|Tòng|Chảo|Tẩn|Lục|Hoa|Vương|Viên|Văn|Thiều|Ninh|Từ|Âu|Quản|Giáp|Khổng"
    "|Ksor|Siu|Rơ|Rmah|Y|A"
)
_FAMILY = rf"{FAMILIES}|{FAMILIES.upper()}|{_DAILY}|(?:{_DAILY.upper()})(?= (?:VĂN|THỊ) )"
_SMALL = rf"(?:{FAMILIES.lower()}) (?:văn|thị)(?: [{_LOW}]{{1,7}})"
# What people are called by; the small ones last, so that the longer win.
_CALLED = (
    r"đối tượng|bị can|bị cáo|nghi phạm|kẻ trộm|tên trộm|bệnh nhân|nạn nhân|gia đình|vợ chồng"
    r"|con gái"
    r"|con trai|em bé|cụ ông|cụ bà|cháu bé|học sinh|công dân|người dân|sinh viên|ông|bà|anh|chị|cô"
    r"|chú"
    r"|bác|cụ|cháu gái|cháu trai|cháu nội|cháu ngoại|bé trai|bé gái|trẻ|em|cháu|bé|cậu|dì|mợ|thím"
    r"|thầy|hộ|tên|họ và tên|họ tên|chủ hộ|chủ tài khoản|CTK|o"
)
_GIVEN = rf"{_SYLLABLE}(?: {_SYLLABLE}){{0,4}}"
_PERSON = re.compile(
    rf"(?<!\w)(?P<called>(?i:{_CALLED})):? (?:là |tên |tên là |(?i:ông|bà|anh|chị|em|cháu|bé|cô"
    rf"|cụ) )?"
    rf"(?P<given>{_GIVEN})"
    rf"|(?<![\w/])(?P<name>(?:{_FAMILY}) {_SYLLABLE}(?: {_SYLLABLE}){{1,3}}|{_SMALL})(?!\w)"
)
_PLACE_BEFORE = re.compile(
    r"(?<!trưởng )(?<!phó )(?<!bí thư )(?<!an )(?:đường|phố|xã|phường|huyện|tỉnh|thôn|xóm|bản|làng"
    r"|trường|quận|thị trấn|thị xã|thành phố"
    r"|TP\.?"
    r"|chợ|cầu|công ty|THPT|THCS|tiểu học|mầm non|trung học cơ sở|trung học phổ thông|sông"
    r"|núi|đảo|đền|chùa|lăng|khu|ấp|khối|tổ dân phố|công viên|quảng trường|bệnh viện|đại học"
    r"|học viện"
    r"|thương hiệu|hợp tác xã|HTX|cửa hàng|tượng đài|nhà thờ|dòng họ|tư tưởng|huyện ủy)"
    r"[ :]{1,2}$|\b(?:giải|quỹ|họ) $",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"(?:Rịa|Trưng|Táo|Nội|Sơn La|UBND|Việt Nam|Công an|Thành phố|Facebook|Zalo|Minh Xuân"
    r"|Trường|Trưởng|Phòng|Tổ|Ban|Hội|Đội|Sở|Cục|Đảng|Ủy|Nhà|Phó|Chủ|Bí|Điều|Luật|Hợp)\b"
    r"|(?:Tô|Hồ|Công|Đoàn|Nghèo|Kinh|Doanh|Sản|Vì|Được|Của|Có|Nào|Khi|Nếu|Không|Đã|Khó|Là|Về|Chi"
    r"|Trung|Và|Tại|Ở)$"
)
_FAMILY_NAME = re.compile(rf"(?:{_FAMILY}) ")
_OFFICE = (
    r"đồng chí|đ/c|chủ tịch|phó|bí thư|giám đốc|trưởng|bác sĩ|bác sỹ|BS|TS|ThS|PGS"
    r"|GS|BSCK\d?|thạc sĩ|tiến sĩ|giáo sư|kỹ sư|luật sư|thẩm phán|kiểm sát viên|đại tướng|tướng"
    r"|thượng tá|trung tá|thiếu tá|đại tá|đại úy|đại uý|thượng úy|trung úy|thiếu úy|thượng úy"
    r"|đại biểu"
    r"|bộ trưởng|chuyên gia|phóng viên|nhà báo|đại diện|cán bộ|công chức|giáo viên|điều dưỡng|y sĩ"
    r"|y sỹ|y tá|dược sĩ|ủy viên|uỷ viên|thanh tra|nghệ nhân|nghệ sĩ|nghệ sỹ|\bNSND\b|\bNSƯT\b"
    r"|chủ nhiệm|anh hùng|liệt sĩ|liệt sỹ|nhà văn|nhà thơ|nhạc sĩ|ca sĩ|vua|danh nhân|chí sĩ"
    r"|nhà cách"
    r"|tổng thống|thủ tướng|đức cha|linh mục|hòa thượng|thượng tọa|công an viên|tổ viên|thành viên"
    r"|tác giả|biên tập|ảnh|người ký|kiểm tra|viên chức|mẹ việt nam|cựu|nguyên"
)
_OFFICE_BEFORE = re.compile(rf"\b(?:{_OFFICE})\b[^.;\n|]{{0,40}}$", re.IGNORECASE)
_OFFICE_AFTER = re.compile(rf"[ ]?[,(–:-]?[ ]?[^.;\n|,]{{0,22}}\b(?:{_OFFICE})\b", re.IGNORECASE)
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named at ``start`` to ``end``; ``called`` is how, in small letters, or empty."""

    start: int
    end: int
    name: str
    called: str
    in_office: bool

    @property
    def is_full(self) -> bool:
        """Whether family name and given name are said."""
        return " " in self.name


def persons(text: str) -> Iterator[Person]:
    """Everybody who is named in a text, from left to right."""
    for found in _PERSON.finditer(text):
        group = "name" if found["name"] else "given"
        start, end = found.span(group)
        name = found[group]
        before = text[max(0, found.start() - 60) : found.start()].rpartition("\n")[2]
        if (
            found[0].startswith("Anh Sơn")
            or _NO_NAME.match(name)
            or (group == "name" and _PLACE_BEFORE.search(before))
        ):
            continue
        if group == "given" and _is_no_name_in_capitals(found["called"], name):
            continue
        last = name.rsplit(" ", 1)[-1]
        if len(last) == 1 and (last.isascii() or text[end : end + 1] == "."):
            continue  # cut short, or somebody of an example: ông Nguyễn Văn A
        after = text[end : end + 60].partition("\n")[0]
        office = bool(_OFFICE_BEFORE.search(before) or _OFFICE_AFTER.match(after))
        called = " ".join((found["called"] or "").casefold().split())
        yield Person(start, end, name, called, office)


def _is_no_name_in_capitals(called: str, name: str) -> bool:
    """Whether words in capitals only look like a name: BỆNH NHÂN BẢO HIỂM, học sinh THPT."""
    family = _FAMILY_NAME.match(name)
    return not family and (called.isupper() or (name.isupper() and " " not in name))


def has_person(text: str) -> bool:
    """Whether somebody is named by a full name."""
    return any(person.is_full for person in persons(text))
