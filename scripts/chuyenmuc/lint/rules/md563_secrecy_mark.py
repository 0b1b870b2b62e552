"""MD563: a mark that says the text may not leave the office."""

from __future__ import annotations

from chuyenmuc.lint.private.telling import finder
from chuyenmuc.lint.rule import Rule

RULE = Rule(
    code="MD563",
    title="Văn bản có dấu mật hoặc dấu nội bộ",
    why="Đăng văn bản mật là phạm Luật Bảo vệ bí mật nhà nước; nội bộ cũng không phải để đăng.",
    bad="**TỐI MẬT**",
    good="Nội dung được phép phổ biến.",
    find=finder(
        {
            "dau-mat": "là dấu của văn bản không được đăng",
        },
        "Đừng đăng văn bản này: hỏi người có thẩm quyền trước",
    ),
)
