"""What stands in a field if nothing is answered."""

from __future__ import annotations

import datetime as dt

from chuyenmuc.cli.starting.question import Answers, Around, Offer

_HALF_A_YEAR = dt.timedelta(days=182)


def said(text: str) -> Offer:
    """Always the same."""
    return lambda *_: text


def nothing(_around: Around, _answers: Answers) -> str:
    """The field is left out."""
    return ""


def agency(around: Around, _answers: Answers) -> str:
    """The body that speaks for the commune."""
    return around.library.commune.model.agency if around.library else ""


def after_half_a_year(around: Around, _answers: Answers) -> str:
    """How long a warning holds, usually."""
    return (around.today + _HALF_A_YEAR).isoformat()


def this_year(around: Around, _answers: Answers) -> str:
    """The year that it is."""
    return str(around.today.year)


def of_year(_around: Around, answers: Answers) -> str:
    """What people call a plan of that year."""
    return f"Kế hoạch chuyển đổi số năm {answers['year']}"


def agency_of_new(_around: Around, answers: Answers) -> str:
    """The committee of a commune that is being founded here."""
    return f"Ủy ban nhân dân {answers['level']} {answers['name']}"


def village_word(_around: Around, answers: Answers) -> str:
    """What its parts are called, usually."""
    return "tổ dân phố" if answers["level"] == "phường" else "thôn"
