"""What an editor reads when ``chuyenmuc posters`` is asked for what cannot be."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PIL import Image

from chuyenmuc.cli.exit_codes import DONE, HAS_ERRORS
from chuyenmuc.cli.main import main
from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.inputs import Inputs

ONE = ("--design", "trong-dong", "--size", "bai-dang-vuong")
DAY = ("--today", "2026-11-20")


COMMUNE = """name: Mẫu
level: xã
agency: Ủy ban nhân dân xã Mẫu
about: Xã giả lập để thử.
"""


def small_content(folder: Path, project_root: Path) -> Path:
    """A commune with nothing in it; of all communes the days, and what hangs on them."""
    commune = folder / "content/communes/xa-mau/commune.yml"
    commune.parent.mkdir(parents=True)
    commune.write_text(COMMUNE, encoding="utf-8")
    common = folder / "content/common"
    for name in ("calendar", "slogans"):
        shutil.copytree(project_root / "content/common" / name, common / name)
    shutil.copy(project_root / "content/common/kits.yml", common)
    return folder


@pytest.fixture(scope="module")
def read(
    project_root: Path, tmp_path_factory: pytest.TempPathFactory, inputs: Inputs
) -> Callable[[Path], Inputs]:
    """What a command reads in the folder to draw into was read before, once for all tests."""
    small = small_content(tmp_path_factory.mktemp("small"), project_root)
    own = replace(inputs, catalogue=load_catalogue(small))
    assert not own.catalogue.report.errors
    return lambda _: own


@pytest.fixture
def project(
    tmp_path: Path, read: Callable[[Path], Inputs], monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A folder to draw into."""
    monkeypatch.setattr("chuyenmuc.cli.posters.read_inputs", read)
    folder = tmp_path / "dự án"
    commune = folder / "content/communes/xa-mau/commune.yml"
    commune.parent.mkdir(parents=True)
    commune.write_text(COMMUNE, encoding="utf-8")
    return folder


@pytest.fixture
def copy(project_root: Path, tmp_path: Path) -> Path:
    """A project small enough to spoil, and read as it then is."""
    folder = small_content(tmp_path / "bản sao", project_root)
    layouts = "templates/layouts"
    shutil.copytree(project_root / layouts, folder / layouts)
    (folder / "assets").symlink_to(project_root / "assets")
    return folder


Posters = Callable[..., tuple[int, str]]


@pytest.fixture
def posters_in(capsys: pytest.CaptureFixture[str]) -> Posters:
    """Run the command in a folder; its exit code and what it says on the screen."""

    def run(folder: Path, *arguments: str) -> tuple[int, str]:
        code = main(["--project", str(folder), "posters", "--commune", "xa-mau", *DAY, *arguments])
        return code, capsys.readouterr().err

    return run


@pytest.fixture
def posters(project: Path, posters_in: Posters) -> Posters:
    """Run the command in the folder to draw into."""
    return partial(posters_in, project)


def png(width: int, height: int) -> bytes:
    """A white PNG: its bytes are few, its pixels many."""
    out = io.BytesIO()
    Image.new("1", (width, height), 1).save(out, "PNG")
    return out.getvalue()


def moving() -> bytes:
    """A PNG that shows one colour, then another."""
    out = io.BytesIO()
    first, second = (Image.new("RGB", (8, 8), colour) for colour in ("red", "blue"))
    first.save(out, "PNG", save_all=True, append_images=[second])
    return out.getvalue()


PICTURES = {
    "thư.docx": (b"PK\x03\x04 not a picture", "AN801", "đổi đuôi tệp không làm nó thành ảnh"),
    "lớn.png": (png(10_000, 10_000), "AN803", "hơn 64 triệu điểm ảnh"),
    "ảnh.heic": (b"\x00\x00\x00\x18ftypheic" + bytes(40), "AN802", "Chép lại ảnh từ máy gốc"),
    "động.png": (moving(), "AN823", "chỉ hình đầu tiên"),
    "hình.svg": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "AN805", "Xuất ảnh thành PNG"),
    "hỏng.jpg": (b"\xff\xd8\xff\xe0" + bytes(30), "AN80", "Ảnh|ảnh"),
}


@pytest.mark.parametrize("option", ["--logo", "--photo"])
@pytest.mark.parametrize("name", PICTURES)
def test_a_bad_picture_is_one_sentence(
    name: str, option: str, project: Path, posters: Posters
) -> None:
    """Its place, what is wrong and what to do; nothing is drawn."""
    body, code, words = PICTURES[name]
    path = project / name
    path.write_bytes(body)
    done, said = posters("--text", "Cả nhà cùng học", *ONE, option, str(path))
    assert done == HAS_ERRORS
    assert f"{path.as_posix()}:1:1: lỗi {code}" in said
    assert any(word in said for word in words.split("|"))
    assert "Traceback" not in said
    assert not (project / "print").exists()


def test_a_picture_that_is_not_there_is_one_sentence(project: Path, posters: Posters) -> None:
    """A folder in its place is said, too."""
    for path, words in (
        (project / "không-có.png", "AN808 Không có tệp ảnh `không-có.png` ở chỗ đã ghi."),
        (project, "ND108 Không mở được tệp (chỗ cần tệp lại là thư mục)."),
    ):
        done, said = posters("--text", "Học", *ONE, "--logo", str(path))
        assert done == HAS_ERRORS
        assert words in said


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--text", ""), "ND305 `text` để trống."),
        (("--text", "chữ " * 400), "ND304 `text` dài 1600 ký tự, tối đa 200."),
        (("--text", "Học chữ 中"), "AP103 Phông chữ in không có ký tự “中”."),
        (("--text", "Học ➜ làm ⑤ 😀"), "Viết “5” thay cho “⑤”; viết “đến” thay cho “➜”; bỏ “😀”"),
        (("--text", "Học", "--call", "Gọi 📞"), "AP103 Phông chữ in không có ký tự “📞”."),
        (("--text", "Học", "--design", "trongdong"), "Có phải bạn muốn viết `trong-dong`?"),
        (("--text", "Học", "--size", "a33"), "Có phải bạn muốn viết `a3`?"),
        (("--text", "Học", *("--point", "Một") * 5), "ND319 `points` có quá 4 mục."),
        (("--text", "Học", "--point", "x" * 71), "ND304"),
        (("--text", "Học", "--hang-from", "2026-10-01"), "Ghi đủ `--hang-from` và `--hang-until`"),
        (
            ("--text", "Học", "--hang-from", "2026-10-10", "--hang-until", "2026-10-01"),
            "HN319 Ngày tháo xuống sớm hơn ngày treo.",
        ),
        (("--campaign", "20-11"), "10-10 (ngay-chuyen-doi-so)"),
        (("--campaign", "05-18"), "Có phải bạn muốn viết `18-05`?"),
    ],
)
def test_a_wish_that_cannot_be_is_one_sentence(
    arguments: tuple[str, ...], words: str, project: Path, posters: Posters
) -> None:
    """From the command line, with what to write instead; nothing is left behind."""
    sizes = () if "--size" in arguments or "--campaign" in arguments else ("--size", "a4")
    designs = () if "--design" in arguments else ("--design", "trong-dong")
    done, said = posters(*arguments, *sizes, *designs)
    assert done == HAS_ERRORS
    assert words in said
    assert "dòng lệnh:1:1: lỗi" in said
    assert not (project / "print").exists()


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("trong-dong.yml", "name: Trống đồng", "nam: Trống đồng"),
        ("trong-dong.yml", "colour: ground}", "colur: ground}"),
        ("sizes.yml", "name: Tờ A4", "nmae: Tờ A4"),
        ("kits.yml", "sizes: [", "size: ["),
    ],
)
def test_a_wrong_key_in_a_template_has_its_place(
    file: str, old: str, new: str, copy: Path, posters_in: Posters
) -> None:
    """File, line and column of the key, and the nearest one that is right."""
    path = next(copy.rglob(file))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    before = text[: text.index(old)]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    right, wrong = old.split(":", maxsplit=1)[0], new.split(":", maxsplit=1)[0]
    done, said = posters_in(copy, "--text", "Học", *ONE)
    assert done == HAS_ERRORS
    assert f"{path.relative_to(copy).as_posix()}:{line}:{column}: lỗi ND302" in said
    assert f"Không có trường nào tên `{wrong}`." in said
    assert f"Có phải bạn muốn viết `{right}`?" in said


@pytest.mark.parametrize(
    "what", ["a file in the way", "a file above", "other files", "odd letters"]
)
def test_a_folder_that_cannot_be_written_is_one_sentence(
    what: str, project: Path, posters: Posters
) -> None:
    """What is there stays as it was, and no half of anything lies beside it."""
    there = project / "ra"
    out = there
    if what == "other files":
        there.mkdir()
        (there / "của tôi.txt").write_text("giữ", encoding="utf-8")
    elif what == "odd letters":
        out = project / ("[red]ký tự lạ " + "é" * 200)
    else:
        there.write_text("giữ", encoding="utf-8")
        out = there / "con" if what == "a file above" else there
    before = sorted(path for path in project.rglob("*") if "cache" not in str(path))
    done, said = posters("--text", "Học", *ONE, "--out", str(out))
    assert done == HAS_ERRORS
    assert "Không đọc hoặc ghi được" in said or f"Không thay {there}: ở đó đang có" in said
    after = sorted(path for path in project.rglob("*") if "cache" not in str(path))
    assert after == before


def test_everything_that_may_be_given_is_drawn(copy: Path, posters_in: Posters) -> None:
    """A logo, a sub-line, points and dates; a hanging too long is a warning and no more."""
    logo = io.BytesIO()
    Image.new("RGBA", (200, 200), (11, 90, 60, 200)).save(logo, "PNG")
    (copy / "logo.png").write_bytes(logo.getvalue())
    done, said = posters_in(
        copy,
        *("--text", "Cả nhà cùng học", "--sub", "Mỗi tối một bài", "--point", "Đăng nhập VNeID"),
        *("--hang-from", "2026-09-20", "--hang-until", "2026-10-10"),
        *("--logo", str(copy / "logo.png"), "--design", "sen-xanh", "--size", "pano-2x3"),
    )
    assert done == DONE, said
    assert "AP139 Treo quá 15 ngày" in said
    assert (copy / "print/xa-mau-rieng/tu-viet/sen-xanh/pano-2x3.pdf").is_file()
