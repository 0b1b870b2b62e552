"""A page over its budget is named, with what weighs most."""

from __future__ import annotations

import hashlib
from base64 import b85encode
from pathlib import Path

import pytest

from chuyenmuc.diagnostics import Diagnostic, Location, Severity
from chuyenmuc.publish.budget import KIB, Weights, check_budget
from chuyenmuc.publish.pages import read_site

PAGE = "huong-dan/x/index.html"


def noise(kib: float) -> bytes:
    """Bytes that do not compress."""
    return b85encode(hashlib.shake_256(b"x").digest(int(kib * KIB)))[: int(kib * KIB)]


def findings(
    site: Path, files: dict[str, bytes], body: str = '<article class="cm-prose">x</article>'
) -> list[Diagnostic]:
    """Check a page that fetches all of the files."""
    body += "".join(f'<script src="/{name}"></script>' for name in files)
    for name, content in {PAGE: body.encode(), **files}.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    built = read_site(site)
    return list(check_budget(built, Weights(built), PAGE, Location(PAGE)))


def test_a_light_page_is_silent(tmp_path: Path) -> None:
    """Nothing to say."""
    assert findings(tmp_path, {"a.css": b"a{}", "b.woff2": noise(20)}) == []


@pytest.mark.parametrize(
    ("files", "code", "blamed"),
    [
        ({"a.woff2": noise(60), "b.js": noise(12)}, "XB730", "a.woff2 60,0 KiB"),
        ({"a.css": noise(16)}, "XB731", "a.css 1"),
        ({f"{n}.js": b"" for n in range(11)}, "XB734", "10.js"),
    ],
)
def test_what_grew_is_named(
    tmp_path: Path, files: dict[str, bytes], code: str, blamed: str
) -> None:
    """An error with the size, the limit and the heaviest files."""
    (found,) = findings(tmp_path, files)
    assert (found.code, found.severity) == (code, Severity.ERROR)
    assert blamed in found.action


def test_a_heavy_picture_and_a_long_text_are_warnings(tmp_path: Path) -> None:
    """They are the editor's: the page is still published."""
    words = '<article class="cm-prose">' + noise(14).decode() + "</article>"
    found = findings(tmp_path, {"a.webp": noise(26)}, words)
    assert {f.code for f in found} == {"XB732", "XB733"}
    assert {f.severity for f in found} == {Severity.WARNING}


def test_what_a_stylesheet_asks_for_counts_as_well(tmp_path: Path) -> None:
    """A drawing in the background is fetched with the page."""
    (tmp_path / "img").mkdir()
    (tmp_path / "img" / "a.svg").write_bytes(noise(90))
    (found,) = findings(tmp_path, {"a.css": b"a{background:url(img/a.svg)}"})
    assert "img/a.svg" in found.action


def test_a_file_that_waits_for_its_reader_weighs_nothing(tmp_path: Path) -> None:
    """But a heavy picture is told: it is fetched by who reads on."""
    waiting = '<img src="/a.webp" loading="lazy"><audio src="/b.mp3" preload="none"></audio>'
    for name in ("a.webp", "b.mp3"):
        (tmp_path / name).write_bytes(noise(90))
    (found,) = findings(tmp_path, {}, f'<article class="cm-prose">{waiting}</article>')
    assert (found.code, found.severity) == ("XB735", Severity.WARNING)


def shown(*names: str) -> str:
    """An article with pictures, each in a narrow file, one for phones and a wide one."""
    images = "".join(
        f'<img src="/{name}.webp" loading="lazy" sizes="100vw"'
        f' srcset="/480/{name}.webp 480w, /720/{name}.webp 720w, /{name}.webp 1280w">'
        for name in names
    )
    return f'<article class="cm-prose">{images}</article>'


def test_a_picture_counts_as_heavy_as_a_phone_gets_it(tmp_path: Path) -> None:
    """Its wide file may be heavier; that which fills the column of a phone may not."""
    for folder, kib in (("480", 30), ("720", 79), ("", 250)):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / "a.webp").write_bytes(noise(kib))
    assert findings(tmp_path, {}, shown("a")) == []
    (tmp_path / "720" / "a.webp").write_bytes(noise(81))
    (found,) = findings(tmp_path, {}, shown("a"))
    assert found.code == "XB735"
    assert "720/a.webp 81,0 KiB" in found.action


def test_the_pictures_of_an_article_count_together(tmp_path: Path) -> None:
    """Who reads to the end pays for all of them, once each."""
    for folder in ("480", "720", ""):
        (tmp_path / folder).mkdir(exist_ok=True)
        for name in "abcdef":
            (tmp_path / folder / f"{name}.webp").write_bytes(noise(70))
    assert findings(tmp_path, {}, shown(*"abcdeaa")) == []
    (found,) = findings(tmp_path, {}, shown(*"abcdef"))
    assert (found.code, found.severity) == ("XB736", Severity.WARNING)


def test_a_list_is_not_held_to_the_weight_of_an_article(tmp_path: Path) -> None:
    """It grows with what it lists."""
    assert findings(tmp_path, {"a.js": noise(90)}, "<ul><li>x</li></ul>") == []
