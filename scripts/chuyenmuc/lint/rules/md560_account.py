"""MD560: what looks like somebody's account at a bank, or a card."""

from __future__ import annotations

from chuyenmuc.lint.private.telling import finder
from chuyenmuc.lint.rule import Rule

RULE = Rule(
    code="MD560",
    title="Số tài khoản hoặc số thẻ ngân hàng",
    why="Số tài khoản của một người là dữ liệu riêng; kẻ gian sửa một chữ số là tiền đi mất.",
    bad="Ủng hộ: STK 0101234567890 Vietcombank, Nguyễn Văn Mẫu.",
    good="Ủng hộ qua tài khoản của Ban vận động, hỏi ở bộ phận một cửa.",
    find=finder(
        {
            "tai-khoan": "giống số tài khoản hoặc số thẻ của một người",
        },
        "Bỏ số đi, chỉ dẫn tới tài khoản của cơ quan",
    ),
)
