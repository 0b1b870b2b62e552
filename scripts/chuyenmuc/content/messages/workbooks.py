"""Sentences about Excel files and single cells of them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chuyenmuc.content.messages.sentence import Sentence
from chuyenmuc.diagnostics import Severity

_ANEW = "Mở một tệp Excel mới, chép bảng số liệu sang (chỉ các ô có chữ), lưu thành `.xlsx`."

SENTENCES: Mapping[str, Sentence] = MappingProxyType(
    {
        "book_which_sheet": Sentence(
            "ND146",
            "Tệp Excel có nhiều trang tính có chữ: {names}; biểu đồ cần biết lấy trang nào.",
            'Ghi thêm `sheet: "{first}"` (hoặc tên trang khác) vào `data` của biểu đồ.',
        ),
        "book_sheets": Sentence(
            "ND146",
            "Tệp Excel có nhiều trang tính có chữ: {names}; trang chỉ đọc tệp có một.",
            "Giữ trang ghi số liệu; các trang khác chuyển sang tệp riêng rồi xóa khỏi tệp này.",
        ),
        "book_sheet": Sentence(
            "ND147", "Tệp Excel không có trang tính `{name}`.", "Chọn một trong: {choices}.{hint}"
        ),
        "table_without_sheets": Sentence(
            "ND147", "`{name}` là tệp CSV, không có trang tính nào.", "Xóa dòng `sheet`."
        ),
        "book_hidden_sheet": Sentence(
            "ND148",
            "Tệp Excel có trang tính ẩn `{name}`: không lên trang, nhưng ai có tệp cũng đọc được.",
            "Bấm chuột phải vào tên một trang tính, chọn Unhide để xem lại; có thông tin riêng của "
            "ai thì xóa trang ấy.",
            Severity.WARNING,
        ),
        "book_hidden_rows": Sentence(
            "ND148",
            "Hàng {rows} đang ẩn (hoặc bị lọc), nhưng trang sẽ đăng cả các hàng ấy.",
            "Bỏ lọc (Data → Clear) hoặc bỏ ẩn (Unhide); hàng không cần thì xóa hẳn.",
        ),
        "book_hidden_columns": Sentence(
            "ND148",
            "Cột {columns} đang ẩn mà có chữ, ai có tệp cũng đọc được.",
            "Bỏ ẩn (chọn hai cột hai bên, bấm chuột phải, Unhide) để xem lại; không cần thì xóa "
            "hẳn cột.",
        ),
        "cell_without_column": Sentence(
            "ND113",
            "Ô {columns} có chữ nhưng nằm ngoài các cột có tên (bảng có {wanted} cột).",
            "Xóa chữ trong ô này, hoặc ghi tên cột ở hàng đầu nếu bảng cần cột ấy.",
        ),
        "cell_merged": Sentence(
            "ND144",
            "Ô {cell} nằm trong vùng gộp {range}: ô gộp trong Excel chỉ giữ chữ ở ô đầu.",
            "Bỏ gộp ô (Home → Merge & Center) rồi điền đủ từng hàng.",
        ),
        "cell_not_computed": Sentence(
            "ND149",
            "Ô {cell} là công thức chưa có kết quả (tệp do phần mềm khác ghi).",
            "Mở tệp bằng Excel rồi bấm Save để Excel tính, hoặc gõ thẳng con số vào ô.",
        ),
        "cell_of_another_file": Sentence(
            "ND149",
            "Ô {cell} lấy số từ một tệp Excel khác, nên số ở đây có thể đã cũ.",
            "Chép ô rồi dán lại vào chính chỗ ấy bằng Paste Special → Values.",
        ),
        "cell_with_error": Sentence(
            "ND150",
            "Ô {cell} là lỗi `{value}` của Excel, không phải số liệu.",
            "Sửa công thức hoặc gõ thẳng con số; chưa có số thì xóa cả hàng, không ghi 0.",
        ),
        "cell_became_day": Sentence(
            "ND151",
            "Ô {cell} là ngày {day}, không phải số: Excel đổi chữ như 5/12 hay 1.2 thành ngày.",
            "Đổi định dạng ô (Format Cells) sang Number rồi gõ lại con số.",
        ),
        "cell_doubt": Sentence(
            "ND145",
            "Ô {cell} là chữ `{value}`, đọc được hai cách: {one} hoặc {other}.",
            "Chọn ô, Format Cells → Number, rồi gõ lại con số để Excel nhận là số.",
        ),
        "cell_without_day": Sentence(
            "ND151",
            "Ô {cell} chỉ hiện `{shown}`, còn trong ô là ngày {day}.",
            "Chọn ô, Format Cells → Date để ngày hiện đủ, rồi sửa nếu chưa đúng.",
        ),
        "cell_turned_day": Sentence(
            "ND151",
            "Ô {cell} là ngày {one}, nhưng có thể đã bị Excel đổi từ {other}: ô {text} cùng cột "
            "vẫn là chữ, nên Excel ở máy này đọc tháng trước ngày sau.",
            "Gõ lại các ngày của cột theo năm-tháng-ngày, kể cả ô {text}, ví dụ 2026-10-15.",
        ),
        "cell_format": Sentence(
            "ND152",
            "Ô {cell} hiện khác con số nằm trong ô (định dạng `{format}`).",
            "Chọn ô, Format Cells → General, rồi gõ con số cần đăng.",
        ),
        "book_locked": Sentence(
            "ND153",
            "Tệp Excel đặt mật khẩu nên không đọc được.",
            "Bỏ mật khẩu: File → Info → Protect Workbook → Encrypt with Password, xóa trắng ô mật "
            "khẩu rồi lưu.",
        ),
        "book_old": Sentence(
            "ND153",
            "Tệp này là Excel kiểu cũ (.xls) mang đuôi khác.",
            "Mở bằng Excel, chọn File → Save As → Excel Workbook (*.xlsx).",
        ),
        "book_as_text": Sentence(
            "ND153",
            "Tệp mang đuôi .csv nhưng bên trong là tệp Excel.",
            "Đổi đuôi tệp thành .xlsx.",
        ),
        "book_strict": Sentence(
            "ND153",
            "Tệp này lưu kiểu “Strict Open XML Spreadsheet”.",
            "Trong Excel chọn File → Save As → Excel Workbook (*.xlsx).",
        ),
        "book_of_another_kind": Sentence(
            "ND153",
            "Tệp mang đuôi .xlsx nhưng bên trong là {kind}.",
            "Mở tệp bằng Excel, chọn File → Save As → Excel Workbook (*.xlsx); không mở được thì "
            "lấy lại tệp gốc.",
        ),
        "book_broken": Sentence("ND153", "Tệp Excel hỏng, không đọc được.", _ANEW),
        "book_huge": Sentence(
            "ND154",
            "Tệp Excel mở ra nặng {size} KB, vượt mức {limit} KB; thường vì kẻ khung hàng vạn "
            "hàng trống hoặc chèn ảnh lớn.",
            _ANEW,
        ),
        "book_wide": Sentence(
            "ND154",
            "Bảng kéo tới ô {last}; trang đọc nhiều nhất {rows} hàng, {columns} cột, {cells} ô.",
            "Bấm Ctrl + End để tới ô ấy, xóa chữ còn sót ở xa; bảng thật dài thì tách tệp.",
        ),
    }
)
