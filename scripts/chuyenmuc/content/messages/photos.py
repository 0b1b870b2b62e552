"""Sentences about pictures."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chuyenmuc.content.messages.sentence import Sentence
from chuyenmuc.diagnostics import Severity

SENTENCES: Mapping[str, Sentence] = MappingProxyType(
    {
        "photo_unknown": Sentence(
            "AN801",
            "`{name}` không phải ảnh JPG, PNG, WebP hoặc HEIC.",
            "Mở bằng Paint rồi lưu lại thành JPG.",
        ),
        "photo_empty": Sentence(
            "AN802",
            "Tệp ảnh `{name}` rỗng: tệp chưa tải xong về máy.",
            "Mở thư mục bằng OneDrive hay Google Drive, chọn tải hẳn về máy; hoặc chép lại ảnh từ "
            "máy gốc.",
        ),
        "photo_is_another": Sentence(
            "AN801",
            "`{name}` không phải ảnh: bên trong là {what}.",
            "Mở tệp ấy, chụp màn hình hoặc xuất phần cần dùng thành ảnh JPG, PNG; đổi đuôi tệp "
            "không làm nó thành ảnh.",
        ),
        "photo_damaged": Sentence(
            "AN802", "Ảnh `{name}` bị hỏng, không đọc hết được.", "Chép lại ảnh từ máy gốc."
        ),
        "photo_too_large": Sentence(
            "AN803",
            "Ảnh `{name}` có hơn {limit} triệu điểm ảnh.",
            "Mở bằng Paint, chọn Resize, giảm xuống còn 1600 điểm ảnh chiều ngang rồi lưu lại.",
        ),
        "photo_too_long": Sentence(
            "AN820",
            "Ảnh `{name}` rộng {width}, cao {height} điểm ảnh: quá dài, thu lại thì chữ trong ảnh "
            "không đọc được nữa.",
            "Cắt thành nhiều ảnh, mỗi ảnh cao không quá 15 000 điểm ảnh, rồi đặt lần lượt vào bài.",
        ),
        "photo_of_inks": Sentence(
            "AN821",
            "Ảnh `{name}` ghi màu bằng mực in (CMYK) mà không kèm hồ sơ màu, nên trên màn hình màu "
            "sẽ sai.",
            "Mở bằng Paint rồi lưu lại thành JPG, xem lại màu; hoặc nhờ nơi thiết kế xuất ảnh RGB.",
        ),
        "photo_unused": Sentence(
            "AN822",
            "Ảnh `{name}` không có bài nào dùng, nên không được đăng.",
            "Đặt vào bài bằng ![lời mô tả]({name}), hoặc chuyển ra khỏi thư mục content.",
            Severity.WARNING,
        ),
        "photo_moves": Sentence(
            "AN823",
            "Ảnh `{name}` là ảnh động; trên trang chỉ hình đầu tiên sẽ hiện.",
            "Mở bằng Paint rồi lưu lại thành PNG; cần cho xem chuyển động thì quay thành phim, ghi "
            "địa chỉ phim vào `video`.",
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
