"""Whom residents can ask."""

from __future__ import annotations

from dataclasses import dataclass

from chuyenmuc.content.models.commune import Commune
from chuyenmuc.views.wording import tel_uri


@dataclass(frozen=True, slots=True)
class Help:
    """Whom to ask. A number is shown only where the commune gives one."""

    village_word: str
    phone_name: str | None
    phone: str | None

    @property
    def phone_uri(self) -> str | None:
        """What a tap on the number opens."""
        return tel_uri(self.phone) if self.phone else None


def help_of(commune: Commune) -> Help:
    """Whom the residents of a commune can ask."""
    phone = next((c for c in commune.channels if c.kind == "phone" and c.value), None)
    return Help(
        commune.village_word,
        phone.name if phone else None,
        phone.value if phone else None,
    )
