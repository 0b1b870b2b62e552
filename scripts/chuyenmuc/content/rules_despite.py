"""Rules between fields, judged although some other field cannot be read.

Pydantic asks them last, of a whole model; an editor would mend the fields and only then hear that
an alert also wants a day of expiry. What depends on a field that cannot be read stays unsaid.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

from chuyenmuc.content.model_fields import models_in, owner_of, row_meant
from chuyenmuc.content.models.number import number_meant
from chuyenmuc.content.models.values import Strict
from chuyenmuc.content.suggest import meant
from chuyenmuc.vietnamese.written_dates import meant_day

Step = str | int
Broken = tuple[str, tuple[Step, ...]]
"""The name of a problem, and the field to point at."""


def rules_despite(
    model: type[BaseModel], data: object, failed: list[tuple[Step, ...]]
) -> Iterator[Broken]:
    """The rules that do not hold for a file, and for each row of it that has errors of its own.

    Args:
        model: what the file must be.
        data: the file as plain data.
        failed: the places of all errors.
    """
    yield from _broken(model, data, ())
    rows = {place[:2] for place in failed if len(place) > 2 and isinstance(place[1], int)}  # noqa: PLR2004  # list, row, field
    for place in sorted(rows, key=str):
        holder, index = place
        items = data.get(holder) if isinstance(data, Mapping) else None
        if isinstance(items, tuple) and isinstance(index, int):
            yield from _broken(owner_of(model, [holder]), items[index], place)


def _broken(model: type[BaseModel], data: object, place: tuple[Step, ...]) -> Iterator[Broken]:
    if not (issubclass(model, Strict) and isinstance(data, Mapping)):
        return
    try:
        for problem, at in read_as_meant(model, data).broken_rules():
            yield problem, (*place, at)
    except (AttributeError, TypeError):
        return  # it asks for what cannot be read


def read_as_meant(model: type[Strict], data: Mapping[str, object]) -> Strict:
    """What can be read of a piece, as meant; who asks for the rest gets an ``AttributeError``.

    For whoever judges, never for whoever shows.
    """
    partly = model.model_construct()
    for name, info in model.model_fields.items():
        written = info.alias or name
        if written in data:
            annotated: Any = Annotated[info.annotation, *info.metadata, name]
            read = _read(TypeAdapter(annotated), info.annotation, data[written])
            if read is None:
                partly.__dict__.pop(name, None)
            else:
                partly.__dict__[name] = read
    return partly


def _read(reader: TypeAdapter[Any], annotation: object, value: object) -> object | None:
    """A value, or one that is meant by it, or what can be read of its rows; None for neither."""
    kind, *others = models_in(annotation) or (BaseModel,)
    row = row_meant(kind, value)
    for tried in (value, _meant(annotation, value), (value,), row, (row,)):
        with suppress(ValidationError):  # the next reading is tried; the error itself was told
            read: object = reader.validate_python(tried)
            return read
    if others or not issubclass(kind, Strict) or not isinstance(value, tuple):
        return None
    if all(_can_be_read(kind, row) for row in value):
        return None  # it is the list that is wrong
    return tuple(_row(kind, row) for row in value)


def _row(kind: type[Strict], row: object) -> Strict:
    if isinstance(row, Mapping):
        return read_as_meant(kind, row)
    blank = kind.model_construct()
    blank.__dict__.clear()  # it keeps its place among the others
    return blank


def _can_be_read(kind: type[Strict], row: object) -> bool:
    try:
        kind.model_validate(row)
    except ValidationError:
        return False
    return True


def _meant(annotation: object, value: object) -> object:
    """The value that the message about this one proposes."""
    if not isinstance(value, str):
        return value
    if get_origin(annotation) is Literal:
        return meant(value, map(str, get_args(annotation)))
    if float in {annotation, *get_args(annotation)}:
        return number_meant(value)
    return meant_day(value) or value
