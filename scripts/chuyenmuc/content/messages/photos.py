"""Sentences about pictures."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chuyenmuc.content.messages.sentence import Sentence

SENTENCES: Mapping[str, Sentence] = MappingProxyType(
    {
        "photo_unknown": Sentence(
            "AN801",
            "`{name}` không phải ảnh JPG, PNG hoặc WebP.",
            "Mở bằng Paint rồi lưu lại thành JPG.",
        ),
        "photo_damaged": Sentence(
            "AN802", "Ảnh `{name}` bị hỏng, không đọc hết được.", "Chép lại ảnh từ máy gốc."
        ),
        "photo_too_large": Sentence(
            "AN803",
            "Ảnh `{name}` có hơn {limit} triệu điểm ảnh.",
            "Mở bằng Paint, chọn Resize, giảm xuống còn 1600 điểm ảnh chiều ngang rồi lưu lại.",
        ),
        "photo_heic": Sentence(
            "AN804",
            "Ảnh `{name}` ở dạng HEIC của iPhone.",
            "Mở trên điện thoại, gửi qua Zalo cho chính mình rồi tải về dạng JPG; hoặc đặt máy "
            "ảnh iPhone ở mục “Tương thích nhất”.",
        ),
        "photo_svg": Sentence(
            "AN805",
            "Ảnh `{name}` ở dạng SVG; tệp SVG có thể chứa mã lệnh nên không được đăng.",
            "Xuất ảnh thành PNG rồi dùng tệp PNG.",
        ),
        "photo_heavy": Sentence(
            "AN807",
            "Ảnh `{name}` nặng hơn {limit} MB.",
            "Mở bằng Paint, lưu lại thành JPG rồi dùng tệp mới.",
        ),
        "photo_absent": Sentence(
            "AN808",
            "Không có tệp ảnh `{name}` ở chỗ đã ghi.",
            "Ghi đúng đường dẫn; kéo tệp vào cửa sổ lệnh là có đường dẫn đầy đủ.",
        ),
        "photo_same_address": Sentence(
            "AN806",
            "Ảnh `{name}` trên trang sẽ trùng địa chỉ với `{other}`, mất một trong hai.",
            "Đổi tên một ảnh; hai ảnh chỉ khác đuôi vẫn là cùng tên.",
        ),
    }
)
