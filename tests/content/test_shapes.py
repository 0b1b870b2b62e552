"""Whatever shape a value has, an editor gets a sentence."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from chuyenmuc.content import models
from chuyenmuc.content.models.number import Number
from chuyenmuc.content.models.values import Strict
from chuyenmuc.content.node import Node
from chuyenmuc.content.validate import validate
from chuyenmuc.diagnostics import Location

HERE = Location("content/x.yml")
TEXTS = ("", "x", "1", "nan", "1e400", "2026-13-01", "x" * 300)
WORDS = tuple(Node(HERE, text=text) for text in TEXTS)
PAIR = Node(HERE, fields={"kind": Node(HERE, text="x")}, keys={"kind": HERE})
EMPTY = (Node(HERE), Node(HERE, items=()), Node(HERE, fields={}, keys={}))
SHAPES = (
    *WORDS,
    PAIR,
    *EMPTY,
    *(Node(HERE, items=(item,)) for item in (WORDS[1], PAIR, *EMPTY)),
)
MODELS = sorted(
    {
        model
        for module in pkgutil.walk_packages(models.__path__, f"{models.__name__}.")
        for model in vars(importlib.import_module(module.name)).values()
        if isinstance(model, type) and issubclass(model, Strict)
    },
    key=lambda model: model.__name__,
)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_shape_of_every_field_has_a_sentence(model: type[BaseModel]) -> None:
    """Text, list and mapping, empty or not, in the place of every field: findings, no exception."""
    for name, info in model.model_fields.items():
        key = info.alias or name
        for shape in SHAPES:
            node = Node(HERE, fields={key: shape}, keys={key: HERE})
            found, findings = validate(node, model)
            assert (found is None) == bool(findings)


@pytest.mark.parametrize("text", ["nan", "inf", "1e400", "1_000", "٣"])
def test_a_number_is_digits(text: str) -> None:
    """What is a number to Python alone is none in a plan."""
    with pytest.raises(ValidationError, match="not_a_number"):
        TypeAdapter(Number).validate_python(text)
