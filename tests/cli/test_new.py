"""A file that is begun by a command is right from the start, and nothing is ever overwritten."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from chuyenmuc.cli.main import main
from chuyenmuc.cli.starting.kinds import BEGINNINGS
from chuyenmuc.content.models.figures import KINDS

PLACE = "content/communes/mau-hai"
TODAY = ("--commune", "mau-hai", "--today", "2026-11-20")
MOST_LINES = 12
SHARED = """---
title: Mã OTP là gì?
kind: question
summary: Mật khẩu dùng một lần.
date: 2026-11-01
field: an-toan-thong-tin
audience: [nguoi-dan]
---

Không đọc cho ai.
"""
New = Callable[..., int]


@pytest.fixture
def desk(tmp_path: Path, project_root: Path) -> Path:
    """A project to write into, with the templates and drawings of the real one."""
    folder = tmp_path / "dự án"
    shutil.copytree(project_root / "templates", folder / "templates")
    shared = folder / "content" / "common" / "questions" / "ma-otp-la-gi.md"
    shared.parent.mkdir(parents=True)
    shared.write_text(SHARED, encoding="utf-8")
    for name in ("assets", "mkdocs.yml"):
        (folder / name).symlink_to(project_root / name)
    return folder


@pytest.fixture
def new(desk: Path) -> New:
    """Run ``chuyenmuc new`` with some arguments; the first commune is there."""

    def run(*arguments: str) -> int:
        return main(["--project", str(desk), "new", *arguments])

    assert run("xa", "--name", "Mẫu Hai", "--province", "Nghệ An") == 0
    return run


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch, watched: None) -> Callable[..., None]:
    """A person who sits at the terminal and types these lines."""
    del watched

    def give(*lines: str) -> None:
        left = iter(lines)
        monkeypatch.setattr(type(sys.stdin), "isatty", lambda _: True, raising=False)
        monkeypatch.setattr("rich.console.Console.input", lambda *_: next(left))

    return give


def begin_all(new: New) -> None:
    """One file of every kind, an infographic of each of its kinds."""
    assert new("bai", "--kind", "tin", "--title", "Họp thôn: bàn “nước sạch”", *TODAY) == 0
    for kind in ("guide", "lesson"):
        assert new("bai", "--kind", kind, "--title", f"Bài về {kind} #1", *TODAY) == 0
    told = ("--kind", "Mô hình hay: người thật, việc thật, đã được đồng ý", "--consent", "true")
    assert new("bai", *told, "--title", "Bà Lan dạy cả xóm", *TODAY) == 0
    assert new("bai", "--kind", "story", "--title", "Ông Hai học số", *TODAY) == 0
    assert new("canh-bao", "--title", "Giả danh điện lực", *TODAY) == 0
    assert new("hoi-dap", "--title", "Làm căn cước ở đâu?", *TODAY) == 0
    assert new("khau-hieu", "--text", "Mẫu Hai chung tay, | cùng học số", *TODAY) == 0
    approved = ("--approved-by", "Ủy ban nhân dân xã Mẫu Hai", "--approved-on", "2026-11-12")
    assert new("khau-hieu", "--text", "Mẫu Hai cùng làm", *approved, *TODAY) == 0
    assert new("ke-hoach", "--title", "Kế hoạch chuyển đổi số xã Mẫu Hai", *TODAY) == 0
    for kind in KINDS:
        assert new("infographic", "--kind", kind, "--title", f"Hình {kind}", *TODAY) == 0


def test_every_fresh_file_passes_and_none_is_published_unfinished(
    new: New, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All of them at once: no finding; the draft line gone, every gap is found."""
    begin_all(new)
    capsys.readouterr()
    assert main(["--project", str(desk), "check", *TODAY]) == 0
    assert capsys.readouterr().out == "Không có lỗi nào.\n"
    gaps = {}
    for path in (desk / PLACE).rglob("*.*"):
        text = path.read_text(encoding="utf-8")
        gaps[path.relative_to(desk).as_posix()] = text.count("[điền")
        path.write_text(text.replace("draft: true\n", ""), encoding="utf-8", newline="\n")
    main(["--project", str(desk), "check", *TODAY])
    said = capsys.readouterr().out
    for uri, count in gaps.items():
        lines = [line for line in said.splitlines() if line.startswith(f"{uri}:")]
        is_read = not any(" HN3" in line for line in lines)  # a chart needs its sources first
        assert count == 0 or lines
        assert not is_read or sum(" MD530 " in line for line in lines) == count


def test_files_are_plain_and_short(new: New, desk: Path) -> None:
    """UTF-8 without a mark, Unix line ends, front matter of twelve lines at most."""
    begin_all(new)
    for path in (desk / PLACE).rglob("*.*"):
        data = path.read_bytes()
        assert not data.startswith(b"\xef\xbb\xbf")
        assert b"\r" not in data
        assert data.endswith(b"\n")
        if path.suffix == ".md":
            matter = data.decode().split("---\n")[1]
            assert len(matter.splitlines()) <= MOST_LINES
            assert re.search(r"^date: 2026-11-20$", matter, re.MULTILINE)


def test_a_file_is_named_after_its_title_and_never_overwritten(
    new: New, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The second of one title is told where the first is; another name may be given."""
    asked = ("hoi-dap", "--title", "Làm căn cước ở đâu?", *TODAY)
    assert new(*asked) == 0
    file = desk / PLACE / "articles" / "lam-can-cuoc-o-dau.md"
    file.write_text("của tôi", encoding="utf-8")
    capsys.readouterr()
    assert new(*asked) == 2
    said = capsys.readouterr().err
    assert "đã có content/communes/mau-hai/articles/lam-can-cuoc-o-dau.md" in said
    assert file.read_text(encoding="utf-8") == "của tôi"
    assert new(*asked, "--id", "can-cuoc") == 0
    assert new("xa", "--name", "Mẫu Hai") == 2
    assert new("hoi-dap", "--title", "Mã OTP là gì", "--id", "ma-otp-la-gi", *TODAY) == 2
    assert "đã có content/common/questions/ma-otp-la-gi.md" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("bai", *TODAY), "thiếu --title (tên bài, không dấu chấm cuối)."),
        (("bai", "--title", "Họp", "--commune", "khong-co"), "Không có xã `khong-co`"),
        (("bai", "--title", "???", *TODAY), "không có chữ nào để đặt tên tệp; thêm --id."),
        (("bai", "--title", " ", *TODAY), "--title: chưa ghi gì"),
        (("bai", "--title", "A <b>", *TODAY), "--title: `title` có dấu < hoặc >"),
        (("bai", "--title", "Họp " * 40, *TODAY), "--title: `title` dài 159 ký tự, tối đa 110."),
        (("bai", "--title", "Họp", "--kind", "thơ", *TODAY), "--kind: Không có `thơ`."),
        (("bai", "--title", "Họp", "--field", "giao ducs", *TODAY), "bạn muốn viết `giao-duc`?"),
        (("bai", "--title", "Họp", "--id", "Họp", *TODAY), "ví dụ hop."),
        (("bai", "--title", "Họp", "--id", "con", *TODAY), "ví dụ bai-con."),
        (("canh-bao", "--title", "A", "--valid-until", "20/5/2027", *TODAY), "2027-05-20."),
        (("khau-hieu", "--text", "A", "--approved-by", "X", *TODAY), "thiếu --approved-on"),
        (("infographic", "--kind", "progress", "--title", "A", *TODAY), "new ke-hoach"),
        (("xa", "--name", "Xã Mẫu Ba"), "--name: `Xã Mẫu Ba` không chỉ là tên riêng"),
    ],
)
def test_what_cannot_be_written_is_one_sentence_and_no_file(
    arguments: tuple[str, ...], said: str, new: New, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a terminal nothing is asked: what is missing or wrong, and exit code 2."""
    before = sorted(desk.rglob("*"))
    capsys.readouterr()
    assert new(*arguments) == 2
    message = capsys.readouterr().err
    assert said in message
    assert message.splitlines()[-1].startswith("Lệnh chưa đúng: ")
    assert sorted(desk.rglob("*")) == before


def test_a_person_is_asked_and_asked_again(
    new: New,
    desk: Path,
    answers: Callable[..., None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A number, a key or words choose; Enter takes what is offered; a slip is asked again."""
    answers("9", "2", "Đăng nhập VNeID", "", "Y tế", "1, nguoi-cao-tuoi")
    assert new("bai", *TODAY) == 0
    text = (desk / PLACE / "articles" / "dang-nhap-vneid.md").read_text(encoding="utf-8")
    assert "kind: guide\n" in text
    assert "field: y-te\naudience: [nguoi-dan, nguoi-cao-tuoi]\n" in text
    said = capsys.readouterr().err
    assert "Không có `9`. Chọn một trong: news" in said
    assert f"Đã tạo {PLACE}/articles/dang-nhap-vneid.md" in said


def test_windows_and_long_titles_get_names_that_work(new: New, desk: Path) -> None:
    """``con`` is a device there; a long title is cut between words."""
    assert new("bai", "--title", "Con", *TODAY) == 0
    assert new("bai", "--title", "Hướng dẫn người dân nộp hồ sơ trực tuyến " * 2, *TODAY) == 0
    names = sorted(path.stem for path in (desk / PLACE / "articles").iterdir())
    cut = "huong-dan-nguoi-dan-nop-ho-so-truc-tuyen-huong-dan-nguoi-dan"
    assert names == ["bai-con", cut]


def test_plans_of_two_communes_have_two_names(new: New, desk: Path) -> None:
    """Plans of all communes are named in one place."""
    assert new("xa", "--name", "Mẫu Ba") == 0
    for commune in ("mau-hai", "mau-ba"):
        assert new("ke-hoach", "--title", "Kế hoạch", "--year", "2027", "--commune", commune) == 0
    name = "ke-hoach-chuyen-doi-so-nam-2027"
    assert (desk / PLACE / "plans" / f"{name}.yml").is_file()
    assert (desk / "content/communes/mau-ba/plans" / f"{name}-mau-ba.yml").is_file()


def test_every_kind_of_infographic_can_be_chosen() -> None:
    """Each with its meaning."""
    (kind, *_) = BEGINNINGS["infographic"].questions
    assert kind.choices is not None
    assert list(kind.choices) == list(KINDS)
