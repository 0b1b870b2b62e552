"""What the owner laid into the live site is there after the next build, and what we know of it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from chuyenmuc.adapters.file_cache import FileCache
from chuyenmuc.publish import finish as finished
from chuyenmuc.publish.finish import Published, finish
from chuyenmuc.publish.folders.marker import SITE, Marker, marker_of
from chuyenmuc.publish.folders.places import Places
from chuyenmuc.publish.folders.refusal import SwapRefusedError
from chuyenmuc.publish.integrity import (
    MANIFEST,
    NEXT,
    compare,
    digests_of,
    read_manifest,
    trusted_in,
)
from chuyenmuc.publish.reopened.openings import Openings
from chuyenmuc.publish.swap import begin, swap
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


class KilledError(BaseException):
    """What ends a run at a place where nothing of ours is listening."""


@pytest.mark.parametrize("ahead", [True, False])
def test_a_run_killed_about_the_swap_leaves_a_site_that_is_known(
    places: Places, monkeypatch: pytest.MonkeyPatch, *, ahead: bool
) -> None:
    """Nobody is accused; rules for a server go on being ours, and nothing of ours is trash."""
    server = places.server("xa-thu")
    (places.live / ".htaccess").write_bytes((server / ".htaccess").read_bytes())

    def dying(staged: Path, there: Places) -> None:
        if not ahead:
            swap(staged, there)
        raise KilledError

    with monkeypatch.context() as patch:
        patch.setattr(finished, "swap", dying)
        with pytest.raises(KilledError):
            published(places, "hai", "b()")
    manifest = trusted_in(server, places.live)
    assert manifest.read_bytes() == (places.live / MANIFEST).read_bytes()
    assert manifest.name == (MANIFEST if ahead else NEXT)
    published(places, "ba", "c()")
    assert not list(places.trash.glob("xa-thu-*"))
    assert not (server / NEXT).exists()
    assert (places.live / ".htaccess").read_bytes() == (server / ".htaccess").read_bytes()
    assert trusted_in(server, places.live) == server / MANIFEST


def test_what_a_killed_run_left_beside_the_files_for_servers_goes(places: Places) -> None:
    """After an hour, since a run may be at it; a file with nearly such a name stays."""
    server = places.server("xa-thu")
    names = (".chuyenmuc-dang-ghi-7", ".chuyenmuc-dang-ghi-8", ".chuyenmuc-dang-ghi-x")
    for name in names:
        (server / name).write_text("x", encoding="utf-8")
    for name in (names[0], names[2]):
        os.utime(server / name, (0, 0))
    published(places, "hai")
    assert [name for name in names if (server / name).exists()] == [names[1], names[2]]
