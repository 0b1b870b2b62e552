"""Answers to the questions of a new file: given as options, asked at a terminal, or offered."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from chuyenmuc.cli.starting.kinds import Beginning
from chuyenmuc.cli.starting.question import Around, Question, WrongAnswerError

Ask = Callable[[str], str]
Tell = Callable[[str], None]


def answered(
    kind: Beginning,
    given: Mapping[str, str | None],
    around: Around,
    person: tuple[Ask, Tell] | None,
) -> dict[str, str]:
    """Field → its value, in the order of the file; what is left out is not there.

    Args:
        kind: what is begun.
        given: the options of the command line, None where one was not given.
        around: what offers depend on.
        person: how to ask whoever sits at the terminal and how to tell them; None without one.

    Raises:
        WrongAnswerError: an option that cannot stand in a file, or one that is missing.
    """
    answers: dict[str, str] = {}
    for question in kind.questions:
        text = given.get(question.name)
        if text is not None:
            answers[question.name] = _of_option(question, text, kind)
        elif question.is_asked(answers):
            answers[question.name] = _of_person(question, kind, around, answers, person)
    for name, offer in kind.more.items():
        answers[name] = offer(around, answers)
    order = dict.fromkeys((*kind.order, *answers))
    return {name: answers[name] for name in order if answers.get(name)}


def _of_option(question: Question, text: str, kind: Beginning) -> str:
    try:
        return question.judged(text, kind.model) if text.strip() else _unless_needed(question)
    except WrongAnswerError as wrong:
        message = f"{question.option}: {wrong}"
        raise WrongAnswerError(message) from None


def _unless_needed(question: Question) -> str:
    """An option that was given without a value."""
    if question.offer is None or question.choices:
        message = "chưa ghi gì sau tên tùy chọn."
        raise WrongAnswerError(message)
    return ""


def _of_person(
    question: Question,
    kind: Beginning,
    around: Around,
    answers: Mapping[str, str],
    person: tuple[Ask, Tell] | None,
) -> str:
    offered = question.offer(around, answers) if question.offer else ""
    if person is None:
        if question.offer is None:
            words = question.words[0].lower() + question.words[1:]
            message = f"thiếu {question.option} ({words})."
            raise WrongAnswerError(message)
        return question.judged(offered, kind.model) if offered else ""
    ask, tell = person
    for number, (key, words) in enumerate((question.choices or {}).items(), 1):
        tell(f"  {number:2} {key:17} {words}")
    shown = f"{question.words} [{offered}]: " if offered else f"{question.words}: "
    while True:
        text = ask(shown).strip() or offered
        if not text and question.offer is not None:
            return ""
        try:
            if not text:
                tell("Chỗ này phải có câu trả lời.")
            else:
                return question.judged(text, kind.model)
        except WrongAnswerError as wrong:
            tell(str(wrong))
