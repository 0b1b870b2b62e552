"""The engines our search is compared with, fed with the same pages: Material's own and Pagefind.

Neither has a goal here; their rows show what the reader gains.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from types import SimpleNamespace

import material  # type: ignore[import-untyped]  # the theme has no types
from material.plugins.search.plugin import SearchIndex  # type: ignore[import-untyped]  # as above

from bench.linked import ROOT
from bench.search.site import COMMUNE, Built
from chuyenmuc.inputs import read_inputs
from chuyenmuc.views.address import article_uri, infographic_uri

PAGEFIND = "1.5.2"
_SCRIPTS = Path(material.__file__).parent / "templates" / "assets" / "javascripts"


_HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


class NoPagefindError(Exception):
    """Pagefind could not be installed or would not run; the message is one sentence."""


def make_stock(built: Built, folder: Path) -> Path:
    """Material's worker, its language files and its index of the pages, as one folder to serve."""
    shutil.copytree(_SCRIPTS / "lunr", folder / "assets" / "javascripts" / "lunr")
    shutil.copytree(_SCRIPTS / "workers", folder / "assets" / "javascripts" / "workers")
    settings = json.loads((built.site / "search" / "search_index.json").read_text("utf-8"))[
        "config"
    ]
    index = SearchIndex(**settings)
    tags = _tags(built)
    for uri in built.page_uris:
        page = (built.site / uri / "index.html").read_text("utf-8")
        main = page[page.index("<main") : page.rindex("</main>")]
        heading = _HEADING.search(main)
        title = " ".join(_TAG.sub("", heading[1]).split()) if heading else COMMUNE
        index.add_entry_from_context(
            SimpleNamespace(
                meta={"title": title, "tags": tags.get(uri, [])},
                title=title,
                content=main,
                toc=[],
                url=uri,
            )
        )
    (folder / "search").mkdir()
    (folder / "search" / "search_index.json").write_text(index.generate_search_index(None), "utf-8")
    (folder / "index.html").write_text("<!doctype html><title>Material</title>", "utf-8")
    return folder


def stock_worker(folder: Path) -> str:
    """The address of Material's worker in its folder."""
    (path,) = (folder / "assets" / "javascripts" / "workers").glob("search.*.min.js")
    return path.relative_to(folder).as_posix()


def stock_files(folder: Path) -> list[Path]:
    """What Material fetches for search whenever a page is merely opened."""
    scripts = folder / "assets" / "javascripts"
    languages = [
        scripts / "lunr" / "min" / f"lunr.{name}.min.js" for name in ("stemmer.support", "vi")
    ]
    return [folder / stock_worker(folder), *languages, folder / "search" / "search_index.json"]


def _tags(built: Built) -> dict[str, list[str]]:
    library = read_inputs(built.project).catalogue.libraries[COMMUNE]
    tags = {article_uri(entry): list(entry.model.tags) for entry in library.articles}
    tags |= {infographic_uri(entry.id): list(entry.model.tags) for entry in library.infographics}
    return tags


def make_pagefind(built: Built) -> None:
    """Let Pagefind index the site, into ``pagefind/`` beside its pages.

    Raises:
        NoPagefindError: it cannot be installed or does not finish.
    """
    command = [_pagefind(), "-m", "pagefind", "--site", str(built.site), "--root-selector", "main"]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    if done.returncode != 0:
        raise NoPagefindError(done.stdout + done.stderr)


def _pagefind() -> str:
    """The Python of an environment of its own that has Pagefind; made on the first run."""
    home = ROOT / ".cache" / "bench" / f"pagefind-{PAGEFIND}"
    python = home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not (home / "xong").is_file():
        venv.create(home, clear=True, with_pip=True)
        packages = [f"pagefind=={PAGEFIND}", f"pagefind_bin=={PAGEFIND}"]
        pip = [str(python), "-m", "pip", "install", "--quiet", "--only-binary=:all:", *packages]
        done = subprocess.run(pip, capture_output=True, check=False, encoding="utf-8")
        if done.returncode != 0:
            raise NoPagefindError(done.stderr.strip().splitlines()[-1])
        (home / "xong").touch()
    return str(python)
