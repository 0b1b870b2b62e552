"""The closed lists an editor chooses from: the key in YAML and the words residents see."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

ArticleKind = Literal["news", "guide", "alert", "question", "story", "lesson"]
FieldOfLife = Literal[
    "hanh-chinh", "y-te", "giao-duc", "kinh-te", "an-toan-thong-tin", "doi-song-so"
]
Audience = Literal[
    "nguoi-dan", "nguoi-cao-tuoi", "hoc-sinh", "phu-huynh", "can-bo", "ho-kinh-doanh"
]
Scope = Literal["public", "internal", "out_of_product"]
Level = Literal["xã", "phường", "đặc khu"]


def _table(**rows: str) -> Mapping[str, str]:
    return MappingProxyType({key.replace("_", "-"): words for key, words in rows.items()})


KIND_WORDS = _table(
    guide="Hướng dẫn",
    alert="Cảnh báo",
    question="Hỏi – đáp",
    news="Tin bài",
    story="Mô hình hay",
    lesson="Bài học số",
)
"""What else the site knows of a kind of article is one row in ``views/kinds.py``."""

FIELD_WORDS = _table(
    hanh_chinh="Hành chính",
    y_te="Y tế",
    giao_duc="Giáo dục",
    kinh_te="Kinh tế",
    an_toan_thong_tin="An toàn thông tin",
    doi_song_so="Đời sống số",
)

AUDIENCE_WORDS = _table(
    nguoi_dan="Mọi người dân",
    nguoi_cao_tuoi="Người cao tuổi",
    hoc_sinh="Học sinh",
    phu_huynh="Phụ huynh",
    can_bo="Cán bộ, công chức",
    ho_kinh_doanh="Hộ kinh doanh, nông dân",
)

FIGURE_WORDS = _table(
    steps="Các bước",
    list="Danh sách có hình",
    dodont="Nên và không nên",
    numbers="Con số",
    compare="So sánh hai cột",
    progress="Tiến độ chỉ tiêu",
    timeline="Mốc thời gian",
    bars="Biểu đồ cột",
    lines="Biểu đồ đường",
    donut="Biểu đồ tròn",
    checklist="Việc cần làm đủ",
    contacts="Hỏi ai",
    quote="Câu để nhớ",
)

PLAN_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "sum": "Cộng dồn cả kỳ kế hoạch",
        "share_of_periods": "Tuần, tháng nào cũng phải đủ",
        "coverage": "Bao nhiêu xóm, đơn vị đã có",
        "last": "Số báo cáo mới nhất",
        "yes_no": "Có hoặc không",
        "public": "Người dân thấy được",
        "internal": "Việc nội bộ",
        "out_of_product": "Không thuộc trang này",
        "state": "Nhà nước",
        "party": "Đảng",
        "week": "Từng tuần",
        "month": "Từng tháng",
        "quarter": "Từng quý",
        "half_year": "Từng nửa năm",
        "year": "Cả năm",
        "none": "Không theo kỳ",
        "records": "Số xã ghi trong records",
        "content": "Đếm bài trên trang",
        "articles": "Mọi bài",
        "units_with_content": "Đơn vị có bài",
        "villages_with_content": "Thôn có bài",
        "tasks_with_content": "Việc có bài",
    }
)

CHOICE_WORDS: Mapping[str, str] = MappingProxyType(
    {**KIND_WORDS, **FIELD_WORDS, **AUDIENCE_WORDS, **FIGURE_WORDS, **PLAN_WORDS}
)
"""Every choice that does not speak for itself, in words."""
