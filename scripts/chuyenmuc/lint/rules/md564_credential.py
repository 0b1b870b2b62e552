"""MD564: a password, a code or a key that is given away."""

from __future__ import annotations

from chuyenmuc.lint.private.telling import finder
from chuyenmuc.lint.rule import Rule

RULE = Rule(
    code="MD564",
    title="Mật khẩu, mã, khóa bí mật",
    why="Ai đọc trang cũng vào được tài khoản hoặc hệ thống ấy.",
    bad="Mật khẩu wifi: Xuan@2026",
    good="Hỏi mật khẩu wifi ở bàn tiếp dân.",
    find=finder(
        {
            "mat-khau": "giống mật khẩu, mã hoặc khóa bí mật",
        },
        "Xóa đi rồi đổi ngay mật khẩu, khóa ấy vì nó đã bị chép lại",
    ),
)
