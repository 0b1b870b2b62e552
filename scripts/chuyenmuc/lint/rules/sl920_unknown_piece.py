"""SL920: the list of what was published tells of a page that nobody knows."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.publications.log import last_rows
from chuyenmuc.content.suggest import hint
from chuyenmuc.diagnostics import Severity
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.views.history import piece_uris, section_of
from chuyenmuc.views.redirect import old_address


def _find(context: Context) -> Iterator[Finding]:
    library = context.library
    known = {uri.strip("/") for uri in piece_uris(library)}
    moved = {
        (old_address(alias) or "").strip("/") for e in library.articles for alias in e.model.aliases
    }
    rows = {entry.model.piece: entry for entry in library.publications}  # the last of each
    for piece, last in last_rows([entry.model for entry in library.publications]).items():
        if section_of(piece) is None:
            yield Finding(
                rows[piece].locate("piece"),
                f"`{piece}` không phải địa chỉ của một bài, một infographic hay một kế hoạch.",
                "Lấy lại tệp cũ (lịch sử git, hoặc bản trong luu-tru).",
            )
        elif last.deed != "gỡ" and piece not in known | moved and not context.known.unread:
            yield Finding(
                rows[piece].locate("piece"),
                f"Sổ ghi `{piece}` đã đăng mà nay không còn bài này.{hint(piece, known)}",
                "Đổi địa chỉ thì ghi địa chỉ cũ vào `aliases` của bài; bỏ hẳn thì lần "
                "`chuyenmuc archive` tới ghi việc gỡ và hỏi lý do.",
            )


RULE = Rule(
    code="SL920",
    title="Sổ xuất bản ghi một bài không còn",
    why="Người dân mở đường link cũ cần biết bài đã chuyển đi đâu hay vì sao bị gỡ.",
    bad="2026-03-02,đăng,huong-dan/bai-da-xoa,…",
    good="2026-03-02,đăng,huong-dan/nop-ho-so,…",
    find=_find,
    severity=Severity.WARNING,
)
