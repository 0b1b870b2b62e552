"""Articles: news, guides, alerts, questions, model stories and lessons, one Markdown file each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from chuyenmuc.content.models.allowed import AllowList
from chuyenmuc.content.models.old_address import OldAddress
from chuyenmuc.content.models.values import (
    Boolean,
    Day,
    Id,
    Integer,
    PlainText,
    RecordingName,
    Ref,
    RunningTime,
    Short,
    SomeDay,
    Strict,
    Summary,
    Title,
    Url,
)
from chuyenmuc.content.models.vocabulary import ArticleKind, Audience, FieldOfLife


class Source(Strict):
    """An official page or document a fact was checked in."""

    title: PlainText = Field(description="Tên trang hoặc văn bản, kèm cơ quan")
    url: Url = Field(description="Địa chỉ trang")
    read_on: Day = Field(description="Ngày người soạn thật sự đọc trang này")
    copy_: Boolean = Field(
        default=False, alias="copy", description="true nếu đọc qua bản lưu, không phải trang gốc"
    )


class Video(Strict):
    """A film on a channel of the commune or of an official body; the page only leads to it."""

    url: Url = Field(description="Địa chỉ của video trên kênh đã đăng")
    length: RunningTime = Field(description="Dài bao lâu, viết phút:giây như 2:30")
    transcript: PlainText = Field(
        description="Lời trong video, để ai không xem được vẫn đọc được; các đoạn cách một dòng"
    )


class Attachment(Strict):
    """A file for download beside an article or a plan: its name there, and on the page."""

    file: PlainText = Field(description="Tên tệp PDF, Word hoặc Excel nằm cạnh bài")
    title: Title = Field(description="Tên gọi của tệp, ví dụ: Kế hoạch số 57, bản có dấu")


class Article(Strict):
    """The front matter of one article; its body is Markdown."""

    title: Title = Field(description="Tên bài, không dấu chấm cuối")
    short: Short | None = Field(
        default=None, description="Tên gọi ngắn cho trang chủ, thẻ chia sẻ; 40 ký tự"
    )
    kind: ArticleKind = Field(description="Loại bài")
    summary: Summary = Field(description="Một hai câu, tối đa 160 ký tự")
    date: SomeDay = Field(description="Ngày đăng; tin rút từ văn bản ghi đúng như văn bản: 2026-04")
    field: FieldOfLife = Field(description="Lĩnh vực")
    audience: tuple[Audience, ...] = Field(min_length=1, description="Bài viết cho ai")
    unit: PlainText | None = Field(default=None, description="Đơn vị chịu trách nhiệm nội dung")
    village: PlainText | None = Field(default=None, description="Mã xóm, thôn trong commune.yml")
    author: PlainText | None = Field(default=None, description="Người hoặc nhóm biên soạn")
    checked_on: Day | None = Field(default=None, description="Ngày đối chiếu với các nguồn")
    checked_by: PlainText | None = Field(default=None, description="Cán bộ đã kiểm tra")
    sources: tuple[Source, ...] = Field(default=(), description="Nguồn chính thức")
    review_by: Day | None = Field(default=None, description="Phải xem lại trước ngày này")
    valid_until: Day | None = Field(default=None, description="Hết hiệu lực sau ngày này")
    sign: Summary | None = Field(default=None, description="Cảnh báo: dấu hiệu nhận ra, một câu")
    official_url: Url | None = Field(default=None, description="Trang chính thức để làm việc này")
    video: Video | None = Field(default=None, description="Video, clip của bài")
    attachments: tuple[Attachment, ...] = Field(
        default=(), description="Tệp cho tải về, nằm cạnh bài"
    )
    tags: tuple[PlainText, ...] = Field(default=(), description="Từ người dân hay dùng để tìm")
    related: tuple[PlainText, ...] = Field(default=(), description="Mã các bài liên quan")
    serves: tuple[Ref, ...] = Field(default=(), description="Điều khoản kế hoạch mà bài phục vụ")
    from_plan: tuple[Ref, ...] = Field(
        default=(), description="Điều khoản kế hoạch mà bài rút ra; là nguồn của bài"
    )
    aliases: tuple[OldAddress, ...] = Field(default=(), description="Địa chỉ cũ của bài")
    audio: RecordingName | None = Field(
        default=None, description="Tệp MP3 đọc bài này, nằm trong thư mục media"
    )
    icon: Id | None = Field(default=None, description="Tên hình trong assets/icons")
    featured: Annotated[Integer, Field(ge=1, le=99)] | None = Field(
        default=None, description="Thứ tự ở trang chủ: 1 đứng đầu"
    )
    consent: Boolean = Field(default=False, description="Người được nêu tên đã đồng ý bằng văn bản")
    allow: AllowList = ()
    draft: Boolean = Field(default=False, description="true thì chưa đăng")

    def broken_rules(self) -> Iterator[tuple[str, str]]:
        """What a kind of article needs, and the days of checking and expiry."""
        if self.checked_on and not self.sources:
            yield "checked_without_sources", "checked_on"
        if self.checked_by and not self.checked_on:
            yield "checker_without_date", "checked_by"
        if self.checked_on and any(source.read_on > self.checked_on for source in self.sources):
            yield "checked_before_read", "checked_on"
        if self.kind == "alert" and not self.valid_until:
            yield "alert_without_expiry", "kind"
        if self.kind == "alert" and not self.sign:
            yield "alert_without_sign", "kind"
        if self.kind == "story" and not self.consent and not self.draft:
            yield "story_without_consent", "kind"
        if self.valid_until and self.valid_until < self.date.first:
            yield "expires_before_published", "valid_until"
