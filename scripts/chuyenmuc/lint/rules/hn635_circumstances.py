"""HN635: somebody named with poverty, debt or family matters."""

from __future__ import annotations

from chuyenmuc.lint.private.telling import finder
from chuyenmuc.lint.rule import Rule

RULE = Rule(
    code="HN635",
    title="Hoàn cảnh riêng của một người được nêu tên",
    why="Nghèo, nợ, chuyện gia đình là đời tư: nêu tên là làm người ấy khó sống trong xóm.",
    bad="Anh Phạm Văn Mẫu thuộc hộ nghèo, còn nợ thuế.",
    good="Một hộ nghèo ở xóm 3.",
    find=finder(
        {
            "hoan-canh": "được nêu tên cùng chuyện nghèo, nợ hoặc gia đình",
        },
        "Bỏ tên hoặc bỏ chuyện ấy, có văn bản đồng ý thì ghi `consent: true`",
    ),
)
