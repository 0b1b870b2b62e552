"""What the owner laid into the live site is there after the next build, and what we know of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from chuyenmuc.adapters.file_cache import FileCache
from chuyenmuc.publish.finish import Published, finish
from chuyenmuc.publish.folders.marker import SITE, Marker, marker_of
from chuyenmuc.publish.folders.places import Places
from chuyenmuc.publish.folders.refusal import SwapRefusedError
from chuyenmuc.publish.integrity import MANIFEST, compare, digests_of, read_manifest
from chuyenmuc.publish.reopened.openings import Openings
from chuyenmuc.publish.swap import begin
from chuyenmuc.site import Site

PAGE = (
    '<html><head><meta name="robots" content="noindex"></head><body><aside class="cm-demo"></aside>'
    "{}</body></html>"
)
PROOF = "google0123456789abcdef.html"
ABOUT = Marker(SITE, day="2026-11-20")


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A project whose site is up."""
    places = Places.of(tmp_path, tmp_path / "site")
    published(places, "một")
    return places


def published(places: Places, words: str, script: str = "a()") -> Published:
    """Publish a site of one page with one script."""
    staged = begin(places, SITE, 7)
    (staged / "index.html").write_text(
        PAGE.format(f"{words}<script>{script}</script>"), encoding="utf-8"
    )
    for name in ("sw", "sw-off"):
        path = staged / "assets" / "scripts" / f"{name}.js"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")
    openings = Openings(FileCache(places.project.with_name("cache")))
    site = Site("xa-thu", "Thử", None, "", (), None, inline_script=script)
    return finish(staged, places, site, sources={}, openings=openings, about=ABOUT)


def test_the_marker_tells_what_the_site_is_and_nothing_of_the_machine(places: Places) -> None:
    """The trusted copy is the same; the same site gives the same bytes."""
    text = (places.live / MANIFEST).read_text(encoding="utf-8")
    found = json.loads(text)
    about = {name: found[name] for name in ("v", "kind", "commune", "day")}
    assert about == {"v": 2, "kind": "site", "commune": "xa-thu", "day": "2026-11-20"}
    assert set(found) == {*about, "files"}
    assert str(places.project) not in text
    assert (places.server("xa-thu") / MANIFEST).read_text(encoding="utf-8") == text
    published(places, "một")
    assert (places.live / MANIFEST).read_text(encoding="utf-8") == text
    assert sorted(path.name for path in places.project.iterdir()) == ["server", "site", "site.prev"]


def test_the_owners_files_come_along_and_are_listed(places: Places) -> None:
    """Twice, said once; what a server shows is asked for by `verify`, what it hides is not."""
    own = {
        "CNAME": "a.example",
        PROOF: f"google-site-verification: {PROOF}",
        ".well-known/x/y.txt": "y",
    }
    for uri, text in own.items():
        (places.live / uri).parent.mkdir(parents=True, exist_ok=True)
        (places.live / uri).write_text(text, encoding="utf-8")
    (places.live / ".well-known" / "acme-challenge").mkdir()
    said = [[(f.code, f.location.uri) for f in published(places, w).report] for w in ("b", "c")]
    assert said == [[("XB750", uri) for uri in sorted(own)], []]
    for uri, text in own.items():
        assert (places.live / uri).read_text(encoding="utf-8") == text
    assert not (places.live / ".well-known" / "acme-challenge").exists()  # nothing was in it
    marker = marker_of(places.live)
    assert marker
    assert set(marker.carried) == set(own)
    assert set(own) - set(marker.files) == {"CNAME"}
    trusted = read_manifest((places.server("xa-thu") / MANIFEST).read_text(encoding="utf-8"))
    assert compare(trusted, digests_of(places.live)).changed == ()


def test_rules_for_a_server_are_renewed_unless_somebody_wrote_them(places: Places) -> None:
    """They hold the policy of the pages."""
    server = places.server("xa-thu")
    for name in (".htaccess", "_headers"):
        (server / name).write_bytes((server / name).read_bytes())
        (places.live / name).write_bytes((server / name).read_bytes())
    (places.live / "web.config").write_text("<configuration/>", encoding="utf-8")
    before = (server / "_headers").read_bytes()
    published(places, "hai", "b()")
    assert (server / "_headers").read_bytes() != before
    for name in (".htaccess", "_headers"):
        assert (places.live / name).read_bytes() == (server / name).read_bytes()
    assert (places.live / "web.config").read_text(encoding="utf-8") == "<configuration/>"


def test_a_file_that_came_during_the_build_stops_the_swap(places: Places) -> None:
    """Asked again at the last moment; what is live stays, and the file."""
    before = (places.live / "index.html").read_bytes()
    (places.live / "bao-cao.docx").write_text("x", encoding="utf-8")
    with pytest.raises(SwapRefusedError, match=r"bao-cao\.docx"):
        published(places, "hai")
    assert (places.live / "index.html").read_bytes() == before
    assert (places.live / "bao-cao.docx").is_file()


def test_a_page_changed_by_hand_is_said_and_kept(places: Places) -> None:
    """First as the previous version, after that in the trash."""
    (places.live / "index.html").write_text("sửa tay", encoding="utf-8")
    assert [f.code for f in published(places, "hai").report] == ["XB751"]
    assert (places.previous / "index.html").read_text(encoding="utf-8") == "sửa tay"
    report = published(places, "ba").report
    assert [(f.code, f.location.uri) for f in report] == [("XB752", "trash/site.prev-1")]
    assert (places.trash / "site.prev-1/index.html").read_text(encoding="utf-8") == "sửa tay"


def test_a_server_file_changed_by_hand_is_kept_in_the_trash(places: Places) -> None:
    """Others in that folder are left alone."""
    server = places.server("xa-thu")
    (server / "nginx.conf").write_text("của tôi", encoding="utf-8")
    (server / "ghi-chu.txt").write_text("x", encoding="utf-8")
    assert [f.location.uri for f in published(places, "hai").report] == ["trash/xa-thu-1"]
    assert (places.trash / "xa-thu-1/nginx.conf").read_text(encoding="utf-8") == "của tôi"
    assert (server / "nginx.conf").read_text(encoding="utf-8").startswith("#")
    assert (server / "ghi-chu.txt").is_file()
