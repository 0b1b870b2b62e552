"""Everything in a folder is looked at as what it is: followed nowhere, waited for never."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from bench.safety.verify.small_site import SmallSite, put
from chuyenmuc.adapters.verify import folder as folder_module
from chuyenmuc.adapters.verify.run import Wish, verify
from chuyenmuc.publish.integrity import digest

Stage = Callable[[Path], None]
POSIX = os.name != "nt"


def seen(site: SmallSite) -> list[tuple[str, str]]:
    """Code and file of each finding in the folder."""
    return [
        (found.code, found.location.uri)
        for found in verify(str(site.folder), site.manifest, Wish())
    ]


def told(site: SmallSite) -> set[tuple[str, str]]:
    """The same without what pages miss, once a file of theirs is not one any more."""
    return {case for case in seen(site) if not case[0].startswith("XB70")}


def test_a_folder_as_built_has_nothing_to_say(small: SmallSite) -> None:
    """Also with the instructions of the same build in it, their line ends changed on the way."""
    assert seen(small) == []
    for name in ("_headers", ".htaccess", "web.config"):
        text = small.manifest.with_name(name).read_text(encoding="utf-8")
        put(small.folder, name, text.replace("\n", "\r\n"))
    assert seen(small) == []
    text = small.manifest.with_name(".htaccess").read_text(encoding="utf-8")
    put(small.folder, ".htaccess", text.replace("Options -Indexes\n", ""))  # as it says itself
    assert seen(small) == []


def _links(site: Path) -> None:
    (site / "goc").symlink_to("/")
    (site / ".well-known").symlink_to(site.parent)
    (site / "x.html").symlink_to("khong-co")
    (site / "tin-tuc" / "index.html").unlink()
    (site / "tin-tuc" / "index.html").symlink_to("../index.html")


def _pipe(site: Path) -> None:
    os.mkfifo(site / "ong.html")
    (site / "assets" / "a.js").unlink()
    os.mkfifo(site / "assets" / "a.js")


def _socket(site: Path) -> None:
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(os.path.relpath(site / "o-cam"))


def _modes(site: Path) -> None:
    (site / "tin-tuc").chmod(0o777)
    (site / "robots.txt").chmod(0o4755)


def _put(*uris: str) -> Stage:
    """Something of somebody else's under each of these addresses."""

    def stage(site: Path) -> None:
        for uri in uris:
            put(site, uri, "/* /x 302")

    return stage


STAGED: dict[str, tuple[Stage, set[tuple[str, str]]]] = {
    "links": (
        _links,
        {
            ("XB766", "goc"),
            ("XB766", ".well-known"),
            ("XB766", "x.html"),
            ("XB766", "tin-tuc/index.html"),
        },
    ),
    "pipes": (_pipe, {("XB766", "ong.html"), ("XB766", "assets/a.js")}),
    "a socket": (_socket, {("XB766", "o-cam")}),
    "modes": (_modes, {("XB767", "tin-tuc"), ("XB767", "robots.txt")}),
    "an empty folder": (lambda site: (site / "uploads").mkdir(), {("XB766", "uploads")}),
    "dot files": (
        _put(".env", ".well-known/a", ".user.ini"),
        {("XB723", ".env"), ("XB723", ".well-known/a"), ("XB723", ".user.ini")},
    ),
    "a second name": (
        lambda site: (site.parent / "ngoai.css").hardlink_to(site / "assets" / "a.css"),
        {("XB767", "assets/a.css")},
    ),
    "instructions rewritten": (
        _put("_headers", ".htaccess", "web.config"),
        {("XB768", "_headers"), ("XB768", ".htaccess"), ("XB768", "web.config")},
    ),
    "instructions deeper": (
        _put("tin-tuc/.htaccess"),
        {("XB723", "tin-tuc/.htaccess")},
    ),
    "the manifest": (_put("integrity.json"), {("XB768", "integrity.json")}),
    "changed and foreign": (
        _put("assets/a.js", "wp-login.php"),
        {("XB721", "assets/a.js"), ("XB723", "wp-login.php")},
    ),
}


@pytest.mark.skipif(not POSIX, reason="such entries are a matter of POSIX")
@pytest.mark.parametrize("name", STAGED)
def test_what_was_put_into_a_folder_is_found(small: SmallSite, name: str) -> None:
    """Each entry by itself; nothing blocks and nothing stops the look."""
    stage, expected = STAGED[name]
    stage(small.folder)
    assert told(small) == expected


def test_one_entry_that_cannot_be_read_hides_nothing(
    small: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is a finding; so is the file after it."""
    put(small.folder, "robots.txt", "changed")
    digest_of = folder_module.digest_of

    def refused(path: Path) -> str:
        if path.name == "a.css":
            raise PermissionError(13, "Permission denied", str(path))
        return digest_of(path)

    monkeypatch.setattr(folder_module, "digest_of", refused)
    assert told(small) == {("XB724", "assets/a.css"), ("XB721", "robots.txt")}


def test_what_a_build_took_along_for_the_owner_is_right(small: SmallSite) -> None:
    """Files of the host and proofs for search engines are in the manifest; changed, they tell."""
    texts = {"CNAME": "xa.gov.vn", ".htaccess": "# chủ trang", "google1.html": "google1"}
    for name, text in texts.items():
        put(small.folder, name, text)
    manifest = json.loads(small.manifest.read_text("utf-8"))
    manifest["carried"] = {name: digest(text.encode()) for name, text in texts.items()}
    manifest["files"]["google1.html"] = manifest["carried"]["google1.html"]
    for path in (small.manifest, small.folder / "integrity.json"):
        path.write_text(json.dumps(manifest), "utf-8")
    assert seen(small) == []
    for name in texts:
        put(small.folder, name, "khác")
    assert seen(small) == [
        ("XB768", ".htaccess"),
        ("XB721", "CNAME"),
        ("XB721", "google1.html"),
    ]


def test_a_name_says_nothing_of_its_own(small: SmallSite) -> None:
    """Neither a line of good news, nor an order to the screen, nor letters that turn around."""
    name = "a.html\nKhông có lỗi nào.\x1b[2J\u202e"
    put(small.folder, name, "x")
    found = next(iter(verify(str(small.folder), small.manifest, Wish())))
    assert found.location.uri == "a.html\\nKhông có lỗi nào.\\x1b[2J\\u202e"
    assert found.message.splitlines() == [found.message]
    assert "\x1b" not in found.message


def test_without_the_files_of_the_build_they_are_computed_again(small: SmallSite) -> None:
    """Whoever kept the manifest alone still learns of instructions that were rewritten."""
    for name in ("_headers", ".htaccess"):
        kept = small.manifest.with_name(name)
        put(small.folder, name, kept.read_text(encoding="utf-8"))
        kept.unlink()
    assert seen(small) == []
    put(small.folder, "_headers", "/*\n  Refresh: 0;url=//nha-cai.example\n")
    assert seen(small) == [("XB768", "_headers")]


@pytest.mark.skipif(not POSIX, reason="modes say nothing there")
def test_a_disk_without_modes_is_one_warning(small: SmallSite) -> None:
    """Where every entry may be written by all, the disk keeps no modes."""
    for path in (small.folder, *small.folder.rglob("*")):
        path.chmod(0o777)
    report = verify(str(small.folder), small.manifest, Wish())
    assert [(found.code, found.is_error) for found in report] == [("XB767", False)]
