"""The kinds of value a front-matter field can hold, read from the text an editor typed.

The YAML reader hands over every plain scalar as text (so ``No``, ``12:30`` and ``0123`` stay what
they look like); the types here turn that text into dates, numbers and references, or raise a
``PydanticCustomError`` whose type names the row in ``content.messages``.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from chuyenmuc.content.addresses.browser import plain_form, target_of
from chuyenmuc.content.addresses.official import has_foreign_letters
from chuyenmuc.vietnamese.written_dates import day_of_moment

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_ID = re.compile(ID_PATTERN)
# Names of devices, whatever ending follows; “con” is a Vietnamese word as well.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])", re.IGNORECASE)
_RECORDING = re.compile(rf"(?:{ID_PATTERN}/)*{ID_PATTERN}\.mp3")
_REFERENCE = re.compile(rf"({ID_PATTERN})(?:#({ID_PATTERN}))?")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_RUNNING_TIME = re.compile(r"(\d{1,3}):([0-5]\d)")
_ANNUAL_DAY = re.compile(r"(\d{2})-(\d{2})")
# A name or number of a host with a dot in it, a port, then anything but what would end the link.
_URL = re.compile(r"(?i:https?)://[\w-]+(?:\.[\w-]+)+(?::\d{1,5})?(?:[/?#][^\s<>\"'\\]*)?")
LEAP_YEAR = 2028  # any leap year: 29 February is a valid annual day


class Strict(BaseModel):
    """A model that refuses unknown keys, does not guess types, and cannot be changed."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    def broken_rules(self) -> Iterator[tuple[str, str]]:
        """Rules between fields that do not hold: the problem's name and the field to point at.

        A field inside another is named by the way to it: ``owner.phone``, ``channels.0.value``.
        """
        yield from ()

    @model_validator(mode="after")
    def _hold_rules(self) -> Self:
        problems = tuple(self.broken_rules())
        if problems:  # all at once, so that an editor fixes them in one go
            raise PydanticCustomError("broken_rules", "rules", {"problems": problems})
        return self


def _nfc(value: str) -> str:
    return unicodedata.normalize("NFC", value).strip()


def _no_markup(value: str) -> str:
    if "<" in value or ">" in value:
        raise PydanticCustomError("markup_in_text", "markup", {"value": value})
    return value


def is_device(name: str) -> bool:
    """Whether Windows keeps this name, up to its first dot, for a device: no file can have it."""
    return bool(_DEVICE.fullmatch(name.split(".", maxsplit=1)[0].rstrip(" ")))


def _identifier(value: str) -> str:
    if is_device(value):  # the id of a slogan is a folder of its prints
        raise PydanticCustomError("device_as_id", "device", {"value": value})
    if not _ID.fullmatch(value):
        raise PydanticCustomError("not_an_id", "id", {"value": value})
    return value


Text = Annotated[str, AfterValidator(_nfc), StringConstraints(min_length=1)]
"""One or more characters, NFC, outer spaces dropped; may hold Markdown."""

PlainText = Annotated[Text, AfterValidator(_no_markup)]
"""Text that ends up in ``<head>``, a picture or a table: no ``<`` or ``>``."""

Title = Annotated[PlainText, StringConstraints(max_length=110)]
Short = Annotated[PlainText, StringConstraints(max_length=40)]
Summary = Annotated[PlainText, StringConstraints(max_length=160)]
Id = Annotated[str, AfterValidator(_identifier)]


def _url(value: str) -> str:
    address = value.strip()  # what was copied with a blank or the end of its line
    plain, target = plain_form(address), target_of(address)
    # What is written in letters of another script is told by MD541.
    if plain and target and "." in target.host and not has_foreign_letters(target.shown):
        raise PydanticCustomError("address_in_disguise", "url", {"value": value, "plain": plain})
    if target is None or not _URL.fullmatch(address):
        raise PydanticCustomError("not_a_url", "url", {"value": value})
    scheme, rest = address.split(":", maxsplit=1)
    return f"{scheme.lower()}:{rest}"


Url = Annotated[str, AfterValidator(_url)]


def _recording(value: str) -> str:
    if not _RECORDING.fullmatch(value):
        raise PydanticCustomError("not_a_recording", "recording", {"value": value})
    return value


RecordingName = Annotated[str, AfterValidator(_recording)]
"""``nop-ho-so.mp3`` or ``2026/nop-ho-so.mp3``: a path that cannot leave the folder it is in."""


def _integer(value: object) -> object:
    if isinstance(value, str):
        if not re.fullmatch(r"-?\d{1,9}", value):
            raise PydanticCustomError("not_an_integer", "integer", {"value": value})
        return int(value)
    return value


def _boolean(value: object) -> object:
    if isinstance(value, str):
        if value not in {"true", "false"}:
            raise PydanticCustomError("not_a_boolean", "boolean", {"value": value})
        return value == "true"
    return value


def _day(value: object) -> object:
    if isinstance(value, str):
        found = _DATE.fullmatch(day_of_moment(value) or value)
        if not found or not found[3]:
            raise PydanticCustomError("not_a_date", "date", {"value": value})
        try:
            return dt.date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            raise PydanticCustomError("impossible_date", "date", {"value": value}) from None
    return value


def _running_time(value: object) -> object:
    if isinstance(value, str):
        found = _RUNNING_TIME.fullmatch(value)
        if not found:
            raise PydanticCustomError("not_a_running_time", "time", {"value": value})
        return int(found[1]) * 60 + int(found[2])
    return value


Integer = Annotated[int, BeforeValidator(_integer)]
Boolean = Annotated[bool, BeforeValidator(_boolean)]
Day = Annotated[dt.date, BeforeValidator(_day)]
RunningTime = Annotated[int, BeforeValidator(_running_time)]
"""How long a film is, in seconds; written ``2:30``."""


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date known to the year, the month or the day: a plan may leave its day blank.

    ``month`` and ``day`` are None where the source leaves them open.
    """

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def first(self) -> dt.date:
        """The earliest day it can mean: used for ordering only, never shown."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> dt.date:
        """The latest day it can mean: “tháng 6/2026” is over after 30/06/2026."""
        if self.day:
            return self.first
        in_next = dt.date(self.year, self.month or 12, 28) + dt.timedelta(days=4)
        return in_next - dt.timedelta(days=in_next.day)

    @property
    def iso(self) -> str:
        """``2026``, ``2026-04`` or ``2026-04-21``."""
        return "-".join(
            [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        )

    @property
    def words(self) -> str:
        """``năm 2026``, ``tháng 4/2026`` or ``21/04/2026``."""
        if self.day:
            return f"{self.day:02}/{self.month:02}/{self.year}"
        return f"tháng {self.month}/{self.year}" if self.month else f"năm {self.year}"


def _partial_date(value: object) -> object:
    if isinstance(value, str):
        found = _DATE.fullmatch(day_of_moment(value) or value)
        if not found:
            raise PydanticCustomError("not_a_partial_date", "date", {"value": value})
        year, month, day = (int(part) if part else None for part in found.groups())
        try:
            dt.date(*(1 if part is None else part for part in (year, month, day)))
        except ValueError:
            raise PydanticCustomError("impossible_date", "date", {"value": value}) from None
        return PartialDate(year or 1, month, day)
    return value


SomeDay = Annotated[PartialDate, BeforeValidator(_partial_date)]


@dataclass(frozen=True, slots=True, order=True)
class AnnualDay:
    """A day that comes back every year, ``MM-DD``."""

    month: int
    day: int

    def on_or_after(self, today: dt.date) -> dt.date:
        """Its next occurrence, ``today`` included."""
        for year in range(today.year, today.year + 9):
            try:
                found = dt.date(year, self.month, self.day)
            except ValueError:
                continue  # 29 February in a common year
            if found >= today:
                return found
        message = "unreachable: every day of the calendar occurs within nine years"
        raise AssertionError(message)


def _annual_day(value: object) -> object:
    if isinstance(value, str):
        found = _ANNUAL_DAY.fullmatch(value)
        if not found:
            raise PydanticCustomError("not_an_annual_day", "day", {"value": value})
        try:
            dt.date(LEAP_YEAR, int(found[1]), int(found[2]))
        except ValueError:
            raise PydanticCustomError("impossible_date", "date", {"value": value}) from None
        return AnnualDay(int(found[1]), int(found[2]))
    return value


EveryYear = Annotated[AnnualDay, BeforeValidator(_annual_day)]


@dataclass(frozen=True, slots=True, order=True)
class Reference:
    """A pointer to another piece of content: ``id`` or ``id#clause-anchor``."""

    id: str
    anchor: str | None = None

    def __str__(self) -> str:
        return f"{self.id}#{self.anchor}" if self.anchor else self.id


def _reference(value: object) -> object:
    if isinstance(value, str):
        found = _REFERENCE.fullmatch(value)
        if not found:
            raise PydanticCustomError("not_a_reference", "reference", {"value": value})
        return Reference(found[1], found[2])
    return value


Ref = Annotated[Reference, BeforeValidator(_reference)]
