"""Domains of official bodies and platforms: where an article may send its readers unasked."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from chuyenmuc.content.models.values import PlainText, Strict

_DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")


def _domain(value: str) -> str:
    if not _DOMAIN.fullmatch(value):
        raise PydanticCustomError("not_a_domain", "domain", {"value": value})
    return value


Domain = Annotated[str, AfterValidator(_domain)]


class OfficialDomain(Strict):
    """One domain; what lies under it counts as well."""

    domain: Domain = Field(description="Tên miền, chữ thường, không có https://")
    name: PlainText = Field(description="Của cơ quan nào")


class DomainFile(Strict):
    """``templates/official-domains.yml``."""

    domains: tuple[OfficialDomain, ...] = Field(min_length=1)
