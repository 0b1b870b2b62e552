"""SL924: a piece was withdrawn, and is published all the same."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.library import waits
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.vietnamese.dates import date_words
from chuyenmuc.views.history import piece_uris


def _find(context: Context) -> Iterator[Finding]:
    pieces = piece_uris(context.library)
    last = {entry.model.piece: entry for entry in context.library.publications}
    for piece, row in last.items():
        entry = pieces.get(f"{piece}/")
        if row.model.deed != "gỡ" or entry is None or waits(entry.model, context.today):
            continue
        dated = not isinstance(entry.model, Plan)  # the day of a plan is that of its document
        if dated and entry.model.date.first >= row.model.date:
            continue  # meant to come back: it has a day of its own
        again = (
            f"Muốn đăng lại thì ghi `date` từ {row.model.date.isoformat()} trở đi."
            if dated
            else "Muốn đăng lại thì đặt tên tệp mới."
        )
        yield Finding(
            entry.locate("date" if dated else "title"),
            f"Bài này đã gỡ ngày {date_words(row.model.date)} (sổ xuất bản, dòng "
            f"{row.node.location.line}) mà vẫn còn đăng.",
            f"Xóa bài, hoặc ghi `draft: true`. {again}",
        )


RULE = Rule(
    code="SL924",
    title="Bài đã gỡ mà vẫn còn đăng",
    why="Bài bị gỡ có thể trở lại do chép nhầm hay gộp nhầm; người dân lại đọc điều đã bỏ.",
    bad="sổ: 2026-03-02,gỡ,huong-dan/nop-ho-so; bài: date: 2026-01-05",
    good="sổ: 2026-03-02,gỡ,huong-dan/nop-ho-so; bài: date: 2026-03-10",
    find=_find,
)
