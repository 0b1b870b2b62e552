"""Which commune a command works on: said at its start, and remembered for the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from chuyenmuc.adapters.remembered_commune import NAME
from chuyenmuc.cli.commune import work_on
from chuyenmuc.cli.main import main


def remembered(project: Path) -> str | None:
    """What stands in the file, if it is there."""
    file = project / NAME
    return file.read_text(encoding="utf-8") if file.is_file() else None


@pytest.mark.parametrize("command", ["build", "posters", "serve", "materialise"])
def test_every_command_says_first_which_commune_it_works_on(
    command: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By its name and its id, before anything that can go wrong; here the project has no pages."""
    main(["--project", str(project), command, "--commune", "xa-mau"])
    assert capsys.readouterr().err.splitlines()[0] == "Đang làm: Xã Mẫu (xa-mau)."


@pytest.mark.usefixtures("watched")
def test_a_commune_that_is_named_is_the_one_of_the_next_run(
    two_communes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is said that it is kept; the next run says that it is the same one, and how to choose."""
    assert work_on(two_communes, "mau-hai") == "mau-hai"
    assert capsys.readouterr().err == (
        "Đang làm: Xã Mẫu Hai (mau-hai). Lần sau không ghi --commune thì vẫn làm xã này.\n"
    )
    assert work_on(two_communes, None) == "mau-hai"
    said = capsys.readouterr().err
    assert said.startswith("Đang làm: Xã Mẫu Hai (mau-hai) như lần trước.")
    assert "--commune MÃ" in said


@pytest.mark.usefixtures("watched")
def test_naming_another_commune_changes_the_choice(two_communes: Path) -> None:
    """The last one named counts."""
    for commune in ("mau-hai", "xa-mau"):
        work_on(two_communes, commune)
    assert remembered(two_communes) == "xa-mau\n"


@pytest.mark.usefixtures("watched")
def test_check_remembers_as_the_other_commands_do(
    two_communes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line on what is checked says so."""
    main(["--project", str(two_communes), "check", "--commune", "mau-hai"])
    assert "Lần sau không ghi --commune" in capsys.readouterr().err
    assert remembered(two_communes) == "mau-hai\n"


@pytest.mark.usefixtures("watched")
def test_what_is_no_editing_chooses_nothing(two_communes: Path) -> None:
    """A site is verified, or handed to another engine, without a word on what comes next."""
    (two_communes / "site").mkdir()
    for command in ("verify", "materialise"):
        main(["--project", str(two_communes), command, "--commune", "mau-hai"])
    assert remembered(two_communes) is None


def test_where_nobody_watches_nothing_is_remembered(two_communes: Path) -> None:
    """A nightly job or a test names communes of its own."""
    assert work_on(two_communes, "mau-hai") == "mau-hai"
    main(["--project", str(two_communes), "check", "--commune", "mau-hai"])
    assert remembered(two_communes) is None


@pytest.mark.usefixtures("watched")
def test_a_commune_that_is_not_there_is_not_remembered(two_communes: Path) -> None:
    """A slip of the finger costs one run, not the next ones; nor does a path get into the file."""
    for wrong in ("mau-hia", "../communes/mau-hai", ""):
        work_on(two_communes, wrong)
    assert remembered(two_communes) is None


def test_a_remembered_commune_that_is_gone_is_said(
    two_communes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And the run goes on as if none had been chosen."""
    (two_communes / NAME).write_text("xa-cu\n", encoding="utf-8")
    assert work_on(two_communes, None) == "dien-chau"
    said = capsys.readouterr().err
    assert "Xã chọn lần trước (xa-cu) không còn trong content/communes." in said
    assert "Chọn lại bằng --commune MÃ" in said


def test_a_choice_saved_by_notepad_is_read(two_communes: Path) -> None:
    """With its mark at the start and its line ends."""
    (two_communes / NAME).write_bytes(b"\xef\xbb\xbfmau-hai\r\n")
    assert work_on(two_communes, None) == "mau-hai"


@pytest.mark.usefixtures("watched")
def test_a_choice_that_cannot_be_kept_stops_nothing(
    two_communes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The run works on the commune that was named, and promises nothing."""
    (two_communes / NAME).mkdir()
    assert work_on(two_communes, "mau-hai") == "mau-hai"
    assert capsys.readouterr().err == "Đang làm: Xã Mẫu Hai (mau-hai).\n"


def test_the_only_commune_needs_no_choice(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A project of one commune works on that one, and talks of no other."""
    assert work_on(project, None) == "xa-mau"
    assert capsys.readouterr().err == "Đang làm: Xã Mẫu (xa-mau).\n"


def test_a_commune_whose_file_is_broken_is_said_by_its_id(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is wrong with the file is for the check to say."""
    file = project / "content" / "communes" / "xa-mau" / "commune.yml"
    file.write_text("level: làng\n", encoding="utf-8")
    assert work_on(project, None) == "xa-mau"
    assert capsys.readouterr().err == "Đang làm: xa-mau.\n"
