"""Fields that other programs write at the head of an article, and what they are here.

Obsidian, Jekyll, Hugo, WordPress and editors in the browser have names of their own. That none of
them is like one of ours is no use to the writer, and that one is (``created``, ``related``) less.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from chuyenmuc.vietnamese.fold import fold

_DATES = ("created", "updated", "modified", "lastmod", "pubdate", "publishdate", "date created")
_DATES_TOO = (
    "created time",
    "last edited time",
    "date modified",
    "date_created",
    "last_modified",
    "last_modified_at",
    "created_at",
)
_SUMMARIES = ("description", "excerpt", "desc", "subtitle")
_PICTURES = ("image", "cover", "thumbnail", "banner", "hero", "feature_image", "og_image", "images")
_ADDRESSES = ("slug", "permalink", "url", "id", "uid", "uuid", "path", "guid")
_SETTINGS = ("layout", "template", "type", "cssclass", "cssclasses", "weight", "lang", "locale")
_SETTINGS_TOO = (
    "comments",
    "toc",
    "nav_order",
    "parent",
    "sidebar",
    "hide",
    "post_type",
    "pin",
    "created by",
)
_WORDS: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (_DATES + _DATES_TOO, "date", "Ngày đăng ghi ở `date`. Xóa dòng này."),
    (_SUMMARIES, "summary", "Lời tóm tắt ghi ở `summary`. Chuyển chữ sang đó rồi xóa dòng này."),
    (
        _PICTURES,
        "summary",
        "Ảnh đặt trong thân bài, ví dụ ![Nút Đăng nhập](anh.jpg). Xóa dòng này.",
    ),
    (
        _ADDRESSES,
        "aliases",
        "Địa chỉ của bài lấy theo tên tệp. Xóa dòng này; địa chỉ cũ thì ghi ở `aliases`.",
    ),
    (("categories", "category"), "field", "Lĩnh vực ghi ở `field`. Xóa dòng này."),
    (
        ("publish", "published"),
        "draft",
        "Bài chưa đăng thì ghi `draft: true`, bài đăng thì không cần. Xóa dòng này.",
    ),
    (("body", "content"), "aliases", "Thân bài viết dưới dòng `---` thứ hai. Xóa dòng này."),
    (
        _SETTINGS + _SETTINGS_TOO,
        "aliases",
        "Trường này của chương trình khác, trang không dùng. Xóa cả trường này.",
    ),
)
_ADVICE: Mapping[str, tuple[str, str]] = MappingProxyType(
    {name: (needed, advice) for names, needed, advice in _WORDS for name in names}
)


_ONE_OF: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        **dict.fromkeys(("so", "number"), ("number", "value")),
        **dict.fromkeys(("con so", "gia tri", "so lieu"), ("value",)),
        **dict.fromkeys(("name", "label", "ten", "chi tieu"), ("title", "metric", "what", "text")),
        **dict.fromkeys(("muc", "dieu khoan"), ("clause",)),
        **dict.fromkeys(("don vi chu tri", "chu tri"), ("lead",)),
        **dict.fromkeys(("viec", "nhiem vu", "noi dung"), ("what", "text")),
    }
)
"""A word, and the fields it may stand for: the first that is there in its place."""
_IN_VIETNAMESE: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("tieu de", "ten", "ten bai", "ten goi"), "title"),
        **dict.fromkeys(("tom tat", "mo ta", "trich yeu"), "summary"),
        **dict.fromkeys(("ngay", "ngay dang", "ngay viet", "ngay tao"), "date"),
        **dict.fromkeys(("loai", "loai bai", "kieu"), "kind"),
        **dict.fromkeys(("linh vuc", "chuyen muc", "danh muc"), "field"),
        **dict.fromkeys(("doi tuong", "cho ai", "nguoi doc"), "audience"),
        **dict.fromkeys(("nguon", "nguon tin"), "sources"),
        **dict.fromkeys(("tu khoa", "nhan", "the"), "tags"),
        **dict.fromkeys(("tac gia", "nguoi viet"), "author"),
        **dict.fromkeys(("thon", "ban", "to dan pho"), "village"),
        **dict.fromkeys(("nhap", "ban nhap"), "draft"),
        **dict.fromkeys(("het han", "het hieu luc", "han"), "valid_until"),
        **dict.fromkeys(("bai lien quan", "lien quan"), "related"),
        **dict.fromkeys(("nghia", "dinh nghia", "y nghia"), "meaning"),
        **dict.fromkeys(("thuat ngu", "tu"), "term"),
        **dict.fromkeys(("co quan", "don vi"), "agency"),
        **dict.fromkeys(("so hieu",), "number"),
    }
)
"""The words of a field without marks, and its name."""


def meant_by(name: str, known: frozenset[str]) -> str | None:
    """The field whose Vietnamese words were written: ``tiêu đề`` is ``title``."""
    words = " ".join(re.split(r"[\s_-]+", fold(name).strip()))
    wanted = (_IN_VIETNAMESE.get(words), *_ONE_OF.get(words, ()))
    return next((found for found in wanted if found in known), None)


def about_foreign(name: str, known: frozenset[str]) -> str | None:
    """What to do with a field of another program; None where it is none.

    Args:
        name: as written.
        known: the fields there are in its place: the advice must not send to another.
    """
    needed, advice = _ADVICE.get(name.casefold(), ("", ""))
    return advice if needed in known else None
