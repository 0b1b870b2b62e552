"""Names of files that say whose paper or face is inside: ``can-cuoc-ong-binh.jpg``."""

from __future__ import annotations

import re

from chuyenmuc.vietnamese.fold import fold
from chuyenmuc.vietnamese.private.find import find_private
from chuyenmuc.vietnamese.private.found import Found
from chuyenmuc.vietnamese.private.persons import FAMILIES
from chuyenmuc.vietnamese.private.plates import plates
from chuyenmuc.vietnamese.slug import slug

_JOINED = re.compile(r"(?<=[^\W\d_])[\-_.](?=\d)|_")
_LONGEST = 255
"""Letters of a name of a file."""
_PAPER = (
    "can-cuoc|cccd|cmnd|cmt|chung-minh|ho-chieu|passport|so-ho-khau|ho-khau|giay-khai-sinh"
    "|khai-sinh"
    "|bang-lai|giay-phep-lai-xe|gplx|benh-an|so-kham-benh|don-thuoc|xet-nghiem|the-bhyt|so-bhxh"
    "|so-hong|ly-hon|don-to-cao|to-cao|sao-ke|the-ngan-hang|the-atm|ly-lich|so-yeu-ly-lich|hoc-ba"
    "|giay-chung-tu|ban-an|danh-sach-ho-ngheo|ds-ho-ngheo|ho-ngheo|cccd2mat"
)
_WHOSE = (
    "ong|ba|anh|chi|co|chu|bac|cu|em|chau|be|nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui"
    "|do|ho"
    "|ngo|duong|ly|dinh|doan|trinh|mat-truoc|mat-sau|cua"
)
_SECRET = re.compile(r"(?:^|-)(?:tuyet-mat|toi-mat|luu-hanh-noi-bo|tai-lieu-noi-bo)(?:-|$)")
# A whole name behind a word for whom it is about: hoc-sinh-ha-minh-khoi, don-to-cao-lo-van-chung.
# Family names that are other words without marks (đang, hộ, lễ) need the middle one behind them.
_NAME = re.compile(
    rf"(?:^|-)(?:{_PAPER}|hoc-sinh|chau|be|em|ong|ba|anh|chi|don-thu|don-khieu-nai|vi-pham|no-thue"
    r"|no-quy|khuyet-tat|benh-nhan|can-ngheo|mo-coi)-(?:ong-|ba-|anh-|chi-|em-|chau-|ho-)?"
    rf"(?:(?:{fold(FAMILIES)}|vang|mua|mai|cao)-(?:van|thi)-[a-z]{{2,7}}"
    r"|(?:nguyen|tran|pham|hoang|huynh|ngo|dinh|trinh|quach|khuat|nghiem|phung|bui|sung|vang"
    r"|ha(?!-(?:noi|giang|tinh|long|nam|tay)))-[a-z]{1,7}-[a-z]{2,7})(?:-|$)"
)
_NUMBERS = frozenset({"so-dien-thoai", "so-giay-to", "bien-so", "tai-khoan"})
_PERSONAL = re.compile(
    rf"(?:^|.*-)(?:{_PAPER})(?:-(?:ban-)?(?:scan|anh|chup))?-(?:{_WHOSE})(?:-.*|$)"
)
_OTHERWISE = re.compile(
    rf"(?:^|.*-)(?:{_WHOSE})-[a-z]+(?:-[a-z]+){{0,3}}-(?:{_PAPER})(?:-.*|$)|^(?:{_PAPER})(?:-\d+)?$"
)
_FORM = re.compile(
    rf"^(?:{_PAPER})-mau$|huong-dan|mau-(?:to-khai|don|so|the|giay|can-cuoc|\d)|to-khai|thu-tuc"
    rf"|cap-|-cap|doi-|lam-|quy-trinh|cach-|tich-hop|infographic"
    r"|minh-hoa|vi-du|quy-dinh|luat|thong-bao|tai-lieu"
)


def in_file_name(name_of_file: str, *, is_text: bool = False) -> list[Found]:
    """What the name of a file, without its ending, gives away.

    ``is_text`` says that it is an article: one that is called after a paper (``dang-ky-khai-sinh``)
    is about it and shows nobody's, so that only numbers and whole names count.
    """
    stem = name_of_file[:_LONGEST]
    spaced = _JOINED.sub(" ", stem)  # as long as it was
    found = [one for one in find_private(spaced) if one.what in _NUMBERS]
    found = found or [*plates(spaced.upper())]
    if found:
        return found
    name = slug(stem)
    if _SECRET.search(name) and not _FORM.search(name):
        return [Found("dau-mat", 0, len(stem), stem)]
    personal = _NAME.search(name)
    if not is_text:
        personal = personal or _PERSONAL.match(name) or _OTHERWISE.match(name)
    return [Found("ten-tep", 0, len(stem), stem)] if personal and not _FORM.search(name) else []
