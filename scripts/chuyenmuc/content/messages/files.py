"""Sentences about files and how they are encoded."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chuyenmuc.content.messages.sentence import Sentence

SENTENCES: Mapping[str, Sentence] = MappingProxyType(
    {
        "no_text": Sentence(
            "ND158",
            "Bên trong là {what}, không phải chữ thường; đổi đuôi tên tệp không đổi được ruột.",
            "Mở tệp bằng chương trình của nó, chép chữ sang một tệp mới tạo bằng Notepad.",
        ),
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
        "escaped_character": Sentence(
            "ND180",
            "Chữ ở đây có ký tự không hiện lên màn hình ({name}), viết bằng dấu \\ trong dấu nháy "
            "kép hoặc trong ô của Excel.",
            "Xóa ký tự ấy; dấu \\ chỉ dùng để viết chữ thường thì thay bằng chính chữ đó.",
        ),
        "too_much_markdown": Sentence(
            "ND181",
            "Có {found} {what}, quá mức {limit}: máy đọc mất nhiều phút.",
            "Xóa phần chép nhầm, hoặc tách bài thành nhiều bài ngắn.",
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
            "Bài viết là `.md`; dữ liệu là `.yml` trong thư mục {folders}; số liệu là `.xlsx` hoặc "
            "`.csv` trong thư mục records của xã; bản ghi âm là `.mp3` trong thư mục media. "
            "Chuyển tệp về đúng chỗ hoặc xóa đi.",
        ),
        "unknown_document": Sentence(
            "ND107",
            "`{name}` nằm ngoài chỗ của các bài, nên không được đăng.",
            "Để cho tải về: chuyển tệp tới cạnh bài, thêm vào phần đầu bài dòng `attachments:` và "
            "tên tệp. Nếu không thì chuyển tệp ra khỏi thư mục content.",
        ),
        "unknown_sheet": Sentence(
            "ND107",
            "Trang không đọc được bảng tính `{name}`.",
            "Mở tệp, chọn File → Save As → Excel Workbook (*.xlsx) (Google Sheets: Tệp → Tải xuống "
            "→ Microsoft Excel); đặt tệp `.xlsx` vào thư mục records của xã, hoặc vào infographics "
            "nếu là số của biểu đồ; rồi chuyển tệp này ra khỏi content.",
        ),
        "misplaced_sheet": Sentence(
            "ND107",
            "Bảng `{name}` nằm ở chỗ trang không đọc số liệu.",
            "Số liệu của kế hoạch: chuyển vào thư mục records của xã. Số của biểu đồ: vào "
            "infographics, cạnh tệp `.yml` của biểu đồ. Bảng khác: chuyển ra khỏi content.",
        ),
        "conflict": Sentence(
            "ND181",
            "Từ đây là hai bản chưa gộp xong của cùng một đoạn (dấu `<<<<<<<` của git).",
            "Giữ một bản, xóa bản kia và cả ba dòng `<<<<<<<`, `=======`, `>>>>>>>`.",
        ),
        "misplaced_article": Sentence(
            "ND107",
            "Bài `{name}` nằm ngoài chỗ của các bài.",
            "Chuyển vào thư mục của xã, content/communes/<mã xã>/articles, hoặc vào "
            "content/common nếu mọi xã dùng chung.",
        ),
        "other_ending": Sentence(
            "ND107",
            "Đuôi tệp của `{name}` không đúng, nên tệp không được đọc.",
            "Đổi tên thành `{suggestion}`; không thấy đuôi thì trong cửa sổ thư mục bật "
            "View → File name extensions.",
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
        "no_commune": Sentence(
            "ND110",
            "Không có xã nào trong content/communes.",
            "Đưa thư mục content về chỗ cũ, hoặc bắt đầu một xã: chuyenmuc new xa.",
        ),
        "records_semicolon": Sentence(
            "ND111",
            "Các cột ngăn bằng dấu `{sign}` thay vì dấu phẩy.",
            "Trong Excel chọn File → Save As → Excel Workbook (*.xlsx), hoặc CSV UTF-8 (dấu phẩy "
            "hay chấm phẩy đều được); xóa tệp này.",
        ),
        "records_header": Sentence(
            "ND112",
            "Dòng đầu phải là `date,metric,value,source`, ở đây là `{found}`.",
            "Sửa dòng đầu đúng như vậy, không thêm cột.",
        ),
        "records_columns": Sentence(
            "ND113",
            "Dòng này có {found} ô, phải có {wanted}: {columns}.",
            "Số lẻ viết dấu chấm: 83.5. Ô chữ có dấu phẩy thì đặt cả ô trong dấu nháy kép; ô thiếu "
            "thì thêm vào.",
        ),
        "records_columns_local": Sentence(
            "ND113",
            "Dòng này có {found} ô, phải có {wanted}: {columns}.",
            "Ô chữ có dấu chấm phẩy thì đặt cả ô trong dấu nháy kép; ô thiếu thì thêm vào.",
        ),
        "records_quote": Sentence(
            "ND114",
            "Dấu nháy kép mở ở đây không có dấu đóng trên cùng dòng.",
            "Thêm dấu nháy đóng; trong ô, dấu nháy kép viết hai lần, và không xuống dòng.",
        ),
        "records_header_book": Sentence(
            "ND112",
            "Hàng đầu của bảng phải là tên bốn cột date, metric, value, source; ở đây là "
            "`{found}`.",
            "Ghi đúng bốn tên ấy, hoặc Ngày, Mã chỉ tiêu, Giá trị, Nguồn; bỏ cột khác.",
        ),
        "records_total": Sentence(
            "ND115",
            "Dòng này là dòng tổng (`{said}`), không phải một lần ghi.",
            "Xóa dòng: trang tự cộng các dòng trên.",
        ),
        "records_empty": Sentence(
            "ND115",
            "Ô `{column}` để trống.",
            "Điền ô này; chưa có số liệu thì xóa cả dòng, không ghi 0.",
        ),
        "copied_piece": Sentence(
            "ND190",
            "Tệp này giống tệp của {other} ({original}).",
            "Thư mục chép từ xã khác thì xóa những gì của xã ấy, rồi viết của xã mình bằng "
            "chuyenmuc new; bài chung cho nhiều xã thì chuyển một bản vào content/common.",
        ),
        "piece_of_another": Sentence(
            "ND191",
            "Chỗ này nói về {other}, không nhắc {own}.",
            "Chép từ xã khác thì viết lại hoặc xóa tệp; nếu đúng là của xã mình thì nhắc tên "
            "{own} ngay ở đây.",
        ),
        "commune_of_another": Sentence(
            "ND192",
            "Chỗ này còn ghi {other}, trong khi xã này là {own}.",
            "Sửa cho đúng {own}.",
        ),
        "same_contact": Sentence(
            "ND193",
            "Chỗ này trùng với {other} (content/communes/{folder}/commune.yml).",
            "Ghi đúng của xã mình; chưa có thì để official: false và xóa dòng này.",
        ),
        "commune_twice": Sentence(
            "ND194",
            "Thư mục này và content/communes/{folder} cùng là {other}.",
            "Sửa `name` cho đúng xã, hoặc xóa thư mục chép thừa; hai xã trùng tên thì ghi "
            "`province` ở cả hai.",
        ),
        "copy": Sentence(
            "ND130",
            "`{name}` là bản sao của `{original}` (máy tính hay phần mềm đồng bộ đặt tên như thế).",
            "So hai tệp, giữ nội dung đúng trong `{original}` rồi xóa `{name}`; đừng đổi tên nó, "
            "vì một bài sẽ lên trang hai lần.",
        ),
        "copied_folder": Sentence(
            "ND130",
            "Thư mục `{name}` là bản sao của `{original}` (máy tính hay phần mềm đồng bộ đặt tên "
            "như thế).",
            "Chuyển tệp nào chỉ có ở đây về `{original}` rồi xóa thư mục này; đừng đổi tên nó, vì "
            "sẽ thành thêm một xã.",
        ),
        "strange_folder": Sentence(
            "ND131",
            "`{name}` nằm trong `{folder}`, thư mục không phải chỗ để đăng.",
            "Để đăng: chuyển vào {right}. Bản nháp, bản cũ: chuyển ra ngoài thư mục "
            "content{draft}.",
        ),
        "windows_device": Sentence(
            "ND132",
            "`{name}`: Windows giữ tên này cho thiết bị, nên máy Windows không chép được kho về.",
            "Đổi tên, ví dụ `{suggestion}`.",
        ),
        "windows_sign": Sentence(
            "ND133",
            'Tên `{name}` có dấu mà Windows không nhận (một trong < > : " | ? * \\, hoặc dấu chấm, '
            "dấu cách ở cuối), nên máy Windows không chép được kho về.",
            "Đổi tên thành chữ thường không dấu, nối bằng gạch ngang, ví dụ `{suggestion}`.",
        ),
        "long_name": Sentence(
            "ND134",
            "Tên `{name}` dài quá {limit} ký tự; Windows không nhận đường dẫn dài.",
            "Rút ngắn tên, ví dụ `{suggestion}`.",
        ),
        "same_name": Sentence(
            "ND135",
            "`{name}` và `{other}` chỉ khác chữ hoa, chữ thường hoặc cách gõ dấu; trên Windows "
            "chúng là một tệp, mất một trong hai.",
            "Xóa một tệp hoặc đổi tên nó.",
        ),
    }
)
