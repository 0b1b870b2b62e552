"""The policy for content allows what a page was built with, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from chuyenmuc.publish.csp import check_policy, hash_of, policy, with_policy
from chuyenmuc.publish.page import read_page
from chuyenmuc.publish.pages import finish_pages

NONE: frozenset[str] = frozenset()
SCRIPT = "<script>alert(1)</script>"
HASH = "sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI="  # of `alert(1)`


def test_an_inline_script_is_allowed_by_its_hash() -> None:
    """The hash is that of the text between the tags, line ends as browsers read them."""
    assert [hash_of(text) for text in read_page(SCRIPT).scripts] == [HASH]
    assert read_page("<script>a\r\nb</script>").scripts == ["a\nb"]
    assert f"script-src 'self' '{HASH}';" in policy(["alert(1)"])


def test_data_and_files_need_no_hash() -> None:
    """A block of data does not run, and a file is allowed by where it comes from."""
    html = '<script type="application/ld+json">{}</script><script src="a.js"></script>'
    assert read_page(html).scripts == []


def test_nothing_is_allowed_by_default_or_by_a_loose_word() -> None:
    """No other host, no eval, no inline style; a page may not be framed by others."""
    found = policy([], as_header=True)
    assert found.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "frame-ancestors 'none'" in found
    assert "frame-ancestors" not in policy([])  # browsers ignore it in a page and complain
    assert not [word for word in ("unsafe", "http", "*", "data:") if word in found]


def test_the_policy_comes_first_and_the_character_set_in_time() -> None:
    """Before anything that loads; the encoding stays within the first kilobyte."""
    html = f'<html><head lang="vi"><meta charset="utf-8"><title>A</title></head>{SCRIPT * 2}</html>'
    guarded = with_policy(html, read_page(html).scripts)
    assert guarded is not None
    assert guarded.startswith('<html><head lang="vi"><meta http-equiv="Content-Security-Policy" ')
    assert guarded.encode().index(b"charset") < 1024
    assert with_policy(guarded, read_page(guarded).scripts) == guarded  # done twice, once there


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("<html><head></head><p style='color:red'>A", "XB710"),
        ("<html><head><style>p{}</style></head>", "XB710"),
        ("<html><head></head><p onclick='a()'>A", "XB710"),
        ("<html><head></head><a href=' JavaScript:a()'>A", "XB710"),
        ("<p>A", "XB709"),
    ],
)
def test_what_the_policy_would_break_stops_the_build(tmp_path: Path, page: str, code: str) -> None:
    """A page is never published with a part that browsers would silently drop."""
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    built = finish_pages(tmp_path, lambda _: ())
    assert [found.code for found in check_policy("a.html", built.pages["a.html"], NONE)] == [code]


def test_a_page_allows_the_known_scripts_it_carries_alone(tmp_path: Path) -> None:
    """One header serves every page; each page itself names only what it carries."""
    for name in ("a", "b"):
        html = f"<html><head></head><script>{name}</script></html>"
        (tmp_path / f"{name}.html").write_text(html, encoding="utf-8")
    built = finish_pages(tmp_path, lambda _: (), frozenset("abc"))
    assert [page.scripts for page in built.pages.values()] == [["a"], ["b"]]
    first = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert [hash_of(name) in first for name in ("a", "b", "c")] == [True, False, False]


def test_a_script_nobody_listed_is_not_allowed_and_stops_the_build(tmp_path: Path) -> None:
    """What a template or the theme lets slip in is reported, never learned."""
    html = "<html><head></head><script>ours</script><script>theirs()</script></html>"
    (tmp_path / "a.html").write_text(html, encoding="utf-8")
    known = frozenset({"ours"})
    page = finish_pages(tmp_path, lambda _: (), known).pages["a.html"]
    written = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert [hash_of(text) in written for text in ("ours", "theirs()")] == [True, False]
    (found,) = check_policy("a.html", page, known)
    assert (found.code, "`theirs()`" in found.message) == ("XB713", True)
