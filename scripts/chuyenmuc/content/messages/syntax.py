"""Sentences about YAML and the parts of an article."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chuyenmuc.content.messages.sentence import Sentence

_REWRITE = "Viết lại dòng này: `{better}`"

SENTENCES: Mapping[str, Sentence] = MappingProxyType(
    {
        "tab": Sentence(
            "ND201",
            "Có dấu tab ở đây; YAML chỉ nhận dấu cách.",
            "Thay dấu tab bằng hai dấu cách.",
        ),
        "colon_in_value": Sentence(
            "ND202",
            "Có thêm dấu hai chấm trong giá trị nên không rõ đâu là tên trường.",
            'Đặt cả câu trong dấu nháy kép, ví dụ title: "Hỏi: đáp".',
        ),
        "yaml": Sentence(
            "ND203",
            "Chỗ này không đúng cách viết YAML.",
            "So với một bài đang chạy tốt: mỗi dòng là `tên: giá trị`, danh sách bắt đầu bằng "
            "`- `.",
        ),
        "no_closing": Sentence(
            "ND204",
            "Phần đầu bài mở bằng `---` nhưng không có dòng `---` đóng lại.",
            "Thêm một dòng chỉ có `---` ngay trước nội dung bài.",
        ),
        "no_front_matter": Sentence(
            "ND205",
            "Bài chưa có phần đầu ghi title, kind, date.",
            "Dòng đầu tiên của tệp phải là `---`; chép phần đầu từ một bài khác rồi sửa.",
        ),
        "other_dashes": Sentence(
            "ND205",
            "Dòng đầu phải là ba dấu trừ `---`, ở đây là `{found}`.",
            "Xóa rồi gõ lại ba dấu trừ liền nhau; Word hay đổi chúng thành gạch dài.",
        ),
        "other_closing": Sentence(
            "ND204",
            "Dòng đóng phần đầu bài phải là ba dấu trừ `---`, ở đây là `{found}`.",
            "Xóa rồi gõ lại ba dấu trừ liền nhau; Word hay đổi chúng thành gạch dài.",
        ),
        "dashes_indented": Sentence(
            "ND205",
            "Trước ba dấu trừ `---` có dấu cách.",
            "Xóa dấu cách, để `---` sát lề trái.",
        ),
        "empty_file": Sentence(
            "ND205",
            "Tệp chưa có chữ nào.",
            "Chép một bài cùng loại vào rồi sửa, hoặc xóa tệp.",
        ),
        "duplicate_key": Sentence(
            "ND206",
            "`{key}` đã có ở dòng {line}; dòng sau sẽ đè mất dòng trước.",
            "Giữ lại một dòng.",
        ),
        "lost_after_hash": Sentence(
            "ND207",
            "Phần `{lost}` đứng sau dấu # sẽ bị mất.",
            "Nếu là nội dung, đặt cả câu trong dấu nháy kép; nếu là ghi chú, chuyển xuống dòng "
            "riêng.",
        ),
        "anchor": Sentence(
            "ND208",
            "Dấu `&` hoặc `*` ở đầu giá trị là phép trỏ của YAML, ở đây không dùng.",
            "Đặt giá trị trong dấu nháy kép.",
        ),
        "tag": Sentence(
            "ND209",
            "Dấu `!` ở đầu giá trị là nhãn kiểu của YAML, ở đây không dùng.",
            "Đặt giá trị trong dấu nháy kép.",
        ),
        "open_quote": Sentence(
            "ND210",
            "Dấu nháy mở ở đây không có dấu đóng.",
            "Thêm dấu nháy cùng loại ở cuối giá trị.",
        ),
        "indent": Sentence(
            "ND211",
            "Dòng này thụt vào không khớp với các dòng cùng cấp.",
            "Cho các trường cùng cấp thẳng hàng; cấp con thụt thêm hai dấu cách.",
        ),
        "special_start": Sentence(
            "ND212",
            "Giá trị bắt đầu bằng ký tự `{character}` mà YAML giữ cho việc khác.",
            "Đặt giá trị trong dấu nháy kép.",
        ),
        "many_documents": Sentence(
            "ND213",
            "Tệp có hơn một phần ngăn bằng `---`.",
            "Giữ một phần; tách phần sau sang tệp khác.",
        ),
        "not_a_mapping": Sentence(
            "ND214",
            "Phần này phải là các dòng `tên: giá trị`.",
            "Viết mỗi trường một dòng, ví dụ title: Nộp hồ sơ trực tuyến.",
        ),
        "too_deep": Sentence(
            "ND215",
            "Lồng nhau quá {limit} cấp.",
            "Viết phẳng lại; không dữ liệu nào ở đây cần sâu như vậy.",
        ),
        "no_colon": Sentence(
            "ND216",
            "Dòng này thiếu dấu hai chấm sau tên trường.",
            "Viết `tên: giá trị`, sau dấu hai chấm có một dấu cách.",
        ),
        "curly_quote": Sentence(
            "ND217",
            "Dấu nháy cong của Word ở đây không bao được giá trị có dấu hai chấm.",
            'Xóa hai dấu nháy cong, gõ lại dấu nháy thẳng: title: "Hỏi: đáp".',
        ),
        "colon_glued": Sentence(
            "ND219",
            "Thiếu dấu cách sau dấu hai chấm.",
            "Viết `{better}`: sau dấu hai chấm có một dấu cách.",
        ),
        # With the line as it should be: tried before it is shown.
        **{
            f"{problem}_mended": Sentence(code, message, action)
            for problem, code, message, action in (
                ("tab", "ND201", "Có dấu tab ở đây; YAML chỉ nhận dấu cách.", _REWRITE),
                (
                    "anchor",
                    "ND208",
                    "Dấu `{character}` ở đầu giá trị là phép trỏ của YAML, ở đây không dùng.",
                    f"Đặt cả giá trị trong dấu nháy. {_REWRITE}",
                ),
                (
                    "odd_space",
                    "ND218",
                    "Dấu cách ở đây là dấu cách không ngắt của Word, YAML không nhận.",
                    f"Xóa khoảng trắng ở đây, gõ lại bằng phím cách. {_REWRITE}",
                ),
                ("colon_glued", "ND219", "Thiếu dấu cách sau dấu hai chấm.", _REWRITE),
                ("no_colon", "ND216", "Dòng này thiếu dấu hai chấm sau tên trường.", _REWRITE),
                (
                    "colon_in_value",
                    "ND202",
                    "Có thêm dấu hai chấm trong giá trị nên không rõ đâu là tên trường.",
                    _REWRITE,
                ),
                (
                    "many_lines",
                    "ND202",
                    "Giá trị viết trên nhiều dòng có dấu hai chấm hoặc dấu nháy, không đọc được.",
                    "Viết thành một dòng: `{better}`",
                ),
                (
                    "curly_quote",
                    "ND217",
                    "Dấu nháy cong của Word ở đây không bao được giá trị này.",
                    f"Dùng dấu nháy thẳng. {_REWRITE}",
                ),
                ("open_quote", "ND210", "Dấu nháy mở ở đây không có dấu đóng.", _REWRITE),
                (
                    "quote_start",
                    "ND220",
                    "Giá trị mở đầu bằng dấu nháy, nhưng sau dấu nháy đóng ở đây còn chữ.",
                    f"Bao cả giá trị bằng một cặp dấu nháy đơn. {_REWRITE}",
                ),
                (
                    "quote_inside",
                    "ND220",
                    "Trong giá trị bao bằng dấu nháy lại có dấu nháy cùng loại ở đây.",
                    f"Bao ngoài bằng dấu nháy đơn. {_REWRITE}",
                ),
                (
                    "backslash",
                    "ND221",
                    "Dấu \\ ở đây không dùng được trong dấu nháy kép.",
                    f"Bao bằng dấu nháy đơn. {_REWRITE}",
                ),
                (
                    "bracket_start",
                    "ND222",
                    "Giá trị bắt đầu bằng `{character}`, dấu mở đầu một danh sách của YAML.",
                    f"Đặt cả giá trị trong dấu nháy. {_REWRITE}",
                ),
                (
                    "item_of_list",
                    "ND222",
                    "Một mục của danh sách này có dấu mà YAML hiểu thành việc khác.",
                    f"Đặt mục ấy trong dấu nháy. {_REWRITE}",
                ),
                (
                    "open_bracket",
                    "ND222",
                    "Dấu `{character}` mở ở đây không có dấu đóng.",
                    _REWRITE,
                ),
                (
                    "special_start",
                    "ND212",
                    "Giá trị bắt đầu bằng ký tự `{character}` mà YAML giữ cho việc khác.",
                    f"Đặt cả giá trị trong dấu nháy. {_REWRITE}",
                ),
                (
                    "indent",
                    "ND211",
                    "Dòng này thụt vào không khớp với các dòng cùng cấp.",
                    "Đặt đầu dòng này: {better}.",
                ),
            )
        },
    }
)
