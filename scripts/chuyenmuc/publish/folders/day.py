"""Whether a machine's clock may be believed: a dead one takes most of a site off the web."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

_FAR = dt.timedelta(days=400)
_SOON = dt.timedelta(days=30)
_FEW = 3


def doubt_about(today: dt.date, live: dt.date | None, written: Iterable[dt.date]) -> str | None:
    """Why a build for ``today`` should not replace a site, in Vietnamese; None when it may.

    Args:
        today: the day it is built for.
        live: the day the live site was built for, if that is known.
        written: the dates of the pieces of its content that are no drafts.
    """
    if live is not None and today < live:
        return _said(today, f"trang đang có được dựng cho ngày {_day(live)}")
    days = sorted(written)
    later = [day for day in days if day > today]
    if len(later) >= _FEW and days[len(days) // 2] > today + _SOON:
        return _said(today, f"quá nửa số bài ghi ngày sau đó, muộn nhất là {_day(days[-1])}")
    past = [day for day in (live, *days) if day is not None and day <= today]
    if past and today - max(past) > _FAR:
        return _said(today, f"bài mới nhất hay lần dựng trước là từ {_day(max(past))}")
    return None


def _said(today: dt.date, other: str) -> str:
    return (
        f"Ngày của lần dựng này là {_day(today)}, mà {other}: đồng hồ máy có thể sai. Chỉnh lại "
        "ngày giờ của máy rồi chạy lại; nếu cố ý dựng cho ngày này thì thêm --any-day."
    )


def _day(day: dt.date) -> str:
    return f"{day:%d/%m/}{day.year}"
