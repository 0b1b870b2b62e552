"""Words by which a text tells of somebody's health, circumstances or deeds."""

from __future__ import annotations

import re

HEALTH = re.compile(
    r"\bHIV\b|\bAIDS\b|ung thư|tâm thần|động kinh|trầm cảm|lao phổi|bệnh lao|\bbị lao\b"
    r"|lao kháng thuốc|viêm gan|suy thận"
    r"|chạy thận|tai biến|đột quỵ|bại liệt|bại não|\bbị liệt|liệt (?:nửa|giường|toàn thân|hai|cả)"
    r"|câm điếc|khiếm thị|khiếm thính|khuyết tật|tiểu đường|đái tháo đường|bệnh hiểm nghèo"
    r"|bệnh nặng"
    r"|mắc bệnh|mắc chứng|bị bệnh|nhiễm bệnh|chất độc da cam|chất độc màu da cam|\bF0\b|dương tính"
    r"|nghiện (?:ma túy|ma tuý|rượu|hút|ngập)|tự kỷ|hội chứng Down|mù lòa|\bbị mù|mù hai mắt"
    r"|sẩy thai"
    r"|sảy thai|phá thai|mang thai|có thai|vô sinh|sa sút trí tuệ|bệnh án|thiểu năng|xơ gan"
    r"|tim bẩm sinh"
    r"|bệnh tim|bệnh phổi|bệnh thận|giang mai|bệnh lậu|hen suyễn|cai nghiện|chậm phát triển"
    r"|hậu covid"
    r"|mắc covid|nhiễm covid|phong cùi|bệnh phong|loạn thần|hoang tưởng|tự tử|tự sát|\bbị (?:cụt"
    r"|điếc|câm)"
    r"|(?:tăng )?huyết áp(?: cao)? (?:nặng|mãn)|tăng huyết áp|huyết áp cao|cao huyết áp|bệnh gan"
    r"|bệnh dạ dày|sốt xuất huyết",
    re.IGNORECASE,
)
CIRCUMSTANCES = re.compile(
    r"hộ nghèo|[:|,\-] ?nghèo\b|cận nghèo|diện nghèo|(?<!đất )(?<!vùng )nghèo khó|nghèo khổ"
    r"|gia cảnh"
    r"|hoàn cảnh (?:\w+ ){0,3}(?:khó khăn|éo le)"
    r"|khó khăn nhất|mồ côi|ly hôn|li hôn|ly dị|ly thân|ngoại tình|bạo lực gia đình|bạo hành"
    r"|ngoài giá thú"
    r"|mẹ đơn thân|neo đơn|không nơi nương tựa|bảo trợ xã hội|(?:hưởng|nhận) (?:tiền )?trợ cấp"
    r"|vỡ nợ"
    r"|nợ thuế|nợ tiền|nợ xấu|nợ ngân hàng|còn nợ|đang nợ|mắc nợ|nợ quá hạn|nợ nần|chây ì|chây ỳ"
    r"|vay nặng lãi|vay nóng"
    r"|mất khả năng (?:chi trả|thanh toán)|quỵt nợ|xù nợ"
    r"|(?:chậm|chưa|không chịu) (?:nộp|đóng|trả)|nợ \d|nợ (?:hơn|gần"
    r"|trên) \d"
    r"|nợ (?:phí|quỹ|học phí|bảo hiểm)|không có khả năng trả|thoát nghèo|bỏ vợ|bỏ chồng|đánh vợ"
    r"|thu nhập (?:chỉ )?(?:khoảng )?\d|lương (?:hưu )?\d",
    re.IGNORECASE,
)
DEEDS = (
    r"lừa đảo|lừa (?:tiền|lấy|người|bà con|dân)|lừa gạt|chiếm đoạt|tham ô|tham nhũng|(?:nhận |đưa "
    r"|môi giới )?hối lộ|trộm"
    r"|ăn cắp"
    r"|lấy cắp|cướp|đánh bạc|sát phạt|lô đề|ghi đề|cá độ|đánh (?:người|đập|chửi|vợ|con)|hành hung"
    r"|cố ý gây thương tích|ma túy|ma tuý|xâm hại|hiếp dâm|dâm ô|giết|ăn chặn|ăn bớt|bao che"
    r"|biển thủ"
    r"|trốn thuế|làm giả|làm bằng giả|giả mạo|vu khống|phạm tội|phạm pháp|lấn chiếm|gây rối|đua xe"
    r"|quấy rối|mại dâm|cho vay nặng lãi|bỏ trốn|trốn nghĩa vụ|trốn truy nã|buôn lậu|hàng giả"
    r"|nói xấu|chống (?:đối|người thi hành)|xuyên tạc|phá hoại|đốt|hủy hoại|phá rừng|xả thải"
    r"|đe dọa|đe doạ"
    r"|(?:đăng|tung|phát tán|chia sẻ) (?:tin|thông tin|bài)(?: \w+)? (?:sai|giả|thất thiệt|bịa)"
    r"|tin sai sự thật|đổ rác|đổ trộm|trái phép|nồng độ cồn|gây mất trật tự|tàng trữ|vượt biên"
)
ACCUSED = re.compile(
    rf"\b(?:{DEEDS})|bị (?:(?:cơ quan )?(?:công an|điều tra|tòa án)(?: \w+)? )?"
    r"(?:bắt|khởi tố|tố|truy nã|tạm giam|tạm giữ|xử phạt|phạt tù"
    r"|tuyên phạt"
    r"|kỷ luật|cáo buộc|nghi)",
    re.IGNORECASE,
)
# Somebody did it, and did not speak of it nor suffer it.
DID = re.compile(
    r"(?:đã|có hành vi|thực hiện hành vi|từng|chuyên|về tội|hay|liên tục|nhiều lần|dám|bị cho là"
    r"|bị tố"
    r"|nghi vấn|tội|do|đang|vì|thủ phạm|là kẻ|là đối tượng|bị nghi|cầm đầu|tham gia"
    r"|lợi dụng)(?: \w+){0,5} ?$",
    re.IGNORECASE,
)
SAYS = re.compile(
    r"cho biết|chia sẻ|\bnói\b|nói rằng|khuyến cáo|cảnh báo|khuyên|phát biểu|nhấn mạnh|tư vấn"
    r"|hướng dẫn"
    r"|tuyên truyền|(?<!được )(?<!được tặng )\btrao\b|(?<!được )\btặng\b|\bthăm\b|(?<!được )giúp"
    r"|(?<!được )hỗ trợ|vận động|chỉ đạo|chủ trì|đề nghị|yêu cầu|khẳng định|giới thiệu|tố giác"
    r"|trình báo"
    r"|phát hiện|ngăn chặn|phòng|chống|bắt (?:giữ|được|quả tang)|truy bắt|phản ánh|tìm hiểu|dạy"
    r"|chăm sóc"
    r"|nghiên cứu|điều trị cho|khám cho|ủng hộ|phụ trách|giải thích|trả lời|\bhỏi\b|nghe|đọc"
    r"|nhận được"
    r"|nếu|phải cảnh giác|cẩn thận|suýt|tránh|tưởng|mất tiền|tố cáo|giao lưu",
    re.IGNORECASE,
)
SUFFERED = re.compile(r"\bbị(?: \w+){0,6} $|nạn nhân|\bđược\b[^,]{0,20}$", re.IGNORECASE)
