"""argparse that speaks Vietnamese: its headings, its help, and what it says of a wrong command.

argparse has its sentences in English inside; each is known by its shape and said anew. One that a
later Python words differently is shown as it is, behind our own lead-in.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NoReturn

from chuyenmuc.cli.exit_codes import WRONG_USAGE
from chuyenmuc.content.suggest import hint
from chuyenmuc.vietnamese.encodings.controls import control_in, visible

_NAMED = re.compile(r"argument ([^:]+): (.*)", re.DOTALL)
_SENTENCES: Mapping[re.Pattern[str], str] = MappingProxyType(
    {
        re.compile(shape, re.DOTALL): words
        for shape, words in (
            (r"expected .*arguments?", "sau {name} phải có một giá trị"),
            (r"not allowed with argument (.+)", "{0} và {name} không đi cùng nhau, bỏ một"),
            (r"ignored explicit argument .+", "{name} không nhận giá trị, bỏ từ dấu = trở đi"),
            (r"invalid \w+ value: (.+)", "{name} không nhận {0}"),
            (r"the following arguments are required: (.+)", "thiếu {0}"),
        )
    }
)
_CHOICE = re.compile(r"invalid choice: (.+) \(choose from (.+)\)", re.DOTALL)


class CommandParser(argparse.ArgumentParser):
    """A parser in Vietnamese. Options are written in full: a shortened one may mean another."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - whatever argparse takes
        super().__init__(
            **{"add_help": False, "allow_abbrev": False, "formatter_class": _Help, **settings}
        )
        self._positionals.title = "Tham số"
        self._optionals.title = "Tùy chọn"
        self.add_argument("-h", "--help", action="help", help="xem cách dùng rồi thoát")

    def parse_known_args(  # type: ignore[override]  # argparse overloads it by the namespace
        self,
        args: Sequence[str] | None = None,
        namespace: Any = None,  # noqa: ANN401  # whatever argparse takes
    ) -> tuple[Any, list[str]]:
        """Refuse what is not known here, where the names of the command are known."""
        for given in sys.argv[1:] if args is None else args:
            if name := control_in(given):
                self._stop(f"`{given}` có ký tự không phải chữ ({name}); gõ lại bằng bàn phím")
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self._refuse(unknown)
        return found, []

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command line, where to read more, and stop."""
        self._stop(*_in_vietnamese(message))

    def _refuse(self, unknown: Iterable[str]) -> NoReturn:
        first = next(iter(unknown)).split("=")[0]
        if not first.startswith("-"):
            self._stop(f"thừa `{first}`; chữ có dấu cách phải đặt trong dấu nháy")
        long_names = [name for name in self._option_string_actions if name.startswith("--")]
        begun = [name for name in long_names if name.startswith(first)]
        self._stop(f"không có tùy chọn {first}", hint(first, begun) or hint(first, long_names))

    def _stop(self, what: str, more: str = "") -> NoReturn:
        self.exit(
            WRONG_USAGE,
            visible(f"Lệnh chưa đúng: {what}.{more}\nXem cách dùng: {self.prog} --help\n"),
        )


class _Help(argparse.HelpFormatter):
    """The help under a Vietnamese heading."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)


def _in_vietnamese(message: str) -> tuple[str, str]:
    """The same without its full stop, and the nearest word that is known, if any is near."""
    named = _NAMED.fullmatch(message)
    name, said = named.groups() if named else ("", message)
    choice = _CHOICE.fullmatch(said)
    if choice:
        wrong, choices = (part.replace("'", "") for part in choice.groups())
        nearest = hint(wrong, choices.split(", "))
        return f"{name} không có `{wrong}`, chọn một trong: {choices}", nearest
    for shape, words in _SENTENCES.items():
        found = shape.fullmatch(said)
        if found:
            return words.format(*found.groups(), name=name), ""
    return (f"{name}: {said}" if name else said), ""
