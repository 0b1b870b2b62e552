"""Lighthouse's four marks on a phone. It is a program for Node, so it is fetched by npx.

Without Node, or without a network the first time, the rows say so and fall short.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from bench.phone.server import served
from bench.row import Row

VERSION = "12.8.2"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = {
    "trang chủ": "",
    "bài": "huong-dan/nop-ho-so-truc-tuyen/",
    "kế hoạch": "ke-hoach/",
    "áp phích": "ap-phich/",
}
FLAGS = "--headless=new --no-sandbox --disable-gpu"


def lighthouse(site: Path, browser: Path) -> Iterator[Row]:
    """The lowest of the four marks of each page, in a browser of this machine."""
    npx = shutil.which("npx")
    with served(site) as address:
        for name, uri in PAGES.items():
            marks = _marks(npx, f"{address}/{uri}", browser) if npx else None
            if marks is None:
                print(f"  Lighthouse {name}: chưa đo được")
                yield Row(f"Lighthouse {name}: chưa đo được", 0, 100, "điểm", at_least=True)
                continue
            print(f"  Lighthouse {name}: " + " · ".join(f"{k} {v:.0f}" for k, v in marks.items()))
            yield Row(f"Lighthouse {name}", min(marks.values()), 100, "điểm", at_least=True)


def _marks(npx: str, url: str, browser: Path) -> dict[str, float] | None:
    done = subprocess.run(  # the arguments are written here
        [
            *(npx, "--yes", f"lighthouse@{VERSION}", url, "--output=json", "--quiet"),
            *(f"--chrome-flags={FLAGS}", f"--only-categories={','.join(CATEGORIES)}"),
        ],
        env={**os.environ, "CHROME_PATH": str(browser)},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    try:
        report = json.loads(done.stdout)
    except json.JSONDecodeError:
        return None
    _explain(report)
    return {name: 100 * (report["categories"][name]["score"] or 0) for name in CATEGORIES}


def _explain(report: dict[str, dict[str, dict[str, object]]]) -> None:
    """Name what cost a mark."""
    for audit in report["audits"].values():
        score = audit.get("score")
        if (
            isinstance(score, (int, float))
            and score < 1
            and audit.get("scoreDisplayMode")
            in {
                "binary",
                "numeric",
            }
        ):
            print(f"    {audit['id']}: {audit.get('displayValue') or audit['title']}")
