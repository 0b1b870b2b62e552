"""What lies in an archive besides the site: the cover, the list of digests, what is known of it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chuyenmuc.content.publications.row import Publication
from chuyenmuc.vietnamese.dates import date_words

COVER, SUMS, FACTS = "DOC-TRUOC.txt", "SHA256SUMS.txt", "ban-ke.json"
SITE, PDF = "trang/", "pdf/"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Facts:
    """What the next archive, and whoever verifies this one, has to know.

    ``marks`` are those of all pieces by address; ``last_code`` seals the list of publications.
    """

    commune: str
    name: str
    day: dt.date
    demo: bool
    marks: Mapping[str, str]
    rows: int
    last_code: str

    @property
    def text(self) -> str:
        """As it lies in the archive."""
        found = {
            "v": VERSION,
            "commune": self.commune,
            "name": self.name,
            "date": self.day.isoformat(),
            "demo": self.demo,
            "rows": self.rows,
            "last_code": self.last_code,
            "marks": dict(sorted(self.marks.items())),
        }
        return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


class FactsUnreadableError(Exception):
    """The facts of an archive are damaged or of a later version."""


def read_facts(text: str) -> Facts:
    """The facts of an earlier archive.

    Raises:
        FactsUnreadableError: they are not what this program writes.
    """
    try:
        found = json.loads(text)
        if found["v"] != VERSION:
            raise FactsUnreadableError
        return Facts(
            commune=str(found["commune"]),
            name=str(found["name"]),
            day=dt.date.fromisoformat(found["date"]),
            demo=bool(found["demo"]),
            marks={str(k): str(v) for k, v in found["marks"].items()},
            rows=int(found["rows"]),
            last_code=str(found["last_code"]),
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        raise FactsUnreadableError from None


def sums_text(digests: Mapping[str, str]) -> str:
    """As ``sha256sum`` writes and reads it."""
    return "".join(f"{value}  {name}\n" for name, value in sorted(digests.items()))


def cover_text(
    facts: Facts, digests: Mapping[str, str], new: Sequence[Publication], pdfs: Mapping[str, str]
) -> str:
    """What is inside and how to verify it, for whoever opens the archive years from now.

    Args:
        facts: what the archive is.
        digests: the sha256 of every other file in it.
        new: the rows of the list that were written with this archive.
        pdfs: the copies in it → the titles of their pages.
    """
    site = sum(name.startswith(SITE) for name in digests)
    lines = [
        "BẢN LƯU TRỮ TRANG CHUYỂN ĐỔI SỐ",
        facts.name,
        f"Ngày lưu: {date_words(facts.day)}",
        *(["BẢN TRÌNH DIỄN – KHÔNG PHẢI TRANG CHÍNH THỨC"] if facts.demo else []),
        "",
        "TRONG NÀY CÓ GÌ",
        f"  {SITE:<18} trang như người dân xem: {site} tệp; mở {SITE}index.html",
        f"  {PDF:<18} bản PDF/A-2a của các bài đăng hoặc sửa từ lần lưu trước: {len(pdfs)} tệp",
        f"  {'so-xuat-ban.csv':<18} sổ xuất bản: {facts.rows} dòng, mở bằng Excel",
        f"  {FACTS:<18} dấu nội dung của {len(facts.marks)} bài, cho máy đọc",
        f"  {SUMS:<18} mã SHA-256 của mọi tệp trên",
        "",
        f"Mã dòng cuối của sổ xuất bản: {facts.last_code or '(sổ chưa có dòng nào)'}",
        "",
        "KIỂM TRA BẰNG MÁY",
        "  chuyenmuc archive --verify TỆP-NÀY.zip",
        "",
        "KIỂM TRA BẰNG TAY, không cần chương trình nào của chúng tôi",
        f"  1. Giải nén. Linux, macOS: sha256sum -c {SUMS}",
        f"     Windows: certutil -hashfile TỆP SHA256, so với dòng của tệp trong {SUMS}.",
        "  2. Có tệp .zip.sig bên cạnh là bản đã ký. Kiểm tra với khóa công khai của cơ quan:",
        "     ssh-keygen -Y verify -f NGƯỜI-KÝ -I TÊN -n chuyenmuc -s X.zip.sig < X.zip",
        "  3. Mỗi dòng của sổ có mã dòng: chữ x và 32 chữ số đầu của SHA-256 trên mã dòng trước,",
        "     ngày (năm-tháng-ngày), việc, bài, tên bài, lý do, người duyệt, dấu bài, cách nhau",
        f"     bằng dấu |. Trước dòng đầu là mã xã: {facts.commune}.",
        "",
        "VIỆC GHI VÀO SỔ LẦN NÀY",
        *(_row_words(new) or ["  Không có việc nào."]),
        "",
        "BẢN PDF LẦN NÀY",
        *([f"  {name}  {title}" for name, title in sorted(pdfs.items())] or ["  Không có."]),
    ]
    return "\n".join(lines) + "\n"


def _row_words(rows: Sequence[Publication]) -> list[str]:
    return [
        f"  {row.deed:<10} {row.piece}  {row.title}" + (f" – {row.reason}" if row.reason else "")
        for row in rows
    ]
