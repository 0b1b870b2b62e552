"""How good the answers are, and how the numbers of ``make bench-search`` are printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bench.row import Row
from bench.search.engines import Answer
from bench.search.queries import CLASSES

FEW = 5
NAMES = {
    "exact": "đúng chữ, đủ dấu",
    "no-diacritics": "không dấu",
    "partial": "gõ dở",
    "typo": "gõ sai",
    "nfd": "dấu tách rời (NFD)",
    "tone-placement": "kiểu đặt dấu",
    "mixed": "lẫn có dấu, không dấu",
    "word-order": "đảo thứ tự",
    "look-alikes": "chữ gần giống",
    "synonyms": "viết tắt, tên khác",
    "questions": "câu hỏi tự nhiên",
}


@dataclass(frozen=True, slots=True)
class Score:
    """Shares of queries whose page is first, among the first five, and the mean of 1 ÷ place."""

    first: float
    five: float
    mrr: float
    misses: int

    def __str__(self) -> str:
        return f"{self.first:5.2f} {self.five:5.2f} {self.mrr:5.2f}"


def score(answers: Sequence[Answer]) -> Score:
    """Judge a list of answers that is not empty."""
    ranks = [answer.rank for answer in answers]
    first = sum(rank == 1 for rank in ranks)
    return Score(
        first=first / len(ranks),
        five=sum(rank is not None and rank <= FEW for rank in ranks) / len(ranks),
        mrr=sum(1 / rank for rank in ranks if rank) / len(ranks),
        misses=len(ranks) - first,
    )


def by_class(answers: Sequence[Answer]) -> Iterator[tuple[str, list[Answer]]]:
    """Answers of each class, in the order of the classes."""
    for kind in CLASSES:
        found = [answer for answer in answers if answer.query.kind == kind]
        if found:
            yield kind, found


def table(engines: Mapping[str, Sequence[Answer]]) -> Iterator[str]:
    """Lines with one row a class and, for each engine, success@1, success@5 and MRR."""
    yield f"{'':<26}" + "".join(f"{name:^20}" for name in engines)
    yield f"{'lớp':<22}{'câu':>4}" + "".join(f"{'@1':>7} {'@5':>5} {'MRR':>5} " for _ in engines)
    groups = {name: dict(by_class(answers)) for name, answers in engines.items()}
    first = next(iter(groups.values()))
    for kind, found in first.items():
        scores = "".join(f"  {score(group[kind])} " for group in groups.values())
        yield f"{NAMES[kind]:<22}{len(found):>4}{scores}"
    totals = "".join(f"  {score(answers)} " for answers in engines.values())
    yield f"{'chung':<22}{sum(map(len, first.values())):>4}{totals}"


def goals(size: str, tuned: Sequence[Answer], kept: Sequence[Answer]) -> Iterator[Row]:
    """The goals of the ranking at one size of the site."""
    whole = score(tuned)
    yield Row(f"{size}: trang đúng đứng đầu (@1)", whole.first, 0.98, at_least=True)
    yield Row(f"{size}: trang đúng trong 5 mục đầu (@5)", whole.five, 1.0, at_least=True)
    plain = [answer for answer in tuned if answer.query.kind == "no-diacritics"]
    yield Row(f"{size}: không dấu, @1", score(plain).first, 1.0, at_least=True)
    worst = max(score(found).misses for _, found in by_class(tuned))
    yield Row(f"{size}: lớp trượt nhiều nhất, @1", worst, 1, "câu")
    yield Row(f"{size}: bộ để dành, @1", score(kept).first, 0.95, at_least=True)


def misses(answers: Sequence[Answer]) -> Iterator[str]:
    """The queries whose page is not first, with what came instead."""
    for answer in answers:
        if answer.rank != 1:
            place = f"hạng {answer.rank}" if answer.rank else "không thấy"
            instead = answer.pages[0] if answer.pages else "không có kết quả"
            yield f"  {answer.query.kind:<15} “{answer.query.text}” {place}; đầu tiên: {instead}"
