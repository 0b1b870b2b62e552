"""An old address never lies where the site has a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from chuyenmuc.views.redirect import LONGEST, old_address


def test_no_file_of_a_site_is_an_old_address(built_site: Path) -> None:
    """Whatever publishing adds: neither its own name nor a folder of that name."""
    files = {
        path.relative_to(built_site).as_posix()
        for path in built_site.rglob("*")
        if path.is_file() and path.suffix != ".html"
    }
    assert {"sw.js", "integrity.json", "lich/lich.ics"} <= files
    assert [uri for uri in files if old_address(uri) or old_address(f"{uri}/x")] == []


@pytest.mark.parametrize(
    "alias",
    ["con", "cu/NUL", "cu/com1.html", "lpt9/x", "x" * (LONGEST + 1), "a.html/b", "A.HTML/b"],
)
def test_no_system_refuses_an_old_address(alias: str) -> None:
    """Names of devices, paths beyond what Windows takes, folders that are files."""
    assert old_address(alias) is None


@pytest.mark.parametrize("alias", ["cu.aspx", "cong-tac/con-em/", "lich/2019.html", "kế-hoạch"])
def test_addresses_of_earlier_sites_are_kept(alias: str) -> None:
    """Other programs end their addresses in their own ways; letters with marks are no address."""
    assert bool(old_address(alias)) is alias.isascii()
