"""A commune: who it is, who owns the page, and whether it is the real thing or a demo."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Literal

from pydantic import Field, TypeAdapter, ValidationInfo, field_validator

from chuyenmuc.content.models.allowed import AllowList
from chuyenmuc.content.models.contact import EmailAddress, OwnName, PhoneNumber, SiteUrl
from chuyenmuc.content.models.values import Boolean, Id, PlainText, SomeDay, Strict, Url
from chuyenmuc.content.models.vocabulary import Level
from chuyenmuc.vietnamese.first_letter import with_capital
from chuyenmuc.vietnamese.phone import is_nobodys


class Owner(Strict):
    """The body that answers for the page: required before it may call itself official."""

    agency: PlainText = Field(description="Cơ quan chủ quản")
    address: PlainText = Field(description="Địa chỉ trụ sở")
    phone: PhoneNumber = Field(description="Điện thoại")
    email: EmailAddress = Field(description="Thư điện tử")
    responsible: PlainText = Field(description="Người chịu trách nhiệm nội dung")


_VALUES: Mapping[str, TypeAdapter[str]] = MappingProxyType(
    {"phone": TypeAdapter(PhoneNumber), "email": TypeAdapter(EmailAddress)}
)


class Channel(Strict):
    """An official channel of the commune."""

    kind: Literal["website", "zalo", "facebook", "radio", "phone", "email"]
    name: PlainText
    url: Url | None = None
    value: PlainText | None = None

    @field_validator("value", mode="after")
    @classmethod
    def _can_be_reached(cls, value: str | None, info: ValidationInfo) -> str | None:
        """A number to call or an address to write to, where the channel is one."""
        kind = _VALUES.get(info.data.get("kind", ""))
        return kind.validate_python(value) if kind and value else value


class Village(Strict):
    """A village, hamlet or residential group."""

    id: Id
    name: PlainText
    zalo: Url | None = None


class FormerName(Strict):
    """A name people still use: a commune before a merger."""

    name: PlainText
    until: SomeDay | None = None


class Commune(Strict):
    """``content/communes/<id>/commune.yml``."""

    name: OwnName = Field(description="Tên riêng, không kèm xã/phường")
    level: Level = Field(description="Cấp: xã, phường hoặc đặc khu")
    province: PlainText | None = Field(default=None, description="Tỉnh, thành phố")
    agency: PlainText = Field(description="Cơ quan ban hành, viết đầy đủ")
    official: Boolean = Field(default=False, description="true khi cơ quan chủ quản đã duyệt")
    synthetic: Boolean = Field(default=False, description="true nếu là xã giả lập để thử")
    owner: Owner | None = Field(default=None, description="Cơ quan chủ quản của trang")
    offline: Boolean = Field(default=True, description="false: gỡ phần đọc khi mất mạng khỏi máy")
    site_url: SiteUrl | None = Field(default=None, description="Địa chỉ thật của trang")
    edit_base: Url | None = Field(default=None, description="Địa chỉ sửa tệp trên kho mã")
    about: PlainText = Field(description="Vì sao có trang này; hiện trong dải đầu trang")
    village_word: PlainText = Field(default="xóm", description="Gọi là xóm, thôn, bản, tổ …")
    channels: tuple[Channel, ...] = ()
    villages: tuple[Village, ...] = ()
    former_names: tuple[FormerName, ...] = ()
    plan: Id | None = Field(default=None, description="Mã kế hoạch chính hiện ở trang chủ")
    allow: AllowList = ()
    """Of this file, and of the tables in ``records``, which have no fields of their own."""

    @property
    def full_name(self) -> str:
        """``Xã Diễn Châu``."""
        return f"{with_capital(self.level)} {self.name}"

    @property
    def is_demo(self) -> bool:
        """Whether this is a real place whose authority has not taken the page over."""
        return not self.official and not self.synthetic

    def broken_rules(self) -> Iterator[tuple[str, str]]:
        """An official page has an owner and arrives unchanged; no village is there twice."""
        if self.official and not self.owner:
            yield "official_without_owner", "official"
        if self.official and self.site_url and not self.site_url.startswith("https:"):
            yield "official_without_https", "site_url"
        for index, village in enumerate(self.villages):
            earlier = self.villages[:index]
            if any(village.id == v.id or village.name == v.name for v in earlier):
                yield "one_village_twice", f"villages.{index}"
        if not self.synthetic and self.owner and is_nobodys(self.owner.phone):
            yield "phone_of_nobody", "owner.phone"
        for index, channel in enumerate(self.channels):
            if not self.synthetic and is_nobodys(channel.value or ""):
                yield "phone_of_nobody", f"channels.{index}.value"
