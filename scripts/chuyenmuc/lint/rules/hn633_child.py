"""HN633: a child who is named."""

from __future__ import annotations

from chuyenmuc.lint.private.telling import finder
from chuyenmuc.lint.rule import Rule

RULE = Rule(
    code="HN633",
    title="Trẻ em được nêu tên",
    why="Đời tư của trẻ từ 7 tuổi chỉ được đăng khi cả trẻ và cha mẹ đồng ý.",
    bad="Cháu Nguyễn Thị Mẫu, học sinh lớp 3.",
    good="Một học sinh lớp 3 của trường.",
    find=finder(
        {
            "tre-em": "là tên của một trẻ em",
        },
        "Bỏ tên hoặc chỉ ghi chữ đầu (cháu N.), có văn bản đồng ý thì ghi `consent: true`",
    ),
)
