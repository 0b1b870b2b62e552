"""Why pieces changed or went: from the command line, and from whoever sits at the terminal."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from rich.markup import escape

from chuyenmuc.cli.screen import SCREEN
from chuyenmuc.content.suggest import hint
from chuyenmuc.publish.archive.changes import Change

ALL = "tat-ca"
"""Stands for every piece that changed, in ``--reason``."""


def given(said: Sequence[str], changes: Sequence[Change]) -> dict[str, str] | str:
    """The reasons of the command line by address; a sentence where one is for nothing."""
    found: dict[str, str] = {}
    needing = [change for change in changes if change.needs_reason]
    names = {change.address: change.address for change in changes}
    for change in changes:
        names.setdefault(change.address.rpartition("/")[2], change.address)
    for text in said:
        name, sign, reason = text.partition("=")
        name = name.strip().strip("/")
        if not sign or not reason.strip():
            return f'`{text}` thiếu lý do; viết như --reason huong-dan/nop-ho-so="lý do"'
        if name == ALL:
            changed = (change.address for change in needing if change.what == "changed")
            found = {**dict.fromkeys(changed, reason), **found}
        elif name in names:
            found[names[name]] = reason
        else:
            return f"không có bài `{name}` nào đổi từ lần lưu trước.{hint(name, names)}"
    return found


def asked(changes: Sequence[Change], given: Mapping[str, str]) -> dict[str, str]:
    """The reasons, those that lack asked of whoever sits at the terminal."""
    reasons = dict(given)
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return reasons
    for change in changes:
        while change.needs_reason and not reasons.get(change.address, "").strip():
            SCREEN.print(escape(change.words))
            if change.what == "changed":
                SCREEN.print("  Sửa chỗ sai thì ghi sai gì; không sai thì gõ: cập nhật: đã đổi gì.")
            try:
                reasons[change.address] = SCREEN.input("  [bold]Lý do:[/] ")
            except EOFError:  # Ctrl+D, Ctrl+Z: as good as Ctrl+C
                raise KeyboardInterrupt from None
    return reasons
