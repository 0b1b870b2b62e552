"""The two files of the index: what answers the first keystrokes, and the full text.

Both are compact JSON in UTF-8, the same bytes for the same content. The engine
(``assets/scripts/search/``) reads them, and ``destinations.py`` for the check of the site:

``t1.json``: ``v`` 1 · ``n`` a fingerprint · ``kinds`` ``[key, words, weight]``, with a last ``1``
where what is new comes first · ``fields`` ``[key, words]`` · ``docs``, each
``[uri, kind, field, date, valid_until, title, short, summary, names, questions]`` with kind and
field as numbers (-1: none), ``names`` and ``questions`` joined by ``|`` · ``same``, groups of words
that mean the same, joined by ``|``. A term of the glossary is a group by itself.

``t2.json``: ``n`` of the first file it belongs to · ``text``, for each document
``[anchor, heading, words, …]``; a heading that is question *k* of the first file is the number *k*.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence

from chuyenmuc.artifact import Artifact
from chuyenmuc.content.library import Library
from chuyenmuc.content.models.vocabulary import FIELD_WORDS
from chuyenmuc.render.page import PageSpec
from chuyenmuc.search.document import SearchDocument
from chuyenmuc.search.gather import documents_of
from chuyenmuc.views.address import FULL_INDEX, INDEX
from chuyenmuc.views.kinds import FOUND_KINDS, FoundKind

VERSION = 1
_FIELDS = tuple(FIELD_WORDS)
_KINDS = tuple(kind.key for kind in FOUND_KINDS)


def search_artifacts(library: Library, specs: Iterable[PageSpec]) -> tuple[Artifact, ...]:
    """The files of the index of one commune's site."""
    documents = documents_of(library, specs)
    return index_files(documents, word_groups(library))


def word_groups(library: Library) -> tuple[tuple[str, ...], ...]:
    """Words that mean the same: the curated list, and names of communes that were merged."""
    groups = [entry.model.words for entry in library.synonyms]
    commune = library.commune.model
    groups += [(former.name, commune.full_name) for former in commune.former_names]
    return tuple(groups)


def index_files(
    documents: Sequence[SearchDocument], groups: Sequence[Sequence[str]]
) -> tuple[Artifact, ...]:
    """Both files, the second bound to the first by a fingerprint of all there is."""
    rows = [_row(document) for document in documents]
    texts = [_texts(document) for document in documents]
    same = [_joined(group) for group in groups]
    known = _bytes([rows, texts, same])
    name = hashlib.sha256(known).hexdigest()[:12]
    first = {
        "v": VERSION,
        "n": name,
        "kinds": [_kind(kind) for kind in FOUND_KINDS],
        "fields": list(FIELD_WORDS.items()),
        "docs": rows,
        "same": same,
    }
    return (
        Artifact(INDEX, _bytes(first)),
        Artifact(FULL_INDEX, _bytes({"n": name, "text": texts})),
    )


def _kind(kind: FoundKind) -> list[object]:
    return [kind.key, kind.words, kind.weight, *([1] if kind.ages else [])]


def _row(document: SearchDocument) -> list[object]:
    row: list[object] = [
        document.uri,
        _KINDS.index(document.kind),
        _FIELDS.index(document.field) if document.field else -1,
        document.date,
        document.valid_until,
        document.title,
        document.short,
        document.summary,
        _joined(document.names),
        _joined(document.questions),
    ]
    while row[-1] == "":
        row.pop()
    return row


def _texts(document: SearchDocument) -> list[object]:
    """Flat, three values a section: brackets and quotes are a tenth of a small file."""
    flat: list[object] = []
    questions = list(document.questions)
    for section in document.sections:
        asked = section.heading in questions
        flat += [
            section.anchor,
            questions.index(section.heading) if asked else section.heading,
            section.text,
        ]
    return flat


def _joined(words: Iterable[str]) -> str:
    return "|".join(word.replace("|", " ") for word in words)


def _bytes(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
