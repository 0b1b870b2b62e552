"""What may be replaced is what our marker lists; whatever else lies there stops the run by name."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from chuyenmuc.publish.folders.guard import judge_records, old_version
from chuyenmuc.publish.folders.marker import ASIDE, PRINT, SITE, USB, Marker
from chuyenmuc.publish.folders.places import Places
from chuyenmuc.publish.folders.refusal import SwapRefusedError
from chuyenmuc.publish.integrity import MANIFEST, digests_of


def put(path: Path, text: str = "x") -> Path:
    """A file with something in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A site of the newest kind that is up."""
    places = Places.of(tmp_path, tmp_path / "site")
    put(places.live / "index.html")
    put(places.live / "404.html")
    put(places.live / "assets" / "cm.css")
    marker = Marker(SITE, "xa-thu", "2026-11-20", digests_of(places.live))
    put(places.live / MANIFEST, marker.text())
    return places


def reason(places: Places, kind: str = SITE) -> str:
    """Why it may not be replaced; "" when it may."""
    try:
        old_version(places, kind)
    except SwapRefusedError as refused:
        return str(refused)
    return ""


def test_what_we_wrote_may_be_replaced(places: Places) -> None:
    """And nothing, and an empty folder; the marker tells the day."""
    old = old_version(places, SITE)
    assert old is not None
    assert str(old.day) == "2026-11-20"
    assert old_version(Places.of(places.project, places.project / "moi"), SITE) is None
    (places.project / "trong").mkdir()
    assert old_version(Places.of(places.project, places.project / "trong"), PRINT) is None


@pytest.mark.parametrize(
    ("out", "said"),
    [
        (".", "có cả dự án"),
        ("..", "có cả dự án"),
        ("/", "có cả dự án"),
        ("content/moi", "không được lẫn vào"),
        ("content/communes/xa-thu/trang", "không được lẫn vào"),
        ("assets", "không được lẫn vào"),
        ("trash/site", "không được lẫn vào"),
        ("../khac/.git/site", "không được lẫn vào"),
        ("site-content", ""),
        ("../content/site", ""),
        (".cache/materialise/xa-thu", ""),
    ],
)
@pytest.mark.parametrize("kind", [SITE, PRINT])
def test_results_do_not_lie_among_sources(tmp_path: Path, kind: str, out: str, said: str) -> None:
    """A site in ``content/`` would stop every later build; one above the project would hold it."""
    project = tmp_path / "project"
    found = reason(Places.of(project, project / out), kind)
    assert (said in found) if said else not found


def test_a_list_of_photographs_makes_them_no_site(tmp_path: Path) -> None:
    """Somebody's own list in our first format: a build and the next would have deleted them."""
    places = Places.of(tmp_path, tmp_path / "anh")
    put(places.live / "2024" / "IMG.jpg")
    put(places.live / MANIFEST, json.dumps({"v": 1, "files": digests_of(places.live)}))
    assert "không có bản kê" in reason(places)


def test_a_trash_that_is_a_file_is_told_before_the_work(places: Places) -> None:
    """Not when the new site is up and the old one has no place to go."""
    put(places.trash)
    assert f"{places.trash}: ở đó đang có một tệp" in reason(places)


@pytest.mark.parametrize("out", ["site", "site/luu", "content/luu", ".git"])
def test_records_do_not_lie_where_readers_get_them(places: Places, out: str) -> None:
    """Nor where they stop the next build."""
    with pytest.raises(SwapRefusedError, match="--out"):
        judge_records(places.project, places.project / out)
    judge_records(places.project, places.project / "luu-tru" / "nam-2026")
    judge_records(places.project, places.project.parent / "luu")


def test_a_site_of_before_is_known_by_its_list(places: Places) -> None:
    """The first format told the files alone; the stylesheet by itself says nothing."""
    first = json.dumps({"v": 1, "files": digests_of(places.live)})
    put(places.live / MANIFEST, first)
    assert (reason(places), reason(places, USB)) == ("", "")
    (places.live / MANIFEST).unlink()
    assert "không phải kết quả lần trước" in reason(places)


def test_another_kind_is_not_replaced(places: Places) -> None:
    """A site never takes the place of prints, nor prints that of a site."""
    for kind in (PRINT, USB):
        assert "kết quả của một lệnh khác" in reason(places, kind)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"v": 3, "files": {"a": "b"}}', '{"v": 2}', "[" * 9999, "\0"]
)
def test_a_damaged_marker_makes_nothing_ours(places: Places, text: str) -> None:
    """Neither does a link to one."""
    put(places.live / MANIFEST, text)
    assert "không phải kết quả lần trước" in reason(places)
    (places.live / MANIFEST).unlink()
    put(places.project / "x.json", Marker(SITE, files=digests_of(places.live)).text())
    (places.live / MANIFEST).symlink_to(places.project / "x.json")
    assert "không phải kết quả lần trước" in reason(places)


@pytest.mark.parametrize(
    "uri", ["bao-cao.docx", "assets/logo.ai", "2024/05/IMG.jpg", ".git/config", ".env"]
)
def test_somebody_elses_files_stop_the_run_by_name(places: Places, uri: str) -> None:
    """The file, or the folder that holds nothing of ours; said before any work."""
    (places.live / "trong").mkdir()
    put(places.live / uri)
    named = f"{uri.split('/', maxsplit=1)[0]}/" if "/" in uri and "assets" not in uri else uri
    assert f"không do chuyenmuc ghi: {named};" in reason(places)


def test_many_files_are_told_by_ten_names(places: Places) -> None:
    """And the number of the others."""
    for number in range(13):
        put(places.live / f"tep-{number:02}.txt")
    assert "tep-09.txt và 3 chỗ nữa;" in reason(places)
    assert "tep-10.txt" not in reason(places)


def test_a_link_in_the_place_of_a_file_is_not_ours(places: Places) -> None:
    """Whatever it leads to."""
    (places.live / "index.html").rename(places.project / "khac.html")
    (places.live / "index.html").symlink_to(places.project / "khac.html")
    assert "index.html" in reason(places)


def test_traces_of_file_managers_stop_nothing(places: Places) -> None:
    """Whoever looks at a folder leaves them."""
    for name in (".DS_Store", "assets/Thumbs.db", "desktop.ini", "._index.html"):
        put(places.live / name)
    assert reason(places) == ""


def test_a_previous_version_of_somebody_else_stops_the_run(places: Places) -> None:
    """His backup of the same name, or a link to it; one of ours does not."""
    place = places.project / "sao-luu"
    put(place / "index.html")
    places.previous.symlink_to(place)
    assert "site.prev" in reason(places)
    places.previous.unlink()
    place.rename(places.previous)
    assert "site.prev: ở đó đang có tệp khác" in reason(places)
    put(places.previous / MANIFEST, Marker(SITE).text())
    assert reason(places) == ""


def test_what_is_no_folder_or_lies_in_a_site_is_left_alone(places: Places) -> None:
    """A file, a link that leads nowhere, a folder in the site of another."""
    put(places.project / "tep")
    (places.project / "khong").symlink_to(places.project / "dau")
    assert "một tệp" in reason(Places.of(places.project, places.project / "tep"))
    within = Places.of(places.project, places.live / "xa-thu")
    assert "nằm trong một thư mục đã dựng" in reason(within)


def test_a_disk_of_its_own_is_said_before_the_work(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A Docker volume cannot be renamed."""
    monkeypatch.setattr(os.path, "ismount", lambda path: path == places.live)
    assert "chỗ gắn ổ đĩa (mount, Docker volume)" in reason(places)


KEPT = {
    "CNAME": "xa-thu.example\n",
    ".nojekyll": "",
    ".htaccess": "AddHandler application/x-httpd-php81 .php .php8 .phtml\nOptions -Indexes\n",
    "web.config": "<configuration/>",
    "_headers": "/*\n",
    "_redirects": "/a /b 301\n",
    "google0123456789abcdef.html": "google-site-verification: google0123456789abcdef.html",
    "BingSiteAuth.xml": '<?xml version="1.0"?><users><user>0A</user></users>',
    "zalo_verifierAb1_-C.html": '<html><head><meta property="zalo" content="a"/></head></html>',
    ".well-known/acme-challenge/Ab_1-c": "Ab_1-c.key",
    ".well-known/security.txt": "Contact: mailto:a@b.example",
    ".well-known/pki-validation/fileauth.txt": "x",
}


@pytest.mark.parametrize("uri", KEPT)
def test_what_hosts_and_searchers_ask_for_is_taken_along(places: Places, uri: str) -> None:
    """It neither stops the run nor is it lost; in prints it is a stranger like any other."""
    put(places.live / uri, KEPT[uri])
    old = old_version(places, SITE)
    assert old is not None
    assert old.along == (uri,)
    put(places.live / ASIDE, Marker(PRINT, files=digests_of(places.live)).text())
    put(places.live / "CNAME", "a.example")
    (places.live / MANIFEST).unlink()
    assert ("CNAME" in reason(places, PRINT)) == (uri != "CNAME")


BAD = {
    "php": (".well-known/a.php", "<?php"),
    "two endings": (".well-known/a.php.txt", "x"),
    "page": (".well-known/nha-cai.html", "x"),
    "hidden": (".well-known/.htaccess", "x"),
    "script": (".well-known/a.txt", "<script>"),
    "large": (".well-known/a", "x" * 70_000),
    "proof": ("google0123456789abcdef.html", '<a href="https://nha-cai.example">'),
    "moves on": ("yandex_0a.html", '<meta http-equiv="refresh" content="0;url=//x">'),
    "long proof": ("google0123456789abcdef.html", "x" * 3000),
    "host": ("CNAME", "a.example\nb c"),
    "handler": (".htaccess", "AddType application/x-httpd-php .html"),
    "before each": (".htaccess", "php_value auto_prepend_file ../a.txt"),
    "set handler": (".htaccess", "SetHandler application/x-httpd-php"),
    "deeper": ("assets/.htaccess", "x"),
    "user ini": (".user.ini", "x"),
    "other case": ("WEB.CONFIG.php", "x"),
}


@pytest.mark.parametrize("name", BAD)
def test_an_intruders_file_is_never_taken_along(places: Places, name: str) -> None:
    """Under a known name, too: it is named, and nothing is replaced."""
    uri, text = BAD[name]
    put(places.live / uri, text)
    assert uri.split("/")[-1] in reason(places) or ".well-known/" in reason(places)


def test_a_link_or_a_program_is_never_taken_along(places: Places) -> None:
    """A known name does not help it, nor a folder that is a link."""
    put(places.project / "khac" / "security.txt")
    well_known = places.live / ".well-known"
    well_known.symlink_to(places.project / "khac")
    assert ".well-known" in reason(places)
    well_known.unlink()
    well_known.mkdir()
    (well_known / "security.txt").symlink_to(places.project / "khac" / "security.txt")
    assert ".well-known/security.txt (liên kết" in reason(places)
    (well_known / "security.txt").unlink()
    put(well_known / "security.txt").chmod(0o755)
    assert ".well-known/security.txt (có mã chạy được)" in reason(places)
    (places.live / MANIFEST).chmod(0o755)  # a disk that marks every file tells nothing
    assert reason(places) == ""


def test_what_came_along_last_time_is_judged_again(places: Places) -> None:
    """A list of ours does not make an intruder's text ours."""
    files = digests_of(places.live)
    put(places.live / ".well-known/a.txt", "<script>")
    put(
        places.live / MANIFEST, Marker(SITE, files=files, carried={".well-known/a.txt": "0"}).text()
    )
    assert ".well-known/a.txt (có mã chạy được)" in reason(places)
