"""Every pattern the package compiles when it is imported, and how it is used."""

from __future__ import annotations

import ast
import dataclasses
import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import chuyenmuc
from bench.safety.growth import MOST, growth
from bench.safety.worst import Worst, derived, fixed

Pattern = re.Pattern[str] | re.Pattern[bytes]
_ONCE = frozenset({"match", "fullmatch"})
_USES = _ONCE | {"search", "sub", "subn", "finditer", "findall", "split"}
_DEEPEST = 6
_FEW = 10


@dataclasses.dataclass(frozen=True, slots=True)
class Used:
    """A pattern, by the module and name that hold it, and whether it is looked for everywhere."""

    name: str
    pattern: Pattern
    everywhere: bool

    def run(self, text: str) -> None:
        """Do with a text what the program does."""
        given: Any = text.encode("utf-8", "replace") if self.is_bytes else text
        if self.everywhere:
            for _ in self.pattern.finditer(given):
                pass
        else:
            self.pattern.fullmatch(given)

    @property
    def is_bytes(self) -> bool:
        """Whether it reads bytes."""
        return isinstance(self.pattern.pattern, bytes)


def patterns() -> list[Used]:
    """All of them, each once."""
    found: dict[tuple[Any, int], Used] = {}
    public = _public_uses()
    for info in pkgutil.walk_packages(chuyenmuc.__path__, "chuyenmuc."):
        module = importlib.import_module(info.name)
        uses = _uses_in(module)
        for name, value in vars(module).items():
            for pattern in _inside(value, 0):
                how = uses.get(name) or public.get(name) or uses.get("", set())
                used = Used(f"{info.name}.{name}", pattern, not how or bool(how - _ONCE))
                known = found.setdefault((pattern.pattern, pattern.flags), used)
                if used.everywhere and not known.everywhere:
                    found[pattern.pattern, pattern.flags] = used
    return list(found.values())


def too_slow(used: Used, texts: Iterator[Worst]) -> tuple[str, float] | None:
    """The first text for which it takes more than twice as long when that is twice as long."""
    for worst in texts:
        ratio = growth(used.run, worst)
        if ratio > MOST:
            return str(worst), ratio
    return None


def few(pattern: Pattern) -> Iterator[Worst]:
    """The texts worth trying each time the tests run: those made for it, without most endings."""
    own = [worst for worst in derived(pattern) if worst.end == "!" or not worst.head]
    yield from own[:: max(1, len(own) // _FEW)]
    yield from (Worst("a", unit, "!") for unit in (" ", "a", "0", "A"))


def every(pattern: Pattern) -> Iterator[Worst]:
    """All texts."""
    yield from derived(pattern)
    yield from fixed()


def _inside(value: Any, depth: int) -> Iterator[Pattern]:  # noqa: ANN401  # whatever a module holds
    if isinstance(value, re.Pattern):
        yield value
    elif depth > _DEEPEST or isinstance(value, str | bytes | type | ModuleType):
        return
    elif isinstance(value, Mapping):
        for pair in value.items():
            yield from _inside(pair, depth + 1)
    elif isinstance(value, tuple | list | set | frozenset):
        for item in value:
            yield from _inside(item, depth + 1)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _inside(getattr(value, field.name, None), depth + 1)


def _public_uses() -> dict[str, set[str]]:
    """What any module does with the patterns that others may import."""
    found: dict[str, set[str]] = {}
    for path in Path(chuyenmuc.__path__[0]).rglob("*.py"):
        for name, uses in _uses_of(path).items():
            if name and not name.startswith("_"):
                found.setdefault(name, set()).update(uses)
    return found


def _uses_in(module: ModuleType) -> dict[str, set[str]]:
    """What a module does with patterns, by their names; under none what it does with the rest."""
    return _uses_of(Path(str(module.__file__)))


def _uses_of(path: Path) -> dict[str, set[str]]:
    uses: dict[str, set[str]] = {}
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Attribute)
            and node.attr in _USES
            and isinstance(node.value, ast.Name)
        ):
            name = node.value.id
            if name == "re" or (name.islower() and node.attr == "split"):
                continue  # of no pattern with a name
            uses.setdefault("" if name.islower() else name, set()).add(node.attr)
    return uses
