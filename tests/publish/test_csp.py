"""The policy for content allows what a page was built with, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from chuyenmuc.publish.csp import guard_site, policy, read_inline, with_policy

SCRIPT = "<script>alert(1)</script>"
HASH = "sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI="  # of `alert(1)`


def test_an_inline_script_is_allowed_by_its_hash() -> None:
    """The hash is that of the text between the tags, line ends as browsers read them."""
    assert read_inline(SCRIPT).hashes == [HASH]
    assert read_inline("<script>a\r\nb</script>") == read_inline("<script>a\nb</script>")
    assert f"script-src 'self' '{HASH}';" in policy([HASH])


def test_data_and_files_need_no_hash() -> None:
    """A block of data does not run, and a file is allowed by where it comes from."""
    html = '<script type="application/ld+json">{}</script><script src="a.js"></script>'
    assert read_inline(html).hashes == []


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
    guarded = with_policy(html, read_inline(html).hashes)
    assert guarded is not None
    assert guarded.startswith('<html><head lang="vi"><meta http-equiv="Content-Security-Policy" ')
    assert guarded.encode().index(b"charset") < 1024
    assert with_policy(guarded, read_inline(guarded).hashes) == guarded  # done twice, once there


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
    assert [found.code for found in guard_site(tmp_path).report.errors] == [code]


def test_the_site_knows_the_hashes_of_all_pages(tmp_path: Path) -> None:
    """One header serves every page; each page itself allows only its own."""
    for name, text in (("a", "1"), ("b", "2")):
        html = f"<html><head></head><script>{text}</script></html>"
        (tmp_path / f"{name}.html").write_text(html, encoding="utf-8")
    hashes = guard_site(tmp_path).hashes
    assert len(hashes) == 2
    first = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert sum(name in first for name in hashes) == 1
