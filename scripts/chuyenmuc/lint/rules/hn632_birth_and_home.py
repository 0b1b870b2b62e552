"""HN632: somebody named with day of birth or home."""

from __future__ import annotations

from chuyenmuc.lint.private.telling import finder
from chuyenmuc.lint.rule import Rule

RULE = Rule(
    code="HN632",
    title="Ngày sinh hoặc nơi ở của một người",
    why="Tên với ngày sinh hay số nhà là đủ để kẻ gian mạo danh người ấy.",
    bad="Ông Nguyễn Văn Mẫu, sinh ngày 12/3/1956.",
    good="Một người cao tuổi ở xóm 3.",
    find=finder(
        {
            "ngay-sinh": "được nêu tên cùng ngày, năm sinh",
            "dia-chi-nha": "được nêu tên cùng số nhà",
        },
        "Bỏ ngày sinh, số nhà hoặc bỏ tên",
    ),
)
