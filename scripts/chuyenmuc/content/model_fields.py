"""What a model could tell an editor about its fields: their names, and what they are for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Literal, get_args, get_origin

from pydantic import BaseModel

from chuyenmuc.content.foreign_fields import about_foreign, meant_by
from chuyenmuc.content.load.yaml_mends import quoted
from chuyenmuc.content.node import Node
from chuyenmuc.content.suggest import hint, nearest
from chuyenmuc.vietnamese.first_letter import without_capital
from chuyenmuc.vietnamese.slug import slug

Model = type[BaseModel]
Path = Sequence[str | int]


def declared(model: Model, path: Path) -> str:
    """What a missing field is for, from its description."""
    owner = owner_of(model, path[:-1])
    info = next((i for n, i in owner.model_fields.items() if path[-1] in {n, i.alias}), None)
    return without_capital(info.description or "") if info else ""


def about_unknown(model: Model, path: Path, written: Collection[str] = ()) -> str:
    """What to do with a field that is not there.

    Where another program's field belongs, the nearest name, its right place, or all names.
    ``written`` are the fields beside it: a name that is there cannot be given to another line.
    """
    owner, name = owner_of(model, path[:-1]), str(path[-1])
    known = names(owner)
    if foreign := about_foreign(name, frozenset(known)):
        return foreign
    near = name_meant(name, known)
    if near in written:
        return f"Xóa dòng này: `{near}` đã ghi ở một dòng khác."
    if near:
        return f"Xóa dòng này hoặc sửa tên.{hint(near, known)}"
    for holder, info in owner.model_fields.items():
        inside = [found for found in models_in(info.annotation) if name in names(found)]
        if inside:
            return (
                f"Trường này thuộc `{holder}`: chuyển vào dưới dòng `{holder}:`, thụt vào. "
                f"{about_shape(model, [*path[:-1], holder])}"
            ).rstrip()
    return f"Xóa dòng này hoặc sửa tên thành một trong: {', '.join(known)}."


def name_meant(name: str, known: Collection[str]) -> str | None:
    """The field an unknown name is a slip for; None for none, and for one of another program."""
    if about_foreign(name, frozenset(known)):
        return None
    return meant_by(name, frozenset(known)) or nearest(name, known)


def named_as_meant(node: Node, model: Model) -> Node:
    """A tree in which the fields have the names that were meant, in rows as well."""
    if node.items is not None:
        return replace(node, items=tuple(named_as_meant(item, model) for item in node.items))
    if node.fields is None:
        return node
    known = {info.alias or name: info for name, info in model.model_fields.items()}
    fields: dict[str, Node] = {}
    keys = dict(node.keys or {})
    for name, child in node.fields.items():
        meant = name if name in known else name_meant(name, known)
        if meant is None or (meant != name and (meant in node.fields or meant in fields)):
            fields[name] = child
            continue
        inside = models_in(known[meant].annotation)
        fields[meant] = named_as_meant(child, inside[0]) if len(inside) == 1 else child
        if name in keys:
            keys[meant] = keys[name]
    return replace(node, fields=fields, keys=keys)


def about_shape(model: Model, path: Path) -> str:
    """The lines a value must consist of; nothing where it consists of no fields."""
    owner = owner_of(model, path)
    if owner is model and path:
        return ""
    fields = owner.model_fields.items()
    needed = [f"`{i.alias or n}: …`" for n, i in fields if i.is_required()]
    more = [i.alias or n for n, i in fields if not i.is_required()]
    lines = f"Mỗi trường một dòng: {', '.join(needed)}" if needed else "Mỗi trường một dòng"
    return f"{lines}; có thể thêm {', '.join(more)}." if more else f"{lines}."


def row_meant(model: Model, value: object) -> dict[str, str]:
    """The fields of which one alone was written: ``id`` and ``name`` of “Thôn Một”; or nothing."""
    needed = [info.alias or name for name, info in model.model_fields.items() if info.is_required()]
    match value, needed:
        case str(text), ["id", name]:
            return {"id": slug(text), name: text}
        case str(text), ["file", name]:
            return {"file": text, name: PurePath(text).stem}
        case str(text), [name]:
            return {name: text}
    return {}


def example_row(model: Model, path: Path, value: object) -> str:
    """The same as it is to be written: ``{id: "thon-mot", name: "Thôn Một"}``."""
    owner = owner_of(model, path)
    row = {} if owner is model and path else row_meant(owner, value)
    told = ", ".join(f"{name}: {quoted(text)}" for name, text in row.items())
    return f"{{{told}}}" if row else ""


def choices_of(model: Model, path: Path) -> tuple[str, ...]:
    """What may stand in a field, or in each row of it; empty where anything may."""
    owner = owner_of(model, path[:-1])
    info = next((i for n, i in owner.model_fields.items() if path[-1] in {n, i.alias}), None)
    return tuple(_choices_in(info.annotation)) if info else ()


def _choices_in(annotation: object) -> list[str]:
    if get_origin(annotation) is Literal:
        return [str(choice) for choice in get_args(annotation)]
    return [found for part in get_args(annotation) for found in _choices_in(part)]


def names(model: Model) -> list[str]:
    """The names of fields as editors write them."""
    return [info.alias or name for name, info in model.model_fields.items()]


def owner_of(model: Model, path: Path) -> Model:
    """The nested model that holds the field at the end of ``path``; ``model`` if none is found."""
    owners: Iterable[Model] = [model]
    for step in path:
        if isinstance(step, int):
            continue
        fields = [
            info
            for owner in owners
            for name, info in owner.model_fields.items()
            if step in {name, info.alias}
        ]
        if fields:
            owners = [found for info in fields for found in models_in(info.annotation)]
        else:  # the name of one model of a union
            owners = [owner for owner in owners if _is_kind(owner, str(step))]
    return next(iter(owners), model)


def _is_kind(model: Model, kind: str) -> bool:
    info = model.model_fields.get("kind")
    return info is not None and kind in get_args(info.annotation)


def models_in(annotation: object) -> list[Model]:
    """The models whose fields stand in a field, or in each row of it."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for part in get_args(annotation) for found in models_in(part)]
