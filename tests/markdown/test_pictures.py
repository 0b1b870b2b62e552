"""Pictures of articles keep their room, fit the screen, and show their captions."""

from __future__ import annotations

import re

import pytest

from chuyenmuc.markdown.dialect import Converter
from chuyenmuc.markdown.pictures import SIZES, address_at, sized, widths_for


def html(text: str) -> str:
    """The HTML of a text, pictures without what makes no difference here."""
    found = Converter().html(text)
    return re.sub(r'<img alt="(\w+)"[^>]*?( title="\w+")?>', r"[\1\2]", found)


def test_a_picture_tells_its_size_and_its_files() -> None:
    """The page does not jump; what the build wrote behind the address is gone from it."""
    found = Converter().html(f"![Ảnh]({sized('../anh/x/a.webp', 1280, 960)})")
    for said in (
        'width="1280"',
        'height="960"',
        'loading="lazy"',
        'src="../anh/x/720/a.webp"',
        'srcset="../anh/x/480/a.webp 480w, ../anh/x/720/a.webp 720w, ../anh/x/a.webp 1280w"',
        f'sizes="{SIZES}"',
    ):
        assert said in found
    assert "#" not in found


def test_a_small_picture_has_one_file() -> None:
    """There is nothing to choose from."""
    found = Converter().html("[![Nút](a.webp#48x48)](a.webp#48x48)")
    assert 'width="48"' in found
    assert "srcset" not in found
    assert 'href="a.webp"' in found


@pytest.mark.parametrize(
    ("width", "files"),
    [(1280, [1280, 720, 480]), (700, [700, 480]), (480, [480]), (20, [20])],
)
def test_no_picture_is_made_larger(width: int, files: list[int]) -> None:
    """And each file has an address of its own, which no other picture can have."""
    assert list(widths_for(width)) == files
    assert len({address_at("anh/x/a.webp", each, width) for each in files}) == len(files)


FIGURE = "<figure>[A]<figcaption>một</figcaption></figure>"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('![A](a.webp "một")', FIGURE),
        ("![A](a.webp 'một')", FIGURE),
        ('![A][1]\n\n[1]: a.webp "một"', FIGURE),
        ('![A](a.webp "một")\n![A](a.webp "một")', FIGURE + FIGURE),
        ('Trước\n![A](a.webp "một")\nsau', f"<p>Trước</p>{FIGURE}<p>sau</p>"),
        (
            'Trước  \n![A](a.webp "một")  \n**sau**',
            f"<p>Trước</p>{FIGURE}<p><strong>sau</strong></p>",
        ),
        ('1. Mở\n   ![A](a.webp "một")\n2. Đóng', f"<ol><li>Mở{FIGURE}</li><li>Đóng</li></ol>"),
        ('1. Mở\n\n    ![A](a.webp "một")', f"<ol><li><p>Mở</p>{FIGURE}</li></ol>"),
        ('> ![A](a.webp "một")', f"<blockquote>{FIGURE}</blockquote>"),
        ('T\n:   ![A](a.webp "một")', f"<dl><dt>T</dt><dd>{FIGURE}</dd></dl>"),
        ("![A](a.webp)", "<p>[A]</p>"),
        ('![A](a.webp "")', "<p>[A]</p>"),
    ],
)
def test_a_caption_is_shown_to_all(text: str, shown: str) -> None:
    """Wherever a picture has a line for itself; one without a caption stays what it was."""
    assert re.sub(r"\n|(?<=</p>)\s|<p></p>", "", html(text)) == shown


@pytest.mark.parametrize(
    "text", ['Bấm ![A](a.webp "một") rồi', '![A](a.webp "một")[^1]\n\n[^1]: n']
)
def test_a_picture_in_a_line_stays_there(text: str) -> None:
    """A button among words is no figure."""
    assert '[A title="một"]' in html(text)
    assert "<figure>" not in html(text)


def test_a_picture_that_leads_somewhere_has_its_caption_too() -> None:
    """The words under it are no link."""
    found = html('[![A](a.webp "một & hai")](b.webp)')
    assert found.endswith("</a><figcaption>một &amp; hai</figcaption></figure>")
