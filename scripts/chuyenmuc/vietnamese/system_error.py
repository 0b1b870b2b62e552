"""What the system answers when it refuses a file, in words an editor reads."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from types import MappingProxyType

REASONS: Mapping[int, str] = MappingProxyType(
    {
        errno.EACCES: "không có quyền",
        errno.EPERM: "không có quyền",
        errno.EROFS: "ổ đĩa chỉ cho đọc",
        errno.ENOSPC: "ổ đĩa đã đầy",
        errno.EDQUOT: "đã dùng hết phần ổ đĩa được cấp",
        errno.ENOENT: "không có ở đó",
        errno.EEXIST: "ở đó đã có tệp hoặc thư mục cùng tên",
        errno.ENOTDIR: "chỗ cần thư mục lại là tệp",
        errno.EISDIR: "chỗ cần tệp lại là thư mục",
        errno.ENOTEMPTY: "thư mục chưa trống",
        errno.EBUSY: "đang có chương trình dùng",
        errno.EXDEV: "nằm trên ổ đĩa khác",
        errno.ENAMETOOLONG: "tên quá dài",
        errno.ELOOP: "liên kết chạy vòng quanh",
        errno.EMFILE: "máy đang mở quá nhiều tệp",
        errno.EFBIG: "tệp quá lớn",
        errno.EINVAL: "không phải tệp thường",
        errno.ENXIO: "không phải tệp thường",
        errno.EIO: "ổ đĩa đọc, ghi bị lỗi",
    }
)


def reason_of(error: OSError) -> str:
    """Why, in Vietnamese; the system's own words for what is too rare to have ours."""
    return REASONS.get(error.errno or 0) or error.strerror or type(error).__name__
