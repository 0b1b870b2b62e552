"""What an editor may have meant by a line that YAML refuses: the line as it should be written.

Every cause here yields the whole line anew, so that a message can show it and whoever follows the
message to the letter is done. A guess is only a guess: ``yaml_slips`` tries it before it is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_ODD = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_LINE = re.compile(
    rf"(?P<lead>[ {_ODD}]*+(?:-[ {_ODD}]++)*+)"
    rf"(?:(?P<key>[^\W\d][\w ]{{0,30}}):(?P<gap>[ \t{_ODD}]++))?(?P<value>.*)"
)
_GLUED = re.compile(
    r"(?P<lead> *(?:- +)*)(?P<key>[^\W\d][\w ]{0,30})(?P<sign>[:\uff1a])(?P<value>[^/\s].*)"
)
_WITHOUT_COLON = re.compile(r"(?P<lead> *(?:- +)*)(?P<key>[a-z_]{2,}+)[ =]++(?P<value>\S.*)")
_ODD_SPACE = re.compile(rf"[\t{_ODD}]")
_CURLY = re.compile("[\u2018-\u201f«»]")
_SPECIAL = "-?|>@`%&*!:,]}#=<"
_PLAIN_ITEM = re.compile(r"[\w-]+(?: [\w-]+)*|\"[^\"]*\"|'[^']*'")
_FIELD = re.compile(r" *(?:- +)*[a-z_]+:(?: |$)| *- ")


@dataclass(frozen=True, slots=True)
class Mend:
    """A cause and its remedy: the lines ``first`` to ``last`` become ``better``.

    ``problem`` is a row of the sentences about syntax, ``column`` (0-based) where the cause stands
    in the line ``at``.
    """

    problem: str
    at: int
    column: int
    first: int
    last: int
    better: str
    character: str = ""


def mends(lines: Sequence[str], at: int) -> Iterator[Mend]:
    """What may be wrong with the line ``at``, the likeliest first."""
    line = lines[at]
    for guess in (*_about_spaces(line), *_about_colon(line), *_about_value(line)):
        if guess.better != line:
            yield guess.on(at)


def mends_of_shape(lines: Sequence[str], at: int) -> Iterator[Mend]:
    """What may be wrong with how the line ``at`` stands among others: to be tried last."""
    for guess in _about_indent(lines, at):
        if guess.better != lines[at]:
            yield guess.on(at)
    yield from _about_more_lines(lines, at)


def quoted(value: str) -> str:
    """A value in quotes that need no sign of escape, if there are such."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


@dataclass(frozen=True, slots=True)
class _Guess:
    """A problem, the column of its cause, the better line, the character in question."""

    problem: str
    column: int
    better: str
    character: str = ""

    def on(self, at: int) -> Mend:
        """The same for a line of a text."""
        return Mend(self.problem, at, self.column, at, at, self.better, self.character)


def _about_spaces(line: str) -> Iterator[_Guess]:
    """A tab, or a space that only looks like one, where YAML reads spaces."""
    tabs = re.match(r"[ \t]*", line)
    lead = tabs[0] if tabs else ""
    if "\t" in lead:
        better = lead.replace("\t", "  ") + line[len(lead) :]
        yield _Guess("tab", lead.index("\t"), better)
        line = better
    found = _LINE.match(line)
    if not found:
        return
    gap = found["gap"] or ""
    structure = line[: found.start("value")]
    odd = _ODD_SPACE.search(structure)
    if odd:
        problem = "tab" if odd[0] == "\t" else "odd_space"
        better = _ODD_SPACE.sub(" ", structure[: len(structure) - len(gap)]) + (" " if gap else "")
        yield _Guess(problem, odd.start(), better + found["value"])


def _about_colon(line: str) -> Iterator[_Guess]:
    """A colon without a space behind it, or none at all."""
    glued = _GLUED.fullmatch(line)
    if glued:
        rest = glued["value"].strip()
        for value in (rest, quoted(rest)):
            better = f"{glued['lead']}{glued['key']}: {value}"
            yield _Guess("colon_glued", glued.end("sign"), better)
    bare = _WITHOUT_COLON.fullmatch(line)
    if bare:
        better = f"{bare['lead']}{bare['key']}: {bare['value']}"
        yield _Guess("no_colon", bare.start("key"), better)


def _about_value(line: str) -> Iterator[_Guess]:
    """A value that YAML takes for something else than text."""
    found = _LINE.fullmatch(line)
    value = found["value"].rstrip() if found else ""
    if not found or not value or not line[: found.start("value")].strip():
        return
    at = found.start("value")
    before = line[:at]
    first = value[0]
    if first in "\"'":
        yield from _about_quotes(before, value)
    elif _CURLY.match(value):
        yield _Guess("curly_quote", at, before + quoted(_CURLY.sub("", value)))
    elif first in "[{":
        closing = "]" if first == "[" else "}"
        if closing not in value:
            yield _Guess("open_bracket", at, before + value + closing, first)
        elif first == "[" and value.endswith(closing):
            yield _Guess("item_of_list", at, before + _with_items_quoted(value))
        yield _Guess("bracket_start", at, before + quoted(value), first)
    elif first in _SPECIAL:
        yield _Guess(
            "anchor" if first in "&*" else "special_start", at, before + quoted(value), first
        )
    colon = re.search(r":(?: |$)", value)
    if colon and first not in "\"'":
        yield _Guess("colon_in_value", at + colon.start(), before + quoted(value))


def _with_items_quoted(value: str) -> str:
    """``[Mã OTP là gì?]`` → ``["Mã OTP là gì?"]``; items that say nothing else stay."""
    items = (item.strip() for item in value[1:-1].split(","))
    told = (item if _PLAIN_ITEM.fullmatch(item) else quoted(item) for item in items if item)
    return f"[{', '.join(told)}]"


def _about_quotes(before: str, value: str) -> Iterator[_Guess]:
    """A value that begins with a straight quote."""
    quote, at = value[0], len(before)
    if value.count(quote) == 1:
        yield _Guess("open_quote", at, before + value + quote)
        yield _Guess("open_quote", at, before + quoted(value[1:]))
    inside = value[1:-1]
    if value.endswith(quote) and len(value) > 1:
        if "\\" in inside:
            yield _Guess("backslash", at + value.index("\\"), before + quoted(inside))
        yield _Guess("quote_inside", at + value.index(quote, 1), before + quoted(inside))
    closing = value.find(quote, 1)
    yield _Guess("quote_start", at + max(closing, 0), before + quoted(value))


def _about_indent(lines: Sequence[str], at: int) -> Iterator[_Guess]:
    """A field or an item that does not line up with those above it."""
    line = lines[at]
    bare = line.lstrip(" ")
    here = len(line) - len(bare)
    if not _FIELD.match(line):
        return
    above = [len(text) - len(text.lstrip(" ")) for text in lines[:at] if text.strip()]
    steps = {depth + more for depth in above for more in (0, 2)}
    for depth in sorted(steps, key=lambda step: (abs(step - here), step)):
        yield _Guess("indent", here, " " * depth + bare)


def _about_more_lines(lines: Sequence[str], at: int) -> Iterator[Mend]:
    """A text that goes on in the lines below its field: one line, in quotes."""
    first = at
    while first and not _FIELD.match(lines[first]):
        first -= 1
    last = first
    while (
        last + 1 < len(lines)
        and lines[last + 1].startswith(" ")
        and not _FIELD.match(lines[last + 1])
    ):
        last += 1
    found = _LINE.fullmatch(lines[first])
    if not found or found["key"] is None or not first <= at <= last or first == last:
        return
    parts = [found["value"], *lines[first + 1 : last + 1]]
    words = " ".join(part.strip() for part in parts if part.strip())
    start = found.start("value")
    colon = re.search(r": ", lines[at][start if at == first else 0 :])
    column = colon.start() + (start if at == first else 0) if colon else 0
    better = lines[first][:start] + quoted(words.strip("\"'"))
    yield Mend("many_lines", at, column, first, last, better)
