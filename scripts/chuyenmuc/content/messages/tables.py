"""Sentences about tables that charts take their values from."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chuyenmuc.content.messages.sentence import Sentence

SENTENCES: Mapping[str, Sentence] = MappingProxyType(
    {
        "table_missing": Sentence(
            "ND121",
            "Không có tệp số liệu `{name}` cạnh tệp này.",
            "Đặt tệp vào cùng thư mục infographics, hoặc sửa tên ở `file`.",
        ),
        "table_name": Sentence(
            "ND122",
            "`{name}` không phải tên một bảng `.xlsx` hoặc `.csv` cùng thư mục.",
            "Ghi tên tệp đuôi .xlsx hoặc .csv, không kèm đường dẫn; bảng loại khác thì mở ra, chọn "
            "File → Save As → Excel Workbook (*.xlsx).",
        ),
        "table_column": Sentence(
            "ND123", "Bảng số liệu không có cột `{name}`.", "Chọn một trong: {choices}.{hint}"
        ),
        "table_empty": Sentence(
            "ND124", "Bảng số liệu không có dòng nào.", "Thêm ít nhất một dòng dưới tên các cột."
        ),
        "table_cell_empty": Sentence(
            "ND126",
            "Dòng này không có con số ở cột `{name}`.",
            "Ghi con số, hoặc xóa dòng: ô trống không phải là 0.",
        ),
        "table_column_twice": Sentence(
            "ND141",
            "Bảng số liệu có hai cột cùng tên `{name}`.",
            "Đổi tên một cột trong bảng, rồi ghi đúng tên cột cần lấy.",
        ),
        "table_setting": Sentence(
            "ND142",
            "Dòng đầu `{found}` chỉ để Excel biết dấu ngăn cột, không phải tên các cột.",
            "Xóa dòng này để dòng đầu là tên các cột; dấu phẩy hay chấm phẩy trang tự nhận ra.",
        ),
        "table_title_above": Sentence(
            "ND143",
            "Tên các cột nằm ở dòng {line}, phía trên còn tiêu đề của bảng.",
            "Xóa mọi dòng phía trên (đến hết dòng {last}) để dòng đầu là tên các cột.",
        ),
        "table_merged": Sentence(
            "ND144",
            "Ô {cell} (cột `{column}`) để trống: ô gộp trong Excel chỉ giữ chữ ở dòng đầu.",
            "Điền ô này; trong Excel thì bỏ gộp ô (Merge & Center) rồi điền đủ từng dòng.",
        ),
        "table_doubt": Sentence(
            "ND145",
            "Ô {cell} ghi `{value}`, đọc được hai cách: {one} hoặc {other}.",
            "Ghi lại theo cách không nhầm được, đúng một trong hai: `{one}` hoặc `{other}`.",
        ),
        "table_and_points": Sentence(
            "ND125",
            "Biểu đồ vừa có `points` vừa có `data`.",
            "Giữ một trong hai: gõ từng giá trị, hoặc lấy từ bảng.",
        ),
    }
)
