"""Node → model, with every error of the file at its own line and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from chuyenmuc.content.load.tables.sheet import in_cell
from chuyenmuc.content.messages import SENTENCES, diagnose
from chuyenmuc.content.model_fields import about_shape, about_unknown, declared
from chuyenmuc.content.node import Node
from chuyenmuc.content.suggest import hint, in_words, meant
from chuyenmuc.diagnostics import Diagnostic
from chuyenmuc.vietnamese.first_letter import without_capital
from chuyenmuc.vietnamese.written_dates import meant_day, meant_month

M = TypeVar("M", bound=BaseModel)
_GLUED = re.compile(r"(?P<name>[^\W\d]\w*):(?P<value>\S.*)")


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
            if not _is_empty(child)
        }
    return node.text


def _is_empty(node: Node) -> bool:
    """Whether nothing is written there: ``title:``, or ``title: ''`` as programs write it.

    A list of nothing but that is empty as well: ``tags: ['']``.
    """
    if node.items:
        return all(_is_empty(item) for item in node.items)
    return node.items is None and node.fields is None and not (node.text or "").strip()


def _diagnose(node: Node, model: type[BaseModel], details: ErrorDetails) -> Diagnostic:
    problem = details["type"]
    context = dict(details.get("ctx", {}))
    whole = list(details["loc"])
    path = _without_kinds(node, whole)
    if problem in {"too_long", "too_short"} and isinstance(details["input"], str):
        problem = f"string_{problem}"
    field = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    about = ""
    parent = path[:-1]
    if problem == "missing":
        written = field in (node.at(*parent).keys or {})
        problem = "left_empty" if written else problem
        about = f" trong mục {_ordinal(parent)}" if parent and not written else ""
        place = node.locate_key(*path)
        named = declared(model, whole)
        if named:
            about += f" ({named})"
    elif problem == "extra_forbidden":
        place = node.locate_key(*path)
        problem = "status_by_hand" if field == "status" else problem
    else:
        place = node.locate(*path)
    value = context.pop("value", details["input"])
    beside = node.at(*parent).fields or {}
    problem, more = _advice(problem, model, whole, value, {**context, "beside": tuple(beside)})
    found = {
        **context,
        "field": field,
        "about": about,
        "value": value,
        "length": len(value) if isinstance(value, str) else 0,
        "hint": f": {day}" if (day := _meant(problem, str(value))) else "",
        "choices": "",
        **more,
    }
    if problem not in SENTENCES:
        message = f"no sentence for pydantic error type {problem!r} at {place}"
        raise LookupError(message)
    return in_cell(diagnose(problem, place, **found))


def _meant(problem: str, value: str) -> str | None:
    """The date to write instead; one of a month only where a month is enough."""
    return meant_day(value) or (meant_month(value) if problem == "not_a_partial_date" else None)


def _advice(
    problem: str, model: type[BaseModel], path: list[str | int], value: object, context: object
) -> tuple[str, dict[str, str]]:
    """The problem, where the value tells a nearer one, and what only the model can advise."""
    match problem, context:
        case "literal_error", {"expected": expected}:
            choices = _choices(str(expected))
            near = hint(meant(str(value), choices), choices)
            return problem, {"choices": ", ".join(map(in_words, choices)), "hint": near}
        case "extra_forbidden", {"beside": (*beside,)}:
            return problem, {"hint": about_unknown(model, path, beside)}
        case "tuple_type", _:
            shape = about_shape(model, path)
            return problem, {"hint": f" Một mục: {without_capital(shape)}" if shape else ""}
        case (("model_type" | "model_attributes_type"), _):
            glued = _GLUED.fullmatch(value) if isinstance(value, str) else None
            if glued:  # ``- id:abc`` is text to YAML
                return "colon_glued", {"better": f"{glued['name']}: {glued['value']}"}
            return problem, {"hint": about_shape(model, path)}
    return problem, {}


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
