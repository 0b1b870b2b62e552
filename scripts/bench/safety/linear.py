"""Time that grows with the text and no faster: patterns, rules, what stands before the engine."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from bench.inputs.corpus import corpus
from bench.row import Row
from bench.safety.growth import MOST, growth
from bench.safety.patterns import every, patterns, too_slow
from bench.safety.worst import Worst, fixed
from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.content.links import find_links
from chuyenmuc.content.references import without_code
from chuyenmuc.lint.context import Context
from chuyenmuc.lint.known import KnownIds
from chuyenmuc.lint.rule import Rule
from chuyenmuc.lint.rules import RULES
from chuyenmuc.markdown.weight import too_much
from chuyenmuc.publish.squeeze import squeezed
from chuyenmuc.search.sections import sections_of
from chuyenmuc.vietnamese.compounds import keep_spans, symbol_spans
from chuyenmuc.vietnamese.encodings.look_alikes import respell
from chuyenmuc.vietnamese.fold import fold
from chuyenmuc.vietnamese.text import repair

BOUNDED: Mapping[str, str] = MappingProxyType(
    {
        "chuyenmuc.adapters.engine_words._WORDS": "sentences of the engine",
        "chuyenmuc.cli.parser._SENTENCES": "sentences of argparse",
        "chuyenmuc.cli.parser._CHOICE": "sentences of argparse",
        "chuyenmuc.content.file_names.copy_names._AFTER": "names of files: 255 bytes",
        "chuyenmuc.content.file_names.copy_names._SURELY": "names of files: 255 bytes",
        "chuyenmuc.inputs.styles._PIECES": "our own styles",
        "chuyenmuc.inputs.styles._COMBINATOR": "our own styles",
        "chuyenmuc.publish.squeeze._KEPT": "HTML that a parser wrote: each element is closed",
    }
)
"""Patterns that read nothing long that a stranger wrote, and why."""
READERS: Mapping[str, Callable[[str], object]] = MappingProxyType(
    {
        "find_links": lambda text: list(find_links(text, without_code(text))),
        "keep_spans": keep_spans,
        "symbol_spans": symbol_spans,
        "respell": respell,
        "repair": repair,
        "fold": fold,
        "sections_of": sections_of,
        "squeezed": squeezed,
    }
)
"""What reads a whole text or page, beside the rules."""
RULE_AT_ONCE = 0.05
"""Seconds for a rule, which does more with each sign than a pattern."""
_TODAY = dt.date(2026, 11, 20)


def rows(folder: Path, stage: Callable[[str], None]) -> Iterator[Row]:
    """How many of each kind take more than linear time: none."""
    stage("Đo mọi biểu thức với chuỗi khó nhất của nó")
    slow = [u.name for u in patterns() if u.name not in BOUNDED and too_slow(u, every(u.pattern))]
    yield Row(f"biểu thức chậm hơn tuyến tính {' '.join(slow)}".strip(), len(slow), 0, "cái")
    stage("Đo mọi luật và bước đọc")
    slow = [name for name, call in READERS.items() if _worst(call, fixed())]
    slow += [code for code, call in rule_calls(folder) if _worst(call, light())]
    yield Row(f"luật, bước đọc chậm hơn tuyến tính {' '.join(slow)}".strip(), len(slow), 0, "cái")


def light() -> Iterator[Worst]:
    """The texts that are not refused before any rule sees them."""
    return (worst for worst in fixed() if not too_much(worst.of(20_000)))


def rule_calls(folder: Path) -> Iterator[tuple[str, Callable[[str], object]]]:
    """Each rule about texts and links, asked about an article of a body."""
    good = next(case for case in corpus() if case.shows and not case.says)
    for uri, body in good.files.items():
        path = folder / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
    catalogue = load_catalogue(folder)
    (library,) = catalogue.libraries.values()
    context = Context(library, KnownIds.of([library]), _TODAY)
    for rule in RULES:
        if rule.code.startswith(("MD", "LK")):
            yield rule.code, _asked(rule, context)


def _asked(rule: Rule, context: Context) -> Callable[[str], object]:
    first, *others = context.library.articles

    def ask(body: str) -> object:
        articles = (replace(first, body=body), *others)
        library = replace(context.library, articles=articles)
        return list(rule.check(replace(context, library=library)))

    return ask


def _worst(call: Callable[[str], object], texts: Iterator[Worst]) -> bool:
    return any(growth(call, worst, RULE_AT_ONCE) > MOST for worst in texts)
