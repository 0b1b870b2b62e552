"""What MkDocs says while it builds and previews, in words for an editor.

Each of its sentences is known by its shape. Some say nothing an editor can use and are left out;
one that is not known is passed on as it is, behind a lead of ours.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from chuyenmuc.vietnamese.numbers import number

_CLOCK = re.compile(r"\[\d\d:\d\d:\d\d\] ")
# The engine writes ASCII, so a sentence with a letter beyond it is one of ours come back.
_OURS = re.compile(r"[^\W\d_a-zA-Z]")
_WORDS = tuple(
    (re.compile(shape, re.DOTALL), words)
    for shape, words in (
        (r"Building documentation\.\.\.", "Đang dựng các trang…"),
        (r"Documentation built in ([\d.]+) seconds", "Dựng xong trong {0} giây."),
        (
            r"Serving on (\S+).*",
            "Xem ở {0} (mở trong trình duyệt). Sửa tệp rồi lưu, trang tự tải lại. Dừng: Ctrl+C.",
        ),
        (r"Detected file changes", "Có tệp vừa sửa."),
        (r"Shutting down\.\.\.", "Đã dừng xem thử."),
        (r'"\w+ (\S+) \S+" code 404', "Trình duyệt hỏi {0}: không có trang hay tệp này."),
        (r'"\w+ (\S+) \S+" code 5\d\d', "Trình duyệt hỏi {0}: máy xem thử không gửi được."),
        (
            r"Doc file '(.+?)' contains an absolute link '(.+?)'.*",
            "Trang {0}: đường dẫn `{1}` bắt đầu bằng dấu gạch chéo, có thể không tới đâu.",
        ),
        (
            r"Doc file '(.+?)' contains a(?:n unrecognized relative)? link (?:to )?'(.+?)'.*",
            "Trang {0}: đường dẫn `{1}` không tới trang hay tệp nào.",
        ),
        (r"Error (?:reading|building) page '(.+?)':\s*(.*)", "Không dựng được trang {0}. {1}"),
        (r"Error reading template '(.+?)': (.*)", "Không đọc được mẫu {0}. {1}"),
        (r"Template skipped: '(.+?)' not found.*", "Không có mẫu {0}."),
        (r"(?:File not found|Encoding error reading file): (.+)", "Không đọc được {0}."),
        (r"Excluding '(.+?)' .* conflicts with '(.+?)'\.", "{0} và {1} cùng địa chỉ, bỏ {0}."),
        (r"Config value '(.+?)': (.+)", "Trong mkdocs.yml, mục `{0}`: {1}"),
        (r"Config file '(.+?)' does not exist\.", "Không có tệp {0}."),
        (r"MkDocs encountered an error parsing .*?: (.+)", "mkdocs.yml viết chưa đúng: {0}"),
    )
)
_LEFT_OUT = re.compile(
    r"(?:Cleaning site directory|Building documentation to directory|The directory contains stale"
    r"|Watching paths for changes|Reloading browsers|Browser connected|Aborted with).*"
    r"|.*[Gg]enerated empty output\."
    r'|"\w+ \S+ \S+" code [123]\d\d',
    re.DOTALL,
)
_UNKNOWN = "Bộ dựng trang báo: {}"


def in_vietnamese(sentence: str) -> str | None:
    """The sentence for an editor, or None where there is nothing to say."""
    said = _CLOCK.sub("", sentence, count=1) if _CLOCK.match(sentence) else sentence
    if _LEFT_OUT.fullmatch(said):
        return None
    for shape, words in _WORDS:
        found = shape.fullmatch(said)
        if found:
            return words.format(*map(_readable, found.groups())).rstrip()
    return said if _OURS.search(said) else _UNKNOWN.format(said)


def _readable(part: str) -> str:
    """A number with its comma and one decimal; an address as it is read, not as it is sent."""
    return number(float(part), 1) if re.fullmatch(r"\d+\.\d+", part) else unquote(part)
