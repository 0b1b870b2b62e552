"""What is wrong with a certificate, in words an officer can pass on."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from types import MappingProxyType

_CODES: Mapping[int, str] = MappingProxyType(
    {
        9: "chứng chỉ bảo mật chưa đến ngày dùng",
        10: "chứng chỉ bảo mật đã hết hạn",
        18: "chứng chỉ bảo mật do máy chủ tự ký, trình duyệt không tin",
        19: "chứng chỉ bảo mật do một nơi không ai tin cấp",
        20: "chứng chỉ bảo mật do một nơi không ai tin cấp, hoặc thiếu chứng chỉ trung gian",
        21: "chứng chỉ bảo mật thiếu chứng chỉ trung gian",
        23: "chứng chỉ bảo mật đã bị thu hồi",
    }
)
"""By the number of OpenSSL."""
_OTHER_NAME, _OTHER_ADDRESS = 62, 64
_NOT_TLS = ("WRONG_VERSION_NUMBER", "HTTP_REQUEST", "UNKNOWN_PROTOCOL", "RECORD_LAYER_FAILURE")
_TOO_OLD = ("UNSUPPORTED_PROTOCOL", "NO_PROTOCOLS_AVAILABLE", "ALERT_PROTOCOL_VERSION")


def tls_reason(error: ssl.SSLError, host: str) -> str:
    """Why no secure connection came about.

    Args:
        error: what the library says.
        host: the name that was asked for.
    """
    if isinstance(error, ssl.SSLCertVerificationError):
        if error.verify_code in {_OTHER_NAME, _OTHER_ADDRESS}:
            return f"chứng chỉ bảo mật là của tên khác, không phải `{host}`"
        return _CODES.get(error.verify_code, "chứng chỉ bảo mật không hợp lệ")
    said = f"{error.reason or ''} {error}".upper()
    if any(mark in said for mark in _NOT_TLS):
        return "máy chủ không nói https ở cổng này"
    if any(mark in said for mark in _TOO_OLD):
        return "máy chủ chỉ biết cách mã hóa cũ, trình duyệt không nhận"
    return "không lập được kết nối bảo mật"
