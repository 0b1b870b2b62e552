"""The parts ``kill`` and ``cut``: runs die at moments spread over them, and the next is right."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing.context import ForkServerContext
from pathlib import Path

from bench.row import Row
from bench.safety.killed.child import Death, Ran, run, warm
from bench.safety.killed.cut import cut, stamps
from bench.safety.killed.judged import BLAMED, HALF, LOST, WRONG, Fault, Judge, State
from bench.safety.killed.project import (
    COMMUNE,
    LOG,
    PIECE,
    SLOGAN,
    Owned,
    age,
    change,
    copy_of,
    host,
    new_project,
    own,
)
from bench.safety.unmeasured import UnmeasuredError

_FIRST, _SECOND, _DAY = "2026-11-18", "2026-11-19", "2026-11-20"
_SLOGAN = ("posters", "--slogan", SLOGAN, "--design", "sen-xanh", "--size", "bai-dang")
_REASON = ("--reason", f"{PIECE}=Ghi sai giấy tờ")
_AIMS = frozenset({"rename", "exchange", "names", "link", "fsync"})
_KILLS, _CUTS = 60, 20
_AT_ONCE = 2
_MOST = 0.85
"""Of the time that a run took: another may be faster."""
_WORDS = (
    (LOST, "tệp của chủ bị mất"),
    (HALF, "trang, bản in hay bản lưu dở dang"),
    (BLAMED, "verify báo nhầm"),
    (WRONG, "lần chạy sau sai"),
)


@dataclass(frozen=True, slots=True)
class Deed:
    """A command that is to die, in a project prepared for it."""

    name: str
    arguments: tuple[str, ...]
    kills: int
    cuts: int


_DEEDS = (
    Deed("build", ("build",), 24, 8),
    Deed("posters", ("posters",), 10, 4),
    Deed("posters --slogan", _SLOGAN, 8, 2),
    Deed("archive", ("archive", *_REASON), 18, 6),
)


def kill_rows(folder: Path, stage: Callable[[str], None]) -> Iterator[Row]:
    """Sixty kills.

    Raises:
        UnmeasuredError: this system has no kill.
    """
    yield from _rows(folder, stage, "giết tiến trình", _KILLS, cuts=False)


def cut_rows(folder: Path, stage: Callable[[str], None]) -> Iterator[Row]:
    """Twenty power cuts.

    Raises:
        UnmeasuredError: this system has no kill.
    """
    yield from _rows(folder, stage, "mất điện", _CUTS, cuts=True)


def _rows(
    folder: Path, stage: Callable[[str], None], words: str, wanted: int, *, cuts: bool
) -> Iterator[Row]:
    if os.name == "nt":
        raise UnmeasuredError("Windows không có SIGKILL")
    stage("Dựng xã nhỏ để thử")
    staged = Staged.of(folder)
    died: list[int] = []
    faults: Counter[str] = Counter()
    stage(f"Thử {words}: {', '.join(deed.name for deed in _DEEDS)}")
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for deed, deaths in zip(
            _DEEDS, pool.map(partial(staged.deaths, cuts=cuts), _DEEDS), strict=True
        ):
            for number, found in enumerate(deaths):
                died.append(found is not None)
                for kind, what in found or ():
                    print(f"    {deed.name}, lần {number + 1}: {kind}: {what}")
                    faults[kind] += 1
    yield Row(f"{words}: số lần", sum(died), wanted, "lần", at_least=True)
    for kind, said in _WORDS:
        yield Row(f"{words}: {said}", faults[kind], 0)


@dataclass(frozen=True, slots=True)
class Staged:
    """Where runs are to die: the project before the deeds, and one with its new site."""

    folder: Path
    context: ForkServerContext
    changed: Path
    published: Path
    owned: Owned

    @classmethod
    def of(cls, folder: Path) -> Staged:
        """Publish a site twice, archive it, change a word; then publish that as well."""
        context, changed, published = warm(), folder / "da-sua", folder / "da-dang"
        new_project(changed)
        _done(run(context, changed, _on(_FIRST, ("build",))))
        host(changed)
        _done(run(context, changed, _on(_SECOND, ("build",))))
        _done(run(context, changed, _on(_SECOND, ("archive",))))
        change(changed)
        owned = own(changed)
        _done(run(context, copy_of(changed, published), _on(_DAY, ("build",))))
        return cls(folder, context, changed, published, owned)

    def deaths(self, deed: Deed, *, cuts: bool) -> list[list[Fault] | None]:
        """What was wrong after each death of a deed; None where it ended before."""
        start = self.published if deed.name == "archive" else self.changed
        calm = copy_of(start, self.folder / f"{deed.name}-yen")
        whole = run(self.context, calm, _on(_DAY, deed.arguments))
        _done(whole)
        judge = Judge(self.owned, State.of(start), State.of(calm))
        return [
            self._death(deed, start, judge, death, turn if cuts else None)
            for turn, death in enumerate(_moments(deed, whole, cuts=cuts))
        ]

    def _death(
        self, deed: Deed, start: Path, judge: Judge, death: Death, turn: int | None
    ) -> list[Fault] | None:
        """One death; with a ``turn`` the power goes as well."""
        project = copy_of(start, self.folder / deed.name)
        before = stamps(project)
        ran = run(self.context, project, _on(_DAY, deed.arguments), death)
        if ran.code >= 0:  # it was faster this time
            sooner = Death(seconds=death.seconds / 2) if death.seconds else None
            return self._death(deed, start, judge, sooner, turn) if sooner else None
        if turn is not None:
            cut(project, before, ran.journal, turn)
        grown = State.of(project).below(LOG) != judge.old.below(LOG)
        faults = [*judge.after_death(project)]
        age(project)
        again = deed.arguments[: -len(_REASON)] if grown else deed.arguments
        after = run(self.context, project, _on(_DAY, again))
        faults += judge.after_next(project, after.code, after.said, grown=grown)
        return [(kind, f"{death}: {what}") for kind, what in faults]


def _on(day: str, arguments: Sequence[str]) -> list[str]:
    return [*arguments, "--commune", COMMUNE, "--today", day]


def _done(ran: Ran) -> None:
    if ran.code:
        raise UnmeasuredError(f"xã nhỏ để thử không dựng được: {ran.said}")


def _moments(deed: Deed, whole: Ran, *, cuts: bool) -> Iterator[Death]:
    """Moments in time, calls one after another, and calls that give a name or reach the disk."""
    steps = range(len(whole.journal))
    aims = [at for at in steps if whole.journal[at][0] in _AIMS]
    if cuts:
        yield from (Death(at) for at in _spread(steps, deed.cuts // 2))
        yield from (Death(at) for at in _spread(aims, deed.cuts - deed.cuts // 2))
        return
    third = deed.kills // 3
    yield from (Death(seconds=whole.seconds * _MOST * n / third) for n in range(1, third + 1))
    yield from (Death(at) for at in _spread(steps, third))
    for number, at in enumerate(_spread(aims, deed.kills - 2 * third)):
        yield Death(min(at + number % 2, steps[-1]))


def _spread(steps: Sequence[int], count: int) -> list[int]:
    """So many of the steps, evenly, the last among them."""
    return [steps[(number + 1) * len(steps) // count - 1] for number in range(count)]
