"""Whose work every site is made of, and where the texts of the licences lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chuyenmuc.inputs.notices import Notice
from chuyenmuc.views.address import LICENCES


@dataclass(frozen=True, slots=True)
class LicenceRow:
    """One work: what it is on the site, whose, and the file with its licence."""

    name: str
    part: str
    author: str
    licence: str
    uri: str


@dataclass(frozen=True, slots=True)
class LicencesView:
    """The page of licences."""

    rows: tuple[LicenceRow, ...]
    title: str = "Giấy phép"
    description: str = "Trang này làm từ những gì, của ai, dùng lại theo giấy phép nào."


def licences_view(notices: Sequence[Notice]) -> LicencesView:
    """The page of licences, in the order of the notices."""
    return LicencesView(
        tuple(LicenceRow(n.name, n.part, n.author, n.licence, licence_uri(n)) for n in notices)
    )


def licence_uri(notice: Notice) -> str:
    """Where the text of a licence lies: ``giay-phep/rxjs.txt``."""
    return f"{LICENCES}{notice.file}"
