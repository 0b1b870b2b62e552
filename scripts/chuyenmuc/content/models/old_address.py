"""An address at which a page was found before."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from chuyenmuc.content.models.values import PlainText

_NAME = re.compile(r"[^/.]*[^/.!-~][^/.]*")


def _no_name(value: str) -> str:
    """Obsidian keeps other names of a note under the same key: ``aliases: [Tên khác]``."""
    if _NAME.fullmatch(value):
        raise PydanticCustomError("name_not_address", "address", {"value": value})
    return value


OldAddress = Annotated[PlainText, AfterValidator(_no_name)]
"""Whether a page can have it is for the rules to say; what is a name in words is none."""
