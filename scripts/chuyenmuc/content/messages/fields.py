"""Sentences about single fields; keys are pydantic's error types and our own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chuyenmuc.content.messages.sentence import Sentence

SENTENCES: Mapping[str, Sentence] = MappingProxyType(
    {
        "missing": Sentence(
            "ND301", "Thiếu trường `{field}`{about}.", "Thêm dòng `{field}: …`.{hint}"
        ),
        "list_without_name": Sentence(
            "ND214",
            "Danh sách này thiếu tên ở trên.",
            "Viết dòng đầu là `{field}:`, các mục `- ` ở dưới. Một mục: {shape}",
        ),
        "left_empty": Sentence(
            "ND305", "`{field}` để trống{about}.", "Điền vào sau dấu hai chấm ở dòng này."
        ),
        "extra_forbidden": Sentence("ND302", "Không có trường nào tên `{field}`.", "{hint}"),
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
            "Viết theo thứ tự năm-tháng-ngày{hint}; văn bản để trống ngày thì chỉ viết 2026-03 "
            "hoặc 2026.",
        ),
        "not_a_running_time": Sentence(
            "ND328",
            "`{value}` không phải độ dài viết theo phút:giây.",
            "Viết như 2:30 cho 2 phút 30 giây.",
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
        "number_with_unit": Sentence(
            "ND310",
            "`{value}` không phải số, vì có `{unit}` đi kèm.",
            "Bỏ `{unit}`, chỉ ghi con số: {number}; đơn vị ghi ở dòng `unit: {single}`.",
        ),
        "doubtful_number": Sentence(
            "ND360",
            "`{value}` đọc được hai cách: {whole} hoặc {broken}.",
            "Dấu ấy ngăn hàng nghìn thì viết liền: {whole}; ngăn phần lẻ thì thêm số 0: {broken}.",
        ),
        "not_a_length": Sentence(
            "ND310",
            "`{value}` không phải số đo.",
            "Viết số mm{meant}, hoặc kèm đơn vị mm, m, px: 210, 5 m, 1080px.",
        ),
        "not_a_resolution": Sentence(
            "ND310",
            "`{value}` không phải số điểm ảnh mỗi inch.",
            "Viết số, ví dụ 300; màn LED viết P và khoảng cách điểm tính bằng mm: P4, P2.5.",
        ),
        "not_a_boolean": Sentence(
            "ND311", "`{value}` không phải true hoặc false.", "Viết true (có) hoặc false (không)."
        ),
        "device_as_id": Sentence(
            "ND136",
            "Mã `{value}` trùng tên Windows giữ cho thiết bị; tệp mang tên này không tạo được.",
            "Thêm một chữ, ví dụ `ma-{value}`.",
        ),
        "not_an_id": Sentence(
            "ND312",
            "Mã `{value}` không đúng dạng.",
            "Dùng chữ thường không dấu, nối bằng gạch ngang, ví dụ `{example}`.",
        ),
        "name_with_more": Sentence(
            "ND371",
            "`{value}` không chỉ là tên riêng của xã.",
            "Viết `{better}`; chữ xã, phường, đặc khu đã có ở `level`, tỉnh ở `province`.",
        ),
        "name_without_name": Sentence(
            "ND371",
            "`{value}` không có tên riêng của xã.",
            "Ghi tên riêng, ví dụ `{field}: Diễn Châu`.",
        ),
        "not_a_phone": Sentence(
            "ND372",
            "`{value}` không phải một số điện thoại gọi được.",
            "Ghi một số: máy bàn kèm mã vùng 0238 3861 234, di động 10 số 0912 345 678, tổng đài "
            "1022, 1900 1234; số khác là một mục nữa của `channels`.{near}",
        ),
        "not_an_email": Sentence(
            "ND373",
            "`{value}` không phải địa chỉ thư điện tử.",
            "Viết một địa chỉ không dấu, không dấu cách, có @ và tên miền: "
            "vanphong@mauhai.gov.vn.{near}",
        ),
        "not_a_url": Sentence(
            "ND313",
            "`{value}` không phải địa chỉ trang web.",
            "Chép cả địa chỉ, bắt đầu bằng https://.",
        ),
        "address_in_disguise": Sentence(
            "ND313",
            "`{value}` đọc một đằng, trình duyệt mở một nẻo.",
            "Nếu đúng là trang ấy thì viết `{plain}`, không thì chép lại địa chỉ từ thanh địa chỉ "
            "của trình duyệt.",
        ),
        "not_a_site_url": Sentence(
            "ND313",
            "`{value}` không phải địa chỉ của cả trang.",
            "Chỉ ghi địa chỉ trang chủ, không có dấu ?, # hay tên tệp: {home}.",
        ),
        "not_a_host": Sentence(
            "ND313",
            "`{value}` không phải địa chỉ mà trình duyệt mở được.",
            "Mở trang trong trình duyệt rồi chép địa chỉ ở thanh trên cùng; tên miền chỉ có chữ, "
            "số, gạch nối và dấu chấm, như https://xa.gov.vn/.",
        ),
        "name_not_address": Sentence(
            "ND329",
            "`{value}` là một tên gọi, không phải địa chỉ cũ của bài.",
            "Xóa mục này: ở đây `aliases` ghi địa chỉ cũ, ví dụ huong-dan/nop-ho-so/. Từ khác để "
            "tìm thấy bài thì ghi ở `tags`.",
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
        "less_than_equal": Sentence(
            "ND317", "`{field}` lớn hơn {le}.", "Chọn số từ {le} trở xuống."
        ),
        "too_short": Sentence(
            "ND318", "`{field}` mới có {actual_length} mục.", "Phải có ít nhất {min_length} mục."
        ),
        "too_long": Sentence(
            "ND319", "`{field}` có quá {max_length} mục.", "Bớt hoặc tách làm hai."
        ),
        "string_pattern_mismatch": Sentence(
            "ND320", "`{value}` không đúng dạng của `{field}`.", "Màu viết như #a80f26."
        ),
        "not_a_press_colour": Sentence(
            "ND320",
            "`{value}` không phải màu in.",
            "Viết bốn số phần trăm mực xanh, hồng, vàng, đen, cách nhau một dấu cách: 18 100 88 "
            "15; mỗi số từ 0 đến 100, cả bốn cộng lại không quá {most}.",
        ),
        "not_a_domain": Sentence(
            "ND320",
            "`{value}` không phải tên miền.",
            "Viết chữ thường, không có https:// và dấu gạch chéo: dichvucong.gov.vn.",
        ),
        "beyond_the_page": Sentence(
            "ND327",
            "Ô `{value}` nằm ngoài trang.",
            "Viết trái, trên, rộng, cao là phần của trang, từ 0 đến 1; trái + rộng và trên + cao "
            "không quá 1. Ô phủ cả trang: [0, 0, 1, 1].",
        ),
        "string_type": Sentence(
            "ND321",
            "`{field}` phải là chữ{about}.",
            "Viết một dòng `{field}: …`; chữ mở đầu bằng [ hoặc {{ thì đặt cả giá trị trong dấu "
            'nháy kép, ví dụ {field}: "[Thông báo] Lịch cấp căn cước".',
        ),
        "tuple_type": Sentence(
            "ND322",
            "`{field}` phải là một danh sách.",
            "Viết mỗi mục một dòng, bắt đầu bằng `- `, hoặc [mục một, mục hai].{hint}",
        ),
        **dict.fromkeys(
            ("model_type", "model_attributes_type"),
            Sentence(
                "ND323",
                "`{field}` phải gồm các dòng `tên: giá trị` thụt vào.",
                "{hint}",
            ),
        ),
        **dict.fromkeys(
            ("bool_type", "dataclass_exact_type", "date_type", "float_type", "int_type"),
            Sentence(
                "ND324",
                "`{field}` là một giá trị, không phải danh sách hay các dòng thụt vào.",
                "Viết một dòng `{field}: …`.",
            ),
        ),
        **dict.fromkeys(
            ("union_tag_invalid", "union_tag_not_found"),
            Sentence(
                "ND325",
                "Một mục của `{field}` thiếu `kind`, hoặc ghi một `kind` không có.",
                "Chép `kind` của một mục khác cùng danh sách.",
            ),
        ),
        "not_a_recording": Sentence(
            "ND327",
            "`{value}` không phải tên tệp ghi âm dùng được.",
            "Đặt tệp vào thư mục media rồi ghi tên: chữ thường không dấu, nối bằng gạch ngang, "
            "đuôi .mp3, ví dụ `nop-ho-so.mp3`.",
        ),
        "fraction_as_value": Sentence(
            "ND326",
            "`{value}` là số đã đạt trên tổng số, không phải một con số.",
            "Chỉ ghi số đã đạt: `{part}`; chỉ tiêu tính bằng % thì ghi tỷ lệ, như `95.8%`.",
        ),
        "not_a_record_value": Sentence(
            "ND326",
            "`{value}` không phải giá trị đọc được.",
            "Viết số bằng chữ số, dấu chấm cho phần lẻ, không chấm hàng nghìn, kèm đơn vị nếu cần: "
            "`72.5%`, `1200`, `2 lượt phát`; việc có hoặc không thì viết `có`, `không`.",
        ),
    }
)
