"""MD561: a mail address of somebody, not of an office."""

from __future__ import annotations

from chuyenmuc.lint.private.telling import finder
from chuyenmuc.lint.rule import Rule

RULE = Rule(
    code="MD561",
    title="Thư điện tử riêng",
    why="Hòm thư riêng không phải của cơ quan: lộ ra thì thành chỗ nhận thư lừa đảo.",
    bad="Gửi về mau.nguyen56@gmail.com.",
    good="Gửi về hòm thư của xã, địa chỉ .gov.vn.",
    find=finder(
        {
            "thu-dien-tu": "giống thư điện tử của một người",
        },
        "Bỏ đi, ghi hòm thư của cơ quan (hòm thư chung thì khai ở `channels` của xã)",
    ),
)
