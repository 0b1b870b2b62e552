"""What the checks find on the layouts: every slogan in every design on every size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from bench.row import Row
from bench.setting import Setting, setting
from bench.slogans import SLOGANS
from chuyenmuc.content.models.posters.design import Design
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.ports import Progress
from chuyenmuc.scene.checks.layout import check
from chuyenmuc.scene.poster.compose import compose
from chuyenmuc.scene.poster.poster import Poster

TOO_LONG = "AP102"
SHOWN = 12
WORKERS = 2


@dataclass(frozen=True, slots=True)
class Tally:
    """What came of one design on all sizes."""

    laid_out: int = 0
    refused: Counter[str] | None = None
    found: Counter[str] | None = None


def layout_checks(progress: Progress) -> Iterator[Row]:
    """The rows, after printing what was refused and what was found."""
    names = tuple(setting().designs)
    progress.stage("Kiểm bố cục", len(names))
    refused: Counter[str] = Counter()
    found: Counter[str] = Counter()
    laid_out = 0
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as pool:
        for tally in pool.map(_one_design, names):
            laid_out += tally.laid_out
            refused.update(tally.refused or ())
            found.update(tally.found or ())
            progress.step()
    print(f"{len(SLOGANS)} khẩu hiệu × mọi mẫu × mọi khổ: {laid_out} bố cục.")
    print(f"Từ chối vì quá dài, có nêu giới hạn: {refused.total()}.")
    for message, count in refused.most_common(SHOWN):
        print(f"  {count:>6} {message}")
    for message, count in found.most_common(SHOWN):
        print(f"  LỖI {count:>6} {message}")
    yield Row("khẩu hiệu khác nhau", len(SLOGANS), 200, "câu", at_least=True)
    yield Row("lỗi trên bố cục, mọi khẩu hiệu × mẫu × khổ", found.total(), 0, "lỗi")


def _one_design(name: str) -> Tally:
    held = setting()
    design = held.designs[name]
    refused: Counter[str] = Counter()
    found: Counter[str] = Counter()
    laid_out = 0
    for size in held.sizes.values():
        if design.variant_for(size) is None:
            continue
        for number, ideas in enumerate(SLOGANS):
            limit, findings = _judged(held, design, size, number)
            laid_out += limit is None
            if limit:
                refused[limit] += 1
            found.update(f"{name} {size.id} {ideas}: {finding}" for finding in findings)
    return Tally(laid_out, refused, found)


def _judged(
    held: Setting, design: Design, size: Size, number: int
) -> tuple[str | None, tuple[str, ...]]:
    """The refusal with its limit, or what is wrong."""
    view = held.view(number, SLOGANS[number])
    composed = compose(Poster(view, design, size), held.fonts)
    findings = composed.findings
    if composed.scene is None and [finding.code for finding in findings] == [TOO_LONG]:
        return findings[0].message.partition("; ")[2], ()
    if composed.scene is not None:
        findings = check(composed.scene, view)
    return None, tuple(f"{finding.code} {finding.message}" for finding in findings)
