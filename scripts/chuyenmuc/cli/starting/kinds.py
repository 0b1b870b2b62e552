"""Every kind of file that can be begun: what is asked, where it goes, what it is checked by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from pydantic import BaseModel

from chuyenmuc.cli.starting.offers import (
    after_half_a_year,
    agency,
    agency_of_new,
    nothing,
    of_year,
    said,
    this_year,
    village_word,
)
from chuyenmuc.cli.starting.question import Answers, Around, Question
from chuyenmuc.content.models.article import Article
from chuyenmuc.content.models.commune import Commune
from chuyenmuc.content.models.figures import KINDS as FIGURES
from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.content.models.slogan import Slogan
from chuyenmuc.content.models.vocabulary import AUDIENCE_WORDS, FIELD_WORDS

_ARTICLES = MappingProxyType(
    {
        "news": "Tin: việc vừa làm, sắp làm ở xã",
        "guide": "Hướng dẫn: làm một việc từng bước",
        "story": "Mô hình hay: người thật, việc thật, đã được đồng ý",
        "lesson": "Bài học số: một kỹ năng ngắn",
    }
)
_FIGURES = MappingProxyType(
    {
        "steps": "Các bước, làm lần lượt",
        "list": "Dấu hiệu, mẹo nhỏ: danh sách có hình",
        "dodont": "Nên và không nên",
        "numbers": "Vài con số nổi bật",
        "compare": "Trước và nay, cách cũ và cách mới",
        "progress": "Chỉ tiêu của kế hoạch đã tới đâu",
        "timeline": "Các mốc thời gian",
        "bars": "Biểu đồ cột: so các con số",
        "lines": "Biểu đồ đường: một con số theo thời gian",
        "donut": "Biểu đồ tròn: các phần của một tổng",
        "checklist": "Cần chuẩn bị gì, có ô đánh dấu",
        "contacts": "Hỏi ai, từ gần đến xa",
        "quote": "Một câu để nhớ",
    }
)
"""The kinds of ``content/models/figures`` as a person chooses among them; a test holds both."""
_LEVELS = MappingProxyType({level: f"Cấp {level}" for level in ("xã", "phường", "đặc khu")})
_BODIES = MappingProxyType({"state": "Văn bản nhà nước", "party": "Văn bản của Đảng"})

_TITLE = Question(name="title", words="Tên bài, không dấu chấm cuối")
_SUMMARY = Question(
    name="summary",
    words="Tóm tắt trong một hai câu, tối đa 160 ký tự (Enter: điền sau)",
    offer=said("[điền tóm tắt, tối đa 160 ký tự]"),
)
_FIELD = Question(name="field", words="Lĩnh vực", offer=said("doi-song-so"), choices=FIELD_WORDS)
_AUDIENCE = Question(
    name="audience",
    words="Viết cho ai (nhiều nhóm thì cách nhau bằng dấu phẩy)",
    offer=said("nguoi-dan"),
    choices=AUDIENCE_WORDS,
    is_list=True,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """A kind of file.

    Args:
        name: what is written after ``chuyenmuc new``.
        words: what it is, in the middle of a sentence.
        folder: where its files lie, in the folder of a commune; empty for the commune itself.
        pieces: the attribute of ``Library`` that holds such pieces.
        model: what answers are checked by.
        questions: in the order in which they are asked.
        more: fields nobody is asked about.
        order: the fields as they stand in the file; those not named here come last.
        template: the file of ``templates/new`` for the answers.
        named_after: the field the file is named after.
    """

    name: str
    words: str
    folder: str
    pieces: str
    model: type[BaseModel]
    questions: tuple[Question, ...]
    template: Callable[[Answers], str]
    more: Mapping[str, Callable[[Around, Answers], str]] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    named_after: str = "title"
    indent: str = ""

    @property
    def ending(self) -> str:
        """``.md`` or ``.yml``."""
        return ".md" if self.model is Article else ".yml"


_TODAY = {"date": lambda around, _: around.today.isoformat()}
_ARTICLE_ORDER = ("title", "kind", "summary", "sign", "date", "field", "audience")
_ROWS = (
    Beginning(
        name="bai",
        words="bài viết: tin, hướng dẫn, mô hình hay, bài học",
        folder="articles",
        pieces="articles",
        model=Article,
        template=lambda _: "bai.md",
        questions=(
            Question(name="kind", words="Loại bài", offer=said("news"), choices=_ARTICLES),
            _TITLE,
            _SUMMARY,
            _FIELD,
            _AUDIENCE,
            Question(
                name="unit",
                words="Đơn vị của xã đưa tin này và chịu trách nhiệm",
                offer=agency,
                is_asked=lambda answers: answers.get("kind") == "news",
            ),
            Question(
                name="consent",
                words="Người được nêu tên đã đồng ý bằng văn bản",
                offer=nothing,
                choices=MappingProxyType({"true": "Đã có văn bản", "false": "Chưa có"}),
                is_asked=lambda answers: answers.get("kind") == "story",
            ),
        ),
        more=_TODAY,
        order=_ARTICLE_ORDER,
    ),
    Beginning(
        name="canh-bao",
        words="cảnh báo lừa đảo, có hạn",
        folder="articles",
        pieces="articles",
        model=Article,
        template=lambda _: "canh-bao.md",
        questions=(
            _TITLE,
            Question(
                name="sign",
                words="Dấu hiệu nhận ra, một câu (Enter: điền sau)",
                offer=said("[điền dấu hiệu nhận ra, một câu]"),
            ),
            _SUMMARY,
            Question(
                name="field", words="Lĩnh vực", offer=said("an-toan-thong-tin"), choices=FIELD_WORDS
            ),
            _AUDIENCE,
            Question(
                name="valid_until",
                words="Hết hiệu lực sau ngày nào, viết năm-tháng-ngày",
                offer=after_half_a_year,
            ),
        ),
        more={"kind": lambda *_: "alert", **_TODAY},
        order=_ARTICLE_ORDER,
    ),
    Beginning(
        name="hoi-dap",
        words="câu hỏi và câu trả lời",
        folder="articles",
        pieces="articles",
        model=Article,
        template=lambda _: "hoi-dap.md",
        questions=(
            Question(name="title", words="Câu hỏi, như người dân hay hỏi"),
            Question(
                name="summary",
                words="Trả lời gọn trong một hai câu, tối đa 160 ký tự (Enter: điền sau)",
                offer=said("[điền câu trả lời gọn, tối đa 160 ký tự]"),
            ),
            _FIELD,
            _AUDIENCE,
        ),
        more={"kind": lambda *_: "question", **_TODAY},
        order=_ARTICLE_ORDER,
    ),
    Beginning(
        name="khau-hieu",
        words="khẩu hiệu của xã, để vẽ áp phích, băng rôn",
        folder="slogans",
        pieces="slogans",
        model=Slogan,
        template=lambda _: "khau-hieu.yml",
        questions=(
            Question(name="text", words="Khẩu hiệu; dấu | có dấu cách hai bên là chỗ đổi ý"),
            Question(
                name="approved_by",
                words="Cơ quan đã duyệt câu này (Enter: chưa duyệt, để nháp)",
                offer=nothing,
            ),
            Question(
                name="approved_on",
                words="Duyệt ngày nào, viết năm-tháng-ngày",
                is_asked=lambda answers: bool(answers.get("approved_by")),
            ),
            _FIELD,
        ),
        more={"draft": lambda _, answers: "" if answers.get("approved_by") else "true"},
        named_after="text",
        indent="    ",
    ),
    Beginning(
        name="infographic",
        words="hình: các bước, con số, nên và không nên …",
        folder="infographics",
        pieces="infographics",
        model=Infographic,
        template=lambda answers: f"infographic/{FIGURES[answers['kind']].shape}.yml",
        questions=(
            Question(name="kind", words="Kiểu hình", offer=said("steps"), choices=_FIGURES),
            Question(name="title", words="Thông điệp chính, đọc trong năm giây"),
            _SUMMARY,
            _FIELD,
            _AUDIENCE,
        ),
        more=_TODAY,
    ),
    Beginning(
        name="ke-hoach",
        words="kế hoạch, với một mục và một chỉ tiêu để chép tiếp",
        folder="plans",
        pieces="plans",
        model=Plan,
        template=lambda _: "ke-hoach.yml",
        questions=(
            Question(name="title", words="Trích yếu, đúng như văn bản"),
            Question(name="year", words="Năm của kế hoạch", offer=this_year),
            Question(name="short_title", words="Tên gọi ngắn, đặt tên cho cả tệp", offer=of_year),
            Question(name="issuer", words="Cơ quan ban hành in ở đầu văn bản", offer=agency),
            Question(name="body", words="Văn bản của ai", offer=said("state"), choices=_BODIES),
            _SUMMARY,
        ),
        more={"document": lambda *_: "Kế hoạch"},
        order=("title", "short_title", "summary", "document", "body", "issuer", "year"),
        named_after="short_title",
    ),
    Beginning(
        name="xa",
        words="xã mới: thư mục và tệp commune.yml",
        folder="",
        pieces="",
        model=Commune,
        template=lambda _: "xa.yml",
        questions=(
            Question(name="name", words="Tên riêng, không kèm xã, phường: Diễn Châu"),
            Question(name="level", words="Cấp", offer=said("xã"), choices=_LEVELS),
            Question(name="province", words="Tỉnh, thành phố (Enter: bỏ qua)", offer=nothing),
            Question(name="agency", words="Cơ quan ban hành, viết đầy đủ", offer=agency_of_new),
            Question(name="village_word", words="Gọi là thôn, xóm, bản, tổ …", offer=village_word),
        ),
        more={
            "official": lambda *_: "false",
            "about": lambda _, answers: (
                f"Trang thử của chuyên mục chuyển đổi số {answers['level']} {answers['name']}, "
                "đang soạn. Chưa nội dung nào ở đây được cơ quan duyệt."
            ),
        },
        order=("name", "level", "province", "agency", "official", "about"),
        named_after="name",
    ),
)
BEGINNINGS: Mapping[str, Beginning] = MappingProxyType({row.name: row for row in _ROWS})
"""What is written after ``chuyenmuc new`` → its row."""
