"""A site of a few pages with its manifest and its files for servers, as a build leaves them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from chuyenmuc.adapters.verify.headers import written_headers
from chuyenmuc.adapters.verify.live_site import Trusted
from chuyenmuc.publish.integrity import MANIFEST, digest, digests_of, manifest_text
from chuyenmuc.publish.servers.files import header_texts
from chuyenmuc.publish.servers.rules import rules_for

COMMUNE = "xa-thu"
_START = "document.documentElement.className='js'"
_PAGE = (
    '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title>'
    '<link rel="stylesheet" href="{root}assets/a.css"><script>{start}</script>'
    '<script src="{root}assets/a.js" defer></script></head><body><h1>{title}</h1>{body}'
    '<p><a href="https://dichvucong.gov.vn/">Cổng Dịch vụ công</a></p></body></html>'
)
_TITLES = {
    "index.html": "Trang chủ",
    "huong-dan/index.html": "Hướng dẫn",
    "huong-dan/vneid/index.html": "Cài VNeID",
    "tin-tuc/index.html": "Tin tức",
    "lien-he/index.html": "Liên hệ",
    "404.html": "Không thấy trang",
}
_FILES = {
    "assets/a.css": "h1{color:#000}",
    "assets/a.js": "start()",
    "huong-dan/mẫu đơn.pdf": "%PDF-1.7",
    "robots.txt": "User-agent: *\nAllow: /\n",
    "lich.ics": "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
}


@dataclass(frozen=True, slots=True)
class SmallSite:
    """Where it lies: ``folder`` is the site, ``manifest`` the list kept beside it."""

    folder: Path
    manifest: Path

    @property
    def trusted(self) -> Trusted:
        """What a look at a server compares with."""
        text = self.manifest.read_text(encoding="utf-8")
        written = written_headers(self.manifest.parent)
        return Trusted(digests_of(self.folder), written, digest(text.encode()))


def small_site(folder: Path) -> SmallSite:
    """Write the site into ``folder/site``, what belongs to its server into ``folder/server``."""
    site = folder / "site"
    for uri, title in _TITLES.items():
        root = "../" * uri.count("/") or "/"
        links = "".join(
            f'<li><a href="{root}{to.removesuffix("index.html")}">{name}</a></li>'
            for to, name in _TITLES.items()
            if to != "404.html"
        )
        more = '<a href="mẫu đơn.pdf">Mẫu đơn</a>' if uri == "huong-dan/index.html" else ""
        body = f"<ul>{links}</ul>{more}"
        put(site, uri, _PAGE.format(title=title, root=root, start=_START, body=body))
    for uri, text in _FILES.items():
        put(site, uri, text)
    manifest = manifest_text(digests_of(site))
    put(site, MANIFEST, manifest)
    beside = folder / "server" / COMMUNE
    for name, text in header_texts(rules_for([_START])).items():
        put(beside, name, text)
    put(beside, MANIFEST, manifest)
    return SmallSite(site, beside / MANIFEST)


def put(site: Path, uri: str, text: str) -> None:
    """A file of a site."""
    path = site / uri
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
