"""The options of ``chuyenmuc new``: one a question, so that a script can answer beforehand."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from chuyenmuc.cli.starting.kinds import BEGINNINGS
from chuyenmuc.vietnamese.first_letter import with_capital, without_capital

_MORE = (
    "Câu nào không ghi bằng tùy chọn thì được hỏi trên màn hình, Enter là nhận giá trị gợi ý. "
    "Không bao giờ ghi đè tệp đã có."
)


def add_new_options(
    parser: argparse.ArgumentParser, add_usual: Callable[[argparse.ArgumentParser], None]
) -> None:
    """Add one command for each kind of file. ``add_usual`` adds the commune and the day."""
    kinds = parser.add_subparsers(dest="what", required=True, metavar="LOẠI")
    for kind in BEGINNINGS.values():
        described = f"{with_capital(kind.words)}. {_MORE}"
        asked = kinds.add_parser(kind.name, help=kind.words, description=described)
        for question in kind.questions:
            choices = f": {', '.join(question.choices)}" if question.choices else ""
            words = f"{without_capital(question.words)}{choices}".replace("%", "%%")
            asked.add_argument(question.option, dest=question.name, metavar="CHỮ", help=words)
        own = "tên tệp không dấu, nối bằng gạch ngang; không ghi là theo tên bài"
        if not kind.folder:
            own = "mã xã: tên thư mục, không dấu, nối bằng gạch ngang; không ghi là theo tên xã"
        asked.add_argument("--id", metavar="MÃ", help=own)
        add_usual(asked)
