"""What an infographic shows, whatever draws it: page, picture or print. Words, no markup."""

from __future__ import annotations

from dataclasses import dataclass

from chuyenmuc.views.figures.chart_places import Arc, Dot, line_dots, percent, ring_arcs
from chuyenmuc.views.plan.clause_link import ClauseLink


@dataclass(frozen=True, slots=True)
class ItemView:
    """A step, a sign, a thing to have, somebody to ask."""

    title: str
    text: str | None
    icon: str

    @property
    def line(self) -> str:
        """It in one sentence."""
        return f"{self.title}: {self.text}" if self.text else self.title


@dataclass(frozen=True, slots=True)
class Items:
    """Steps, a list, a checklist or a ladder of people to ask."""

    items: tuple[ItemView, ...]
    numbered: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        """Its words, line by line, for whoever cannot see it."""
        if not self.numbered:
            return tuple(item.line for item in self.items)
        return tuple(f"{number}. {item.line}" for number, item in enumerate(self.items, start=1))


@dataclass(frozen=True, slots=True)
class Sides:
    """What to do and what not to do."""

    do: tuple[ItemView, ...]
    dont: tuple[ItemView, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """Its words, line by line."""
        return (
            *(f"Không làm: {item.line}" for item in self.dont),
            *(f"Nên làm: {item.line}" for item in self.do),
        )


@dataclass(frozen=True, slots=True)
class NumberView:
    """A number with what it counts. ``source`` is its clause where this commune has the plan."""

    value: str
    title: str
    text: str | None
    icon: str
    source: ClauseLink | None


@dataclass(frozen=True, slots=True)
class NumberGrid:
    """Key numbers."""

    items: tuple[NumberView, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """Its words, line by line."""
        return tuple(
            f"{item.value}: {item.title}{f' ({item.text})' if item.text else ''}"
            for item in self.items
        )


@dataclass(frozen=True, slots=True)
class ComparedView:
    """One thing in both ways."""

    what: str
    before: str
    after: str
    icon: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Rows under two titles. ``warns``: the first way is dangerous, the second the safe one."""

    before_title: str
    after_title: str
    rows: tuple[ComparedView, ...]
    warns: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        """Its words, line by line."""
        return tuple(
            f"{row.what}. {self.before_title}: {row.before} {self.after_title}: {row.after}"
            for row in self.rows
        )


@dataclass(frozen=True, slots=True)
class ProgressView:
    """A target. ``measured`` and ``share`` (0 to 1 of the goal) are None without data."""

    title: str
    goal: str
    measured: str | None
    share: float | None
    status: str
    tone: str
    icon: str
    source: ClauseLink | None

    @property
    def fill(self) -> str | None:
        """How much of its bar is full; None without data."""
        return None if self.share is None else percent(self.share)


@dataclass(frozen=True, slots=True)
class ProgressRows:
    """Targets of a plan with how far they are."""

    rows: tuple[ProgressView, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """Its words, line by line."""
        return tuple(
            f"{row.title}: cần {row.goal}, "
            f"{f'đã có {row.measured}. ' if row.measured else ''}{row.status}"
            for row in self.rows
        )


@dataclass(frozen=True, slots=True)
class TimeView:
    """One stretch of time. ``quarters`` holds 1 to 4."""

    title: str
    when: str
    text: str | None
    quarters: tuple[int, ...]
    source: ClauseLink | None

    @property
    def quarter_marks(self) -> tuple[bool, ...]:
        """For each quarter of the year whether it belongs to it."""
        return tuple(quarter in self.quarters for quarter in (1, 2, 3, 4))


@dataclass(frozen=True, slots=True)
class TimeRows:
    """Rows in the order of time; ``by_quarter`` where each says its quarters."""

    rows: tuple[TimeView, ...]
    by_quarter: bool

    @property
    def lines(self) -> tuple[str, ...]:
        """Its words, line by line."""
        return tuple(
            f"{row.when}: {row.title}{f' ({row.text})' if row.text else ''}" for row in self.rows
        )


@dataclass(frozen=True, slots=True)
class PointView:
    """A value of a chart. ``share`` is its part of the greatest value, or of the whole, 0 to 1.

    ``value`` is None where nothing is known yet: its share is 0, and it is never drawn as 0.
    """

    label: str
    value: float | None
    words: str
    share: float
    source: ClauseLink | None

    @property
    def fill(self) -> str | None:
        """How much of its bar is full; None where nothing is known."""
        return None if self.value is None else percent(self.share)


@dataclass(frozen=True, slots=True)
class ChartPoints:
    """Values in one unit."""

    unit: str
    points: tuple[PointView, ...]

    @property
    def known(self) -> tuple[PointView, ...]:
        """The points that have a value."""
        return tuple(point for point in self.points if point.value is not None)

    @property
    def unknown(self) -> str | None:
        """What the first point without a value says instead; None where all are known."""
        return next((point.words for point in self.points if point.value is None), None)

    @property
    def runs(self) -> tuple[tuple[int, ...], ...]:
        """Places of points that follow each other without a gap of knowledge between them."""
        found: list[list[int]] = [[]]
        for place, point in enumerate(self.points):
            if point.value is None:
                found.append([])
            else:
                found[-1].append(place)
        return tuple(tuple(run) for run in found if run)

    @property
    def arcs(self) -> tuple[Arc, ...]:
        """The parts of a ring; none while a value is not known."""
        return () if self.unknown else ring_arcs([point.share for point in self.points])

    @property
    def dots(self) -> tuple[tuple[Dot, ...], ...]:
        """The points of a line, run by run."""
        places = line_dots([point.share for point in self.points])
        return tuple(tuple(places[at] for at in run) for run in self.runs)

    @property
    def lines(self) -> tuple[str, ...]:
        """Its words, line by line."""
        return tuple(f"{point.label}: {point.words}" for point in self.points)


@dataclass(frozen=True, slots=True)
class QuoteWords:
    """Words to remember, and where they stand."""

    text: str
    source: ClauseLink | None

    @property
    def lines(self) -> tuple[str, ...]:
        """Its words."""
        return (f"“{self.text}”",)


FigureBody = (
    Items | Sides | NumberGrid | Comparison | ProgressRows | TimeRows | ChartPoints | QuoteWords
)
