"""Scripts of pages: how they are joined, what is taken out of them, what a linter says of them."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from pygments.lexers import JavascriptLexer
from pygments.token import Comment, Text

from chuyenmuc.inputs.scripts import joined_script, parts_of, script_sources, squeezed_script
from chuyenmuc.inputs.site_assets import SCRIPTS, read_inline_script, read_site_assets
from setup.lint_scripts import findings

LONGEST_PART = 150


def tokens(text: str) -> list[str]:
    """What a script says: without white space, comments, and the ``;`` that ``}`` says as well."""
    pieces = JavascriptLexer().get_tokens_unprocessed(text)
    kept = ((kind, piece) for _, kind, piece in pieces if kind not in Comment)
    said = [piece for kind, piece in kept if piece and not (kind in Text and piece.isspace())]
    return [one for one, next_ in pairwise([*said, ""]) if (one, next_) != (";", "}")]


def write(folder: Path, **files: str) -> Path:
    """A folder of scripts; ``__`` in a name is a folder of parts: ``a__10_x`` is ``a/10_x.js``."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.js"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_parts_are_joined_in_the_order_of_their_names(project_root: Path) -> None:
    """Every line of every part, in order, and nothing else but the shell around them."""
    for source in script_sources(project_root / "assets" / "scripts"):
        parts = "".join(part.read_text(encoding="utf-8") for part in sorted(parts_of(source)))
        assert joined_script(source) == f'(() => {{\n"use strict";\n{parts}}})();\n'
        assert parts


def test_every_script_is_sent_under_its_old_address(project_root: Path) -> None:
    """A page kept on a phone asks for it by that name."""
    uris = {file.uri for file in read_site_assets(project_root / "assets")}
    names = ("chuyenmuc", "danh-dau", "mat-mang", "search", "sw", "sw-off", "tim-kiem", "tim-nhanh")
    assert {uri for uri in uris if uri.endswith(".js")} == {f"{SCRIPTS}/{n}.js" for n in names}


def test_the_inline_script_is_no_file(project_root: Path) -> None:
    """It stands in every page, on one line, so that nothing waits for it."""
    text = read_inline_script(project_root / "assets")
    assert text.startswith('(()=>{"use strict";window.__md_scope=')
    assert "</" not in text
    uris = {file.uri for file in read_site_assets(project_root / "assets")}
    assert f"{SCRIPTS}/first.js" not in uris


def test_every_part_can_be_read_in_one_sitting(project_root: Path) -> None:
    """At most 150 lines of at most 120 characters."""
    for part in (project_root / "assets" / "scripts").rglob("*.js"):
        lines = part.read_text(encoding="utf-8").splitlines()
        assert len(lines) <= LONGEST_PART, part
        assert [line for line in lines if len(line) > 120] == [], part


def test_only_white_space_and_comments_are_taken_out(project_root: Path) -> None:
    """What is sent says word for word what was written."""
    for source in script_sources(project_root / "assets" / "scripts"):
        written = joined_script(source)
        sent = squeezed_script(written)
        assert tokens(sent) == tokens(written)
        assert "//" not in sent.replace("://", "")
        assert len(sent) < len(written)


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("const a = 1; // why\nlet b;", "const a=1;let b;"),
        ("a\nb", "a\nb"),  # a line break that ends a statement
        ("return\nx", "return\nx"),
        ("f()\n[1].x", "f()\n[1].x"),
        ("x\n  .then(a)\n  .then(b)", "x.then(a).then(b)"),
        ("a + +b - -c", "a+ +b- -c"),
        ("i++ + j", "i++ +j"),
        ("1 .toFixed()", "1 .toFixed()"),
        ("a ? .5 : b", "a? .5:b"),
        ("a / /x/.y", "a/ /x/.y"),
        ('"a  //  b" + `c  ${ d + e }  /* f */`', '"a  //  b"+`c  ${d+e}  /* f */`'),
        ("/[/ ]  +/g.test(a)", "/[/ ]  +/g.test(a)"),
        ("if (a) b; else c;", "if(a)b;else c;"),
        ("if (a) { b(); }", "if(a){b()}"),
        ("for (const x of [1]) y in z", "for(const x of[1])y in z"),
        ("a /* b */ c", "a c"),
    ],
)
def test_white_space_that_says_something_stays(written: str, sent: str) -> None:
    """Between words, between signs that would make another, and where a line ends a statement."""
    assert squeezed_script(written) == f"{sent}\n"


def test_the_scripts_of_pages_are_without_a_finding(project_root: Path) -> None:
    """The same that ``make lint`` says."""
    assert findings(project_root / "assets" / "scripts") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("var a = 1;\nself.a = a;", "no-var"),
        ("const a = 1;", "no-unused-vars"),
        ("lost(1);", "no-undef"),
        ("if (self.a == 1) self.b = 2;", "eqeqeq"),
        ("self.a = self.b?.c;", "no-optional-chaining"),
        ("self.a = self.b ?? 1;", "newer than ECMAScript 2018"),
        ("try { self.a(); } catch { self.b(); }", "newer than ECMAScript 2018"),
        ("self.a = self.b.at(1);", "no-restricted-properties"),
        ("function self(", "Unexpected token"),
    ],
)
def test_the_linter_speaks(tmp_path: Path, text: str, said: str) -> None:
    """What the dialect does not have, what is not there, what is not used, what cannot be read."""
    assert said in " ".join(one.words for one in findings(write(tmp_path, a=text)))


def test_a_finding_names_the_part_and_its_line(tmp_path: Path) -> None:
    """Not the line of the joined script, which nobody edits."""
    folder = write(tmp_path, a__10_one="self.a = 1;\nself.b = 2;\n", a__20_two="\nlost(1);\n")
    assert [(one.file.name, one.line) for one in findings(folder)] == [("20_two.js", 2)]


def test_a_name_of_an_earlier_part_is_known(tmp_path: Path) -> None:
    """Parts are one script."""
    folder = write(tmp_path, a__10_one="const a = 1;\n", a__20_two="self.a = a;\n")
    assert findings(folder) == []
