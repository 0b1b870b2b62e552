"""Every replacement that a message of a case gives is carried out to the letter, and run again."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.diagnostics import Diagnostic, Report

CASES = Path(__file__).parents[1] / "cases"
COMMUNE = "name: Mẫu\nlevel: xã\nagency: Ủy ban\nabout: Để thử.\nsynthetic: true\n"
_LINE = re.compile(r"(?:Viết lại dòng này:|Viết dòng kẻ là) `(?P<new>.*)`", re.DOTALL)
_LINES = re.compile(r"Viết thành một dòng: `(?P<new>.*)`", re.DOTALL)
_BELOW = re.compile(r"Thêm dòng `(?P<new>[^`]*)` ngay dưới")
_LINK = re.compile(r"viết (?P<new>\{\{ .*? \}\}) thay cả đường dẫn")
_FIELD = re.compile(r"(?:^Ghi|, hoặc|và|thì ghi) `(?P<name>\w+): (?P<value>[^`]+)`")
_WORD = re.compile(
    r"(?:Có phải bạn muốn viết|địa chỉ:|tên tệp:|sát chữ:|tên miền ấy:|đúng một trong hai:|"
    r"[Vv]iết) `(?P<new>[^`…]+)`"
    r"|(?:năm-tháng-ngày|con số): (?P<bare>[\d.-]*\d)"
)
PATIENCE = 9
"""Messages one after the other about one line."""
_NOT_AT_THE_PLACE = ("là chữ trong ô", "Viết như `", "Viết như 1", "thì viết `có`")
"""Advice about a sign somewhere in the line, and examples."""


@dataclass(frozen=True)
class Told:
    """One message of a case: the files it is about and how to ask again."""

    found: Diagnostic
    text: str
    again: Callable[[str], Report]


def followed(told: Told) -> str | None:
    """The text after the message was followed; None where it gives nothing to write."""
    found, action = told.found, told.found.action
    lines = told.text.split("\n")
    at, column = found.location.line - 1, found.location.column - 1
    if any(words in action for words in _NOT_AT_THE_PLACE):
        return None
    if new := _LINE.search(action):
        lines[at] = new["new"]
    elif new := _LINES.search(action):
        start = max(n for n in range(at + 1) if lines[n].split(":")[0] in new["new"])
        lines[start : at + 1] = [new["new"]]
    elif new := _BELOW.search(action):
        lines.insert(at + 1, new["new"])
    elif new := _LINK.search(action):
        start = lines[at].rindex("[", 0, column)
        lines[at] = lines[at][:start] + new["new"] + lines[at][lines[at].index(")", column) + 1 :]
    elif new := _WORD.search(action):
        before, rest = lines[at][:column], lines[at][column:]
        start, size = told_word(rest, found.message)
        word = new["new"] or new["bare"]
        lines[at] = before + rest[:start] + word + rest[start + size :]
    elif "{" in lines[at] and (fields := list(_FIELD.finditer(action))):
        for field in fields[: 1 if " nếu " in action else None]:
            lines[at] = with_field(lines[at], field["name"], field["value"])
    else:
        return None
    return "\n".join(lines)


def told_word(rest: str, message: str) -> tuple[int, int]:
    """Where the words are that the message names, and how many signs: at the place or behind it.

    Args:
        rest: the line from the place told on.
        message: names them in back-quotes, or within its sentence.
    """
    quoted = [word for word in re.findall(r"`([^`]+)`", message) if word in rest]
    if quoted:
        word = next((word for word in quoted if rest.startswith(word)), quoted[-1])
        word = quoted[-1] if quoted[-1].startswith("#") else word
        return rest.index(word), len(word)
    return 0, next((end for end in range(len(rest), 0, -1) if rest[:end] in message), 0)


def with_field(line: str, name: str, value: str) -> str:
    """A mapping on one line in which a field has a value."""
    there = re.compile(rf"\b{name}: (?:\"[^\"]*\"|[^,}}]+)")
    if there.search(line):
        return there.sub(lambda _: f"{name}: {value}", line, count=1)
    return line.replace("}", f", {name}: {value}}}", 1)


def content_cases(folder: Path) -> list[tuple[str, list[Told]]]:
    """The messages of every case about reading content."""
    every = []
    for path in sorted((CASES / "content").glob("*.yml")):
        case = yaml.safe_load(path.read_text(encoding="utf-8"))
        if "text" not in case:
            continue

        def again(
            text: str, case: dict[str, Any] = case, root: Path = folder / path.stem
        ) -> Report:
            commune = root / "content/communes/xa-mau/commune.yml"
            for file, words in ((commune, COMMUNE), (root / "content" / case["file"], text)):
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(words.encode())
            for other in case.get("beside", ()):
                (root / "content" / other).write_bytes(text.encode())
            return load_catalogue(root).report

        own = f"content/{case['file']}"
        told = [
            Told(found, case["text"], again)
            for found in again(case["text"])
            if found.location.uri == own
        ]
        every.append((path.stem, told))
    return every


def lint_cases(lint: Callable[..., Report], folder: Path) -> list[tuple[str, list[Told]]]:
    """The messages of every example that a rule refuses."""
    every = []
    for path in sorted((CASES / "lint").glob("*.yml")):
        for example in yaml.safe_load(path.read_text(encoding="utf-8"))["fails"]:
            example.pop("reports")
            report = lint(**example)
            project = max(folder.iterdir(), key=lambda at: int(at.name))
            told = []
            for found in report:
                uri = found.location.uri
                file = project / uri
                if not file.is_file():
                    continue

                def again(text: str, uri: str = uri, example: dict[str, Any] = example) -> Report:
                    return lint(**{**example, "files": {**example.get("files", {}), uri: text}})

                told.append(Told(found, file.read_bytes().decode(), again))
            every.append((path.stem, told))
    return every


def alike(report: Report, found: Diagnostic) -> int:
    """How many findings of the same code stand on the same line."""
    place = found.location
    return sum(
        (other.code, other.location.uri, other.location.line) == (found.code, place.uri, place.line)
        for other in report
    )


def unheeded(cases: list[tuple[str, list[Told]]]) -> tuple[int, list[str]]:
    """How many messages were followed, and those that said the same or more afterwards."""
    count, still = 0, []
    for name, every in cases:
        before = Report.of(told.found for told in every)
        for told in every:
            text = followed(told)
            if text is None:
                continue
            count += 1
            after = told.again(text)
            if alike(after, told.found) >= alike(before, told.found):
                still.append(f"{name}: {told.found}")
            if goes_round(told, text, after):
                still.append(f"{name} goes round: {told.found}")
    return count, still


def goes_round(told: Told, text: str, after: Report) -> bool:
    """Whether messages about the line, followed one after the other, never come to an end.

    Either they lead back to a text before, or there are more than anyone would follow.
    """
    seen, place = {told.text}, told.found.location
    while text not in seen and len(seen) < PATIENCE:
        seen.add(text)
        here = [f for f in after if (f.location.uri, f.location.line) == (place.uri, place.line)]
        texts = (followed(Told(found, text, told.again)) for found in here)
        following = next((found for found in texts if found is not None), None)
        if following is None:
            return False
        text, after = following, told.again(following)
    return True


def test_what_a_message_about_a_file_says_to_write_mends_it(tmp_path: Path) -> None:
    """The finding is gone, and none of its kind has come in its place."""
    count, still = unheeded(content_cases(tmp_path))
    assert still == []
    assert count >= 50  # all of them; fewer when the follower no longer knows the words


def test_what_a_rule_says_to_write_mends_it(lint: Callable[..., Report], tmp_path: Path) -> None:
    """The finding is gone, and none of its kind has come in its place."""
    count, still = unheeded(lint_cases(lint, tmp_path))
    assert still == []
    assert count >= 65  # all of them; fewer when the follower no longer knows the words


@pytest.mark.parametrize(
    ("rest", "message", "word"),
    [
        ("sumary: x", "Không có trường nào tên `sumary`.", "sumary"),
        ("IMG-1.jpg)", "Không có tệp ảnh `content/a/IMG-1.jpg`.", "IMG-1.jpg"),
        ("V.9, metric: a", "Kế hoạch này không có điều khoản V.9.", "V.9"),
        ("ke-hoach#i-9", "Kế hoạch `ke-hoach` không có điều khoản `#i-9`.", "#i-9"),
    ],
)
def test_a_follower_changes_what_the_message_names(rest: str, message: str, word: str) -> None:
    """No more and no less than an editor would."""
    start, size = told_word(rest, message)
    assert rest[start : start + size] == word
