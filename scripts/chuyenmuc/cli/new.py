"""``chuyenmuc new``: a file of content that begins right, from a few questions."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from rich.markup import escape

from chuyenmuc.adapters.clock import today_in_vietnam
from chuyenmuc.adapters.new_file import write_new
from chuyenmuc.cli.commune import FOLDER, chosen_before, note_choice, title
from chuyenmuc.cli.exit_codes import DONE, WRONG_USAGE
from chuyenmuc.cli.screen import SCREEN
from chuyenmuc.cli.starting.answers import Ask, Tell, answered
from chuyenmuc.cli.starting.kinds import BEGINNINGS, Beginning
from chuyenmuc.cli.starting.naming import name_of, refuse_taken, taken, target_of, uri_of
from chuyenmuc.cli.starting.question import Around, WrongAnswerError
from chuyenmuc.content.catalogue import Catalogue, load_catalogue
from chuyenmuc.content.library import Library
from chuyenmuc.content.load.written import written
from chuyenmuc.vietnamese.slug import slug


def run(options: argparse.Namespace, project: Path) -> int:
    """Ask, write the file, say what to do next."""
    kind, uri = BEGINNINGS[options.what], ""
    person = _person()
    try:
        catalogue = load_catalogue(project)
        library = _library(options, project, catalogue, person) if kind.folder else None
        around = Around(options.today or today_in_vietnam(), library)
        answers = answered(kind, vars(options), around, person)
        name = name_of(kind, options.id, answers, catalogue, library)
        uri = uri_of(kind, name, library)
        refuse_taken(project, uri, kind, name, library)
        values = {"fields": _fields(kind, answers), "id": name, "ref": target_of(answers, library)}
        write_new(project, uri, kind.template(answers), values)
    except WrongAnswerError as wrong:
        SCREEN.print(f"Lệnh chưa đúng: {escape(str(wrong))}")
        return WRONG_USAGE
    except FileExistsError:
        SCREEN.print(f"Lệnh chưa đúng: {escape(taken(uri))}")
        return WRONG_USAGE
    _say_next(kind, uri, answers, name if library is None else library.commune.id, project)
    return DONE


def _person() -> tuple[Ask, Tell] | None:
    """How to ask and tell whoever sits at the terminal; None where nobody does."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return None

    def ask(words: str) -> str:
        try:
            return SCREEN.input(f"[bold]{escape(words)}[/]")
        except EOFError:  # Ctrl+D, Ctrl+Z: as good as Ctrl+C
            raise KeyboardInterrupt from None

    return ask, lambda words: SCREEN.print(escape(words))


def _library(
    options: argparse.Namespace,
    project: Path,
    catalogue: Catalogue,
    person: tuple[Ask, Tell] | None,
) -> Library:
    """The commune the file is for: named, chosen before, the only one, or asked for."""
    wanted = options.commune or chosen_before(project)
    if wanted is None and len(catalogue.communes) == 1:
        wanted = catalogue.communes[0]
    if wanted is None and person:
        wanted = slug(person[0](f"Mã xã ({', '.join(catalogue.communes)}): "))
    if wanted is None:
        message = f"thiếu --commune (mã xã), một trong: {', '.join(catalogue.communes)}."
        raise WrongAnswerError(message)
    if wanted not in catalogue.communes:
        missing = catalogue.missing(wanted)
        message = f"{missing.message} {missing.action} Xã mới: chuyenmuc new xa."
        raise WrongAnswerError(message)
    if wanted not in catalogue.libraries:
        message = (
            f"{FOLDER}/{wanted}/commune.yml còn lỗi; xem bằng chuyenmuc check --commune {wanted}."
        )
        raise WrongAnswerError(message)
    if options.commune:
        note_choice(project, wanted)
    SCREEN.print(f"Đang làm: {escape(title(project, wanted))}.")
    return catalogue.libraries[wanted]


def _fields(kind: Beginning, answers: Mapping[str, str]) -> str:
    """The lines of the file that answers fill."""
    lists = {question.name for question in kind.questions if question.is_list}
    return "\n".join(
        f"{kind.indent}{name}: {value if name in lists else written(value)}"
        for name, value in answers.items()
    )


def _say_next(
    kind: Beginning, uri: str, answers: Mapping[str, str], commune: str, project: Path
) -> None:
    """Where the file is, and the steps from here."""
    SCREEN.print(f"[bold green]Đã tạo[/] {escape(uri)}")
    if not kind.folder:
        note_choice(project, commune)
        steps = [
            f"Xem thử: chuyenmuc serve --commune {commune}",
            f"Viết bài đầu tiên: chuyenmuc new bai --commune {commune}",
            "Xã đã đồng ý làm trang chính thức: mở tệp, làm theo các dòng có dấu #.",
        ]
    else:
        steps = [f"Xem thử: chuyenmuc serve --commune {commune}", "Kiểm tra: chuyenmuc check"]
        if kind.name != "khau-hieu":
            steps.insert(0, "Mở tệp bằng Notepad hoặc VS Code, thay các chỗ [điền …] rồi lưu.")
            steps.insert(2, "Xong thì xóa dòng draft: true để đăng.")
        elif "draft" in answers:
            steps.insert(0, "Câu được duyệt thì mở tệp, thay draft: true bằng hai dòng approved_by")
            steps[0] += " (cơ quan duyệt) và approved_on (ngày duyệt)."
    for number, step in enumerate(steps, 1):
        SCREEN.print(f"  {number}. {escape(step)}")
