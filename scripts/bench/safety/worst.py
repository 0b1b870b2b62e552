"""Texts made to be slow: the signs of everyday Markdown, and what each pattern nearly takes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

# The parser of patterns has no public name: a Python that moves it stops here, in a test.
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

UNITS = (
    *(" ", "\t", "\n", "\r\n", "\u00a0", "\u0301", "\u200b", "\ufffd", "\x02", "\x03", "\x00"),
    *("a", "A", "ộ", "Đ", "0", "Z9", "a ", "Aa", "a b\n", "a\n\n", " a\n", "o\u0323 "),
    *("-", "–", "*", "_", "*_", "**a", "*a ", "`", "``a", "`a", "~", "=", "!", "?", "#", "|"),
    *("\\", "/", "$", '"', "'", "“", "”", "(", ")", "[", "]", "{", "}", "<", ">", ":", "+"),
    *("%", "@", ";", ",", ".", "{{", "}}", "![a", "[a", "[a](", "[a][", "](", "[^a", "(a"),
    *("<a ", "<a", "</", "<!--", "&#1", "&a", "{: ", "{{a", "{{ a:a ", "a.", "a,", "A-"),
    *("a@", "a@a.", "a/", "http://", "http://a.", "www.a", "a=", "1.", "1,", "1 ", "1/", "1-"),
    *("0.1", "1 000 ", "- ", "- a\n", "> ", "# a\n", "## a", "---\n", "- - ", "* * ", "| a "),
    *("|a|\n", "|-", " |", "\n\n", "\n \n", " \n", "\t\n", "```\n", "~~~\n", ":::\n", "1. a\n"),
    *('!!! a "', "a: ", "\n    a", "[a]: b\n", "Thôn ", "ngày 1 ", "năm 2026 ", "và ", "%20"),
)
"""What a worst text repeats: each sign that means something somewhere, alone and half open."""
_SPACES = (" ", "\t", "A", "a", "0", "-", "\n", "\u00a0", "*", "`", "#", "=")
ENDS = ("\n", "!", "x|", "\x00")
"""What comes behind, so that whatever was hoped for fails at the very end."""
MANY = 8
"""A repetition up to so many times is not worth a text of its own."""
_TRIED = " \ta1A-ộ.,;:/|\"'()[]{}<>*_`#!@=\\~^$%&?+\u00a0\u0301–\n"
_OF_CATEGORY = {
    codes.CATEGORY_DIGIT: "1",
    codes.CATEGORY_SPACE: " ",
    codes.CATEGORY_WORD: "a",
    codes.CATEGORY_NOT_DIGIT: "a",
    codes.CATEGORY_NOT_SPACE: "a",
    codes.CATEGORY_NOT_WORD: "-",
}
_IS_CATEGORY: Mapping[Any, Callable[[str], bool]] = {
    codes.CATEGORY_DIGIT: str.isdigit,
    codes.CATEGORY_SPACE: str.isspace,
    codes.CATEGORY_WORD: lambda sign: sign.isalnum() or sign == "_",
    codes.CATEGORY_NOT_DIGIT: lambda sign: not sign.isdigit(),
    codes.CATEGORY_NOT_SPACE: lambda sign: not sign.isspace(),
    codes.CATEGORY_NOT_WORD: lambda sign: not (sign.isalnum() or sign == "_"),
}
_REPEATS = frozenset({codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT})
_ASSERTIONS = frozenset({codes.ASSERT, codes.ASSERT_NOT})

Node = tuple[Any, Any]


@dataclass(frozen=True, slots=True)
class Worst:
    """A text of any length: a beginning, what is repeated, an end."""

    head: str
    unit: str
    end: str

    def of(self, size: int) -> str:
        """So many characters, about."""
        return self.head + self.unit * (size // len(self.unit)) + self.end

    def __str__(self) -> str:
        return f"{self.head!r} + {self.unit!r} × n + {self.end!r}"


def fixed() -> Iterator[Worst]:
    """The texts that any reader of texts is tried with."""
    yield from (Worst("", unit, "") for unit in UNITS)
    for unit in _SPACES:
        yield from (Worst("a", unit, end) for end in ENDS)


def derived(pattern: re.Pattern[str] | re.Pattern[bytes]) -> Iterator[Worst]:
    """Texts that come close to what a pattern looks for, over and over.

    Each beginning of the pattern again and again, and each of its repetitions kept going after
    what stands before it.
    """
    source = pattern.pattern
    text = source.decode("latin-1") if isinstance(source, bytes) else source
    kept = re.IGNORECASE | re.MULTILINE | re.DOTALL | re.VERBOSE
    tree = parser.parse(text, pattern.flags & kept)
    return iter(dict.fromkeys(_worst(_pieces(tree, ""))))


def _worst(pieces: Iterable[tuple[str, str]]) -> Iterator[Worst]:
    for head, unit in pieces:
        if not unit:
            if head:
                yield Worst("", head, "")
                yield Worst("", f"{head}\n", "")
            continue
        yield from (Worst(head, unit, end) for end in ("", *ENDS))
        yield Worst("", head + unit * 3, "")


def _pieces(nodes: Iterable[Node], head: str) -> Iterator[tuple[str, str]]:
    """What stands before each part of a pattern, and what that part repeats, if it does."""
    for node in nodes:
        kind, value = node
        if kind in _REPEATS:
            _, most, inside = value
            if most == codes.MAXREPEAT or most > MANY:
                yield from ((head, unit) for unit in _units(list(inside)))
            yield from _pieces(inside, head)
        elif kind is codes.BRANCH:
            for branch in value[1]:
                yield from _pieces(branch, head)
        elif kind is codes.SUBPATTERN:
            yield from _pieces(value[3], head)
        elif kind in _ASSERTIONS:
            yield from _pieces(value[1], head)
        elif kind is codes.ATOMIC_GROUP:
            yield from _pieces(value, head)
        head += _one(node)
        yield head, ""


def _units(nodes: Sequence[Node]) -> Iterator[str]:
    """Some texts that the inside of a repetition takes: of a set of signs, several."""
    if len(nodes) == 1 and nodes[0][0] in {codes.IN, codes.NOT_LITERAL, codes.ANY}:
        yield from (sign for sign in _TRIED if _takes(nodes[0], sign))
    elif sample := _sample(nodes):
        yield sample
        yield f"{sample} "
        for node in nodes:
            if node[0] is codes.SUBPATTERN and node[1][3]:
                inside = list(node[1][3])
                if len(inside) == 1 and inside[0][0] is codes.BRANCH:
                    yield from filter(None, map(_sample, inside[0][1][1]))


def _takes(node: Node, sign: str) -> bool:
    kind, value = node
    if kind is codes.ANY:
        return sign != "\n"
    if kind is codes.NOT_LITERAL:
        return bool(ord(sign) != value)
    negated = value[0][0] is codes.NEGATE
    found = any(_is_in(item, sign) for item in value)
    return found is not negated


def _is_in(item: Node, sign: str) -> bool:
    kind, value = item
    if kind is codes.LITERAL:
        return bool(ord(sign) == value)
    if kind is codes.RANGE:
        return bool(value[0] <= ord(sign) <= value[1])
    return bool(kind is codes.CATEGORY and _IS_CATEGORY[value](sign))


def _sample(nodes: Iterable[Node]) -> str:
    """One text that this part of a pattern takes, about."""
    return "".join(map(_one, nodes))


def _one(node: Node) -> str:
    kind, value = node
    if kind is codes.LITERAL:
        return chr(int(value))
    if kind in {codes.NOT_LITERAL, codes.ANY}:
        return next(sign for sign in "ab" if _takes(node, sign))
    if kind is codes.IN:
        return _of_set(node)
    if kind in _REPEATS:
        least, _, inside = value
        return _sample(inside) * max(int(least), 1)
    return _sample(_held(kind, value))


def _held(kind: Any, value: Any) -> Iterable[Node]:  # noqa: ANN401  # as the parser has it
    """What a group holds; nothing of an assertion or the name of a group."""
    if kind is codes.BRANCH:
        return list(value[1][0])
    if kind is codes.SUBPATTERN:
        return list(value[3])
    return list(value) if kind is codes.ATOMIC_GROUP else []


def _of_set(node: Node) -> str:
    _, items = node
    if items[0][0] is codes.NEGATE:
        return next((sign for sign in f"a{_TRIED}" if _takes(node, sign)), "ș")
    kind, value = items[0]
    if kind is codes.CATEGORY:
        return str(_OF_CATEGORY[value])
    return chr(value[0] if kind is codes.RANGE else value)
