"""What a text tells of somebody by name: birth, home, child, health, circumstances, accusations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import MappingProxyType

from chuyenmuc.vietnamese.private.found import Found, What
from chuyenmuc.vietnamese.private.persons import Person, persons

_SENTENCE = re.compile(r"[^\n.!?]+(?:[.!?](?!\s|$)[^\n.!?]*|(?<=\bTP)\.[^\n.!?]*|[.!?]+)*")
_BEHIND, _BEFORE = 100, 36
_HEALTH = re.compile(
    r"\bHIV\b|\bAIDS\b|ung thư|tâm thần|động kinh|trầm cảm|lao phổi|bệnh lao|viêm gan|suy thận"
    r"|chạy thận|tai biến|đột quỵ|bại liệt|bại não|\bbị liệt|liệt (?:nửa|giường|toàn thân|hai|cả)"
    r"|câm điếc|khiếm thị|khiếm thính|khuyết tật|tiểu đường|đái tháo đường|bệnh hiểm nghèo"
    r"|bệnh nặng"
    r"|mắc bệnh|mắc chứng|bị bệnh|nhiễm bệnh|chất độc da cam|chất độc màu da cam|\bF0\b|dương tính"
    r"|nghiện (?:ma túy|ma tuý|rượu|hút|ngập)|tự kỷ|hội chứng Down|mù lòa|\bbị mù|mù hai mắt"
    r"|sẩy thai"
    r"|sảy thai|phá thai|mang thai|có thai|vô sinh|sa sút trí tuệ|bệnh án|thiểu năng|xơ gan"
    r"|tim bẩm sinh"
    r"|bệnh tim|bệnh phổi|bệnh thận|giang mai|bệnh lậu|hen suyễn|cai nghiện|chậm phát triển"
    r"|hậu covid"
    r"|mắc covid|nhiễm covid|phong cùi|bệnh phong|loạn thần|hoang tưởng|tự tử|tự sát|\bbị (?:cụt"
    r"|điếc|câm)"
    r"|huyết áp cao|cao huyết áp|bệnh gan|bệnh dạ dày|sốt xuất huyết",
    re.IGNORECASE,
)
_CIRCUMSTANCES = re.compile(
    r"hộ nghèo|cận nghèo|diện nghèo|nghèo khó|nghèo khổ|gia cảnh"
    r"|hoàn cảnh (?:\w+ ){0,3}(?:khó khăn|éo le)"
    r"|khó khăn nhất|mồ côi|ly hôn|li hôn|ly dị|ly thân|ngoại tình|bạo lực gia đình|bạo hành"
    r"|ngoài giá thú"
    r"|mẹ đơn thân|neo đơn|không nơi nương tựa|bảo trợ xã hội|(?:hưởng|nhận) (?:tiền )?trợ cấp"
    r"|vỡ nợ"
    r"|nợ thuế|nợ tiền|nợ xấu|nợ ngân hàng|còn nợ|đang nợ|mắc nợ|nợ quá hạn|nợ nần|chây ì|chây ỳ"
    r"|vay nặng lãi|quỵt nợ|xù nợ|(?:chậm|chưa|không chịu) (?:nộp|đóng|trả)|nợ \d|nợ (?:hơn|gần"
    r"|trên) \d"
    r"|nợ (?:phí|quỹ|học phí|bảo hiểm)|không có khả năng trả|thoát nghèo|bỏ vợ|bỏ chồng|đánh vợ"
    r"|thu nhập (?:chỉ )?(?:khoảng )?\d|lương (?:hưu )?\d",
    re.IGNORECASE,
)
_DEEDS = (
    r"lừa đảo|lừa (?:tiền|lấy|người|bà con|dân)|lừa gạt|chiếm đoạt|tham ô|tham nhũng|hối lộ|trộm"
    r"|ăn cắp"
    r"|lấy cắp|cướp|đánh bạc|sát phạt|lô đề|ghi đề|cá độ|đánh (?:người|đập|chửi|vợ|con)|hành hung"
    r"|cố ý gây thương tích|ma túy|ma tuý|xâm hại|hiếp dâm|dâm ô|giết|ăn chặn|ăn bớt|bao che"
    r"|biển thủ"
    r"|trốn thuế|làm giả|làm bằng giả|giả mạo|vu khống|phạm tội|phạm pháp|lấn chiếm|gây rối|đua xe"
    r"|quấy rối|mại dâm|cho vay nặng lãi|bỏ trốn|trốn nghĩa vụ|trốn truy nã|buôn lậu|hàng giả"
    r"|nói xấu|chống (?:đối|người thi hành)|xuyên tạc|phá hoại|đốt|hủy hoại|phá rừng|xả thải"
    r"|đe dọa|đe doạ"
)
_ACCUSED = re.compile(
    rf"\b(?:{_DEEDS})|bị (?:bắt|khởi tố|tố (?:cáo|giác)|truy nã|tạm giam|tạm giữ|xử phạt|phạt tù"
    rf"|tuyên phạt"
    r"|kỷ luật|cáo buộc|nghi)",
    re.IGNORECASE,
)
# Somebody did it, and did not speak of it nor suffer it.
_DID = re.compile(
    r"(?:đã|có hành vi|thực hiện hành vi|từng|chuyên|về tội|hay|liên tục|nhiều lần|dám|bị cho là"
    r"|bị tố"
    r"|nghi vấn|tội|do|đang|vì|thủ phạm|là kẻ|là đối tượng|bị nghi|cầm đầu|tham gia"
    r"|lợi dụng)(?: \w+){0,5} ?$",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"cho biết|chia sẻ|\bnói\b|nói rằng|khuyến cáo|cảnh báo|khuyên|phát biểu|nhấn mạnh|tư vấn"
    r"|hướng dẫn"
    r"|tuyên truyền|(?<!được )(?<!được tặng )\btrao\b|(?<!được )\btặng\b|\bthăm\b|(?<!được )giúp"
    r"|(?<!được )hỗ trợ|vận động|chỉ đạo|chủ trì|đề nghị|yêu cầu|khẳng định|giới thiệu|tố giác"
    r"|trình báo"
    r"|phát hiện|ngăn chặn|phòng|chống|bắt (?:giữ|được|quả tang)|truy bắt|phản ánh|tìm hiểu|dạy"
    r"|chăm sóc"
    r"|nghiên cứu|điều trị cho|khám cho|ủng hộ|phụ trách|giải thích|trả lời|\bhỏi\b|nghe|đọc"
    r"|nhận được"
    r"|nếu|phải cảnh giác|cẩn thận|suýt|tránh|tưởng|mất tiền|tố cáo|giao lưu",
    re.IGNORECASE,
)
_SUFFERED = re.compile(r"\bbị(?: \w+){0,6} $|nạn nhân|\bđược\b[^,]{0,20}$", re.IGNORECASE)
_BORN = re.compile(
    r"(?:\b(?:sinh(?: ngày| năm)?|ngày sinh|năm sinh|SN|s\.n\.?|NS|DOB)\b[ :.]{0,3})"
    r"(?:ngày )?(?P<day>\d{1,2} ?[/.\-] ?\d{1,2} ?[/.\-] ?(?P<y>\d{4})"
    r"|\d{1,2} tháng \d{1,2},? năm (?P<z>\d{4})"
    r"|(?P<year>\d{4}))(?!\d)",
    re.IGNORECASE,
)
_ROW_DAY = re.compile(r"(?<![\d/])\d{1,2}[/.\-]\d{1,2}[/.\-](?P<y>\d{4})(?![\d/])")
_HOME = re.compile(
    r"(?:trú|ngụ|tạm trú|địa chỉ|nhà riêng|nhà|ở|sống)\b[^.;\n]{0,30}?"
    r"(?:\bsố nhà|nhà số|\bsố|\bngõ|\bhẻm|\bngách|\bkiệt) ?\d{1,4}",
    re.IGNORECASE,
)
_YOUNG = re.compile(
    r"\blớp (?:\d|mẫu giáo|chồi|lá|mầm)|học sinh|mẫu giáo|mầm non|tiểu học|\bTHCS\b|trung học cơ sở"
    r"|\b(?:[1-9]|1[0-5]) (?:tháng )?tuổi|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) tuổi"
    r"|sinh năm 20(?:1[2-9]|2\d)|\bSN ?20(?:1[2-9]|2\d)|mồ côi|xâm hại|bỏ học|đi lạc|mất tích"
    r"|bị lạc"
    r"|đuối nước|sơ sinh|tảo hôn",
    re.IGNORECASE,
)
_CHILD_WORDS = frozenset({"cháu", "bé", "em bé", "cháu bé"})
_PUPIL_WORDS = frozenset({"em", "học sinh", "con gái", "con trai", "trẻ", "tên"})
_SUSPECTS = frozenset({"đối tượng", "bị can", "bị cáo", "nghi phạm", "kẻ trộm", "tên trộm"})
_PATIENTS = frozenset({"bệnh nhân"})
_LIVED = 1926
"""Whoever was born before belongs to history."""
_GROWN = 2015


@dataclass(frozen=True, slots=True)
class _Told:
    """A person, and the sentence or row in which something is told of them."""

    person: Person
    text: str
    start: int
    end: int

    @property
    def behind(self) -> str:
        return self.text[self.person.end : min(self.end, self.person.end + _BEHIND)]

    @property
    def before(self) -> str:
        return self.text[max(self.start, self.person.start - _BEFORE) : self.person.start]

    @property
    def is_row(self) -> bool:
        """Whether it is the row of a table, or one of a list."""
        return "|" in self.text[self.start : self.end]


def told_of_people(text: str) -> Iterator[Found]:
    """Everything that nobody else needs to know of somebody who is named."""
    everybody = [*persons(text)]
    at = 0
    for sentence in _SENTENCE.finditer(text) if everybody else ():
        while at < len(everybody) and everybody[at].end <= sentence.end():
            person = everybody[at]
            at += 1
            if person.start >= sentence.start():
                told = _Told(person, text, sentence.start(), sentence.end())
                yield from _about(told)


def _about(told: _Told) -> Iterator[Found]:
    person = told.person
    for what, holds in _KINDS.items():
        if holds(told):
            yield Found(what, person.start, person.end, person.name)


def _is_born(told: _Told) -> bool:
    found = _BORN.search(told.behind[:70])
    if not found and told.is_row and told.person.is_full:
        found = _ROW_DAY.search(told.behind)
        return bool(found) and _LIVED <= int(found["y"]) <= _GROWN if found else False
    if not found or told.person.in_office:
        return False
    year = int(next(filter(None, (found.groupdict().get(n) for n in ("y", "z", "year")))))
    return year >= _LIVED and bool(told.person.is_full or told.person.called)


def _is_at_home(told: _Told) -> bool:
    return bool(not told.person.in_office and _HOME.search(told.behind[:80]))


def _is_child(told: _Told) -> bool:
    person = told.person
    if person.called in _CHILD_WORDS and person.is_full:
        return True
    if person.called not in _CHILD_WORDS | _PUPIL_WORDS:
        return False
    if person.called == "học sinh" and person.is_full:
        return True
    return bool(_YOUNG.search(told.behind[:80]) or _YOUNG.search(told.before))


def _is_ill(told: _Told) -> bool:
    if told.person.called in _PATIENTS:
        return True
    return _pairs(told, _HEALTH)


def _is_in_need(told: _Told) -> bool:
    return _pairs(told, _CIRCUMSTANCES)


def _pairs(told: _Told, trigger: re.Pattern[str]) -> bool:
    """Whether such words are said of the person, who says or does nothing about them."""
    person = told.person
    if person.in_office or not (person.called or person.is_full):
        return False
    behind = trigger.search(told.behind)
    if behind and not _SAYS.search(told.behind[: behind.start()]):
        return True
    before = [*trigger.finditer(told.before)]
    return bool(before) and not re.search(
        r"[.;]|\bdo\b|\bcho biết\b", told.before[before[-1].end() :]
    )


def _is_accused(told: _Told) -> bool:
    person, behind = told.person, told.behind
    if person.called in _SUSPECTS:
        return True
    for deed in _ACCUSED.finditer(behind):
        between = behind[: deed.start()]
        if _SAYS.search(between) or _SUFFERED.search(between):
            return False
        if deed[0].casefold().startswith("bị"):
            return True
        if _DID.search(between):
            return True
        if not person.in_office and re.fullmatch(r"[ ,]*(?:[^,.;]{0,24},)?[^,.;]{0,18}", between):
            return True
    return False


_KINDS: MappingProxyType[What, Callable[[_Told], bool]] = MappingProxyType(
    {
        "tre-em": _is_child,
        "ngay-sinh": _is_born,
        "dia-chi-nha": _is_at_home,
        "suc-khoe": _is_ill,
        "hoan-canh": _is_in_need,
        "to-cao": _is_accused,
    }
)
