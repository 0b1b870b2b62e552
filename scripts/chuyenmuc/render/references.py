"""References in what editors write become plain Markdown that every engine reads."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from chuyenmuc.content.library import Library
from chuyenmuc.content.references import FoundReference, find_references
from chuyenmuc.render.addressing import relative_file_path, relative_page_path
from chuyenmuc.render.markdown_text import escape_markdown, markdown_link
from chuyenmuc.views import address
from chuyenmuc.views.figures.file import FigureFile
from chuyenmuc.views.plan.clause_link import page_anchors, words_of
from chuyenmuc.views.plan.quoted import quoted_at
from chuyenmuc.views.wording import NBSP

SHORT = 16  # characters: fits beside a bullet on the narrowest phone, at twice the text size


def resolve_references(
    text: str,
    library: Library,
    page_uri: str,
    small: Mapping[str, FigureFile] = MappingProxyType({}),
) -> str:
    """The text of one page with its references resolved; ``small`` shows infographics.

    What is unknown keeps only its words: the reference is reported where it was written.
    """
    pieces: list[str] = []
    end = 0
    told: set[str] = set()
    for found in find_references(text):
        pieces.append(text[end : found.start])
        pieces.append(_resolve(found, library, page_uri, told, small))
        end = found.end
    return "".join([*pieces, text[end:]])


def _resolve(
    found: FoundReference,
    library: Library,
    page_uri: str,
    told: set[str],
    small: Mapping[str, FigureFile],
) -> str:
    resolved: str | None = None
    if found.kind == "plan":
        resolved = _plan(found, library, page_uri)
    elif found.kind == "figure":
        resolved = _figure(found, library, page_uri, small)
    elif found.kind == "link":
        resolved = _link(found, library, page_uri)
    elif found.kind == "term":
        resolved = _term(found, library, page_uri, told)
    return escape_markdown(found.label or found.id) if resolved is None else resolved


def _plan(found: FoundReference, library: Library, page_uri: str) -> str | None:
    entry = library.plan_by_id.get(found.id)
    if not entry:
        return None
    uri = address.plan_uri(entry.id)
    if not found.anchor:
        target = relative_page_path(page_uri, uri)
        return markdown_link(found.label or entry.model.short_title, target)
    if found.anchor not in page_anchors(entry.model):
        return None
    target = relative_page_path(page_uri, f"{uri}#{found.anchor}")
    words, clause = quoted_at(entry, found.anchor)
    return markdown_link(_on_one_line(found.label or words), target, title=words_of(clause))


def _on_one_line(words: str) -> str:
    """A short figure or clause is not torn apart: “≥ 100 tin/năm”, “Phụ lục III.6”."""
    has_number = any(character.isdigit() for character in words)
    return words.replace(" ", NBSP) if has_number and len(words) <= SHORT else words


def _figure(
    found: FoundReference, library: Library, page_uri: str, small: Mapping[str, FigureFile]
) -> str | None:
    """A card with the picture, where there is one; a click opens the page with its words."""
    entry = library.infographic_by_id.get(found.id)
    if not entry:
        return None
    target = relative_page_path(page_uri, address.infographic_uri(entry.id))
    card = f"{markdown_link(found.label or entry.model.title, target)}{{ .cm-card }}"
    picture = small.get(entry.id)
    if not picture:
        return card
    place = relative_file_path(page_uri, picture.uri)
    measures = f'{{ width="{picture.width}" height="{picture.height}" }}'
    return f"[![]({place}){measures} {card.removeprefix('[')}"


def _link(found: FoundReference, library: Library, page_uri: str) -> str | None:
    uri, title = "", ""
    if article := library.article_by_id.get(found.id):
        uri, title = address.article_uri(article), article.model.title
    elif figure := library.infographic_by_id.get(found.id):
        uri, title = address.infographic_uri(figure.id), figure.model.title
    elif plan := library.plan_by_id.get(found.id):
        uri, title = address.plan_uri(plan.id), plan.model.short_title
    if not uri:
        return None
    fragment = f"#{found.anchor}" if found.anchor else ""
    return markdown_link(found.label or title, relative_page_path(page_uri, f"{uri}{fragment}"))


def _term(found: FoundReference, library: Library, page_uri: str, told: set[str]) -> str | None:
    entry = library.term_by_id.get(found.id)
    if not entry:
        return None
    target = relative_page_path(page_uri, address.term_uri(entry.id))
    link = markdown_link(found.label or entry.model.term, target)
    if entry.id in told:
        return link
    told.add(entry.id)
    return f"{link} ({escape_markdown(entry.model.meaning.rstrip('.'))})"
