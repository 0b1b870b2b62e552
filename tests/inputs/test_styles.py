"""Styles of pages: written one declaration a line, sent without white space."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from chuyenmuc.inputs.site_assets import STYLESHEET_URI, read_site_assets
from chuyenmuc.inputs.styles import joined_style, squeezed_style

LONGEST_FILE, LONGEST_LINE = 400, 120


def test_a_style_is_written_for_people(project_root: Path) -> None:
    """One declaration a line, no long line, no file that nobody reads to its end."""
    for path in (project_root / "assets" / "styles").rglob("*.css"):
        text = path.read_text(encoding="utf-8")
        lines = text.splitlines()
        assert len(lines) <= LONGEST_FILE, path
        assert [line for line in lines if len(line) > LONGEST_LINE] == [], path
        rules = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL).splitlines()
        assert [line for line in rules if re.search(r"[;{}] *[^ ]", line)] == [], path


def test_parts_are_joined_in_order_with_their_imports(tmp_path: Path) -> None:
    """An import stands where it was named, comments and all."""
    parts = []
    for name, text in {"10-a": "a {\n}\n", "20-b": '@import "c.css";\nb {\n}\n'}.items():
        parts.append(tmp_path / f"{name}.css")
        parts[-1].write_text(text, encoding="utf-8")
    (tmp_path / "c.css").write_text("/* c */\nc {\n}\n", encoding="utf-8")
    assert joined_style(parts) == "a {\n}\n/* c */\nc {\n}\nb {\n}\n"


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("/* why */\na {\n  color: red;\n  margin: 0 auto;\n}\n", "a{color:red;margin:0 auto}"),
        (".a > .b + .c ~ .d :is(.e, .f) {\n}", ".a>.b+.c~.d :is(.e,.f){}"),
        (".a :not(.b + .c) > * {\n}", ".a :not(.b + .c)>*{}"),
        ("a {\n  width: calc(1px + 2px - (3px * 4));\n}", "a{width:calc(1px + 2px - (3px * 4))}"),
        ("a {\n  top: min(\n    1px,\n    2vw\n  );\n}", "a{top:min(1px,2vw)}"),
        ('a::after {\n  content: "a  /* b */ {c; }";\n}', 'a::after{content:"a  /* b */ {c; }"}'),
        ("a {\n  mask: url(img/a;b.svg) 0 / 9px;\n}", "a{mask:url(img/a;b.svg) 0 / 9px}"),
        ("a {\n  color: red !important;\n}", "a{color:red!important}"),
        (
            "@media screen and (min-width: 48em) {\n  a + b,\n  a {\n    top: 0;\n  }\n}",
            "@media screen and (min-width:48em){a+b,a{top:0}}",
        ),
        ('[a="b c"] [d] {\n}', '[a="b c"] [d]{}'),
    ],
)  # fmt: skip
def test_only_white_space_that_says_nothing_goes(written: str, sent: str) -> None:
    """A space between selectors, inside a sum and inside quotes stays."""
    assert squeezed_style(written) == f"{sent}\n"


def test_what_is_sent_is_on_one_line_without_comments(project_root: Path) -> None:
    """No phone fetches what only editors read."""
    for file in read_site_assets(project_root / "assets"):
        if file.uri.endswith(".css"):
            text = file.read().decode()
            assert text.count("\n") == 1, file.uri
            assert "/*" not in text, file.uri
            assert "@import" not in text, file.uri
            assert text.count("{") == text.count("}") > 0, file.uri


def test_the_stylesheet_is_the_numbered_files_in_order(project_root: Path) -> None:
    """A later file may overrule an earlier one."""
    folder = project_root / "assets" / "styles"
    parts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("[0-9]*.css"))]
    sent = {file.uri: file.read() for file in read_site_assets(project_root / "assets")}
    assert sent[STYLESHEET_URI].decode() == squeezed_style("".join(parts))
