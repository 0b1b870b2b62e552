"""The manifest and the service worker of a finished site."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from chuyenmuc.inputs.scripts import joined_script, squeezed_script
from chuyenmuc.publish.integrity import digests_of
from chuyenmuc.publish.offline import (
    MANIFEST_URI,
    take_sources,
    with_webmanifest,
    worker_text,
    write_webmanifest,
)
from chuyenmuc.publish.pages import read_site

LARGEST = 2560  # bytes, gzip
AWAY = '<meta http-equiv="refresh" content="0; url=../a/">'


def build(site: Path, root: Path) -> Path:
    """A site of three pages, one of which only sends on, with our two scripts."""
    for uri, text in {
        "index.html": "<html><head></head>Trang chủ</html>",
        "404.html": "<html><head></head>Không thấy</html>",
        "huong-dan/a/index.html": "<html><head></head>Bài</html>",
        "huong-dan/cu/index.html": f"<html><head>{AWAY}</head></html>",
    }.items():
        path = site / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (site / "assets" / "scripts").mkdir(parents=True)
    for name in ("sw", "sw-off.js"):
        source = root / "assets/scripts" / name
        target = site / "assets/scripts" / f"{source.stem}.js"
        target.write_text(squeezed_script(joined_script(source)), encoding="utf-8")
    return site


def test_pages_name_the_manifest_from_where_they_are() -> None:
    """Relative, once; pages that send on and the page shown at any depth name none."""
    page = "<head></head><p>a</p>"
    named = f'<head><link rel="manifest" href="{{}}{MANIFEST_URI}"></head><p>a</p>'
    assert with_webmanifest(page, "index.html") == named.format("")
    assert with_webmanifest(page, "huong-dan/a/index.html") == named.format("../../")
    assert with_webmanifest(page, "404.html") == page
    away = f"<head>{AWAY}</head>"
    assert with_webmanifest(away, "huong-dan/cu/index.html") == away


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


def test_the_worker_is_small_and_named_after_the_site(tmp_path: Path, project_root: Path) -> None:
    """The same site gives the same worker; any change of a page another name of its caches."""
    site = build(tmp_path, project_root)
    source, switch = take_sources(site)
    assert "BUILT" in source
    assert "unregister" in switch
    assert not list((site / "assets" / "scripts").iterdir())
    first = worker_text(source, read_site(site), digests_of(site))
    assert worker_text(source, read_site(site), digests_of(site)) == first
    assert '"more":["huong-dan/a/"]' in first
    (site / "index.html").write_text("<html><head></head>Khác</html>", encoding="utf-8")
    assert worker_text(source, read_site(site), digests_of(site)) != first


def test_the_worker_of_the_demo_is_within_its_budget(built_site: Path) -> None:
    """With the list of what it keeps."""
    assert len(gzip.compress((built_site / "sw.js").read_bytes(), 9)) <= LARGEST
