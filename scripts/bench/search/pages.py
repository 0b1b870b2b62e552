"""Grows a project to many pages: bulletins put together from real words, always the same.

A word list of a commune's daily affairs (``tests/bench/search/bulletins.yml``) gives titles and
sentences with gaps; the rest is said anew from the words of articles and of plans. What comes out
goes into a copy of the content and is never published.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from bench.search.queries import FOLDER
from chuyenmuc.vietnamese.slug import slug

_SEED = 2026
_LAST_MONTH = 12 * 2026 + 9  # October 2026: before the fixed day of the benchmark
_MONTHS = 60
_SUMMARY = 158
_TITLE = 100
_NUMBERS = {"so": (2, 480), "quy": (1, 4), "phan": (11, 98), "nam": (2021, 2026)}
_SPOKEN = 9  # sentences of the speaker in a bulletin
_LONGEST = 30
_SENTENCE = re.compile(r"[^.!?]{30,220}[.!?](?=\s|$)")
_MARKUP = re.compile(r"\{\{.*?\}\}|\[([^\]]*)\]\([^)]*\)|\*\*|^\s*(?:[-*]|\d+\.|#+|!!!.*)\s*")


class _Topic(BaseModel):
    """What a bulletin is about; texts have gaps in braces."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    title: str
    field: str
    tags: list[str]
    body: list[str]


class _Material(BaseModel):
    """The file of gaps, general sentences and topics."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    fill: dict[str, list[str]]
    general: list[str]
    suffix: list[str]
    topics: list[_Topic]


class _Speaker:
    """Says new sentences: after any two syllables comes one that came after them somewhere.

    Whole sentences of the site would put the words of a guide into news word by word, and repeat.
    """

    def __init__(self, sentences: Sequence[str]) -> None:
        self._openings: list[tuple[str, str]] = []
        self._next: dict[tuple[str, str], list[str]] = {}
        for sentence in sentences:
            words = sentence.split()
            self._openings.append((words[0], words[1]))
            for at, word in enumerate(words[2:]):
                self._next.setdefault((words[at], words[at + 1]), []).append(word)

    def sentence(self, chance: random.Random) -> str:
        """One sentence of at most ``_LONGEST`` syllables."""
        words = [*chance.choice(self._openings)]
        while len(words) < _LONGEST and (after := self._next.get((words[-2], words[-1]))):
            words.append(chance.choice(after))
        return " ".join(words).rstrip(".,;:!?–") + "."


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes bulletins from one stream of chance, so that each run gives the same."""

    material: _Material
    speaker: _Speaker
    chance: random.Random

    def bulletin(self, number: int) -> tuple[str, str]:
        """The id and the text of one article."""
        topic = self.material.topics[number % len(self.material.topics)]
        suffix = self.chance.choice(self.material.suffix)
        title = _cut(self._fill(f"{topic.title} {suffix}".strip()), _TITLE)
        own = [self._fill(text) for text in self.chance.sample(topic.body, len(topic.body))]
        general = [self._fill(text) for text in self.chance.sample(self.material.general, 7)]
        spoken = [self.sentence() for _ in range(_SPOKEN)]
        parts = [
            [own[0], general[0], *spoken[:3]],
            ["## Việc đã làm"],
            [general[1], own[1], *spoken[3:6], *general[2:4]],
            ["## Thời gian tới"],
            [*spoken[6:], *own[2:], *general[4:]],
        ]
        month = _LAST_MONTH - self.chance.randrange(_MONTHS)
        leads = [own[0], general[0], f"{own[1]} {spoken[0]}"]
        others = [tag for other in self.material.topics for tag in other.tags]
        matter = {
            "title": title,
            "kind": "news",
            "summary": _cut(self.chance.choice(leads), _SUMMARY),
            "date": f"{month // 12}-{month % 12 + 1:02}",
            "field": topic.field,
            "audience": ["nguoi-dan"],
            "author": "bản đo",
            "tags": list(dict.fromkeys([*topic.tags, *self.chance.sample(others, 2)])),
        }
        head = yaml.safe_dump(matter, allow_unicode=True, sort_keys=False, width=1000)
        body = "\n\n".join(" ".join(sentences) for sentences in parts)
        return f"{slug(title)[:60].strip('-')}-{number}", f"---\n{head}---\n\n{body}\n"

    def sentence(self) -> str:
        """One more sentence."""
        return self.speaker.sentence(self.chance)

    def _fill(self, text: str) -> str:
        filled = re.sub(r"\{(\w+)\}", lambda gap: self._word(gap[1]), text)
        return filled[0].upper() + filled[1:]

    def _word(self, gap: str) -> str:
        if gap in _NUMBERS:
            return str(self.chance.randint(*_NUMBERS[gap]))
        if gap == "ngay":
            return f"{self.chance.randint(1, 28):02}/{self.chance.randint(1, 12):02}"
        if gap == "ten":
            return " ".join(self._word(part) for part in ("ho", "dem", "goi"))
        return self.chance.choice(self.material.fill[gap])


def writer_of(content: Path) -> Writer:
    """Who has read the articles and plans of ``content/``; always at the same first word."""
    file = FOLDER / "bulletins.yml"
    material = _Material.model_validate(yaml.safe_load(file.read_text(encoding="utf-8")))
    chance = random.Random(_SEED)  # noqa: S311 - bulletins are no secret
    return Writer(material, _Speaker(sorted(set(_sentences(content)))), chance)


def grow(content: Path, commune: str, count: int) -> None:
    """Add ``count`` bulletins to a copy of ``content/``."""
    writer = writer_of(content)
    folder = content / "communes" / commune / "articles"
    for number in range(count):
        name, text = writer.bulletin(number)
        (folder / f"{name}.md").write_text(text, encoding="utf-8")


def _sentences(content: Path) -> Iterator[str]:
    """Whole sentences of every article and every clause of every plan."""
    for path in sorted(content.rglob("*.md")):
        yield from _whole(path.read_text(encoding="utf-8").split("\n---\n", 1)[-1])
    for path in sorted(content.glob("communes/*/plans/*.yml")):
        plan: Mapping[str, Sequence[Mapping[str, str]]] = yaml.safe_load(
            path.read_text(encoding="utf-8")
        )
        for clause in plan.get("clauses", ()):
            yield from _whole(clause.get("text", ""))


def _whole(text: str) -> Iterator[str]:
    for line in text.splitlines():
        for sentence in _SENTENCE.findall(_MARKUP.sub(lambda hit: hit[1] or "", line)):
            yield sentence.strip()


def _cut(text: str, most: int) -> str:
    """At most ``most`` letters, cut between words."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + "…"
