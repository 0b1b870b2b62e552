"""Slogans as varied as people write them: what the checks of posters are measured on.

The same list at every run: 2 to 40 syllables, quotes, numbers, symbols of documents, capitals,
dates, telephone numbers, per cent, one idea or several.
"""

from __future__ import annotations

from itertools import islice, product

Ideas = tuple[str, ...]

WRITTEN: tuple[Ideas, ...] = (
    ("Chuyển đổi",),
    ("Vui, khỏe",),
    ("Nhận diện tin giả",),
    ("Biết – hiểu – sử dụng được",),
    ("Đúng, đủ, sạch, sống",),
    ("Không đọc mã OTP,", "không bấm đường link lạ"),
    ("“Bình dân học vụ số”", "đến từng nhà"),
    ("Hưởng ứng “Ngày Chuyển đổi số quốc gia 10/10”",),
    ("100% hồ sơ được giải quyết trên mạng",),
    ("15 phút mỗi ngày học kỹ năng số,", "cả nhà cùng tiến bộ"),
    ("Phục vụ người dân 24/7",),
    ("Gọi 1022 khi cần giúp đỡ",),
    ("Gọi 156 báo cuộc gọi lừa đảo,", "gọi 113 khi bị đe dọa"),
    ("Gọi 1800 1091, hỏi cách nộp hồ sơ",),
    ("Từ 01/7/2026: nộp hồ sơ tại nhà, nhận kết quả qua bưu chính",),
    ("Thực hiện Nghị quyết 57-NQ/TW",),
    ("Nghị quyết số 57-NQ/TW ngày 22/12/2024:", "khoa học, công nghệ là đột phá"),
    ("CHUYỂN ĐỔI SỐ LÀ VIỆC CỦA MỌI NGƯỜI",),
    ("HỌC HAY, LÀM GIỎI,", "CHUNG TAY CHUYỂN ĐỔI SỐ"),
    ("VNeID – một tài khoản,", "mọi dịch vụ công"),
    ("Chậm một phút để kiểm tra!", "Giữ bình yên cho cả nhà!"),
    ("Ai giục chuyển tiền? Hãy dừng lại & hỏi người thân",),
    ("OCOP: mỗi xã một sản phẩm,", "mỗi nhà một gian hàng số"),
    ("Thanh toán không dùng tiền mặt (điện, nước, học phí, viện phí)",),
    ("5 không, 3 cần",),
    ("≥ 80% hộ dân có cáp quang",),
    ("Khuya khoắt nghiêng nghiêng tròn trịa",),
    ("Ờ! Ừ! Ồ!",),
    ("Rút ngắn thời gian giải quyết thủ tục hành chính,", "minh bạch, công khai"),
    ("Quảng bá sản phẩm địa phương,", "sản phẩm OCOP qua mạng xã hội"),
    ("Mỗi hộ có ít nhất một người thạo VNeID,", "nộp hồ sơ qua mạng không phải đi xa"),
    ("Khoa học dẫn đường,", "công nghệ gần dân,", "đổi mới mỗi ngày"),
    ("Ý tưởng hay, việc làm tốt,", "mô hình hay nhân rộng"),
    ("Trước khi chuyển tiền,", "gọi lại số cũ để hỏi"),
    ("Giảm 50% thời gian chờ",),
    ("3 bước: mở – quét – trả",),
    ("Ngày 18/5: “Khoa học cho mọi nhà”",),
    ("1.250 hộ, 8,5 tỷ đồng, 1 sàn số",),
    ("Sổ sức khỏe điện tử:", "nhẹ túi, đủ tin, khám nhanh"),
    ("Wi-Fi, 5G, camera AI:", "hỏi trước khi dùng"),
)

_SENTENCES = (
    (
        "người dân xã nhà cùng nhau học kỹ năng số, nộp hồ sơ qua mạng, thanh toán không tiền mặt, "
        "giữ kín mã OTP và mật khẩu, khám chữa bệnh bằng sổ sức khỏe điện tử, bán nông sản "
        "trên sàn thương mại điện tử, cảnh giác với mọi cuộc gọi lạ"
    ),
    (
        "mỗi thôn một lớp học hay, mỗi nhà một người thạo, trước khi bấm hãy đọc thật kỹ, không "
        "phải chờ đợi, không phải đi xa, chung tay góp ý tưởng mới từ 01/10/2026 theo Nghị quyết "
        "57-NQ/TW để 100% hồ sơ đều được giải quyết đúng hẹn"
    ),
)
_WHO = ("Mỗi gia đình", "Bà con", "Người cao tuổi", "Đoàn viên, thanh niên", "Cán bộ, công chức")
_WHAT = (
    ("học kỹ năng số",),
    ("dùng VNeID,", "nộp hồ sơ qua mạng"),
    ("không chuyển tiền cho người lạ,", "gọi 113 khi bị đe dọa"),
    ("thanh toán không tiền mặt,", "nhận hóa đơn điện tử trong 5 phút"),
    ("hưởng ứng “Ngày Chuyển đổi số quốc gia 10/10”",),
    ("cùng làm, cùng hưởng: 100% thôn có tổ công nghệ số",),
    ("giữ kín mã OTP, mật khẩu, ảnh căn cước,", "hỏi 156 trước khi tin"),
    ("chung tay xây dựng nông thôn mới,", "quê hương số,", "tương lai số"),
    ("ĐỌC KỸ, HỎI RÕ,", "RỒI HÃY CHIA SẺ!"),
    ("có sổ sức khỏe điện tử, khám chữa bệnh bớt giấy tờ, bớt chờ đợi",),
    ("đề xuất ý tưởng (≥ 1 sáng kiến/năm) theo Kế hoạch 12/KH-UBND",),
)


def _cut(sentence: str, syllables: int) -> Ideas:
    words = list(islice(sentence.split(), syllables))
    if syllables % 3 == 0 and any(word.endswith(",") for word in words[:-1]):
        # Every third goes on as a second idea after its first comma.
        end = next(at for at, word in enumerate(words, 1) if word.endswith(","))
        return _raised(" ".join(words[:end])), " ".join(words[end:]).rstrip(",")
    return (_raised(" ".join(words).rstrip(",")),)


def _raised(text: str) -> str:
    return text[0].upper() + text[1:]


def _said(who: str, what: Ideas) -> Ideas:
    return f"{who} {what[0]}", *what[1:]


SLOGANS: tuple[Ideas, ...] = tuple(
    dict.fromkeys(
        (
            *WRITTEN,
            *(_cut(sentence, count) for sentence in _SENTENCES for count in range(2, 41)),
            *(_said(who, what) for who, what in product(_WHO, _WHAT)),
            *(what if what[0][0].isupper() else (_raised(what[0]), *what[1:]) for what in _WHAT),
            *(tuple(idea.upper() for idea in ideas) for ideas in WRITTEN[3:33]),
        )
    )
)
"""Each a tuple of ideas; over 200."""
