"""What is said when a folder is left as it is, and how to go on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

NOT_OURS = (
    "ở đó đang có tệp khác, không phải kết quả lần trước (không có bản kê của chuyenmuc); "
    "chuyển thư mục ấy đi hoặc đổi tên nó rồi chạy lại"
)
NO_FOLDER = "ở đó đang có một tệp hay một liên kết; chuyển nó đi rồi chạy lại"
OTHER_KIND = "ở đó là kết quả của một lệnh khác; chọn thư mục khác bằng --out"
INSIDE = "nằm trong một thư mục đã dựng; chọn thư mục khác bằng --out"
SOURCES = (
    "đó là chỗ của nội dung, chương trình hay hồ sơ, kết quả không được lẫn vào; chọn thư mục "
    "khác bằng --out"
)
WHOLE = "trong đó có cả dự án; chọn một thư mục riêng cho kết quả bằng --out"
MOUNT = (
    "đó là chỗ gắn ổ đĩa (mount, Docker volume), hệ thống không cho thay trong một bước; "
    "dựng vào một thư mục con của nó bằng --out rồi cho máy chủ web đọc thư mục con ấy"
)
_SHOWN = 10


class SwapRefusedError(Exception):
    """``path`` was not replaced: the system would not, or what lies there is not ours."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


def strangers(folder: Path, names: Sequence[str]) -> SwapRefusedError:
    """The refusal for files that somebody else put into a folder of ours, each by its name."""
    shown = ", ".join(names[:_SHOWN])
    more = len(names) - _SHOWN
    said = f"{shown} và {more} chỗ nữa" if more > 0 else shown
    return SwapRefusedError(
        folder,
        f"trong đó có thứ không do chuyenmuc ghi: {said}; xem có phải của mình không, chuyển ra "
        "ngoài rồi chạy lại",
    )
