"""Domains of official bodies and platforms: where an article may send its readers unasked."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from chuyenmuc.content.models.values import PlainText, Strict

Domain = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+$")]


class OfficialDomain(Strict):
    """One domain; what lies under it counts as well."""

    domain: Domain = Field(description="Tên miền, chữ thường, không có https://")
    name: PlainText = Field(description="Của cơ quan nào")


class DomainFile(Strict):
    """``templates/official-domains.yml``."""

    domains: tuple[OfficialDomain, ...] = Field(min_length=1)
