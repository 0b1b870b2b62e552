"""Small sites built with the frame alone: pages with made-up HTML, no content of a commune."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from chuyenmuc.inputs.scripts import sent_script
from chuyenmuc.views.address import named

BUNDLE = "assets/javascripts/bundle.js"
ICON = '<svg class="cm-i" aria-hidden="true"><use href="#i-seal"/></svg>'
NAV = (
    {"title": "Trang chủ", "uri": "", "icon": "home", "header": False, "bar": True},
    {"title": "Hướng dẫn", "uri": "huong-dan/", "icon": "list", "header": True, "bar": True},
    {"title": "Tìm kiếm", "uri": "tim-kiem/", "icon": "search", "header": False, "bar": True}
    | {"finds": True},
)

Pages = Mapping[str, str]
BuildFrame = Callable[..., Pages]


def page(title: str, body: str = "", **cm: object) -> str:
    """A page as ``render/`` writes it: front matter in JSON, which is YAML, then Markdown."""
    about = {"kind": "guide", "section": "", "before": "", "after": "", "side": "", "icons": []}
    meta = {"title": title, "description": f"Mô tả: {title}", "cm": {**about, **cm}}
    return f"---\n{json.dumps(meta, ensure_ascii=False)}\n---\n{body}"


SOURCES = {
    "index.md": page(
        "Trang chủ", kind="home", home=True, before="<h1>Bà con cần làm việc gì?</h1>"
    ),
    "huong-dan/nop-ho-so.md": page(
        "Nộp hồ sơ",
        "## Cần chuẩn bị\n\n- Giấy tờ\n\n## Các bước\n\n1. Mở\n2. Gửi\n\n## Hỏi\n\nHết.\n",
        section="huong-dan/",
        before=f"<h1>Nộp hồ sơ</h1>{ICON}",
        icons=["seal"],
    ),
    "tim-kiem.md": page("Tìm kiếm", kind="search", script="assets/tim.js"),
    "tin-bai/dau-la.md": page('Dấu <lạ> & “ngoặc" kép', "Một đoạn.\n", kind="news"),
}


@pytest.fixture(scope="session")
def build_frame(tmp_path_factory: pytest.TempPathFactory, project_root: Path) -> BuildFrame:
    """Build the sample pages under the frame; the keywords change what the frame is told."""

    def build(**changes: object) -> Pages:
        root = tmp_path_factory.mktemp("frame")
        for name, text in SOURCES.items():
            path = root / "docs" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        settings = root / "mkdocs.yml"
        settings.write_text(json.dumps(engine_settings(project_root, changes)), encoding="utf-8")
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", settings],
            env={**os.environ, "PYTHONWARNDEFAULTENCODING": "", "NO_MKDOCS_2_WARNING": "1"},
            check=True,
        )
        built = root / "site"
        return {
            path.relative_to(built).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(built.rglob("*.html"))
        }

    return build


@pytest.fixture(scope="session")
def demo_pages(build_frame: BuildFrame) -> Pages:
    """The pages of a demo, by address."""
    return build_frame()


def engine_settings(project_root: Path, changes: Mapping[str, object]) -> dict[str, object]:
    """The engine's settings, with everything the frame reads in ``extra.cm``.

    ``site_url`` is the engine's own.
    """
    icons = sorted((project_root / "assets" / "icons").glob("*.svg"))
    cm = {
        "commune": "xa-mau",
        "name": "Xã Mẫu",
        "column": "Chuyển đổi số",
        "place": "Chuyển đổi số xã Mẫu",
        "province": "Tỉnh Mẫu",
        "demo": True,
        "synthetic": False,
        "real": False,
        "about": "Trang thử khung.",
        "owner": None,
        "channels": [],
        "nav": NAV,
        "own_icons": ["info", "half", "menu", "search", "home", "list"],
        "lost_icons": ["list", "home"],
        "at": {**named()},
        "stylesheet": "assets/cm.css",
        "later_style": "assets/later.css",
        "first_script": sent_script(project_root / "assets/scripts/first.js"),
        "script": "assets/chuyenmuc.js",
        "bundle": BUNDLE,
        "search_worker": "assets/scripts/search.js",
        "icons": {icon.stem: "M0 0h1" for icon in icons},
    }
    return {
        "site_name": "Chuyển đổi số",
        "site_url": changes.get("site_url", ""),
        "theme": {
            "name": "material",
            "custom_dir": str(project_root / "templates" / "theme"),
            "language": "vi",
            "font": False,
        },
        "plugins": ["search"],
        "nav": [{"Trang chủ": "index.md"}],
        "extra": {"cm": {**cm, **changes}},
    }
