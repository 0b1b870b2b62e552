"""Sentences about files for download."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chuyenmuc.content.messages.sentence import Sentence
from chuyenmuc.diagnostics import Severity

_PRINT = "mở tệp rồi xuất lại thành PDF (File → Save As → PDF, hoặc Print → Microsoft Print to PDF)"

SENTENCES: Mapping[str, Sentence] = MappingProxyType(
    {
        "download_empty": Sentence(
            "AN831", "Tệp `{name}` trống (0 byte).", "Chép lại tệp từ máy gốc."
        ),
        "download_heavy": Sentence(
            "AN832",
            "Tệp `{name}` nặng hơn {limit} MB: tải bằng 3G, 4G rất lâu và tốn tiền.",
            "Bản quét thì quét lại ở mức 150–200 dpi, đen trắng; Word thì chọn File → Save As → "
            "PDF, mục “Minimum size”; hoặc tách phụ lục thành tệp riêng.",
        ),
        "download_other_kind": Sentence(
            "AN833",
            "Tệp `{name}` mang đuôi {ending} nhưng bên trong là {kind}.",
            "Đổi đuôi tệp là chưa đủ: mở bằng phần mềm đã tạo ra nó, chọn Save As → PDF (hoặc "
            ".docx, .xlsx).",
        ),
        "download_damaged": Sentence(
            "AN834",
            "Tệp `{name}` bị hỏng hoặc chép chưa hết, không đọc được.",
            f"Chép lại từ máy gốc; nếu vẫn báo thì {_PRINT}.",
        ),
        "download_locked": Sentence(
            "AN835",
            "Tệp `{name}` đòi mật khẩu, người dân không mở được.",
            f"Bỏ mật khẩu: {_PRINT}, không đặt mật khẩu.",
        ),
        "download_acts": Sentence(
            "AN836",
            "Tệp `{name}` có {what} chạy được trên máy người mở, nên không được đăng.",
            f"Lưu bản không có phần ấy: {_PRINT}.",
        ),
        "download_holds_files": Sentence(
            "AN837",
            "Trong tệp `{name}` còn nhúng tệp khác (như bảng Excel sau một biểu đồ), có thể chứa "
            "số liệu không định công bố.",
            f"Để chỉ còn phần nhìn thấy: {_PRINT}; hoặc dán biểu đồ thành ảnh.",
        ),
        "download_local_link": Sentence(
            "AN838",
            "Trong tệp `{name}` có đường dẫn `{address}`, chỉ mở được trên máy đã soạn.",
            "Bỏ đường dẫn ấy (Word: bấm phải → Remove Hyperlink) hoặc thay bằng địa chỉ https://.",
        ),
        "office_outside": Sentence(
            "AN838",
            "Tệp `{name}` lấy dữ liệu từ ngoài: {address}.",
            f"Word: chèn hẳn ảnh vào tệp; Excel: Data → Edit Links → Break Link; hoặc {_PRINT}.",
        ),
        "pdf_remarks": Sentence(
            "AN839",
            "Tệp `{name}` còn {count} ghi chú, đánh dấu của người góp ý.",
            "Xóa các ghi chú trong phần mềm đọc PDF, hoặc in lại ra PDF với lựa chọn chỉ in văn "
            "bản (Document), rồi chép tệp mới vào đây.",
        ),
        "office_remarks": Sentence(
            "AN839",
            "Tệp `{name}` còn {count} nhận xét (comment) của người góp ý.",
            "Chọn Review → Delete → Delete All Comments rồi lưu lại.",
        ),
        "office_changes": Sentence(
            "AN840",
            "Tệp `{name}` còn {count} chỗ sửa chưa chốt (Track Changes), ai mở cũng thấy chữ đã "
            "xóa.",
            "Chọn Review → Accept → Accept All Changes and Stop Tracking rồi lưu lại.",
        ),
        "office_hidden_sheet": Sentence(
            "AN841",
            "Tệp `{name}` có trang tính ẩn “{name_of_sheet}”; ai tải về cũng mở ra xem được.",
            "Bấm phải vào tên trang tính → Unhide, xem rồi xóa; hoặc xuất trang cần đăng thành "
            "PDF.",
        ),
        "download_swells": Sentence(
            "AN842",
            "Tệp `{name}` mở ra lớn hơn {limit} MB hoặc có quá nhiều phần.",
            f"Giảm cỡ ảnh trong tệp (Word: Compress Pictures), hoặc {_PRINT}.",
        ),
        "pdf_swells": Sentence(
            "AN842",
            "Tệp `{name}` gồm quá nhiều phần rời, điện thoại mở rất lâu.",
            "In lại ra PDF (Print → Microsoft Print to PDF), hoặc tách thành nhiều tệp.",
        ),
        "download_scanned": Sentence(
            "AN843",
            "Tệp `{name}` là bản quét (chỉ có ảnh): không tìm, không chép, không nghe đọc được.",
            "Nếu còn tệp Word thì xuất PDF từ Word; nếu không thì chữ trong bài phải nói đủ nội "
            "dung.",
            Severity.WARNING,
        ),
        "download_signed": Sentence(
            "AN844",
            "Tệp `{name}` có chữ ký số nên đăng nguyên từng byte, kể cả thông tin kèm theo: "
            "{found}.",
            "Xem các thông tin ấy có đăng được không (File → Properties); không thì xuất PDF lại "
            "rồi ký lại.",
            Severity.WARNING,
        ),
        "download_same_address": Sentence(
            "AN845",
            "Tệp `{name}` trên trang sẽ trùng địa chỉ với `{other}`, mất một trong hai.",
            "Đổi tên một tệp; khác dấu hoặc khác thư mục vẫn là cùng tên.",
        ),
        "document_unused": Sentence(
            "ND107",
            "Tệp `{name}` không có bài hay kế hoạch nào dẫn tới, nên không được đăng.",
            "Để cho tải về: đặt tệp cạnh bài, thêm vào phần đầu bài dòng `{declaration}`. Nếu chỉ "
            "cần chữ thì chép vào bài, rồi chuyển tệp ra khỏi thư mục content.",
        ),
        "sheet_unused": Sentence(
            "ND107",
            "Bảng `{name}` không có bài hay kế hoạch nào dẫn tới, và nằm ở chỗ trang không đọc số "
            "liệu.",
            "Số liệu của kế hoạch: chuyển vào thư mục records của xã. Số của biểu đồ: vào "
            "infographics, cạnh tệp `.yml` của biểu đồ. Để cho tải về: đặt cạnh bài, thêm vào phần "
            "đầu bài dòng `{declaration}`.",
        ),
        "document_old": Sentence(
            "ND107",
            "Trang không đăng được tệp kiểu `{ending}` như `{name}`.",
            "Mở tệp, chọn File → Save As → PDF, đặt cạnh bài; thêm vào phần đầu bài dòng "
            "`{declaration}`; rồi xóa tệp này.",
        ),
    }
)
