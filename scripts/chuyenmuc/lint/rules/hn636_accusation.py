"""HN636: somebody named and accused."""

from __future__ import annotations

from chuyenmuc.lint.private.telling import finder
from chuyenmuc.lint.rule import Rule

RULE = Rule(
    code="HN636",
    title="Cáo buộc một người được nêu tên",
    why="Chưa có bản án thì không ai bị coi là có tội; nêu tên là vu khống.",
    bad="Ông Hoàng Văn Mẫu đã lừa đảo bà con.",
    good="Công an xã đang xác minh một vụ lừa đảo.",
    find=finder(
        {
            "to-cao": "được nêu tên cùng lời cáo buộc",
        },
        "Bỏ tên, chỉ kể thủ đoạn; công an đã công bố thì dẫn nguồn",
    ),
)
