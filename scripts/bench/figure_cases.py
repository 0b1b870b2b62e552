"""A hundred infographics nobody would write, and somebody will: long, many, large, odd."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from random import Random

from chuyenmuc.views.figures.body import FigureBody
from chuyenmuc.views.figures.kinds.chart import ChartPoints, PointView
from chuyenmuc.views.figures.kinds.compare import ComparedView, Comparison
from chuyenmuc.views.figures.kinds.dodont import Sides
from chuyenmuc.views.figures.kinds.items import Items, ItemView
from chuyenmuc.views.figures.kinds.numbers import NumberGrid, NumberView
from chuyenmuc.views.figures.kinds.progress import ProgressRows, ProgressView
from chuyenmuc.views.figures.kinds.quote import QuoteWords
from chuyenmuc.views.figures.kinds.timeline import TimeRows, TimeView
from chuyenmuc.views.figures.sheet import FigureSheet

CASES = 104
WORDS = (
    "nộp hồ sơ trực tuyến",
    "Tổ công nghệ số cộng đồng",
    "công an xã",
    "màn hình điện thoại",
    "tài khoản định danh điện tử VNeID mức độ 2",
    "ỨNG DỤNG",
    "nghiêng nghiêng",
    "không",
    "24/7",
    "80 % số hộ",
    "trước ngày 31/12/2026",
    "dichvucong.gov.vn",
    "chuyển khoản",
    "thủ tục hành chính",
    "“lừa đảo”",
    "Ẩm thực Ỷ Lan Ổn định",
    "phường, xã, thị trấn",
    "1900 9095",
    "quét mã QR",
)
LONG_WORD = "https://dichvucong.gov.vn/p/home/dvc-tra-cuu-ho-so.html"
ICONS = ("phone", "idcard", "lock", "khong-co", "building")


@dataclass(frozen=True, slots=True)
class Case:
    """One infographic; ``texts`` are the words it could be refused for."""

    name: str
    view: FigureSheet


def cases() -> Iterator[Case]:
    """The same hundred every time, kind after kind."""
    for number in range(CASES):
        random = Random(number)  # noqa: S311 - cases to lay out, no secret
        kind = tuple(BODIES)[number % len(BODIES)]
        level = (number // len(BODIES)) % 8
        title = _text(random, (3, 9, 16, 22)[level % 4])[:110]
        view = FigureSheet(
            id=f"thu-{number}",
            kind=kind,
            title=title,
            body=BODIES[kind](random, level),
            alt=title,
            remember=_text(random, 5 * level) if level % 2 else None,
            issuer="Ủy ban nhân dân xã Mẫu (dữ liệu giả lập)" if level % 3 else "UBND xã Mẫu",
            mark="DỮ LIỆU GIẢ LẬP" if level % 2 else "BẢN TRÌNH DIỄN",
            source=f"Nguồn: {_text(random, 4 + 3 * level)}.",
            link="https://xa-mau.example/infographic/thu/" if level % 2 else None,
            domain="xa-mau.example" if level % 2 else None,
            warning=level % 4 == 1,
        )
        yield Case(f"{number} {kind} mức {level}", view)


def _text(random: Random, words: int) -> str:
    """About so many words, now and then one that nothing can break, now and then decomposed."""
    parts = [random.choice(WORDS) for _ in range(max(1, words // 2))]
    if random.random() < 0.03:  # noqa: PLR2004 - rarely
        parts.insert(0, LONG_WORD)
    text = " ".join(parts)
    text = f"{text[0].upper()}{text[1:]}"
    return unicodedata.normalize("NFD", text) if random.random() < 0.2 else text  # noqa: PLR2004 - one in five


def _items(random: Random, level: int, most: int) -> tuple[ItemView, ...]:
    count = max(2, min(most, 2 + level))
    return tuple(
        ItemView(
            _text(random, 2 + level),
            _text(random, 3 + 2 * level) if level % 3 else None,
            random.choice(ICONS),
        )
        for _ in range(count)
    )


def _steps(random: Random, level: int) -> FigureBody:
    return Items(_items(random, level, 7), numbered=True)


def _list(random: Random, level: int) -> FigureBody:
    return Items(_items(random, level, 8))


def _contacts(random: Random, level: int) -> FigureBody:
    return Items(_items(random, level, 6))


def _checklist(random: Random, level: int) -> FigureBody:
    return Items(_items(random, level + 3, 10))


def _sides(random: Random, level: int) -> FigureBody:
    return Sides(_items(random, level, 7), _items(random, 7 - level, 7))


def _numbers(random: Random, level: int) -> FigureBody:
    values = ("≥ 80 %", "1.234.567 lượt", "12/12", "Chưa có số liệu", "3 bài/tuần", "98.765.432,1")
    return NumberGrid(
        tuple(
            NumberView(
                random.choice(values),
                _text(random, 2 + level),
                _text(random, level) if level % 2 else None,
                "chart",
                None,
            )
            for _ in range(1 + level % 6)
        )
    )


def _compare(random: Random, level: int) -> FigureBody:
    return Comparison(
        "Trước",
        "Nay",
        tuple(
            ComparedView(
                _text(random, 2), _text(random, 2 + level), _text(random, 2 + level), "checko"
            )
            for _ in range(1 + level % 6)
        ),
    )


def _progress(random: Random, level: int) -> FigureBody:
    tones = ("ok", "go", "late", "none")
    return ProgressRows(
        tuple(
            ProgressView(
                title=_text(random, 2 + level),
                goal="≥ 100 bài/năm",
                measured=None if tone == "none" else f"{10**level} bài",
                share=None if tone == "none" else level / 5,
                status="Chưa có số liệu" if tone == "none" else "Chậm tiến độ",
                tone=tone,
                icon="news",
                source=None,
            )
            for tone in (random.choice(tones) for _ in range(1 + level % 6))
        )
    )


def _timeline(random: Random, level: int) -> FigureBody:
    by_quarter = level % 2 == 0
    return TimeRows(
        tuple(
            TimeView(
                _text(random, 2 + level),
                "Quý II – III/2026" if by_quarter else "Từ 15/4 đến 30/9/2026",
                _text(random, level) if level % 3 else None,
                (1 + number % 4, 4) if by_quarter else (),
                None,
            )
            for number in range(max(2, min(8, 1 + level)))
        ),
        by_quarter=by_quarter,
    )


def _chart(least: int, most: int) -> Callable[[Random, int], FigureBody]:
    def build(random: Random, level: int) -> FigureBody:
        values = [
            random.choice((0.0, 1.5, 38.5, 61.0, 12_345_678.9 if level > 3 else 7.0))  # noqa: PLR2004 - hard
            for _ in range(min(most, max(least, level + 2)))
        ]
        whole = (sum(values) if most == 5 else max(values)) or 1  # noqa: PLR2004 - a donut
        return ChartPoints(
            "bài",
            tuple(
                PointView(
                    f"Tháng {number}" if most == 12 else _text(random, 2 + level // 2),  # noqa: PLR2004 - lines
                    value,
                    f"{value:g}\N{NO-BREAK SPACE}bài".replace(".", ","),
                    value / whole,
                    None,
                )
                for number, value in enumerate(values, start=1)
            ),
        )

    return build


def _quote(random: Random, level: int) -> FigureBody:
    return QuoteWords(_text(random, 3 + 4 * level), None)


BODIES: Mapping[str, Callable[[Random, int], FigureBody]] = {
    "steps": _steps,
    "list": _list,
    "dodont": _sides,
    "numbers": _numbers,
    "compare": _compare,
    "progress": _progress,
    "timeline": _timeline,
    "bars": _chart(2, 8),
    "lines": _chart(3, 12),
    "donut": _chart(2, 5),
    "checklist": _checklist,
    "contacts": _contacts,
    "quote": _quote,
}
