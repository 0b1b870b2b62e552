"""The manifest of a finished site."""

from __future__ import annotations

import json
from pathlib import Path

from chuyenmuc.publish.offline.webmanifest import MANIFEST_URI, with_webmanifest, write_webmanifest

AWAY = '<head><meta http-equiv="refresh" content="0; url=../a/"></head>'


def test_pages_name_the_manifest_from_where_they_are() -> None:
    """Relative, once; pages that send on and the page shown at any depth name none."""
    page = "<head></head><p>a</p>"
    named = f'<head><link rel="manifest" href="{{}}{MANIFEST_URI}"></head><p>a</p>'
    assert with_webmanifest(page, "index.html") == named.format("")
    assert with_webmanifest(page, "huong-dan/a/index.html") == named.format("../../")
    assert with_webmanifest(page, "404.html") == page
    assert with_webmanifest(AWAY, "huong-dan/cu/index.html") == AWAY


def test_a_demo_is_installed_as_one(tmp_path: Path) -> None:
    """On the home screen of a phone the name still says so; an official site has its own."""
    names = []
    for demo in (True, False):
        write_webmanifest(tmp_path, name="Chuyển đổi số xã Mẫu", short_name="Xã Mẫu", demo=demo)
        found = json.loads((tmp_path / MANIFEST_URI).read_text(encoding="utf-8"))
        names.append((found["name"], found["short_name"]))
    assert names == [
        ("Chuyển đổi số xã Mẫu (bản trình diễn)", "Xã Mẫu (bản trình diễn)"),
        ("Chuyển đổi số xã Mẫu", "Xã Mẫu"),
    ]


def test_every_icon_of_the_manifest_is_there(built_site: Path) -> None:
    """A phone that finds none draws a letter instead."""
    found = json.loads((built_site / MANIFEST_URI).read_text(encoding="utf-8"))
    assert {icon["sizes"] for icon in found["icons"]} == {"any", "192x192", "512x512"}
    assert [i["src"] for i in found["icons"] if not (built_site / i["src"]).is_file()] == []
