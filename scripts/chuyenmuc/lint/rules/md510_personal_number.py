"""MD510: what looks like the number of somebody's papers or mobile phone."""

from __future__ import annotations

from chuyenmuc.lint.private.telling import finder
from chuyenmuc.lint.rule import Rule

RULE = Rule(
    code="MD510",
    title="Số giấy tờ hoặc số điện thoại riêng",
    why="Đăng số của một người là lộ dữ liệu cá nhân, và kẻ gian sẽ gọi tới số đó.",
    bad="Gọi chị Hoa: 0912 345 678.",
    good="Gọi bộ phận một cửa của xã.",
    find=finder(
        {
            "so-dien-thoai": "giống số di động của một người",
            "so-giay-to": "giống số giấy tờ của một người (căn cước, hộ chiếu, bảo hiểm)",
        },
        "Bỏ số đi hoặc che bớt, chỉ đăng số cơ quan (ghi số đó ở `channels` của xã)",
    ),
)
