"""HN637: a file whose name says whose papers are inside."""

from __future__ import annotations

from chuyenmuc.lint.private.telling import finder
from chuyenmuc.lint.rule import Rule

RULE = Rule(
    code="HN637",
    title="Tên tệp để lộ giấy tờ của ai",
    why="Tên tệp thành địa chỉ trên trang, và máy tìm kiếm đọc được nó.",
    bad="![Giấy tờ](can-cuoc-ong-mau.jpg)",
    good="![Ô nhập số căn cước](o-nhap-so.jpg)",
    find=finder(
        {
            "ten-tep": "là tên tệp giống giấy tờ của một người",
        },
        "Không đăng ảnh, bản chụp giấy tờ của ai; tệp khác thì đổi tên",
    ),
)
