"""Who asks: intruders show their pages to some and not to others, so each asks as itself.

No face bears a mark of ours, and all send what such a browser sends: a server that lies to
whoever comes to check must not know who that is.
"""

from __future__ import annotations

from dataclasses import dataclass

_ACCEPT = (
    "text/html,application/xhtml+xml,application/xml;q=0.9,"
    "image/avif,image/webp,image/apng,*/*;q=0.8"
)
_CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0"
_ANDROID = "Mozilla/5.0 (Linux; Android 10; K)"
_WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)"
_SAFARI = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1"
)
_VIETNAMESE = "vi-VN,vi;q=0.9,en-US;q=0.8,en;q=0.7"
_GOOGLE = "https://www.google.com/"
Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Face:
    """Somebody who asks: ``when`` goes on after “khác bản đã dựng khi …”."""

    when: str
    agent: str
    language: str = _VIETNAMESE
    came_from: str = ""
    more: Headers = ()

    @property
    def headers(self) -> Headers:
        """What is sent with each request, in the order of browsers."""
        pairs = (
            ("Upgrade-Insecure-Requests", "1"),
            ("User-Agent", self.agent),
            ("Accept", _ACCEPT),
            *self.more,
            *(self._of_browser() if self.language else ()),
            ("Referer", self.came_from),
            ("Accept-Encoding", "gzip, deflate"),
            ("Accept-Language", self.language),
        )
        return tuple((name, value) for name, value in pairs if value)

    def _of_browser(self) -> Headers:
        """What browsers tell of how they came, and search engines do not."""
        site = "cross-site" if self.came_from else "none"
        ways = (("Site", site), ("Mode", "navigate"), ("User", "?1"), ("Dest", "document"))
        return tuple((f"Sec-Fetch-{name}", value) for name, value in ways)


PHONE = Face("điện thoại hỏi", f"{_ANDROID} {_CHROME} Mobile Safari/537.36")
GOOGLEBOT = Face(
    "máy tìm kiếm hỏi",
    "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like "
    "Gecko) Chrome/143.0.0.0 Mobile Safari/537.36 "
    "(compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    language="",
)
DESKTOP = Face("máy tính hỏi", f"{_WINDOWS} {_CHROME} Safari/537.36", "en-US,en;q=0.9")
FROM_GOOGLE = Face("người đọc đến từ Google", PHONE.agent, came_from=_GOOGLE)
OTHERS = (
    DESKTOP,
    FROM_GOOGLE,
    Face("máy tính đến từ Google", f"{_WINDOWS} {_CHROME} Safari/537.36", came_from=_GOOGLE),
    Face(
        "mở trong Zalo",
        "Mozilla/5.0 (Linux; Android 14; SM-A155F Build/UP1A.231005.007; wv) AppleWebKit/537.36 "
        "(KHTML, like Gecko) Version/4.0 Chrome/143.0.0.0 Mobile Safari/537.36 "
        "Zalo android/12110625 ZaloTheme/light ZaloLanguage/vi",
        more=(("X-Requested-With", "com.zing.zalo"),),
    ),
    Face(
        "mở trong Facebook",
        "Mozilla/5.0 (Linux; Android 14; SM-A155F Build/UP1A.231005.007; wv) AppleWebKit/537.36 "
        "(KHTML, like Gecko) Version/4.0 Chrome/143.0.0.0 Mobile Safari/537.36 "
        "[FB_IAB/FB4A;FBAV/520.0.0.44.99;]",
        came_from="https://m.facebook.com/",
        more=(("X-Requested-With", "com.facebook.katana"),),
    ),
    Face("iPhone hỏi", _SAFARI, "vi-VN,vi;q=0.9"),
    Face(
        "Cốc Cốc hỏi",
        f"{_WINDOWS} AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/143.0.0 "
        "Chrome/137.0.0.0 Safari/537.36",
    ),
    Face("máy dùng tiếng Trung hỏi", PHONE.agent, "zh-CN,zh;q=0.9"),
    Face(
        "máy tìm kiếm của Cốc Cốc hỏi",
        "Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)",
        language="",
    ),
    Face(
        "máy tìm kiếm Bing hỏi",
        "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
        language="",
    ),
    Face(
        "Facebook xem trước liên kết",
        "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
        language="",
    ),
)
"""Asked as for the home page, for a few pages drawn by lot, and one by one for the rest."""
RETURNING = "người đã vào trước đó quay lại"
EVERYBODY = (PHONE, GOOGLEBOT, *OTHERS)
