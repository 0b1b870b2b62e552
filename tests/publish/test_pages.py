"""Each page of a site goes over the disk once and through the parser once."""

from __future__ import annotations

import io
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PIL import Image

from chuyenmuc.adapters.file_cache import FileCache
from chuyenmuc.publish.finish import finish
from chuyenmuc.publish.folders.places import Places
from chuyenmuc.publish.pages import finish_pages, read_site
from chuyenmuc.publish.reopened.openings import Openings
from chuyenmuc.site import Site
from chuyenmuc.views.frame import FrameView

PAGE = (
    '<html><head><meta name="robots" content="noindex"></head>\n  <body>\n'
    '<aside class="cm-demo"></aside><h1 id="a">Deepfake</h1><script>start()</script></body></html>'
)
FRAME = FrameView(
    commune="xa-mau",
    name="Xã Mẫu",
    column="Chuyển đổi số",
    place="Chuyển đổi số xã Mẫu",
    province=None,
    demo=True,
    synthetic=False,
    real=False,
    offline=True,
    about="",
    owner=None,
    channels=(),
    nav=(),
)
SITE = Site(
    "xa-mau", "Xã Mẫu", None, "", (), FRAME, inline_script="start()", foreign={"Deepfake": "en"}
)


def staged(folder: Path) -> Path:
    """A site of two pages as an engine leaves it, with the scripts the last stage takes out."""
    for uri, text in {
        "index.html": f'{PAGE}<a href="b/#a">B</a>',
        "b/index.html": PAGE,
        "b/ghi-chu.txt": "a\n\n b",
        "assets/scripts/sw.js": "var BUILT = {};\n",
        "assets/scripts/sw-off.js": "// off\n",
    }.items():
        path = folder / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    icon = folder / "assets/img/icon-192.png"
    icon.parent.mkdir()
    Image.new("L", (1, 1)).save(icon)
    return folder


def test_a_page_is_opened_once_for_its_steps_and_once_for_its_sum(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read as text, parsed, written, then hashed for the list of the site; with all steps on."""
    site = staged(tmp_path / "site.new-1")
    opened, parsed = Counter[tuple[str, str]](), Counter[str]()
    really_open, really_feed = io.open, HTMLParser.feed

    def counted_open(file: object, mode: str = "r", *rest: object, **named: object) -> object:
        if str(file).endswith(".html"):
            opened[Path(str(file)).relative_to(site).as_posix(), mode] += 1
        return really_open(file, mode, *rest, **named)  # type: ignore[call-overload]  # as it came

    def counted_feed(self: HTMLParser, data: str) -> None:
        parsed["a page"] += 1
        really_feed(self, data)

    monkeypatch.setattr(io, "open", counted_open)
    monkeypatch.setattr(HTMLParser, "feed", counted_feed)
    openings = Openings(FileCache(tmp_path / "cache"))
    places = Places.of(tmp_path, tmp_path / "site")
    assert finish(site, places, SITE, sources={}, openings=openings).live
    modes = ("r", "wb", "rb")
    assert opened == {(uri, mode): 1 for uri in ("index.html", "b/index.html") for mode in modes}
    assert parsed == {"a page": 2}


@pytest.mark.parametrize(
    ("fault", "code"),
    [('<p style="color:red">A</p>', "XB710"), ('<a href="c/">C</a>', "XB701")],
)
def test_a_page_with_a_fault_never_goes_live(tmp_path: Path, fault: str, code: str) -> None:
    """What the policy would block, what leads nowhere: the site readers have stays."""
    site = staged(tmp_path / "site.new-1")
    (site / "index.html").write_text(PAGE + fault, encoding="utf-8")
    openings = Openings(FileCache(tmp_path / "cache"))
    places = Places.of(tmp_path, tmp_path / "site")
    published = finish(site, places, SITE, sources={}, openings=openings)
    assert (published.live, [found.code for found in published.report]) == (False, [code])
    assert not (tmp_path / "site").exists()


def test_the_facts_of_a_finished_page_are_those_of_its_file(tmp_path: Path) -> None:
    """What is checked before the policy is put in holds of what readers get."""
    finished = finish_pages(staged(tmp_path), lambda _: (str.swapcase, str.swapcase))
    assert finished == read_site(tmp_path)
    assert finished.pages["b/index.html"].guarded
    assert "b/ghi-chu.txt" in finished.files


def test_steps_are_taken_in_order_and_know_their_page(tmp_path: Path) -> None:
    """Each gets what the one before it made; files that are no pages stay as they are."""
    staged(tmp_path)
    finish_pages(
        tmp_path,
        lambda uri: (
            lambda page: page.replace("Deepfake", "Một"),
            lambda page: page.replace("Một", f"Hai: {uri}"),
        ),
    )
    assert '<h1 id="a">Hai: b/index.html</h1>' in (tmp_path / "b/index.html").read_text("utf-8")
    assert (tmp_path / "b/ghi-chu.txt").read_text("utf-8") == "a\n\n b"
