"""How a rule speaks of what is private: what it is, why it matters, and the ways out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from chuyenmuc.content.library import Entry
from chuyenmuc.content.models.article import Article
from chuyenmuc.diagnostics import Severity
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.private.seen import Private, may_allow
from chuyenmuc.lint.rule import Finding
from chuyenmuc.vietnamese.private.found import What

LAW = "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15"


def finder(words: Mapping[What, str], instead: str) -> Callable[[Context], Iterator[Finding]]:
    """The question of a rule about some kinds of data.

    Args:
        words: of each kind, what is said behind the thing itself.
        instead: what to do, as the first half of a sentence.
    """

    def find(context: Context) -> Iterator[Finding]:
        for seen in context.private:
            if seen.found.what in words and not seen.is_allowed:
                said = words[seen.found.what]
                draft = " (bản nháp)" if seen.is_draft else ""
                allow = f"được phép đăng thì thêm {_where(seen.piece)}: `{entry_for(seen)}`."
                yield Finding(
                    seen.place,
                    f"`{seen.found.shown}` {said}{draft}.",
                    f"{instead}; {allow}",
                    Severity.WARNING if seen.is_draft else None,
                )

    return find


def entry_for(seen: Private) -> str:
    """The row that lets it pass once its reason is filled in."""
    shown = seen.found.shown.replace('"', "")
    return f'allow: [{{what: {seen.found.what}, text: "{shown}", reason: "…"}}]'


def _where(piece: Entry[Any]) -> str:
    if isinstance(piece.model, Article) or piece.body:
        return "ở đầu bài"
    return "vào mục này" if may_allow(piece.model) else "vào commune.yml của xã"
