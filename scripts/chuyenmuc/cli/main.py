"""The command line: read the arguments, run one command, return its exit code."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from rich.markup import escape

from chuyenmuc.cli.exit_codes import HAS_ERRORS, INTERRUPTED, WRONG_USAGE
from chuyenmuc.cli.options import parser_of_commands
from chuyenmuc.cli.screen import SCREEN
from chuyenmuc.publish.folders.refusal import SwapRefusedError
from chuyenmuc.vietnamese.system_error import reason_of

Command = Callable[[argparse.Namespace, Path], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code (0 done, 1 errors, 2 wrong usage)."""
    for stream in (sys.stdout, sys.stderr):
        # Windows consoles default to a legacy encoding; a file name on Linux may hold bytes that
        # are letters in none.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = parser_of_commands().parse_args(arguments)
    project: Path = options.project.resolve()
    if not (project / "content").is_dir():
        SCREEN.print(
            f"Không thấy thư mục content trong {escape(str(project))}. Chạy lệnh ở thư mục gốc "
            "của dự án, hoặc thêm --project ĐƯỜNG-DẪN trước tên lệnh."
        )
        return WRONG_USAGE
    try:
        return _command(options.command)(options, project)
    except SwapRefusedError as refused:
        SCREEN.print(
            f"[bold red]Chưa làm xong.[/] Không thay {escape(str(refused.path))}: "
            f"{escape(refused.reason)}."
        )
    except BrokenPipeError:  # whoever read our output has seen enough, as `head` has
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for the last flush
    except OSError as error:
        _say_refused(str(error.filename or project), reason_of(error))
    except KeyboardInterrupt:
        SCREEN.print("Đã dừng theo lệnh.")
        return INTERRUPTED
    return HAS_ERRORS


def _command(name: str) -> Command:
    """The command of this name, imported now: the engine alone takes half a second."""
    command: Command = import_module(f"chuyenmuc.cli.{name}").run
    return command


def _say_refused(path: str, reason: str) -> None:
    """The disk would not: one sentence, no traceback."""
    SCREEN.print(
        f"[bold red]Chưa làm xong.[/] Không đọc hoặc ghi được {escape(path)}: {escape(reason)}."
    )
