"""Templates only show: what is counted, chosen or reckoned is decided in views."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from chuyenmuc.artifact import Artifact
from chuyenmuc.inputs.site_assets import read_site_assets
from chuyenmuc.render.page import coded, make_environment
from chuyenmuc.render.scripts import UnknownAddressError, with_addresses
from chuyenmuc.views import address
from chuyenmuc.views.kinds import KINDS

EXPRESSION = re.compile(r"\{[{%](?!-? *include\b)(.*?)[}%]\}", re.DOTALL)
QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
# Counting, picking out, arithmetic, gluing, and questions after a word.
DECISION = re.compile(
    r"\|\s*(?:length|count|selectattr|rejectattr|select|reject|map|sum|sort|unique|groupby|round|min|max|replace)\b"
    r"|\bnamespace\(|\bloop\.(?:length|revindex|previtem|nextitem)\b"
    r"|[\w§\])] [-+*/%~] [\w§(\[]|[<>]|[!=]= *§|§ *[!=]=|\bin *\(? *§"
)


def written(project_root: Path, *folders: str) -> Iterator[tuple[str, str]]:
    """The name and the text of each file that shows something."""
    for folder in folders:
        for path in sorted((project_root / folder).rglob("*")):
            if path.suffix in {".html", ".js"}:
                yield path.name, path.read_text(encoding="utf-8")


def decisions(text: str) -> list[str]:
    """What a template decides by itself; words in quotes are ``§``."""
    said = (QUOTED.sub("§", found) for found in EXPRESSION.findall(text))
    return [one.strip() for one in said if DECISION.search(one)]


@pytest.mark.parametrize(
    "text",
    [
        "{{ rows | length }}",
        "{% if rows | length > 3 %}",
        "{% set near = rows | rejectattr('past') | list %}",
        "{{ (100 * share) | round(1) }}",
        "{{ 'ap-phich/' ~ id }}",
        "{% if view.kind == 'home' %}",
        "{% if row.kind in ('a', 'b') %}",
        "{{ phone | replace(' ', '') }}",
    ],
)
def test_a_decision_is_seen(text: str) -> None:
    """What stood in templates before."""
    assert decisions(text)


def test_templates_decide_nothing(project_root: Path) -> None:
    """They say where a field stands and whether it is there."""
    folders = ("templates/pages", "templates/figures")
    found = {name: decisions(text) for name, text in written(project_root, *folders)}
    assert found
    assert {name: said for name, said in found.items() if said} == {}


def test_no_template_and_no_script_spells_an_address_out(project_root: Path) -> None:
    """A page that moves is moved in one place."""
    known = {*address.named().values(), *(f"{kind.folder}/" for kind in KINDS.values())} - {""}
    begins = sorted({re.escape(uri.partition("/")[0]) + "/" * ("/" in uri) for uri in known})
    literal = re.compile(rf"[\"'`]((?:{'|'.join(begins)})[^\"'`]*)")
    comment = re.compile(r"\{#.*?#\}|^\s*//[^\n]*$", re.DOTALL | re.MULTILINE)
    folders = ("templates/pages", "templates/figures", "templates/theme", "assets/scripts")
    texts = dict(written(project_root, *folders))
    assert len(texts) > 40
    found = {name: literal.findall(comment.sub("", text)) for name, text in texts.items()}
    assert {name: uris for name, uris in found.items() if uris} == {}


def test_scripts_are_told_the_addresses_they_name(project_root: Path) -> None:
    """Each as it is for templates, and nothing is left to fill in."""
    files = with_addresses(read_site_assets(project_root / "assets"))
    texts = {file.uri: file.read().decode() for file in files if file.uri.endswith(".js")}
    told = re.findall(r'[{,](\w+):"([^"]+)"', "".join(texts.values()).replace("\n", ""))
    places = re.findall(r"const ADDRESS=\{([^}]*)\}", "".join(texts.values()))
    assert places
    assert all('""' not in place for place in places)
    named = address.named()
    assert {name for name, uri in told if named.get(name) == uri} >= {"index", "search", "offline"}


def test_a_script_that_names_an_unknown_address_stops_the_build() -> None:
    """Better than a page that is not there."""
    script = Artifact("assets/scripts/a.js", b'const ADDRESS={moon:""};')
    with pytest.raises(UnknownAddressError, match="moon"):
        list(with_addresses([script]))


def test_a_template_is_compiled_once_and_again_when_it_is_changed(tmp_path: Path) -> None:
    """A preview goes on for hours, and shows what was saved last."""
    page = tmp_path / "trang.html"
    page.write_text("Cũ", encoding="utf-8")
    first = make_environment(tmp_path).get_template("trang.html")
    assert make_environment(tmp_path).get_template("trang.html") is first
    page.write_text("Mới", encoding="utf-8")
    os.utime(page, (0, 0))
    assert make_environment(tmp_path).get_template("trang.html").render() == "Mới"


@pytest.mark.parametrize(
    ("message", "html"),
    [
        ("Viết `<b>` & `số`.", "Viết <code>&lt;b&gt;</code> &amp; <code>số</code>."),
        ("Khối ``` chưa đóng, thêm `x`.", "Khối ``` chưa đóng, thêm <code>x</code>."),
        ("Dấu ` lẻ", "Dấu ` lẻ"),
    ],
)
def test_what_a_message_quotes_is_code(message: str, html: str) -> None:
    """And nothing in it is markup; a fence or a single sign stays itself."""
    assert coded(message) == html
