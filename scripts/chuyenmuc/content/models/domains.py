"""Domains of official bodies and platforms: where an article may send its readers unasked."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from chuyenmuc.content.addresses.official import Official, folded_name
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
    called: tuple[PlainText, ...] = Field(
        default=(), description="Những tên gọi mà đường dẫn mang tên ấy phải dẫn tới đây"
    )


class DomainFile(Strict):
    """``templates/official-domains.yml``."""

    domains: tuple[OfficialDomain, ...] = Field(min_length=1)

    def as_official(self) -> Official:
        """The domains, and the names by which people call what lies there."""
        called: dict[str, frozenset[str]] = {}
        for row in self.domains:
            for name in row.called:
                known = called.get(folded_name(name), frozenset())
                called[folded_name(name)] = known | {row.domain}
        return Official(frozenset(row.domain for row in self.domains), MappingProxyType(called))
