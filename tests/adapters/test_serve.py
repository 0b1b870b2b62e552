"""The preview: it shows edits at once, goes on past errors, and never touches the live site."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ARTICLE = "content/common/guides/tra-cuu-ho-so.md"
PATIENCE = 60  # seconds: a rebuild takes one or two, a busy machine more


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory, project_root: Path) -> Path:
    """A project folder that may be edited, on a port of its own."""
    folder = tmp_path_factory.mktemp("preview")
    for name in ("content", "templates", "assets", "docs"):
        shutil.copytree(project_root / name, folder / name)
    settings = (project_root / "mkdocs.yml").read_text(encoding="utf-8")
    port = 8000 + os.getpid() % 1000
    (folder / "mkdocs.yml").write_text(
        f"{settings}\ndev_addr: 127.0.0.1:{port}\n", encoding="utf-8"
    )
    return folder


def start(copy: Path, *options: str, **streams: Any) -> subprocess.Popen[Any]:  # noqa: ANN401  # as Popen takes them
    """Start a preview of the copy."""
    program = str(Path(sys.executable).with_name("chuyenmuc"))
    return subprocess.Popen(
        [program, "serve", "--today", "2026-11-20", *options],
        cwd=copy,
        env={**os.environ, "PYTHONWARNDEFAULTENCODING": ""},
        **streams,
    )


@pytest.fixture(scope="module")
def see(copy: Path) -> Iterator[Callable[[str, str], bool]]:
    """Start the preview; ask whether words come to stand on a page."""
    address = (copy / "mkdocs.yml").read_text(encoding="utf-8").split("dev_addr: ")[1].strip()
    with start(copy, stderr=subprocess.DEVNULL) as process:

        def ask(uri: str, words: str) -> bool:
            until = time.monotonic() + PATIENCE
            while time.monotonic() < until:
                try:
                    with urllib.request.urlopen(f"http://{address}/{uri}", timeout=5) as page:
                        if words in page.read().decode("utf-8"):
                            return True
                except OSError:  # not up yet, or the page is not there yet
                    pass
                time.sleep(0.2)
            return False

        yield ask
        process.terminate()


def edit(copy: Path, uri: str, old: str, new: str) -> None:
    """Change one file of the copy as an editor would."""
    path = copy / uri
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_an_edit_of_content_shows(copy: Path, see: Callable[[str, str], bool]) -> None:
    """A heading changed in an article is on the page without a command."""
    assert see("huong-dan/tra-cuu-ho-so/", "Các bước")
    edit(copy, ARTICLE, "## Các bước", "## Các bước vừa sửa")
    assert see("huong-dan/tra-cuu-ho-so/", "Các bước vừa sửa")


def test_an_edit_of_a_style_and_of_a_template_shows(
    copy: Path, see: Callable[[str, str], bool]
) -> None:
    """Designers see what they do, too."""
    edit(copy, "assets/styles/10-tokens.css", ":root", ":root{--thu:1}:root")
    assert see("assets/cm.css", "--thu:1")
    edit(copy, "templates/pages/home.html", "ghi rõ nguồn", "có ghi nguồn")
    assert see("", "có ghi nguồn")


def test_a_broken_file_does_not_stop_the_preview(
    copy: Path, see: Callable[[str, str], bool]
) -> None:
    """The page of the broken file is gone, the others go on, and mending brings it back."""
    title = "title: Xem hồ sơ"
    edit(copy, ARTICLE, title, f"title: Kế hoạch #15\n{title}")
    edit(copy, "templates/pages/home.html", "có ghi nguồn", "nguồn ghi rõ")
    assert see("", "nguồn ghi rõ")
    edit(copy, ARTICLE, "title: Kế hoạch #15\n", "")
    assert see("huong-dan/tra-cuu-ho-so/", "Các bước")
    assert not (copy / "site").exists()


def test_a_link_that_leads_nowhere_does_not_stop_the_preview(
    copy: Path, see: Callable[[str, str], bool]
) -> None:
    """Writing comes before copying the picture: the text shows, the picture is missing."""
    edit(copy, ARTICLE, "## Các bước", "![Ảnh](chua-chep.jpg)\n\n## Các bước")
    assert see("huong-dan/tra-cuu-ho-so/", "chua-chep.jpg")


def test_a_second_preview_takes_another_port(copy: Path, see: Callable[[str, str], bool]) -> None:
    """It says first that the usual one is taken, before it builds."""
    assert see("", "Chuyển đổi số")
    with start(copy, stderr=subprocess.PIPE, encoding="utf-8") as second:
        assert second.stderr
        said = [next(second.stderr) for _ in range(2)]
        second.kill()
    assert said[0].startswith("Đang làm: Xã Diễn Châu (dien-chau)")
    assert re.fullmatch(r"Cổng \d+ đang có chương trình dùng, .*\n", said[1])


def test_a_port_that_is_asked_for_and_taken_is_refused(
    copy: Path, see: Callable[[str, str], bool]
) -> None:
    """One sentence with what to do, exit 1, and nothing is built."""
    assert see("", "Chuyển đổi số")
    port = (copy / "mkdocs.yml").read_text(encoding="utf-8").rpartition(":")[2].strip()
    with start(copy, "--port", port, stderr=subprocess.PIPE, encoding="utf-8") as second:
        _, said = second.communicate(timeout=PATIENCE)
    assert second.returncode == 1
    assert said.splitlines()[1:] == [
        f"Cổng {port} đang có chương trình dùng. Chọn số khác, hoặc bỏ --port."
    ]
