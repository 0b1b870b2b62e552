"""LK410: a recording that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from chuyenmuc.content.suggest import hint
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.rule import Finding, Rule
from chuyenmuc.views.media.recording import recording_source


def _find(context: Context) -> Iterator[Finding]:
    for article in context.library.articles:
        wanted = recording_source(article)
        if wanted and wanted not in context.recordings:
            yield Finding(
                article.locate("audio"),
                f"Không có tệp ghi âm `{wanted}`.",
                "Đặt tệp MP3 vào thư mục đó, hoặc ghi đúng tên tệp đang có."
                + hint(wanted, context.recordings),
            )


RULE = Rule(
    code="LK410",
    title="Bản ghi âm không có",
    why="Người không đọc được chữ bấm nghe mà không có gì để nghe.",
    bad="audio: nop-ho-so-moi.mp3",
    good="audio: nop-ho-so.mp3",
    find=_find,
)
