"""Clauses of a plan: how they are written and where they are on the page."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

# II · II.2.1 · VII · III.1.3 · a) after a number · PL · PL III · PL III.5
_CLAUSE = re.compile(r"(?:PL(?: [IVX]+(?:\.\d+)*)?|[IVX]+(?:\.\d+)*(?:\.[a-zđ]\))?|Mở đầu|Kết)")
_SPECIAL = {"Mở đầu": "mo-dau", "Kết": "ket"}


def clause_anchor(clause: str) -> str:
    """The anchor of a clause: ``II.2.1`` → ``ii-2-1``, ``PL III.5`` → ``pl-iii-5``.

    Lower case; ``.`` and ``)`` become ``-``; the annex prefix becomes ``pl-``.
    """
    if clause in _SPECIAL:
        return _SPECIAL[clause]
    lowered = clause.lower().replace("đ", "d")
    return re.sub(r"[.\s)]+", "-", lowered).strip("-")


def clause_words(clause: str) -> str:
    """As a person says it: ``PL III.5`` → ``Phụ lục III.5``, ``II.2.1`` → ``Mục II.2.1``."""
    if clause in _SPECIAL:
        return f"Phần {clause.lower()}"
    if clause.startswith("PL"):
        return f"Phụ lục{clause[2:]}"
    return f"Mục {clause}"


def _clause(value: str) -> str:
    if not _CLAUSE.fullmatch(value):
        raise PydanticCustomError("not_a_clause", "clause", {"value": value})
    return value


Clause = Annotated[str, AfterValidator(_clause)]
