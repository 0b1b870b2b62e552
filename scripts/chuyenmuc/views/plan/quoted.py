"""What stands at a clause of a plan, as words: for a link, for a poster."""

from __future__ import annotations

from dataclasses import replace

from chuyenmuc.content.library import Entry, Library
from chuyenmuc.content.models.clause import clause_anchor
from chuyenmuc.content.models.plan import Plan
from chuyenmuc.content.models.slogan import Slogan
from chuyenmuc.content.references import FoundReference, find_references


def quoted_at(entry: Entry[Plan], anchor: str) -> tuple[str, str]:
    """What stands at an anchor of the page, as written, and the clause it is.

    The one number or motto there; with several, or none, the title of the clause; where no
    clause is told, the work the row names.
    """
    plan = entry.model
    quoted = [(f.as_written, f.clause) for f in plan.other_numbers]
    quoted += [(f"“{motto.text}”", motto.clause) for motto in plan.mottos]
    for target in plan.targets:
        quoted += [(target.as_written, clause) for clause in (target.clause, *target.same_as)]
    other = [(clause.title, clause.clause) for clause in plan.clauses]
    other += [(milestone.what, milestone.clause) for milestone in plan.milestones]
    other += [(task.what, task.clause) for task in plan.tasks]
    exact, rest = (
        [row for row in rows if clause_anchor(row[1]) == anchor] for rows in (quoted, other)
    )
    is_one = len({words for words, _ in exact}) == 1
    return (exact if is_one else [*rest, *exact])[0]


def in_plain_words(text: str, library: Library) -> str:
    """A text for a poster: each reference gives way to its words, for paper has no links.

    What is unknown keeps the words given for it: it is reported where it was written.
    """
    pieces: list[str] = []
    end = 0
    for found in find_references(text):
        pieces += (text[end : found.start], _words(found, library))
        end = found.end
    return "".join([*pieces, text[end:]])


def _words(found: FoundReference, library: Library) -> str:
    plan = library.plan_by_id.get(found.id) if found.kind == "plan" else None
    if found.label or not plan:
        term = library.term_by_id.get(found.id) if found.kind == "term" else None
        return found.label or (term.model.term if term else found.id)
    if not found.anchor:
        return plan.model.short_title
    try:
        words, _ = quoted_at(plan, found.anchor)
    except IndexError:  # no such clause on the page
        return found.anchor
    return words.strip("“”")


def with_spoken_slogans(library: Library) -> Library:
    """The library with the references of its slogans in words, ready to be drawn."""
    return replace(library, slogans=tuple(_spoken(entry, library) for entry in library.slogans))


def _spoken(entry: Entry[Slogan], library: Library) -> Entry[Slogan]:
    slogan = entry.model
    spoken = slogan.model_copy(
        update={
            "text": in_plain_words(slogan.text, library),
            "sub": in_plain_words(slogan.sub, library) if slogan.sub else None,
            "points": tuple(in_plain_words(point, library) for point in slogan.points),
            "call": in_plain_words(slogan.call, library) if slogan.call else None,
        }
    )
    return entry if spoken == slogan else replace(entry, model=spoken)
