"""Documents out of the library and the pages that are about to be rendered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.article import Article
from chuyenmuc.content.models.infographic import Infographic
from chuyenmuc.markdown.dialect import Converter
from chuyenmuc.render.page import PageSpec
from chuyenmuc.search.document import SearchDocument
from chuyenmuc.search.sections import Section, sections_of
from chuyenmuc.views import address
from chuyenmuc.views.figures.page import InfographicView
from chuyenmuc.views.history import WithdrawnView
from chuyenmuc.views.kinds import KINDS

LEFT_OUT = frozenset({address.HOME, address.SEARCH, address.OFFLINE})
SECTION_NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        **{address.kind_uri(kind.key): kind.names for kind in KINDS.values()},
        address.POSTERS: ("áp phích", "băng rôn", "khẩu hiệu", "pa nô", "tranh cổ động"),
        address.CALENDAR: ("lịch", "ngày kỷ niệm", "mốc kế hoạch"),
        address.GLOSSARY: ("từ viết tắt", "giải nghĩa từ"),
        address.ABOUT: ("trang chính thức", "trang này của ai", "ai làm trang này", "liên hệ"),
    }
)
"""What people call the pages that are lists; articles have their tags for this."""
MONTHS = "thang/"  # lists by month: what is in them is found by itself


def documents_of(library: Library, specs: Iterable[PageSpec]) -> tuple[SearchDocument, ...]:
    """Everything a reader can look for, pages in their order, then terms and days.

    ``library`` is already filtered by date.
    """
    articles = {address.article_uri(entry): entry for entry in library.articles}
    figures = {address.infographic_uri(entry.id): entry for entry in library.infographics}
    converter = Converter()
    found: list[SearchDocument] = []
    for spec in specs:
        if spec.uri in LEFT_OUT or spec.uri.startswith(MONTHS) or _is_withdrawn(spec):
            continue
        sections = sections_of(converter.html(spec.body))
        if spec.uri in articles:
            found.append(_article(articles[spec.uri], spec, sections))
        elif spec.uri in figures:
            found.append(_infographic(figures[spec.uri], spec))
        else:
            found.append(_other(spec, library, sections))
    return (*found, *_terms(library), *_days(library))


def _is_withdrawn(spec: PageSpec) -> bool:
    """Whether it only says that a piece is no longer there."""
    return isinstance(spec.view, WithdrawnView)


def _article(
    entry: Entry[Article], spec: PageSpec, sections: tuple[Section, ...]
) -> SearchDocument:
    article = entry.model
    return SearchDocument(
        uri=spec.uri,
        kind=article.kind,
        title=article.title,
        summary=article.summary,
        field=article.field,
        date=article.date.iso,
        valid_until=article.valid_until.isoformat() if article.valid_until else "",
        short=article.short or "",
        names=article.tags,
        sections=((Section("", "", article.sign),) if article.sign else ())
        + sections
        + ((Section("video", "Video", article.video.transcript),) if article.video else ()),
    )


def _infographic(entry: Entry[Infographic], spec: PageSpec) -> SearchDocument:
    figure = entry.model
    words = list(spec.view.body.lines) if isinstance(spec.view, InfographicView) else []
    if figure.remember:
        words.append(figure.remember)
    return SearchDocument(
        uri=spec.uri,
        kind="infographic",
        title=figure.title,
        summary=figure.summary,
        field=figure.field,
        date=figure.date.iso,
        names=figure.tags,
        sections=(Section("", "", " ".join(words)),),
    )


def _other(spec: PageSpec, library: Library, sections: tuple[Section, ...]) -> SearchDocument:
    """A plan or a list; posters are found by the words on them."""
    kind = "plan" if spec.kind == "plan" else "section"
    if spec.uri.startswith(address.POSTERS) and spec.uri != address.POSTERS:
        kind = "poster"  # the page of one slogan
    if spec.uri == address.POSTERS:
        slogans = ". ".join(" ".join(entry.model.ideas) for entry in library.slogans)
        sections = (Section("", "", slogans),)
    if spec.uri == address.ABOUT:
        sections = (Section("", "", library.commune.model.about),)
    return SearchDocument(
        uri=spec.uri,
        kind=kind,
        title=spec.title,
        summary=spec.description,
        names=SECTION_NAMES.get(spec.uri, ()),
        sections=sections,
    )


def _terms(library: Library) -> Iterator[SearchDocument]:
    for entry in library.terms:
        term = entry.model
        names = (term.full, *term.also) if term.full else term.also
        yield SearchDocument(
            uri=address.term_uri(entry.id),
            kind="term",
            title=term.term,
            summary="",  # there are many terms: what they mean comes with the full text
            names=tuple(dict.fromkeys(name for name in names if name)),
            sections=(Section("", "", term.meaning),),
        )


def _days(library: Library) -> Iterator[SearchDocument]:
    for entry in library.days:
        day = entry.model
        yield SearchDocument(
            uri=f"{address.CALENDAR}#{entry.id}",
            kind="day",
            title=day.name,
            summary=day.why,
            sections=(Section("", "", ". ".join(day.activities)),) if day.activities else (),
        )
