"""``chuyenmuc check``: an editor asks about one file, one folder, one commune, or everything."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from chuyenmuc.adapters.remembered_commune import NAME
from chuyenmuc.cli.exit_codes import DONE, HAS_ERRORS, WRONG_USAGE
from chuyenmuc.cli.main import main

GUIDES = "content/common/guides"
SPLIT = "Xa\N{COMBINING TILDE}"
"""“Xã” with its mark taken apart, as some keyboards leave it."""


@pytest.fixture
def broken(two_communes: Path) -> Path:
    """A project with one broken file in the shared content and one in each commune."""
    for uri in (
        f"{GUIDES}/chung.md",
        "content/communes/xa-mau/articles/mot.md",
        "content/communes/mau-hai/articles/hai.md",
    ):
        path = two_communes / uri
        path.parent.mkdir(parents=True)
        path.write_text(f"---\ntitle: Số #1\n---\n{SPLIT}\n", encoding="utf-8")
    return two_communes


def check(project: Path, *arguments: str) -> int:
    """Run the command."""
    return main(["--project", str(project), "check", *arguments])


def files_in(out: str) -> set[str]:
    """The names of the files with findings; the project of these tests has no templates."""
    return {Path(uri).name for uri in re.findall(r"^(content/\S+?):\d+:\d+: ", out, re.MULTILINE)}


@pytest.mark.parametrize(
    ("asked", "files"),
    [
        ((f"{GUIDES}/chung.md",), {"chung.md"}),
        ((f"{GUIDES}/chung.md", "content/communes/mau-hai"), {"chung.md", "hai.md"}),
        (("content/communes",), {"mot.md", "hai.md"}),
        (("content/communes/xa-mau/",), {"mot.md"}),
        (("content",), {"chung.md", "mot.md", "hai.md"}),
        (("--commune", "mau-hai"), {"chung.md", "hai.md"}),
        (("--all",), {"chung.md", "mot.md", "hai.md"}),
        ((), {"chung.md", "mot.md", "hai.md"}),
    ],
)
def test_only_what_is_asked_about_is_told(
    asked: tuple[str, ...],
    files: set[str],
    broken: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A path is written from the folder one stands in; a commune has the shared content too."""
    monkeypatch.chdir(broken)
    assert check(broken, *asked) == HAS_ERRORS
    assert files_in(capsys.readouterr().out) == files


def test_a_good_file_passes_whatever_the_others_are(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 0, and one line that says what is left elsewhere and how to see it."""
    good = broken / "content" / "communes" / "xa-mau" / "commune.yml"
    assert check(broken, str(good)) == DONE
    out, err = capsys.readouterr()
    assert out == "Không có lỗi nào.\n"
    assert err.splitlines() == [
        "Đang kiểm tra: content/communes/xa-mau/commune.yml.",
        "Nơi khác còn 19 lỗi, 3 lưu ý. Xem hết: chuyenmuc check --all",
    ]


def test_the_commune_of_the_last_time_is_the_one_checked(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first line says which and how to see all; ``--all`` does."""
    (broken / NAME).write_text("mau-hai\n", encoding="utf-8")
    check(broken)
    out, err = capsys.readouterr()
    assert files_in(out) == {"chung.md", "hai.md"}
    assert err == (
        "Đang kiểm tra: Xã Mẫu Hai (mau-hai) và phần dùng chung, như lần trước. Mọi xã: --all.\n"
    )
    check(broken, "--all")
    assert files_in(capsys.readouterr().out) == {"chung.md", "mot.md", "hai.md"}


@pytest.mark.parametrize("commune", ["mau-ba", "/", "../communes/xa-mau", ""])
def test_a_commune_that_is_not_there_is_one_finding(
    commune: str, broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever was written for its id, with the communes that are there."""
    assert check(broken, "--commune", commune) == HAS_ERRORS
    out, _ = capsys.readouterr()
    assert out.startswith(f"content/communes:1:1: lỗi ND110 Không có xã `{commune}`")
    assert "mau-hai, xa-mau" in out


def test_a_project_without_communes_is_told_how_to_begin(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its folder was moved, or there never was one: there is nothing to choose from."""
    (tmp_path / "content").mkdir()
    assert check(tmp_path, "--commune", "xa-mau") == HAS_ERRORS
    assert "chuyenmuc new xa" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("content/common/chugn.md", f"Có phải bạn muốn viết `{GUIDES}/chung.md`?"),
        ("content/khong-co", "không có `content/khong-co`."),
        (".", "`.` không nằm trong thư mục content của dự án."),
        ("..", "`..` không nằm trong thư mục content của dự án."),
        (NAME, f"`{NAME}` không nằm trong thư mục content của dự án."),
    ],
)
def test_a_path_that_is_no_content_is_one_sentence(
    path: str,
    words: str,
    broken: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Exit 2, nothing is checked; the nearest file is named."""
    (broken / NAME).write_text("xa-mau\n", encoding="utf-8")
    monkeypatch.chdir(broken)
    assert check(broken, path) == WRONG_USAGE
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("Lệnh chưa đúng: ")
    assert words in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("asked", "mended"),
    [
        (("content/communes/xa-mau/articles/mot.md",), {"mot.md"}),
        (("--commune", "mau-hai"), {"chung.md", "hai.md"}),
        (("--all",), {"chung.md", "mot.md", "hai.md"}),
    ],
)
def test_only_what_is_asked_about_is_repaired(
    asked: tuple[str, ...], mended: set[str], broken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files of other people stay as they are."""
    monkeypatch.chdir(broken)
    check(broken, "--fix", *asked)
    texts = {path.name: path.read_text("utf-8") for path in broken.rglob("*.md")}
    assert {name for name, text in texts.items() if SPLIT not in text} == mended


def test_letters_that_only_look_right_are_mended(broken: Path) -> None:
    """Line ends of other programs become lines of the text, and spaces in its head."""
    guide = broken / GUIDES / "la-mat.md"
    guide.write_text(
        "---\ntitle: \u00d0ăng\u2028ký\nsummary: x\n---\n\n𝗧𝗵𝗼̂𝗻 một\u2028Chuyá»ƒn\u2029hai\n",  # noqa: RUF001  # what is to be mended
        encoding="utf-8",
    )
    check(broken, "--fix", str(guide))
    assert guide.read_text(encoding="utf-8") == (
        "---\ntitle: Đăng ký\nsummary: x\n---\n\nThôn một\nChuyển\n\nhai\n"
    )


def test_what_waits_is_listed_and_is_no_error(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line with the names, where they are asked about; programs read none of it."""
    uri = "content/communes/xa-mau/articles/nhap.md"
    (project / uri).parent.mkdir()
    (project / uri).write_text(
        "---\ntitle: Bài nháp\nkind: guide\nsummary: Một câu.\ndate: 2026-11-01\n"
        "field: hanh-chinh\naudience: [nguoi-dan]\ndraft: true\n---\n\nNội dung.\n",
        encoding="utf-8",
    )
    check(project, str(project / uri), "--today", "2026-11-20", "--format", "json")
    told = capsys.readouterr()
    assert told.err.splitlines()[-1] == "1 bài nháp chưa đăng: “Bài nháp”."
    assert told.out == "[]\n"
    check(project, str(project / "content/communes/xa-mau/commune.yml"), "--today", "2026-11-20")
    assert "chưa đăng" not in capsys.readouterr().err
