"""What is private in every text of every piece, and what an editor has allowed of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.allowed import Allowed
from chuyenmuc.content.models.commune import Commune
from chuyenmuc.content.node import Node
from chuyenmuc.diagnostics import Location
from chuyenmuc.lint.passages import Passage
from chuyenmuc.lint.private.named_files import named_files
from chuyenmuc.vietnamese.private.find import find_private
from chuyenmuc.vietnamese.private.found import Found

_LEAVE = "allow"
_AGREED = frozenset({"ngay-sinh", "dia-chi-nha", "tre-em", "suc-khoe", "hoan-canh"})
"""What whoever is named may agree to have told of them: ``consent: true``."""


@dataclass(frozen=True, slots=True)
class Private:
    """One thing in a piece. ``allowed`` where the piece, or its commune, says so with a reason."""

    found: Found
    place: Location
    piece: Entry[Any]
    is_draft: bool
    is_allowed: bool = False


@dataclass(frozen=True, slots=True)
class Leave:
    """One row of ``allow`` of a piece, and how many different things it lets pass."""

    allowed: Allowed
    place: Location
    matched: frozenset[str] = field(default=frozenset())


def private_data(library: Library) -> Iterator[Private]:
    """Everything private, allowed or not, that is not the office's own."""
    own = own_data(library.commune)
    for entry in library.entries():
        for found, place in _in_piece(entry):
            yield from judged(library, entry, found, place, own)
    for file in library.unread:
        for part in file.entries:
            if part.model is None and part.body:
                yield from (Private(f, place, part, is_draft=False) for f, place in _in_body(part))


def judged(
    library: Library, entry: Entry[Any], found: Found, place: Location, own: frozenset[str]
) -> Iterator[Private]:
    """What was found in a piece or in what it offers; nothing where it is the office's own."""
    if found.key not in own and not _agreed(entry.model, found):
        allowed = any(_lets_pass(leave, found) for leave in _leaves(_who_allows(library, entry)))
        yield Private(found, place, entry, _may_be_draft(entry.model), allowed)


def leaves(library: Library, private: tuple[Private, ...]) -> Iterator[Leave]:
    """Every row of every ``allow``, with what it is about."""
    for entry in library.entries():
        for index, allowed in enumerate(_leaves(entry)):
            keys = frozenset(
                seen.found.key
                for seen in private
                if _who_allows(library, seen.piece) is entry and _lets_pass(allowed, seen.found)
            )
            yield Leave(allowed, entry.locate(_LEAVE, index, "text"), keys)


def _who_allows(library: Library, entry: Entry[Any]) -> Entry[Any]:
    """The piece that speaks for this one: rows of a table have no field for it."""
    return entry if may_allow(entry.model) else library.commune


def may_allow(model: object) -> bool:
    """Whether such a piece has a field of its own in which something is let pass."""
    return _LEAVE in getattr(type(model), "model_fields", {_LEAVE: None})


def _leaves(entry: Entry[Any]) -> tuple[Allowed, ...]:
    rows: tuple[Allowed, ...] = getattr(entry.model, _LEAVE, ())
    return rows


def _lets_pass(leave: Allowed, found: Found) -> bool:
    try:
        return leave.what == found.what and found.is_meant_by(leave.text)
    except AttributeError:
        return False  # a row that cannot be read as a whole


def _agreed(model: object, found: Found) -> bool:
    return found.what in _AGREED and getattr(model, "consent", False) is True


def _may_be_draft(model: object) -> bool:
    return getattr(model, "draft", False) is True


def own_data(commune: Entry[Commune]) -> frozenset[str]:
    """The numbers and addresses that the office itself gives away as its own."""
    model = commune.model
    written = [part for c in model.channels for part in (c.value, c.url) if part]
    written += [village.zalo for village in model.villages if village.zalo]
    if model.owner:
        written += [model.owner.phone, model.owner.email]
    return frozenset(found.key for text in written for found in find_private(f"gọi {text}"))


def _in_piece(entry: Entry[Any]) -> Iterator[tuple[Found, Location]]:
    for name, node in (entry.node.fields or {}).items():
        if name != _LEAVE:
            yield from _in_node(node)
    if entry.node.fields is None:
        yield from _in_node(entry.node)
    yield from _in_body(entry)
    yield from named_files(entry)


def _in_node(node: Node) -> Iterator[tuple[Found, Location]]:
    if node.text is not None:
        yield from ((found, node.location) for found in find_private(node.text))
    for part in (*(node.items or ()), *(node.fields or {}).values()):
        yield from _in_node(part)


def _in_body(entry: Entry[Any]) -> Iterator[tuple[Found, Location]]:
    body = Passage(entry.body, Location(entry.source_uri, entry.body_line), entry.id)
    for found in find_private(entry.body) if entry.body else ():
        yield found, body.locate(found.start)
