"""HN634: somebody named with an illness."""

from __future__ import annotations

from chuyenmuc.lint.private.telling import finder
from chuyenmuc.lint.rule import Rule

RULE = Rule(
    code="HN634",
    title="Sức khỏe của một người được nêu tên",
    why="Bệnh tật là dữ liệu nhạy cảm: chỉ người ấy được quyền nói ra.",
    bad="Bà Lê Thị Mẫu bị ung thư.",
    good="Một bà ở xóm 3 đang chữa bệnh.",
    find=finder(
        {
            "suc-khoe": "được nêu tên cùng chuyện sức khỏe",
        },
        "Bỏ tên hoặc bỏ chuyện sức khỏe, có văn bản đồng ý thì ghi `consent: true`",
    ),
)
