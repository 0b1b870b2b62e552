"""A value as YAML takes it: as it is where that reads back the same, else in quotes."""

from __future__ import annotations

from chuyenmuc.content.load.strict_yaml import read_yaml
from chuyenmuc.content.load.yaml_mends import quoted


def written(value: str) -> str:
    """The text to write behind ``field: ``.

    >>> written("Họp thôn: ngày mai")
    '"Họp thôn: ngày mai"'
    """
    node, findings = read_yaml(f"x: {value}\n", "")
    text = node.at("x").text if node else None
    return value if text == value and not findings else quoted(value)
