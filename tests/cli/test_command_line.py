"""Whoever mistypes a command is told so in Vietnamese, and what to type."""

from __future__ import annotations

import re

import pytest

from chuyenmuc.cli.exit_codes import DONE, WRONG_USAGE
from chuyenmuc.cli.main import main
from chuyenmuc.cli.screen import SCREEN

ENGLISH = re.compile(
    r"usage|argument|option|expected|invalid|choose|required|unrecognized|allowed|show|exit|error",
    re.IGNORECASE,
)
COMMANDS = ("build", "check", "posters", "serve", "verify", "materialise")


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[object, str, str]:
    """The exit code of a command that stops at its arguments, and both of its outputs."""
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    out, err = capsys.readouterr()
    return stopped.value.code, out, err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "thiếu LỆNH."),
        (("chekc",), "Có phải bạn muốn viết `check`?"),
        (("posters", "--slogn", "a"), "tùy chọn --slogn. Có phải bạn muốn viết `--slogan`?"),
        (("build", "--us"), "không có tùy chọn --us. Có phải bạn muốn viết `--usb`?"),
        (("serve", "--out", "x"), "không có tùy chọn --out."),
        (("check", "--out", "x"), "không có tùy chọn --out."),
        (("verify", "--out", "x"), "không có tùy chọn --out."),
        (("verify", "--today", "2026-11-20"), "không có tùy chọn --today."),
        (("serve", "--port", "80"), "`80` không dùng được; chọn một số từ 1024 đến 65535."),
        (("serve", "--port", "8000x"), "`8000x` không dùng được"),
        (("posters", "--slogan"), "sau --slogan phải có một giá trị."),
        (("posters", "--slogan", "a", "--text", "b"), "--slogan và --text không đi cùng nhau"),
        (("check", "--format", "xml"), "--format không có `xml`, chọn một trong: text, github"),
        (("check", "--fix=3"), "--fix không nhận giá trị, bỏ từ dấu = trở đi."),
        (("build", "--today", "1/2/2026"), "`1/2/2026` không phải ngày; viết như 2026-11-20."),
        (("posters", "--text", "Học", "số"), "thừa `số`; chữ có dấu cách phải đặt trong dấu nháy."),
    ],
)
def test_a_mistyped_command_is_one_sentence_in_vietnamese(
    arguments: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 2, what is wrong, where to read more; no word of English but names of ours."""
    code, out, err = told(capsys, *arguments)
    assert (code, out) == (WRONG_USAGE, "")
    assert err.startswith("Lệnh chưa đúng: ")
    assert words in err
    shown = arguments[:1] if arguments[:1] and arguments[0] in COMMANDS else ()
    assert err.endswith(f"Xem cách dùng: {' '.join(('chuyenmuc', *shown))} --help\n")
    assert ENGLISH.findall(err) == []


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_the_help_is_in_vietnamese(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """Headings and every option: a dash, a name, and words with marks."""
    code, out, _ = told(capsys, *command, "--help")
    assert code == DONE
    assert out.startswith(f"Cách dùng: {' '.join(('chuyenmuc', *command))} ")
    assert "\nTùy chọn:\n" in out
    assert ENGLISH.findall(out) == []
    options = re.findall(r"^  (--\S+)[^\n]*(?:\n {10,}[^\n]*)*", out, re.MULTILINE)
    described = re.findall(r"^  --\S+(?: \S+)?\s{2,}\S|^  --\S+ \S+\n {10,}\S", out, re.MULTILINE)
    assert len(options) == len(described)


@pytest.mark.parametrize("given", ["\udcff", "a\x1b[2J", "a\rb", "a\x9bb"])
@pytest.mark.parametrize("option", ["--text", "--slogan", "--photo", "--sub"])
def test_what_is_no_letter_is_refused_and_not_obeyed(
    option: str, given: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Bytes of another encoding and escapes of a terminal, as a shell hands them over."""
    with pytest.raises(SystemExit) as stopped:
        main(["posters", option, given])
    assert stopped.value.code == WRONG_USAGE
    said = capsys.readouterr().err
    assert "ký tự không phải chữ (U+" in said
    assert not set(said) & set("\x1b\r\x9b\udcff")


def test_a_screen_shows_the_name_of_a_file_and_does_not_obey_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A name may hold the escape that clears the screen."""
    SCREEN.print("content/\x1b[2Ja\rb.md")
    assert capsys.readouterr().err == "content/\\x1b[2Ja\\rb.md\n"
