"""Slogans as varied as people write them, in every design, on every kind of page."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import islice

from chuyenmuc.content.models.poster import Design
from chuyenmuc.content.models.size import Size
from chuyenmuc.scene.check import check
from chuyenmuc.scene.compose import compose
from chuyenmuc.scene.fonts import FontSet
from chuyenmuc.views.poster import PosterView

_WRITTEN = (
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
    ("Từ 01/7/2026: nộp hồ sơ tại nhà, nhận kết quả qua bưu chính",),
    ("Thực hiện Nghị quyết 57-NQ/TW",),
    ("CHUYỂN ĐỔI SỐ LÀ VIỆC CỦA MỌI NGƯỜI",),
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
)
_SENTENCE = """
người dân xã nhà cùng nhau học kỹ năng số, nộp hồ sơ qua mạng, thanh toán không tiền mặt, giữ kín
mã OTP và mật khẩu, khám chữa bệnh bằng sổ sức khỏe điện tử, bán nông sản trên sàn thương mại điện
tử, cảnh giác với mọi cuộc gọi lạ
"""


def _of_length(syllables: int) -> str:
    text = " ".join(islice(_SENTENCE.split(), syllables)).rstrip(",")
    return text[0].upper() + text[1:]


SLOGANS: tuple[tuple[str, ...], ...] = (
    *_WRITTEN,
    *((_of_length(count),) for count in range(2, 41)),
)
"""Each a tuple of ideas."""


def test_no_slogan_gives_a_finding(
    any_design: Design,
    pages: dict[str, Size],
    demo: PosterView,
    official: PosterView,
    fonts: FontSet,
) -> None:
    """Contrast, margins, overlaps, fill, compounds, mark, code: or the one message on length."""
    sited = replace(official, link="https://dien-chau.nghean.example/chuyen-doi-so/")
    found: Counter[str] = Counter()
    refused = 0
    for size in pages.values():
        for number, ideas in enumerate(SLOGANS):
            view = replace(sited if number % 2 else demo, ideas=ideas)
            composed = compose(view, any_design, size, fonts)
            findings = composed.findings
            if composed.scene:
                findings = check(composed.scene, view)
            elif {finding.code for finding in findings} == {"AP102"}:
                refused, findings = refused + 1, ()
            found.update(f"{size.name} {finding.code} {finding.message}" for finding in findings)
    assert not found
    assert refused < 0.15 * len(pages) * len(SLOGANS)
