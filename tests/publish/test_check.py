"""What a built site must not get away with."""

from __future__ import annotations

from pathlib import Path

import pytest

from chuyenmuc.diagnostics import Report
from chuyenmuc.publish.check import check_site
from chuyenmuc.publish.pages import read_site

GOOD = (
    '<meta name="robots" content="noindex"><aside class="cm-demo"></aside>'
    '<h1 id="a">A</h1><a href="b/">B</a>'
)
OTHER = '<meta name="robots" content="noindex"><aside class="cm-demo"></aside><h1 id="b">B</h1>'


def build(tmp_path: Path, home: str) -> Path:
    """A site of two pages."""
    (tmp_path / "b").mkdir()
    (tmp_path / "index.html").write_text(home, encoding="utf-8")
    (tmp_path / "b" / "index.html").write_text(OTHER, encoding="utf-8")
    return tmp_path


def check(site: Path, *, demo: bool = True, sources: dict[str, str] | None = None) -> Report:
    """What is wrong with the site in a folder."""
    return check_site(read_site(site), demo=demo, sources=sources or {})


def test_a_whole_demo_site_passes(tmp_path: Path) -> None:
    """Links that lead somewhere, the robots line and the strip: nothing to say."""
    assert not check(build(tmp_path, GOOD)).diagnostics


def test_a_site_below_a_path_of_its_server_passes(tmp_path: Path) -> None:
    """The page for lost readers names everything from the root of the server."""
    site = build(tmp_path, GOOD + '<link rel="canonical" href="https://xa.vn/chuyen-doi-so/">')
    (site / "lost.css").write_text("a{}", encoding="utf-8")
    lost = '<link rel="stylesheet" href="/chuyen-doi-so/lost.css"><a href="/chuyen-doi-so/b/">B</a>'
    (site / "404.html").write_text(GOOD.replace("b/", "/chuyen-doi-so/b/") + lost, "utf-8")
    assert not check(site).diagnostics


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ('<a href="c/">C</a>', "XB701"),
        ('<a href="b/#c">C</a>', "XB702"),
        ('<a href="#c">C</a>', "XB702"),
        ('<script src="https://example.org/x.js"></script>', "XB703"),
        ('<link rel="stylesheet" href="//example.org/x.css">', "XB703"),
        ('<img src="x.png" alt="">', "XB704"),
        ('<link rel="stylesheet" href="x.css">', "XB704"),
        ('<p id="a">', "XB705"),
    ],
)
def test_a_fault_has_its_code(tmp_path: Path, fault: str, code: str) -> None:
    """Each fault added to a good page is found, and nothing else."""
    report = check(build(tmp_path, GOOD + fault))
    assert [finding.code for finding in report] == [code]


def test_a_demo_page_without_its_marks_is_an_error(tmp_path: Path) -> None:
    """Both the robots line and the strip are required on a demo, neither on an official page."""
    bare = '<h1 id="a">A</h1>'
    site = build(tmp_path, bare)
    assert [f.code for f in check(site)] == ["XB706", "XB707"]
    assert not check(site, demo=False).diagnostics


def test_a_message_names_the_source_the_editor_wrote(tmp_path: Path) -> None:
    """The place is the file under content/, not the built page."""
    site = build(tmp_path, GOOD + '<a href="c/">C</a>')
    report = check(site, sources={"index.html": "content/x.md"})
    assert [finding.location.uri for finding in report] == ["content/x.md"]


OURS = "assets/scripts/search.js"
QUICK = '<a data-search></a><script id="__config" type="application/json">'


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ('{"search": "assets/scripts/search.js"}</script>', False),
        ('{"search": "assets/javascripts/workers/search.1.min.js"}</script>', True),
        ('{"search": "https://example.org/assets/scripts/search.js"}</script>', True),
        ("{}</script>", True),
        ("[]</script>", True),
        ("</script>", True),
    ],
)
def test_a_page_must_ask_our_search(tmp_path: Path, settings: str, *, told: bool) -> None:
    """An upgrade of the theme that brings its own worker back stops the build in one sentence."""
    site = build(tmp_path, GOOD + QUICK + settings)
    (site / OURS).parent.mkdir(parents=True)
    (site / OURS).write_text("", encoding="utf-8")
    codes = [finding.code for finding in check(site)]
    assert codes == (["XB708"] if told else [])


def test_our_search_must_be_there(tmp_path: Path) -> None:
    """An address that leads nowhere is as bad as a foreign one."""
    site = build(tmp_path, GOOD + QUICK + f'{{"search": "{OURS}"}}</script>')
    assert [finding.code for finding in check(site)] == ["XB708"]


def test_many_pages_that_ask_elsewhere_are_one_finding(tmp_path: Path) -> None:
    """The sentence says how many there are and names one of them."""
    site = build(tmp_path, GOOD + QUICK + "{}</script>")
    (site / "404.html").write_text(OTHER + QUICK + "{}</script>", encoding="utf-8")
    (finding,) = check(site).diagnostics
    assert "2 trang, như /404.html" in finding.message
