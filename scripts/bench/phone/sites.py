"""The folders that ``make bench-phone`` opens, all built from the project as it stands."""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from bench.linked import ROOT, linked_project
from chuyenmuc.adapters.file_cache import project_cache
from chuyenmuc.build import build
from chuyenmuc.channels.workshop import Workshop
from chuyenmuc.inputs import read_inputs
from chuyenmuc.ports import NoProgress

TODAY = dt.date(2026, 11, 20)
ARTICLE = "huong-dan/nop-ho-so-truc-tuyen/"
BY_HAND = ROOT / "tests" / "bench" / "phone"
EXTRA_ARTICLES = 200
_TEXT = re.compile(r'<article class="[^"]*cm-prose[^"]*">(.*?)</article>', re.DOTALL)


class NotBuiltError(Exception):
    """A site could not be built; the message is what the program said."""


def build_site(commune: str, project: Path) -> Path:
    """Build the site of a commune as an editor does; the folder it is in."""
    program = Path(sys.executable).with_name("chuyenmuc")
    done = subprocess.run(  # the program under measurement
        [
            *(program, "--project", project, "build", "--commune", commune),
            *("--today", TODAY.isoformat()),
        ],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    if done.returncode:
        raise NotBuiltError(done.stdout + done.stderr)
    return project / "site"


def grown_project(folder: Path, commune: str) -> Path:
    """A copy of the project in which the commune has 200 more articles."""
    linked_project(folder)
    news = folder / "content" / "communes" / commune / "articles"
    news.mkdir(exist_ok=True)
    for number in range(EXTRA_ARTICLES):
        (news / f"bai-do-{number}.md").write_text(
            f"---\ntitle: Bài đo số {number}\nkind: news\nsummary: Bài thêm để đo.\n"
            "date: 2026-10-01\nfield: hanh-chinh\naudience: [nguoi-dan]\n---\nMột đoạn.\n",
            encoding="utf-8",
        )
    return folder


def page_by_hand(site: Path, out: Path) -> Path:
    """The hand-written page with the text of the article of ``site``, and the same fonts."""
    text = (site / ARTICLE / "index.html").read_text(encoding="utf-8")
    article = _TEXT.search(text)
    title = re.search(r"<h1>(.*?)</h1>", text, re.DOTALL)
    lead = re.search(r'<p class="cm-lead">(.*?)</p>', text, re.DOTALL)
    if not (article and title and lead):
        raise NotBuiltError(f"không thấy chữ của bài trong {ARTICLE}")
    page = (BY_HAND / "trang.html").read_text(encoding="utf-8")
    for slot, found in (("title", title), ("lead", lead), ("text", article)):
        page = page.replace("{{ " + slot + " }}", found[1])
    out.mkdir()
    (out / "index.html").write_text(page, encoding="utf-8")
    shutil.copy(BY_HAND / "trang.css", out)
    shutil.copytree(site / "assets" / "fonts", out / "fonts")
    shutil.copy(site / "assets" / "img" / "mark.svg", out)
    return out


def material_site(folder: Path, commune: str) -> Path:
    """The same articles in Material as it comes, but without the fonts it asks of another host."""
    site = build(Workshop.of(read_inputs(ROOT), project_cache(ROOT), NoProgress()), commune, TODAY)
    docs = folder / "docs"
    for page in (page for page in site.pages if page.is_page):
        _, front, body = page.read().decode().split("---\n", 2)
        meta = yaml.safe_load(front)
        path = docs / page.uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {meta['title']}\n\n{meta['description']}\n\n{body}", encoding="utf-8")
    settings = {
        "site_name": site.name,
        "theme": {"name": "material", "language": "vi", "font": False},
        "markdown_extensions": ["admonition", "attr_list", "footnotes", "tables"],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    subprocess.run(  # the engine as it comes
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", "mkdocs.yml"],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        check=True,
    )
    return folder / "site"
