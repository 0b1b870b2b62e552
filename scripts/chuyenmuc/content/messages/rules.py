"""Sentences about fields that contradict each other, most of them about honesty."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chuyenmuc.content.messages.sentence import Sentence

SENTENCES: Mapping[str, Sentence] = MappingProxyType(
    {
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
        "reason_too_short": Sentence(
            "HN630",
            "`{field}` chỉ viết “{value}”: không rõ vì sao được đăng dữ liệu riêng.",
            "Viết ít nhất {least} chữ: ai đồng ý, ngày nào, hay văn bản nào cho phép.",
        ),
        "expires_before_published": Sentence(
            "HN307", "Ngày hết hiệu lực sớm hơn ngày đăng.", "Sửa `valid_until` hoặc `date`."
        ),
        "official_without_owner": Sentence(
            "HN308",
            "Trang chính thức phải ghi cơ quan chủ quản.",
            "Thêm `owner` (agency, address, phone, email, responsible) hoặc để official: false.",
        ),
        "official_without_https": Sentence(
            "HN324",
            "Trang chính thức phải có địa chỉ bắt đầu bằng https://.",
            "Bật https ở nơi đặt trang (thường có sẵn, không mất tiền), rồi ghi `site_url` bắt đầu "
            "bằng https://; qua http, người đứng giữa sửa được trang trước khi tới người đọc.",
        ),
        "phone_of_nobody": Sentence(
            "HN323",
            "Số điện thoại toàn số 0 không gọi được.",
            "Ghi số thật; chỉ xã giả lập (`synthetic: true`) mới để số 0.",
        ),
        "half_a_source": Sentence(
            "HN309", "Khẩu hiệu có `plan` thì phải có `clause`.", "Ghi đủ cả hai, hoặc bỏ cả hai."
        ),
        "slogan_without_source": Sentence(
            "HN310",
            "Khẩu hiệu phải ghi một, và chỉ một, trong ba gốc: kế hoạch, cơ quan duyệt, mẫu chung.",
            "Rút từ kế hoạch: ghi `plan` và `clause`. Câu riêng của xã: ghi `approved_by` (cơ quan "
            "đã duyệt) và `approved_on` (ngày duyệt). Mẫu do nhóm chuyenmuc viết: `ours: true`. "
            "Chưa duyệt thì ghi `draft: true`.",
        ),
        "half_an_approval": Sentence(
            "HN322",
            "Mới ghi một trong hai: ai duyệt khẩu hiệu, duyệt ngày nào.",
            "Ghi đủ `approved_by` và `approved_on`; chưa duyệt thì bỏ cả hai và ghi `draft: true`.",
        ),
        "half_a_hanging": Sentence(
            "HN318",
            "Mới ghi một trong hai ngày treo, tháo.",
            "Ghi đủ `hang_from` và `hang_until`, hoặc bỏ cả hai.",
        ),
        "half_an_idea": Sentence(
            "HN320",
            "Dấu `|` trong khẩu hiệu đứng sai chỗ, sẽ bị in ra hoặc để trống một dòng.",
            "Đặt `|` giữa hai ý, có dấu cách hai bên, ví dụ Thấy lạ thì dừng, | còn ngờ thì hỏi.",
        ),
        "taken_down_before_hung": Sentence(
            "HN319",
            "Ngày tháo xuống sớm hơn ngày treo.",
            "Sửa `hang_until` hoặc `hang_from`, viết theo thứ tự năm-tháng-ngày.",
        ),
        "number_without_value": Sentence(
            "HN313",
            "Mỗi con số phải có `value` hoặc `ref`.",
            "Thêm con số, hoặc chỉ tới điều khoản có con số.",
        ),
        "measured_and_typed": Sentence(
            "HN336",
            "`measured` lấy kết quả đo được, nên không ghi thêm `value`.",
            "Bỏ một trong hai.",
        ),
        "rows_out_of_order": Sentence(
            "HN330", "Các dòng không theo thứ tự thời gian.", "Xếp lại từ sớm đến muộn."
        ),
        "value_without_source": Sentence(
            "HN331",
            "Có con số không ghi nguồn.",
            "Thêm `ref` cho từng con số, hoặc `sources` cho cả hình.",
        ),
        "negative_value": Sentence(
            "HN332", "Biểu đồ không vẽ được số âm.", "Dùng kiểu numbers cho con số này."
        ),
        "part_above_whole": Sentence(
            "HN333", "Có phần lớn hơn cả tổng.", "Xem lại con số và `unit`, `total`."
        ),
        "parts_do_not_add_up": Sentence(
            "HN334",
            "Các phần cộng lại không bằng tổng.",
            "Xem lại từng con số, hoặc thêm phần “Khác”.",
        ),
        "share_above_whole": Sentence(
            "HN351",
            "Có tỷ lệ lớn hơn 100% mà không nói so với cái gì.",
            "Xem lại con số; nếu đúng thì nói rõ trong lời: “so với năm 2025”, “vượt dự toán”.",
        ),
        "label_twice": Sentence(
            "HN352",
            "Có hai điểm cùng tên; người đọc không biết số nào đúng.",
            "Giữ số đúng, hoặc thêm vào tên điều khác nhau (năm, nơi).",
        ),
        "total_among_parts": Sentence(
            "HN353",
            "Có dòng là tổng của các dòng kia; vẽ cạnh chúng thì hình sai.",
            "Xóa dòng tổng; cần nói tổng thì viết ở `summary`.",
        ),
        "status_by_hand": Sentence(
            "HN335",
            "Trạng thái không gõ tay: máy tính ra từ số liệu và ngày.",
            "Xóa dòng này; ghi kết quả đo vào records.",
        ),
        "pause_ends_before_start": Sentence(
            "HN314", "Ngày cuối sớm hơn ngày đầu.", "Sửa `first` hoặc `last`."
        ),
        "measure_of_records": Sentence(
            "HN315",
            "`measure` chỉ dùng khi đếm từ nội dung của trang.",
            "Ghi `source: content`, hoặc bỏ `measure` để lấy số từ thư mục records.",
        ),
        "units_without_measure": Sentence(
            "HN316",
            "`units` chỉ dùng với `measure: units_with_content`.",
            "Thêm `measure: units_with_content`, hoặc bỏ `units`.",
        ),
        "content_without_measure": Sentence(
            "HN317",
            "Chỉ tiêu đếm từ nội dung của trang nhưng không ghi đếm gì.",
            "Thêm `measure`: news, articles, units_with_content, villages_with_content hoặc "
            "tasks_with_content.",
        ),
        "one_village_twice": Sentence(
            "HN354",
            "Có hai thôn cùng `id` hoặc cùng tên; bài của thôn này sẽ hiện ở thôn kia.",
            "Đặt mỗi thôn một `id`, một tên riêng; ghi trùng thì xóa một dòng.",
        ),
        "one_target_id_twice": Sentence(
            "HN321",
            "Hai chỉ tiêu trùng `id`.",
            "Đặt mỗi chỉ tiêu một `id` riêng: bản ghi trong records tìm chỉ tiêu theo `id`.",
        ),
        "design_without_slogan": Sentence(
            "HN340",
            "Có áp phích mà bố cục này không có ô nào cho khẩu hiệu.",
            "Thêm lớp `kind: text`, `role: slogan` không kèm `when`, hoặc đủ lớp cho cả hai trường "
            "hợp có và không.",
        ),
        "narrowest_above_widest": Sentence(
            "HN341",
            "`narrowest` lớn hơn `widest`: không khổ nào dùng được bố cục này.",
            "Ghi `narrowest` là tỉ lệ rộng chia cao nhỏ nhất, `widest` là lớn nhất.",
        ),
        "no_room_between_margins": Sentence(
            "HN342",
            "Khoảng trống hai mép chiếm hết khổ này, không còn chỗ cho chữ.",
            "Giảm `safe`, nới `live`, hoặc xem lại đơn vị của `width`, `height` (mm).",
        ),
        "too_many_dots": Sentence(
            "HN343",
            "Ảnh của khổ này quá 100 triệu điểm ảnh, máy nào cũng khó mở.",
            "Giảm `dpi`, hoặc đổi `format` thành pdf.",
        ),
        "one_size_id_twice": Sentence(
            "HN344", "Có hai khổ trùng `id`.", "Đặt mỗi khổ một `id` riêng."
        ),
    }
)
