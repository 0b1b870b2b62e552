"""The service worker of a finished site, and its list."""

from __future__ import annotations

import gzip
from pathlib import Path

from chuyenmuc.inputs.scripts import sent_script
from chuyenmuc.publish.integrity import digests_of
from chuyenmuc.publish.offline.worker import kept_list, take_sources, worker_text
from chuyenmuc.publish.pages import read_site

LARGEST = 2816  # bytes, gzip: browsers may ask for it at each visit
LARGEST_LIST = 6144  # bytes, gzip: asked for when something on the site has changed
AWAY = '<meta http-equiv="refresh" content="0; url=../a/">'


def build(site: Path, root: Path) -> Path:
    """A site of three pages, one of which only sends on, with our two scripts."""
    for uri, text in {
        "index.html": "<html><head></head>Trang chủ</html>",
        "404.html": "<html><head></head>Không thấy</html>",
        "huong-dan/a/index.html": '<html><head></head>Bài <img src="../../anh/a b.webp"></html>',
        "huong-dan/cu/index.html": f"<html><head>{AWAY}</head></html>",
        "tin-bai/t/index.html": "<html><head></head>Tin</html>",
        "anh/a b.webp": "ảnh trong bài",
        "anh/thua.webp": "ảnh không trang nào dùng",
        "lich/lich.ics": "không giữ",
    }.items():
        path = site / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (site / "assets" / "scripts").mkdir(parents=True)
    for name in ("sw", "sw-off.js"):
        source = root / "assets/scripts" / name
        target = site / "assets/scripts" / f"{source.stem}.js"
        target.write_text(sent_script(source), encoding="utf-8")
    return site


def listed_in(site: Path) -> str:
    """The list of a site as it lies there."""
    return kept_list(read_site(site), digests_of(site))


def test_the_scripts_of_the_worker_are_no_files_of_the_site(
    tmp_path: Path, project_root: Path
) -> None:
    """Both are taken out: the one goes to the root, the other beside the site."""
    site = build(tmp_path, project_root)
    worker, switch = take_sources(site)
    assert "BUILT" in worker
    assert "unregister" in switch
    assert not list((site / "assets" / "scripts").iterdir())


def test_the_list_names_what_a_phone_may_keep(tmp_path: Path, project_root: Path) -> None:
    """Pages and what they show, by the address a browser asks for; nothing that sends on."""
    site = build(tmp_path, project_root)
    take_sources(site)
    digests = digests_of(site)
    lines = [line.split(" ") for line in listed_in(site).splitlines()]
    assert [(when, uri) for when, _, uri in lines] == [
        ("c", "./"),
        ("m", "huong-dan/a/"),
        ("-", "anh/a%20b.webp"),
        ("-", "tin-bai/t/"),
    ]
    assert lines[1][1] == digests["huong-dan/a/index.html"][:12]


def test_the_worker_is_new_when_something_kept_is(tmp_path: Path, project_root: Path) -> None:
    """The same for the same site; another when a page, a picture or the styles change."""
    site = build(tmp_path, project_root)
    source, _ = take_sources(site)
    first = worker_text(source, listed_in(site), "1a2b3c4d")
    assert worker_text(source, listed_in(site), "1a2b3c4d") == first != source
    (site / "lich/lich.ics").write_text("hôm sau", encoding="utf-8")
    assert worker_text(source, listed_in(site), "1a2b3c4d") == first
    (site / "anh/a b.webp").write_text("ảnh thay", encoding="utf-8")
    other = worker_text(source, listed_in(site), "1a2b3c4d")
    assert other != first
    assert worker_text(source, listed_in(site), "00000000") not in {first, other}


def test_the_worker_of_the_demo_is_within_its_budget(built_site: Path) -> None:
    """And the list of what it keeps."""
    assert len(gzip.compress((built_site / "sw.js").read_bytes(), 9)) <= LARGEST
    assert len(gzip.compress((built_site / "sw.txt").read_bytes(), 9)) <= LARGEST_LIST
