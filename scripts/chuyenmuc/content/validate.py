"""Node → model, with every error of the file at its own line and in words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from chuyenmuc.content.messages import SENTENCES, diagnose
from chuyenmuc.content.node import Node
from chuyenmuc.content.suggest import hint, in_words, meant
from chuyenmuc.diagnostics import Diagnostic
from chuyenmuc.vietnamese.first_letter import without_capital

M = TypeVar("M", bound=BaseModel)
_VIETNAMESE_DATE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def validate(node: Node, model: type[M]) -> tuple[M | None, list[Diagnostic]]:
    """Check a tree against a model.

    Returns:
        The model, or None with all its errors.
    """
    if node.fields is None:
        return None, [diagnose("not_a_mapping", node.location)]
    try:
        return model.model_validate(_without_empty(node)), []
    except ValidationError as error:
        errors = [part for whole in error.errors(include_url=False) for part in _split(whole)]
        failed = [details["loc"] for details in errors]
        return None, [
            _diagnose(node, model, details) for details in errors if not _is_echo(details, failed)
        ]


def _split(details: ErrorDetails) -> Iterator[ErrorDetails]:
    """One error for each broken rule of a model; other errors as they are."""
    if details["type"] != "broken_rules":
        yield details
        return
    for problem, at in details["ctx"]["problems"]:
        yield ErrorDetails(type=problem, loc=(*details["loc"], at), msg="", input=details["input"])


def _is_echo(details: ErrorDetails, failed: list[tuple[int | str, ...]]) -> bool:
    """Whether a list is called too short only because an item of it failed."""
    place = details["loc"]
    return details["type"] == "too_short" and any(
        len(other) > len(place) and other[: len(place)] == place for other in failed
    )


def _without_empty(node: Node) -> object:
    """Plain data in which an empty value is an absent field: ``checked_by:`` means nothing yet."""
    if node.items is not None:
        return tuple(_without_empty(item) for item in node.items)
    if node.fields is not None:
        return {
            name: _without_empty(child)
            for name, child in node.fields.items()
            if not (child.text is None and child.items is None and child.fields is None)
        }
    return node.text


def _diagnose(node: Node, model: type[BaseModel], details: ErrorDetails) -> Diagnostic:
    problem = details["type"]
    context = dict(details.get("ctx", {}))
    whole = list(details["loc"])
    path = _without_kinds(node, whole)
    if problem in {"too_long", "too_short"} and isinstance(details["input"], str):
        problem = f"string_{problem}"
    field = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    about = ""
    if problem == "missing":
        parent = path[:-1]
        about = f" trong mục {_ordinal(parent)}" if parent else ""
        place = node.locate(*parent)
        named = _declared(model, whole)
        if named:
            about += f" ({named})"
    elif problem == "extra_forbidden":
        place = node.locate_key(*path)
        problem = "status_by_hand" if field == "status" else problem
    else:
        place = node.locate(*path)
    value = context.pop("value", details["input"])
    found = {
        **context,
        "field": field,
        "about": about,
        "value": value,
        "length": len(value) if isinstance(value, str) else 0,
        "hint": _date_hint(str(value)),
        "choices": "",
    }
    if problem == "literal_error":
        choices = _choices(str(context["expected"]))
        found |= {
            "choices": ", ".join(in_words(choice) for choice in choices),
            "hint": hint(meant(str(value), choices), choices),
        }
    elif problem == "extra_forbidden":
        owner = _owner(model, whole[:-1])
        fields = owner.model_fields.items() if owner else ()
        found |= {"hint": hint(field, [info.alias or name for name, info in fields])}
    if problem not in SENTENCES:
        message = f"no sentence for pydantic error type {problem!r} at {place}"
        raise LookupError(message)
    return diagnose(problem, place, **found)


def _date_hint(value: str) -> str:
    """``01/03/2026`` → ``: 2026-03-01``; nothing for what is no date."""
    written = _VIETNAMESE_DATE.fullmatch(value)
    if not written:
        return ""
    day, month, year = (int(part) for part in written.groups())
    try:
        return f": {dt.date(year, month, day).isoformat()}"
    except ValueError:
        return ""


def _choices(expected: str) -> list[str]:
    """``'news', 'guide' or 'alert'`` → the words in it."""
    return expected.replace("'", "").replace(" or ", ", ").split(", ")


def _ordinal(path: list[str | int]) -> str:
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in path)


def _without_kinds(node: Node, whole: list[str | int]) -> list[str | int]:
    """The place in the file: pydantic also names which model of a union it tried."""
    path: list[str | int] = []
    for number, step in enumerate(whole):
        here = node.at(*path)
        is_kind = isinstance(step, str) and here.fields is not None and step not in here.fields
        if not is_kind or number == len(whole) - 1:
            path.append(step)
    return path


def _owner(model: type[BaseModel], whole: list[str | int]) -> type[BaseModel] | None:
    """The nested model that holds the field at the end of ``whole``."""
    owners = [model]
    for step in whole:
        if isinstance(step, int):
            continue
        fields = [
            info
            for owner in owners
            for name, info in owner.model_fields.items()
            if step in {name, info.alias}
        ]
        if fields:
            owners = [found for info in fields for found in _models_in(info.annotation)]
        else:  # the name of one model of a union
            owners = [owner for owner in owners if _is_kind(owner, step)]
    return owners[0] if owners else None


def _is_kind(model: type[BaseModel], kind: str) -> bool:
    info = model.model_fields.get("kind")
    return info is not None and kind in get_args(info.annotation)


def _models_in(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for part in get_args(annotation) for found in _models_in(part)]


def _declared(model: type[BaseModel], path: list[str | int]) -> str:
    """What a missing field is for, from its description."""
    owner = _owner(model, path[:-1])
    if owner is None:
        return ""
    for name, info in owner.model_fields.items():
        if path[-1] in {name, info.alias}:
            description = info.description or ""
            return without_capital(description)
    return ""
