"""Sentences about recordings."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chuyenmuc.content.messages.sentence import Sentence

_EXPORT = "Mở bằng phần mềm thu âm (như Audacity), xuất lại thành MP3, một kênh (mono), 48 kbps."

SENTENCES: Mapping[str, Sentence] = MappingProxyType(
    {
        "sound_unknown": Sentence(
            "AN811", "Tệp `{name}` không phải MP3, dù mang đuôi .mp3.", _EXPORT
        ),
        "sound_other": Sentence(
            "AN811",
            "Tệp `{name}` mang đuôi .mp3 nhưng bên trong là {kind}.",
            f"Đổi đuôi tệp là chưa đủ. {_EXPORT}",
        ),
        "sound_damaged": Sentence(
            "AN812",
            "Tệp `{name}` bị hỏng từ giây thứ {second}, không nghe hết được.",
            "Chép lại tệp từ máy đã thu âm.",
        ),
        "sound_heavy": Sentence(
            "AN813",
            "Tệp `{name}` nặng {size} MB, vượt mức {limit} MB: người nghe bằng 3G, 4G tốn tiền.",
            f"{_EXPORT} Bài dài quá mười phút thì tách làm hai bài.",
        ),
    }
)
