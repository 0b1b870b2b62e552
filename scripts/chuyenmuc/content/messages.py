"""Every sentence the reader and the validator can say, in one table.

A key is the name of a problem: our own for files and YAML, pydantic's error type for fields.
``{…}`` are filled with what was found. Codes are permanent: never reuse one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from chuyenmuc.diagnostics import Diagnostic, Location, Severity


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is wrong, and what to do about it."""

    code: str
    message: str
    action: str
    severity: Severity = Severity.ERROR


_FILES = {
    "utf16": Sentence(
        "ND101",
        "Tệp được lưu bằng bảng mã UTF-16 nên không đọc được.",
        "Mở bằng Notepad, chọn File → Save As, ở ô Encoding chọn UTF-8 rồi lưu lại.",
    ),
    "not_utf8": Sentence(
        "ND102",
        "Tệp không phải UTF-8 (byte lạ 0x{byte} ở đây); có thể là {guess}.",
        "Mở bằng Notepad, chọn File → Save As, ở ô Encoding chọn UTF-8; nếu chữ vẫn sai, "
        "chuyển bảng mã sang Unicode bằng UniKey (Ctrl + Shift + F6) rồi dán lại.",
    ),
    "control_character": Sentence(
        "ND103",
        "Có ký tự điều khiển {name} không nhìn thấy ở đây.",
        "Xóa ký tự này: đặt con trỏ ngay trước chữ đứng sau nó rồi bấm Backspace.",
    ),
    "too_large": Sentence(
        "ND104",
        "Tệp nặng {size} KB, vượt mức {limit} KB.",
        "Tách thành nhiều bài ngắn; ảnh để ở tệp riêng, không dán vào bài.",
    ),
    "bad_name": Sentence(
        "ND105",
        "Tên `{name}` không dùng làm địa chỉ trang được.",
        "Đổi tên thành chữ thường không dấu, nối bằng gạch ngang, ví dụ `{suggestion}`.",
    ),
    "symlink": Sentence(
        "ND106",
        "`{name}` là liên kết tới chỗ khác (symlink); tệp ngoài kho có thể bị đăng lên trang.",
        "Xóa liên kết và chép tệp thật vào đây.",
    ),
    "unknown_file": Sentence(
        "ND107",
        "Không biết dùng tệp `{name}` vào việc gì.",
        "Bài viết là `.md`; dữ liệu là `.yml` trong thư mục plans, slogans, infographics, "
        "glossary hoặc calendar. Chuyển tệp về đúng chỗ hoặc xóa đi.",
    ),
    "unreadable": Sentence(
        "ND108",
        "Không mở được tệp ({reason}).",
        "Kiểm tra tệp có đang bị chương trình khác giữ hoặc bị khóa quyền đọc không.",
    ),
    "no_commune_file": Sentence(
        "ND109",
        "Thư mục `{name}` chưa có tệp `commune.yml`.",
        "Tạo `commune.yml` ghi tên xã, cấp, cơ quan; xem tệp của xã dien-chau làm mẫu.",
    ),
    "no_such_commune": Sentence(
        "ND110",
        "Không có xã `{name}` trong content/communes.",
        "Chọn một trong: {choices}.{hint}",
    ),
}

_YAML = {
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
        "So với một bài đang chạy tốt: mỗi dòng là `tên: giá trị`, danh sách bắt đầu bằng `- `.",
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
    "duplicate_key": Sentence(
        "ND206",
        "`{key}` đã có ở dòng {line}; dòng sau sẽ đè mất dòng trước.",
        "Giữ lại một dòng.",
    ),
    "lost_after_hash": Sentence(
        "ND207",
        "Phần `{lost}` đứng sau dấu # sẽ bị mất.",
        "Nếu là nội dung, đặt cả câu trong dấu nháy kép; nếu là ghi chú, chuyển xuống dòng riêng.",
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
}

_FIELDS = {
    "missing": Sentence("ND301", "Thiếu trường `{field}`{about}.", "Thêm dòng `{field}: …`."),
    "extra_forbidden": Sentence(
        "ND302", "Không có trường nào tên `{field}`.", "Xóa dòng này hoặc sửa tên.{hint}"
    ),
    "literal_error": Sentence(
        "ND303",
        "Giá trị `{value}` của `{field}` không hợp lệ.",
        "Chọn một trong: {choices}.{hint}",
    ),
    "string_too_long": Sentence(
        "ND304",
        "`{field}` dài {length} ký tự, tối đa {max_length}.",
        "Viết gọn lại: giữ việc cần làm, bỏ phần giải thích.",
    ),
    "string_too_short": Sentence(
        "ND305", "`{field}` để trống.", "Điền nội dung hoặc xóa cả dòng nếu không cần."
    ),
    "not_a_date": Sentence(
        "ND306",
        "`{value}` không phải ngày viết theo năm-tháng-ngày.",
        "Viết theo thứ tự năm-tháng-ngày{hint}.",
    ),
    "impossible_date": Sentence("ND307", "Không có ngày `{value}`.", "Sửa lại ngày, tháng."),
    "not_a_partial_date": Sentence(
        "ND306",
        "`{value}` không phải ngày viết theo năm-tháng-ngày.",
        "Viết theo thứ tự năm-tháng-ngày{hint}; văn bản để trống ngày thì chỉ viết 2026-03 hoặc 2026.",
    ),
    "not_an_annual_day": Sentence(
        "ND308",
        "`{value}` không phải ngày hằng năm viết theo tháng-ngày.",
        "Viết như 10-10 cho ngày 10 tháng 10.",
    ),
    "not_an_integer": Sentence(
        "ND309", "`{value}` không phải số nguyên.", "Viết bằng chữ số, ví dụ 3."
    ),
    "not_a_number": Sentence(
        "ND310", "`{value}` không phải số.", "Viết bằng chữ số, dấu chấm cho phần lẻ: 12.5."
    ),
    "not_a_boolean": Sentence(
        "ND311", "`{value}` không phải true hoặc false.", "Viết true (có) hoặc false (không)."
    ),
    "not_an_id": Sentence(
        "ND312",
        "Mã `{value}` không đúng dạng.",
        "Dùng chữ thường không dấu, nối bằng gạch ngang, ví dụ `nop-ho-so-truc-tuyen`.",
    ),
    "not_a_url": Sentence(
        "ND313",
        "`{value}` không phải địa chỉ trang web.",
        "Chép cả địa chỉ, bắt đầu bằng https://.",
    ),
    "not_a_reference": Sentence(
        "ND314",
        "`{value}` không đúng dạng mã hoặc mã#điều-khoản.",
        "Viết như dien-chau-2026#pl-iii-5.",
    ),
    "not_a_clause": Sentence(
        "ND315",
        "`{value}` không đúng cách ghi điều khoản.",
        "Viết như II.2.1, PL III.5 hoặc II.2.a).",
    ),
    "markup_in_text": Sentence(
        "ND316",
        "`{field}` có dấu < hoặc >; chỗ này chỉ nhận chữ thường.",
        "Bỏ dấu đó; nếu là so sánh thì dùng ≥, ≤ hoặc viết bằng chữ.",
    ),
    "greater_than_equal": Sentence(
        "ND317", "`{field}` nhỏ hơn {ge}.", "Chọn số từ {ge} trở lên."
    ),
    "less_than_equal": Sentence("ND317", "`{field}` lớn hơn {le}.", "Chọn số từ {le} trở xuống."),
    "too_short": Sentence("ND318", "`{field}` chưa có mục nào.", "Thêm ít nhất {min_length} mục."),
    "too_long": Sentence(
        "ND319", "`{field}` có quá {max_length} mục.", "Bớt hoặc tách làm hai."
    ),
    "string_pattern_mismatch": Sentence(
        "ND320", "`{value}` không đúng dạng của `{field}`.", "Màu viết như #a80f26."
    ),
    "string_type": Sentence(
        "ND321", "`{field}` phải là chữ{about}.", "Viết một dòng `{field}: …`."
    ),
    "tuple_type": Sentence(
        "ND322",
        "`{field}` phải là một danh sách.",
        "Viết mỗi mục một dòng, bắt đầu bằng `- `, hoặc [mục một, mục hai].",
    ),
    "model_type": Sentence(
        "ND323",
        "`{field}` phải gồm các dòng `tên: giá trị` thụt vào.",
        "Xem một bài khác có trường này làm mẫu.",
    ),
}

_RULES = {
    "checked_without_sources": Sentence(
        "HN301",
        "Có ngày kiểm tra nhưng không có nguồn nào.",
        "Thêm `sources` với địa chỉ và ngày đã đọc, hoặc bỏ `checked_on`.",
    ),
    "checker_without_date": Sentence(
        "HN302", "Có người kiểm tra nhưng không có ngày kiểm tra.", "Thêm `checked_on`."
    ),
    "checked_before_read": Sentence(
        "HN303",
        "Ngày kiểm tra sớm hơn ngày đọc nguồn.",
        "Sửa `checked_on` hoặc `read_on` cho đúng ngày thật.",
    ),
    "alert_without_expiry": Sentence(
        "HN304",
        "Cảnh báo phải có ngày hết hiệu lực.",
        "Thêm `valid_until`, thường là sáu tháng sau ngày đăng.",
    ),
    "alert_without_sign": Sentence(
        "HN305", "Cảnh báo phải có câu nêu dấu hiệu.", "Thêm `sign`, một câu tối đa 160 ký tự."
    ),
    "story_without_consent": Sentence(
        "HN306",
        "Bài mô hình, gương người thật phải có sự đồng ý của người được nêu.",
        "Chỉ ghi `consent: true` khi đã có văn bản đồng ý; chưa có thì để `draft: true`.",
    ),
    "expires_before_published": Sentence(
        "HN307", "Ngày hết hiệu lực sớm hơn ngày đăng.", "Sửa `valid_until` hoặc `date`."
    ),
    "official_without_owner": Sentence(
        "HN308",
        "Trang chính thức phải ghi cơ quan chủ quản.",
        "Thêm `owner` (agency, address, phone, email, responsible) hoặc để official: false.",
    ),
    "half_a_source": Sentence(
        "HN309", "Khẩu hiệu có `plan` thì phải có `clause`.", "Ghi đủ cả hai, hoặc bỏ cả hai."
    ),
    "slogan_without_source": Sentence(
        "HN310",
        "Khẩu hiệu phải ghi rút từ kế hoạch nào, hoặc là mẫu chung.",
        "Ghi `plan` và `clause`, hoặc `ours: true`.",
    ),
    "dodont_lists": Sentence(
        "HN311", "Kiểu dodont cần hai danh sách `do` và `dont`, không có `items`.", "Sửa lại."
    ),
    "items_list": Sentence(
        "HN312", "Kiểu này cần danh sách `items`, không có `do`, `dont`.", "Sửa lại."
    ),
    "number_without_value": Sentence(
        "HN313", "Kiểu numbers: mỗi mục phải có `value`.", "Thêm con số kèm đơn vị."
    ),
}

SENTENCES: Mapping[str, Sentence] = MappingProxyType({**_FILES, **_YAML, **_FIELDS, **_RULES})


def diagnose(problem: str, location: Location, **found: object) -> Diagnostic:
    """The diagnostic for a named problem.

    Raises:
        KeyError: the table has no sentence for it (a gap that a test guards).
    """
    sentence = SENTENCES[problem]
    return Diagnostic(
        location,
        sentence.code,
        sentence.message.format(**found),
        sentence.action.format(**found),
        sentence.severity,
    )
