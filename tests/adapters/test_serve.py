"""The preview: it shows edits at once, goes on past errors, and never touches the live site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

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


@pytest.fixture(scope="module")
def see(copy: Path) -> Iterator[Callable[[str, str], bool]]:
    """Start the preview; ask whether words come to stand on a page."""
    address = (copy / "mkdocs.yml").read_text(encoding="utf-8").split("dev_addr: ")[1].strip()
    with subprocess.Popen(
        [str(Path(sys.executable).with_name("chuyenmuc")), "serve", "--today", "2026-11-20"],
        cwd=copy,
        env={**os.environ, "PYTHONWARNDEFAULTENCODING": ""},
        stderr=subprocess.DEVNULL,
    ) as process:

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


def test_a_second_preview_says_that_one_is_running(
    copy: Path, see: Callable[[str, str], bool]
) -> None:
    """The port is taken: one sentence, exit 1."""
    assert see("", "Chuyển đổi số")
    done = subprocess.run(
        [str(Path(sys.executable).with_name("chuyenmuc")), "serve", "--today", "2026-11-20"],
        cwd=copy,
        env={**os.environ, "PYTHONWARNDEFAULTENCODING": ""},
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=PATIENCE,
    )
    assert done.returncode == 1
    assert "Một bản xem thử khác đang chạy" in done.stderr
    assert "Traceback" not in done.stderr
