"""A page file: front matter an engine reads, then the words an editor wrote."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

# JSON is YAML, but for a few characters that YAML 1.1 takes for line breaks or refuses.
_UNSAFE = re.compile("[\u007f-\u009f\u2028\u2029\ufeff]")


def as_yaml(value: object) -> str:
    """A value as JSON that every YAML reader understands, on one line."""
    text = json.dumps(value, ensure_ascii=False)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def page_bytes(meta: Mapping[str, object], body: str) -> bytes:
    """The file of a page."""
    lines = [f"{key}: {as_yaml(value)}" for key, value in meta.items()]
    return "\n".join(["---", *lines, "---", "", body.strip(), ""]).encode()
