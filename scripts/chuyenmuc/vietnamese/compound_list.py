"""Words of more than one syllable that a line must not split: our own list, grown by hand.

One theme a line or two, separated by commas, in lower case and in the traditional tone style.
Add a word where a heading or a poster split it. What is made of two listed words is left out
(“dữ liệu” and “cá nhân”): breaking between them reads well, and narrow posters need it.
"""

from __future__ import annotations

from typing import Final

_LISTED = """
chuyển đổi số, chuyển đổi, công nghệ số, công nghệ, số hóa, hạ tầng số, hạ tầng, nền tảng số,
nền tảng, dữ liệu số, dữ liệu mở, dữ liệu, cơ sở dữ liệu, trí tuệ nhân tạo, kỹ năng số, kỹ năng,
bình dân, học vụ số, học vụ, đổi mới, sáng tạo, khoa học, kỹ thuật số, kỹ thuật,
chính quyền số, chính quyền, chính phủ số, chính phủ, kinh tế số, kinh tế, xã hội số, xã hội,
công dân số, công dân, đời sống số, đời sống, văn hóa số, văn hóa, đột phá, lan tỏa, thành thạo,
hành động, tiên phong, gương mẫu, hưởng ứng, tương lai, phát triển,

dịch vụ công, dịch vụ, trực tuyến, trực tiếp, thủ tục, hành chính công, hành chính, một cửa,
hồ sơ, giấy tờ, biểu mẫu, tờ khai, chứng thực, công chứng, khai sinh, khai tử, kết hôn, hộ tịch,
hộ khẩu, cư trú, thường trú, tạm trú, tạm vắng, đất đai, kết quả, tra cứu, nộp hồ sơ, tiếp nhận,
lệ phí, biên lai, giải quyết, phục vụ, cải cách, công khai, minh bạch, định danh, căn cước,
xác thực, xác minh, xác nhận, chữ ký số, chữ ký, con dấu, tài liệu, văn bản, điện tử,
cổng thông tin, mức độ, bộ phận, tiện ích,

an toàn, an ninh mạng, an ninh, bảo mật, bảo vệ, thông tin, cá nhân, riêng tư, tài khoản,
mật khẩu, mã xác thực, mã độc, mạo danh, giả danh, giả mạo, lừa đảo, kẻ gian, kẻ xấu, chiêu trò,
thủ đoạn, đường dẫn, đường dây nóng, đường link, tin nhắn, cuộc gọi, gọi điện, thông minh,
điện thoại, số điện thoại, cảnh giác, cảnh báo, đe dọa, dọa nạt, dấu hiệu, tố giác, tố cáo,
trình báo, chiếm đoạt, vay tiền, chuyển tiền, chuyển khoản, việc nhẹ, lương cao,
tuyển dụng, cộng tác viên, trúng thưởng, phần thưởng, tin giả, xấu độc, bình tĩnh, kiểm chứng,
công an, cảnh sát, viện kiểm sát, tòa án, điều tra, khóa máy, khóa sim, ngân hàng, bưu điện,
bưu chính,

không tiền mặt, không dùng, thanh toán, tiền mặt, tiền điện, tiền nước, ví điện tử,
mã QR, hóa đơn, thương mại, sàn giao dịch, giao dịch, mua sắm, mua bán, bán hàng, khách hàng,
hàng hóa, sản phẩm, đặc sản, nông sản, nông dân, nông nghiệp, nông thôn mới, nông thôn,
hợp tác xã, hộ kinh doanh, kinh doanh, doanh nghiệp, hộ gia đình, gia đình, giá cả, truy xuất,
nguồn gốc, chất lượng, thương hiệu, vận chuyển, tiêu dùng, thuế điện tử, kê khai, cửa hàng,
chợ truyền thống,

sổ sức khỏe, sức khỏe, bệnh án, y tế, bệnh viện, bảo hiểm, khám bệnh, chữa bệnh, khám chữa bệnh,
đặt lịch, tiêm chủng, trạm y tế, thuốc men, giáo dục, trường học, nhà trường, học sinh,
học bạ số, học bạ, phụ huynh, giáo viên, thầy cô, học tập, lớp học, bài học, thi cử, trắc nghiệm,
cuộc thi, tuyển sinh, học trực tuyến, thư viện, trẻ em, thanh niên, phụ nữ,

người dân, bà con, nhân dân, người cao tuổi, cao tuổi, người lớn, con cháu, ông bà, cha mẹ,
hàng xóm, cán bộ, công chức, viên chức, người lao động, lao động, đảng viên, đoàn viên, hội viên,
chủ tịch, bí thư, ủy ban, hội đồng, mặt trận, tổ quốc, đảng ủy, cấp ủy, đoàn thể,
đoàn thanh niên, hội phụ nữ, cựu chiến binh, cơ quan, đơn vị, tổ chức, địa phương, địa bàn,
địa chỉ, trụ sở, trung tâm, trung ương, nhà nước, quốc gia, đất nước, quê hương, việt nam,
thành phố, cộng đồng, tổ dân phố, dân phố, tổ công nghệ số, thôn xóm, làng bản, xã phường,
khu dân cư, dân cư,

tuyên truyền, truyền thông, truyền thanh, loa phát thanh, phát thanh, truyền hình, báo chí,
mạng xã hội, bài viết, tin bài, hình ảnh, khẩu hiệu, băng rôn, áp phích, tờ rơi, pa nô,
bảng điện tử, màn hình, trang tin, chuyên mục, kế hoạch, nghị quyết, chỉ thị, quyết định,
hướng dẫn, báo cáo, chỉ tiêu, mục tiêu, nhiệm vụ, giải pháp, tiến độ, thời hạn, thời gian,
phong trào, chiến dịch, hội nghị, tập huấn, ra quân, hoạt động, chương trình, mô hình, điển hình,
ngày hội, toàn dân, sáng kiến, kinh nghiệm, trách nhiệm, hiệu quả, thực hiện, triển khai,
tổng hợp, theo dõi, kiểm tra, giám sát, đánh giá, phối hợp, chủ động, tích cực, thường xuyên,
kịp thời, đồng bộ, đồng hành, đồng thuận, nâng cao, nhận thức, tăng cường, đẩy mạnh, thúc đẩy,
phổ biến, vận động, tham gia, hỗ trợ, giúp đỡ, chia sẻ, lồng ghép, nội dung, hình thức,

cài đặt, đăng nhập, đăng xuất, đăng ký, đăng tải, ứng dụng, phần mềm, máy tính, máy chủ, tải về,
cập nhật, sử dụng, truy cập, kết nối, tìm kiếm, trang chủ, trang web, thao tác, bàn phím,
hòm thư, thư điện tử, quét mã, chụp ảnh, sao lưu, màn hình chính, thiết bị, di động, máy ảnh,
âm thanh, tệp tin, biểu tượng, kích hoạt, bắt đầu, kết thúc, chuẩn bị, tiếp tục, tiếp theo,
hoàn thành, hoàn tất, lựa chọn, điền đủ, liên hệ, liên quan, yêu cầu, cần thiết, quan trọng,
đầy đủ, chính xác, chính thức, chính thống, chính sách, tin cậy, tin tưởng, dễ dàng, nhanh chóng,
thuận tiện, tiết kiệm, miễn phí, hằng ngày, hằng tháng, hằng năm, hôm nay, ngày mai, buổi sáng,
buổi chiều, bao giờ, bao nhiêu, thế nào, ở đâu, vì sao, tại sao, không nên, tuyệt đối, lập tức,
câu hỏi, trả lời, góp ý, ý kiến, phản ánh, kiến nghị, khiếu nại, môi trường, giao thông,
xây dựng, quy hoạch, quy định, pháp luật, quyền lợi, nghĩa vụ, hạnh phúc, văn minh, hiện đại,
an sinh, trợ cấp, lương hưu, người có công, hộ nghèo, cận nghèo, giảm nghèo, điện lực, nước sạch,
thời tiết, thiên tai, phòng chống, bão lũ, cứu hộ, khẩn cấp, tự nguyện, đồng chí, nhiệt tình,
tận tình, tình nguyện, hiện trường,

số tài khoản, mã OTP, mã PIN, quét mã QR, tiền điện thoại, chuyển tiền điện, chìa khóa, tự xưng,
người thân, chính chủ, dừng lại, gọi lại, nhận diện, khuôn mặt, vân tay, giọng nói, hạn mức,
làm việc, công việc, việc làm, bất kỳ, kể cả, tự tin, ít nhất, một phần, toàn trình, thói quen,
mọi người, cơ bản, định kỳ, xử lý, giá trị, cung cấp, thiết yếu, liên thông, tích hợp, hệ thống,
ví dụ, mục đích, ý nghĩa, lợi ích, cụ thể, phù hợp, khuyến khích, tìm hiểu, chứng minh, xuất trình,
nghị định, thông tư, phụ lục, đề án, công văn, lĩnh vực, quản lý, điều hành, chỉ đạo, chủ trì,
chủ trương, ban hành, phê duyệt, thống nhất, thành lập, kết hợp, văn phòng, thủ tướng, chính trị,
trọng tâm, quán triệt, sinh hoạt, tiếp cận, giới thiệu, quảng bá, thông báo, khuyến cáo, phát sóng,
sơ kết, tổng kết, biên bản, giấy hẹn, giấy phép, học phí, viện phí, năng suất, sản xuất, giảng dạy,
qua mạng, trên mạng, không phải, không còn, không thể, ý tưởng, chung tay, chung sức, trước khi,
sau khi, mất phí, xóa mù chữ, đồ họa, cấp cứu, bác sĩ, nhân viên, tổng đài, bằng chứng, tài sản,
bình yên, rõ ràng, lần đầu, công sức, thời đại, tiến bộ, sống khỏe, khỏe mạnh, vững vàng, bền
vững, an tâm, yên tâm, yên vui, ấm no, giàu đẹp, thân thiện, gần gũi, sẵn sàng, đoàn kết, quyết
tâm, thi đua, khởi nghiệp, hội nhập, kỷ nguyên, vươn mình, làm chủ, thành công, thắng lợi, chào
mừng, nhiệt liệt, kỷ niệm, tiện lợi, phát huy, gìn giữ, tạo ra, gian hàng, bán lẻ, mã vạch, đánh
cắp, bấm vào, tải ứng dụng, gửi tiền, rút ngắn, mọi lúc, mọi nơi, mọi nhà, nhà nhà, người người,
xa xôi, đường xa, vùng sâu, thế hệ, tuổi trẻ, tuổi già, trẻ nhỏ, cả nhà, gọi ngay, hỏi lại, suy
nghĩ, mong muốn, lắng nghe, nhanh nhạy, tiên tiến, nguy cơ, rủi ro, phòng ngừa, ngăn chặn, tội
phạm, không gian mạng, lối sống, hóa đơn điện tử, qua mạng xã hội, trên mạng xã hội, chữ tín, đổi
thay, đặt cọc, giao hàng, góp ý tưởng, dẫn đường, tự tay, suốt đời, nhanh nhất, cùng nhau, giúp
nhau, khó khăn, hỏi han, tuổi cao, đi xa, giữ kín, chờ đợi, nhân rộng, đề xuất, cáp quang, tròn
trịa, khuya khoắt, xếp hàng, ở nhà, mọi việc, việc nhà, tư duy, thanh thiếu niên, chủ thể, nguồn
lực, động lực, cốt lõi, công cụ, then chốt, uy tín, cách làm, nhận biết, học tập suốt đời, cả đời,
"""

COMPOUNDS: Final = tuple(" ".join(word.split()) for word in _LISTED.split(",") if word.strip())
