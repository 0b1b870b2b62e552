"""What the preview puts on top of a page: what is wrong with its file, and that it waits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from chuyenmuc.content.waiting import Waiting
from chuyenmuc.diagnostics import Diagnostic
from chuyenmuc.vietnamese.dates import date_words
from chuyenmuc.views.address import PageLink

State = Literal["drawn", "kept", "never", "stays"]
"""A page as it is now, as it could be read last, that there never was; or all there were."""
_BELOW: Mapping[State, str] = MappingProxyType(
    {
        "drawn": "",
        "kept": "Bên dưới là bản đọc được gần nhất.",
        "never": "Chưa đọc được bản nào.",
        "stays": "Bên dưới là bản dựng được gần nhất.",
    }
)


@dataclass(frozen=True, slots=True)
class NoticeView:
    """``findings`` are about this page, ``elsewhere`` the pages that have others."""

    findings: tuple[Diagnostic, ...] = ()
    state: State = "drawn"
    waiting: Waiting | None = None
    elsewhere: tuple[PageLink, ...] = ()

    @property
    def has_errors(self) -> bool:
        """Whether anything here stops a build."""
        return any(finding.is_error for finding in self.findings)

    @property
    def day(self) -> str:
        """``05/12/2026`` for what waits for its day; '' for a draft."""
        return date_words(self.waiting.day) if self.waiting and self.waiting.day else ""

    @property
    def tone(self) -> str:
        """How it looks: ``bad`` for errors, ``note`` for lesser findings, else ``quiet``."""
        if self.has_errors:
            return "bad"
        return "note" if self.findings else "quiet"

    @property
    def lead(self) -> str:
        """``Trang này có 2 lỗi, 1 lưu ý, chưa đăng được.``."""
        errors = sum(finding.is_error for finding in self.findings)
        counts = ((errors, "lỗi"), (len(self.findings) - errors, "lưu ý"))
        amount = ", ".join(f"{count} {word}" for count, word in counts if count)
        if self.state == "stays":
            return f"Có {amount}, chưa dựng lại được trang nào."
        return f"Trang này có {amount}{', chưa đăng được' if self.has_errors else ''}."

    @property
    def below(self) -> str:
        """What stands below the notice, where that is not the page as it was just written."""
        return _BELOW[self.state]
