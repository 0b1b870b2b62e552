"""Node → model, with every error of the file at its own line and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from chuyenmuc.content.load.tables.sheet import in_cell
from chuyenmuc.content.load.yaml_mends import quoted
from chuyenmuc.content.messages import SENTENCES, diagnose
from chuyenmuc.content.model_fields import (
    about_shape,
    about_unknown,
    choices_of,
    declared,
    example_row,
    named_as_meant,
)
from chuyenmuc.content.models.values import Strict
from chuyenmuc.content.node import Node
from chuyenmuc.content.rules_despite import read_as_meant, rules_despite
from chuyenmuc.content.suggest import hint, in_words, meant, nearest
from chuyenmuc.diagnostics import Diagnostic
from chuyenmuc.vietnamese.first_letter import without_capital
from chuyenmuc.vietnamese.slug import slug
from chuyenmuc.vietnamese.written_dates import meant_day, meant_month

M = TypeVar("M", bound=BaseModel)
_GLUED = re.compile(r"(?P<name>[^\W\d]\w*):(?P<value>\S.*)")


def validate(node: Node, model: type[M]) -> tuple[M | None, list[Diagnostic]]:
    """Check a tree against a model.

    Returns:
        The model, or None with all its errors.
    """
    if node.fields is None:
        return None, _not_fields(node, model)
    try:
        return model.model_validate(_without_empty(node)), []
    except ValidationError as error:
        unknown = [d for d in error.errors(include_url=False) if d["type"] == "extra_forbidden"]
    meant = named_as_meant(node, model)
    others = [d for d in _errors_of(meant, model) if d["type"] != "extra_forbidden"]
    found = [_diagnose(node, model, details) for details in unknown]
    return None, [*found, *(_diagnose(meant, model, details) for details in others)]


def _errors_of(node: Node, model: type[BaseModel]) -> list[ErrorDetails]:
    """All that is wrong with a tree: its fields, and what does not hold between them."""
    try:
        model.model_validate(_without_empty(node))
    except ValidationError as error:
        errors = [part for whole in error.errors(include_url=False) for part in _split(whole)]
        failed = [details["loc"] for details in errors]
        if not any(details["type"] == "broken_rules" for details in error.errors()):
            found = rules_despite(model, _without_empty(node), failed)
            errors += [ErrorDetails(type=name, loc=at, msg="", input=None) for name, at in found]
        return [details for details in errors if not _is_echo(details, failed)]
    return []


def as_meant(node: Node, model: type[BaseModel]) -> BaseModel | None:
    """What can be read of a tree with errors, for whoever judges; None where nothing can."""
    data = _without_empty(named_as_meant(node, model))
    if not issubclass(model, Strict):
        return None
    if isinstance(data, tuple) and (name := _name_of_list(model)):
        data = {name: data}
    return read_as_meant(model, data) if isinstance(data, Mapping) else None


def _name_of_list(model: type[BaseModel]) -> str | None:
    """The one field a file needs, which goes without saying where a list stands in its place."""
    needed = [name for name, info in model.model_fields.items() if info.is_required()]
    return needed[0] if len(needed) == 1 else None


def _not_fields(node: Node, model: type[BaseModel]) -> list[Diagnostic]:
    """What to write where fields belong: above a list, the name it goes by; and what is in it."""
    name = _name_of_list(model)
    if node.items is None or name is None:
        return [diagnose("not_a_mapping", node.location)]
    shape = without_capital(about_shape(model, [name]))
    named = Node(node.location, fields={name: node}, keys={name: node.location})
    first = diagnose("list_without_name", node.location, field=name, shape=shape)
    return [first, *validate(named, model)[1]]


def _split(details: ErrorDetails) -> Iterator[ErrorDetails]:
    """One error for each broken rule of a model; other errors as they are."""
    if details["type"] != "broken_rules":
        yield details
        return
    for problem, at in details["ctx"]["problems"]:
        steps = (int(step) if step.isdecimal() else step for step in at.split("."))
        loc = (*details["loc"], *steps)
        yield ErrorDetails(type=problem, loc=loc, msg="", input=details["input"])


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
    if isinstance(value, tuple):  # a list where one value belongs
        value = f"[{', '.join(map(str, value))}]"
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
    more: dict[str, str] = {}
    match problem, context:
        case "literal_error", {"expected": expected}:
            choices = _choices(str(expected))
            near = hint(meant(str(value), choices), choices)
            more = {"choices": ", ".join(map(in_words, choices)), "hint": near}
        case "extra_forbidden", {"beside": (*beside,)}:
            more = {"hint": about_unknown(model, path, beside)}
        case "missing", _:
            more = {"hint": _offered(model, path)}
        case "not_an_id", _:
            more = {"example": slug(str(value)) or "nop-ho-so-truc-tuyen"}
        case "tuple_type", _:
            more = {"hint": _one_row(model, path, value)}
        case (("model_type" | "model_attributes_type"), _):
            glued = _GLUED.fullmatch(value) if isinstance(value, str) else None
            if glued:  # ``- id:abc`` is text to YAML
                return "colon_glued", {"better": f"{glued['name']}: {glued['value']}"}
            row = example_row(model, path, value)
            name = f"{path[-1]}: " if isinstance(path[-1], str) else ""
            line = f" Ví dụ: `{name}{row}`." if row else ""
            more = {"hint": f"{about_shape(model, path)}{line}"}
    return problem, more


def _offered(model: type[BaseModel], path: list[str | int]) -> str:
    """What may stand in a field that is missing, or the lines it consists of."""
    if choices := choices_of(model, path):
        return f" Chọn một trong: {', '.join(map(in_words, choices))}."
    shape = about_shape(model, path)
    return f" Trong đó: {without_capital(shape)}" if shape else ""


def _one_row(model: type[BaseModel], path: list[str | int], value: object) -> str:
    """What the rows of a list are; where one was written in its place, the line to write."""
    choices = choices_of(model, path)
    if not choices:
        shape = about_shape(model, path)
        row = example_row(model, path, value) or (quoted(value) if isinstance(value, str) else "")
        line = f" Ví dụ: `{path[-1]}: [{row}]`." if row else ""
        return f"{line} Một mục: {without_capital(shape)}" if shape else line
    word = nearest(meant(str(value), choices), choices)
    line = f" Ví dụ: `{path[-1]}: [{word or choices[0]}]`."
    return f"{line} Chọn trong: {', '.join(map(in_words, choices))}."


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
