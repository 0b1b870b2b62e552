"""The files for web servers carry the whole policy, each in its own language."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from chuyenmuc.publish.csp import policy
from chuyenmuc.publish.servers.files import header_texts, server_texts
from chuyenmuc.publish.servers.rules import KEEP, Rules, rules_for

SCRIPTS = ["alert(1)"]


def write_server_files(folder: Path, rules: Rules) -> Path:
    """Write what a build leaves for servers."""
    for name, text in server_texts(header_texts(rules), "{}", "").items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What a build leaves for servers."""
    return write_server_files(tmp_path, rules_for(SCRIPTS))


def test_each_server_has_its_file(folder: Path) -> None:
    """With the list that an intruder of the site must not reach, and the switch."""
    names = sorted(path.name for path in folder.iterdir())
    assert names == [
        ".htaccess",
        "Caddyfile",
        "_headers",
        "integrity.json",
        "nginx.conf",
        "sw-off.js",
        "web.config",
    ]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("_headers", "  Content-Security-Policy: {}"),
        ("nginx.conf", 'add_header Content-Security-Policy "{}" always;'),
        ("Caddyfile", '\tContent-Security-Policy "{}"'),
        (".htaccess", '\tHeader always set Content-Security-Policy "{}"'),
        ("web.config", '\t\t\t<add name="Content-Security-Policy" value="{}" />'),
    ],
)
def test_each_server_sends_the_policy(folder: Path, name: str, line: str) -> None:
    """The form with what only a header can say; with the guards against guessing and leaking."""
    text = (folder / name).read_text(encoding="utf-8")
    assert line.format(policy(SCRIPTS, as_header=True)) in text.splitlines()
    for header in ("nosniff", "no-referrer", "camera=()", "max-age=31536000"):
        assert header in text


SAID = (
    "default_type {kind};",
    'Content-Type "{kind}; charset=utf-8"',
    "AddType {kind} .",
    'mimeType="{kind}',
)


@pytest.mark.parametrize("name", ["nginx.conf", "Caddyfile", ".htaccess", "web.config"])
@pytest.mark.parametrize("kind", ["application/manifest+json", "text/calendar", "text/csv"])
def test_servers_are_told_the_types_they_lack(folder: Path, name: str, kind: str) -> None:
    """With `nosniff` a browser does not guess what a calendar is."""
    said = tuple(words.format(kind=kind) for words in SAID)
    assert [line for line in lines(folder, name) if any(words in line for words in said)]


@pytest.mark.parametrize(
    ("name", "said"),
    [(".htaccess", "AddType {1} .{0}"), ("web.config", 'fileExtension=".{0}" mimeType="{1}" />')],
)
@pytest.mark.parametrize(("end", "kind"), [("woff2", "font/woff2"), ("webp", "image/webp")])
def test_old_servers_are_told_newer_types(
    folder: Path, name: str, said: str, end: str, kind: str
) -> None:
    """IIS answers 404 for a font whose type it does not know."""
    assert [line for line in lines(folder, name) if said.format(end, kind) in line]


def test_iis_finds_one_well_formed_file_and_nothing_twice_in_it(folder: Path) -> None:
    """It answers 500 for every page when an entry is there twice: its own goes first."""
    root = ET.fromstring((folder / "web.config").read_text(encoding="utf-8"))  # noqa: S314 -- ours
    for tag, key in (("mimeMap", "fileExtension"), ("add", "name"), ("error", "statusCode")):
        ours = [node.get(key) for node in root.iter(tag) if node.get(key)]
        removed = [node.get(key) for node in root.iter("remove") if node.get(key)]
        assert ours
        assert len(ours) == len(set(ours))
        assert set(ours) <= set(removed)


def test_assets_are_kept_for_a_while_and_pages_are_asked_for(folder: Path) -> None:
    """The same on a shared host as on the others."""
    apache, iis = (lines(folder, name) for name in (".htaccess", "web.config"))
    assert f'\tHeader set Cache-Control "{KEEP}" env=cm_assets' in apache
    assert '\tHeader always set Cache-Control "no-cache" env=!cm_assets' in apache
    assert [line for line in iis if "DisableCache" in line]
    assert [line for line in iis if 'cacheControlMaxAge="00:10:00"' in line]
    assert iis.index('\t<location path="assets"><system.webServer><staticContent>') > 0


@pytest.mark.parametrize("name", ["nginx.conf", "Caddyfile", ".htaccess", "web.config"])
@pytest.mark.parametrize("home", ["/", "/chuyen-doi-so/"])
def test_the_page_for_lost_readers_is_named_where_the_site_lies(
    tmp_path: Path, name: str, home: str
) -> None:
    """A site below a path has its own; IIS reads the path from where its file lies."""
    write_server_files(tmp_path, rules_for(SCRIPTS, home))
    text = (tmp_path / name).read_text(encoding="utf-8")
    lost = re.findall(r'[^\s"]*404\.html', text)
    assert lost
    assert set(lost) == {"404.html" if name == "web.config" else f"{home}404.html"}


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("nginx.conf", "gzip on;"),
        ("Caddyfile", "\tgzip 6"),
        ("web.config", '\t\t<urlCompression doStaticCompression="true" />'),
    ],
)
def test_servers_send_text_squeezed(folder: Path, name: str, line: str) -> None:
    """The weight of a page is counted so; nginx by itself squeezes HTML alone."""
    assert line in lines(folder, name)


def test_apache_squeezes_only_where_it_can(folder: Path) -> None:
    """A filter it does not have would make every page an error of the server."""
    text = lines(folder, ".htaccess")
    at = next(n for n, line in enumerate(text) if "AddOutputFilterByType DEFLATE" in line)
    around = [line.strip() for line in text[at - 2 : at]]
    assert around == ["<IfModule mod_deflate.c>", "<IfModule mod_filter.c>"]


def test_nginx_sends_a_folder_without_its_slash_on_within_the_site(folder: Path) -> None:
    """Behind a proxy its whole address would lead from https to http."""
    assert "absolute_redirect off;" in lines(folder, "nginx.conf")


def test_nothing_missing_is_remembered_as_missing(folder: Path) -> None:
    """Caddy would send the ten minutes of assets with a page that is not there."""
    text = lines(folder, "Caddyfile")
    assert "\t\theader Cache-Control no-cache" in text[text.index("handle_errors {") :]
    text = lines(folder, "nginx.conf")
    lost = text[text.index("location = /404.html {") :]
    assert "\tadd_header Cache-Control no-cache always;" in lost[: lost.index("}")]


def test_a_site_below_a_path_leaves_its_neighbours_alone(tmp_path: Path) -> None:
    """A policy for the whole server would break the portal that it is a part of."""
    write_server_files(tmp_path, rules_for(SCRIPTS, "/xa-thu/"))
    assert "trong khối location /xa-thu/ { … }" in lines(tmp_path, "nginx.conf")[0]
    caddy = lines(tmp_path, "Caddyfile")
    top = [line for line in caddy if line.startswith(("header ", "encode ", "\thandle "))]
    assert top
    assert all("/xa-thu/" in line or " @" in line for line in top)


def test_apache_knows_its_own_mark_of_a_squeezed_page(folder: Path) -> None:
    """Without it every page is sent whole to whoever has it already."""
    told = [line for line in lines(folder, ".htaccess") if "If-None-Match" in line]
    assert told == ["""\tRequestHeader edit If-None-Match '^"((.*)-gzip)"$' '"$1", "$2"'"""]


def test_a_folder_without_a_page_is_a_page_that_is_not_there(folder: Path) -> None:
    """A web server would show a page of its own with its name and version."""
    text = lines(folder, "nginx.conf")
    assert {"error_page 403 =404 /404.html;", "server_tokens off;"} <= set(text)


def lines(folder: Path, name: str) -> list[str]:
    """The lines of one of the files."""
    return (folder / name).read_text(encoding="utf-8").splitlines()
