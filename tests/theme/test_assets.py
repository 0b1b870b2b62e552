"""The stylesheet, the script, the fonts and the icons: what they weigh and whether they fit."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from chuyenmuc.inputs.site_assets import (
    LATER_STYLE_URI,
    PAGE_STYLES,
    SCRIPT_URI,
    STYLESHEET_URI,
    read_site_assets,
)

VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
LETTERS = {*VOWELS, *VOWELS.upper(), *"đĐ"}
SIGNS = set("“”’–—…≥≤×·•°%₫§")

# Text and the ground it stands on, in every part of the site.
PAIRS = [
    *[(ink, ground) for ink in ("ink", "ink-2", "navy", "link", "red-ink") for ground in
      ("paper", "raised", "sunk")],
    ("visited", "paper"), ("ink", "warn"), ("warn-ink", "warn"), ("ok-ink", "ok"),
    ("bad-ink", "bad"), ("info-ink", "info"), ("ink", "info"), ("ink", "ok"), ("ink", "bad"),
    ("ok-ink", "paper"), ("warn-ink", "raised"),
    ("white", "red-band"), ("on-2", "red-band"), ("gold", "red-band"), ("white", "red-deep"),
    ("white", "navy-band"), ("on-navy-2", "navy-band"), ("gold", "navy-deep"), ("white", "button"),
    ("night", "mark"), ("night", "focus"), ("night", "gold"),
]  # fmt: skip


@pytest.fixture(scope="module")
def sent(project_root: Path) -> dict[str, str]:
    """Styles and scripts by address, as every site carries them."""
    files = read_site_assets(project_root / "assets")
    return {f.uri: f.read().decode() for f in files if f.uri.endswith((".css", ".js"))}


@pytest.fixture(scope="module")
def stylesheet(sent: dict[str, str]) -> str:
    """What every page loads, the rules for later among it."""
    return sent[STYLESHEET_URI] + sent[LATER_STYLE_URI]


def weight(text: str) -> int:
    """Bytes on the wire."""
    return len(gzip.compress(text.encode(), 9))


def test_the_stylesheets_and_the_script_are_small(sent: dict[str, str], stylesheet: str) -> None:
    """An old phone on a slow line reads them before it shows a word."""
    of_kinds = [text for uri, text in sent.items() if uri.startswith(PAGE_STYLES)]
    assert weight(stylesheet) <= 10 * 1024
    assert weight(sent[STYLESHEET_URI]) <= 7 * 1024  # what the first words wait for
    assert of_kinds
    assert all(weight(style) <= 4 * 1024 for style in of_kinds)
    assert weight(sent[SCRIPT_URI]) <= 5.5 * 1024  # the overlay is sent here once


def test_the_two_fonts_hold_every_vietnamese_letter(project_root: Path) -> None:
    """No letter falls back to another face, and no third file is loaded."""
    fonts = sorted((project_root / "assets" / "fonts" / "web").glob("*.woff2"))
    assert [font.name for font in fonts] == ["bvp-400.woff2", "bvp-700.woff2"]
    for font in fonts:
        assert font.stat().st_size <= 12 * 1024
        held = {chr(code) for code in TTFont(font).getBestCmap()}
        assert held >= LETTERS | SIGNS


def test_the_stylesheet_asks_only_for_files_of_ours(stylesheet: str, project_root: Path) -> None:
    """Fonts and drawings, named from where the stylesheet is published."""
    published = {
        *(f"fonts/{font.name}" for font in (project_root / "assets/fonts/web").glob("*.woff2")),
        *(f"img/{drawing.name}" for drawing in (project_root / "assets/img").glob("*.svg")),
    }
    assert "@import" not in stylesheet
    assert set(re.findall(r"url\(([^)]+)\)", stylesheet)) <= published


def test_night_is_the_same_by_the_system_and_by_choice(stylesheet: str) -> None:
    """The colours of the night stand twice; both must stay equal."""
    assert len(set(nights(stylesheet))) == 1


@pytest.mark.parametrize(("scheme", "least"), [("day", 4.5), ("night", 4.5), ("contrast", 7)])
def test_every_text_has_contrast_enough(stylesheet: str, scheme: str, least: float) -> None:
    """At least 4.5 to 1 on each ground, light and dark, and 7 to 1 in high contrast."""
    tokens = dict(
        re.findall(r"--([\w-]+):(#[0-9a-f]{3,6})", stylesheet.split("@media", maxsplit=1)[0])
    )
    if scheme == "night":
        tokens |= dict(re.findall(r"--([\w-]+):(#[0-9a-f]{3,6})", nights(stylesheet)[0]))
    if scheme == "contrast":
        tokens |= colours(
            stylesheet.split('[data-md-color-scheme="contrast"]{')[1].split("}", maxsplit=1)[0]
        )
    ratios = {pair: contrast(*(tokens[p] for p in pair)) for pair in PAIRS}
    weak = {pair: ratio for pair, ratio in ratios.items() if ratio < least}
    assert weak == {}


def test_every_icon_is_one_path_on_the_same_grid(project_root: Path) -> None:
    """The page draws it from its path alone."""
    icons = sorted((project_root / "assets" / "icons").glob("*.svg"))
    assert icons
    for icon in icons:
        drawing = icon.read_text(encoding="utf-8")
        assert drawing.count("<path") == 1, icon.name
        assert 'viewBox="0 0 24 24"' in drawing, icon.name


def colours(declarations: str) -> dict[str, str]:
    """Name of a token → its colour."""
    return dict(re.findall(r"--([\w-]+):(#[0-9a-f]{3,6})", declarations))


def nights(stylesheet: str) -> list[str]:
    """The declarations of both dark blocks."""
    return re.findall(r"color-scheme:dark;(.*?)\}", stylesheet, re.DOTALL)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """How light ``#rrggbb`` or ``#rgb`` is, 0 to 1."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    levels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        level / 12.92 if level <= 0.04045 else ((level + 0.055) / 1.055) ** 2.4 for level in levels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
