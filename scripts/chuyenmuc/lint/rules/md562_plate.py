"""MD562: the number plate of a vehicle."""

from __future__ import annotations

from chuyenmuc.lint.private.telling import finder
from chuyenmuc.lint.rule import Rule

RULE = Rule(
    code="MD562",
    title="Biển số xe",
    why="Biển số dẫn tới chủ xe: đó là dữ liệu của người ấy.",
    bad="Ai thấy xe 37B1-123.45 thì báo.",
    good="Ai thấy chiếc xe ấy thì báo công an xã.",
    find=finder(
        {
            "bien-so": "giống biển số xe",
        },
        "Bỏ biển số đi hoặc che bớt",
    ),
)
