"""Folders from which something is published: the rest is told, never put on a site by accident."""

from __future__ import annotations

import re

from chuyenmuc.content.kinds import COMMON
from chuyenmuc.content.models.values import ID_PATTERN
from chuyenmuc.content.models.vocabulary import KIND_WORDS
from chuyenmuc.content.suggest import nearest
from chuyenmuc.vietnamese.slug import slug

OF_ANY_KIND = "articles"
_USUAL = "guides"
"""Where an article that all communes share lies if nothing else is known of it."""
# What people call a folder for what is not, or no longer, meant for anybody.
_SET_ASIDE = re.compile(
    r"(?:(?:cac|thu-muc|bai|ban|tin|tep|file|anh)-)*"
    r"(?:nhap|cu|luu|luu-tru|sao|sao-luu|xoa|da-xoa|da-go|thung-rac|rac|bo|bo-di|tam|noi-bo|hong"
    r"|(?:chua|khong|cho|dung)-(?:dang|duyet|dung|xong)"
    r"|drafts?|trash|bin|deleted|removed|archived?|archives|backups?|bak|old|cop(?:y|ies)|te?mp"
    r"|wip|todo|private|unpublished|hidden|obsolete|tests?)"
    r"(?:-[\d-]+)?"
)


def article_folders() -> frozenset[str]:
    """The folders in which articles lie: one for all kinds, and one named after each."""
    return frozenset({OF_ANY_KIND, *map(_plural, KIND_WORDS)})


def article_folder(uri: str) -> str:
    """Where the article of this file should lie."""
    root, inside = _apart(uri)
    if inside and inside[0] in article_folders():
        return f"{root}/{inside[0]}"
    near = nearest(slug(inside[0]), sorted(article_folders())) if inside else None
    return f"{root}/{near or (_USUAL if root.endswith(f'/{COMMON}') else OF_ANY_KIND)}"


def strange_folder(uri: str, *, is_article: bool) -> str | None:
    """The outermost folder around a piece of content from which nothing is published.

    None where all are in order, and for what lies outside the shared content and the communes.
    """
    root, inside = _apart(uri)
    if is_article and inside and inside[0] not in article_folders():
        return f"{root}/{inside[0]}"
    for depth, name in enumerate(inside[1:], 2):
        if not re.fullmatch(ID_PATTERN, name) or _SET_ASIDE.fullmatch(name):
            return "/".join((root, *inside[:depth]))
    return None


def _apart(uri: str) -> tuple[str, tuple[str, ...]]:
    """The folder of the shared content or of a commune, and the folders inside it."""
    match uri.split("/"):
        case ["content", "communes", commune, *inside, _]:
            return f"content/communes/{commune}", tuple(inside)
        case ["content", origin, *inside, _] if origin == COMMON:
            return f"content/{COMMON}", tuple(inside)
    return "", ()


def _plural(kind: str) -> str:
    """``story`` → ``stories``, as the folders of the shared content are named."""
    if kind.endswith("y"):
        return f"{kind[:-1]}ies"
    return kind if kind.endswith("s") else f"{kind}s"
