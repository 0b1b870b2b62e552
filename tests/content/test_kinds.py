"""The table of kinds of content files: whole, and no file of two kinds."""

from __future__ import annotations

from dataclasses import fields

import pytest

from chuyenmuc.content.kinds import COMMUNE, KINDS, PIECES, kind_of
from chuyenmuc.content.library import Library


def test_every_kind_of_piece_is_an_attribute_of_the_library() -> None:
    """And every attribute a kind, so that nothing is read that nobody can ask for."""
    kinds = {COMMUNE.name, *(kind.name for kind in PIECES)}
    assert {field.name for field in fields(Library)} == {"unread", *kinds}


@pytest.mark.parametrize(
    ("file", "shared", "own"),
    [
        ("bai.md", "articles", "articles"),
        ("guides/sau/bai.md", "articles", "articles"),
        ("guides/anh.JPG", "images", "images"),
        ("commune.yml", None, "commune"),
        ("guides/commune.yml", None, None),
        ("kits.yml", "kits", "kits"),
        ("search/tu.yml", "synonyms", "synonyms"),
        ("search/sau/tu.YML", "synonyms", "synonyms"),
        ("tu.yml", None, None),
        ("infographics/so.csv", "tables", "tables"),
        ("infographics/sau/so.csv", None, None),
        ("records/so.csv", None, "records"),
        ("records/so.yml", None, None),
        ("media/bai.mp3", "recordings", "recordings"),
        ("guides/bai.mp3", None, None),
    ],
)
def test_a_file_is_what_its_folder_and_its_ending_say(
    file: str, shared: str | None, own: str | None
) -> None:
    """In the content of all communes, and in that of one."""
    *inside, name = file.split("/")
    found = [kind_of(name, inside, is_shared=is_shared) for is_shared in (True, False)]
    assert [kind and kind.name for kind in found] == [shared, own]


@pytest.mark.parametrize("file", ["bai.md", "plans/a.yml", "infographics/a.csv", "media/a.mp3"])
def test_no_file_is_of_two_kinds(file: str) -> None:
    """Otherwise the order of the rows would decide."""
    *inside, name = file.split("/")
    assert len([kind for kind in KINDS.values() if kind.place.holds(name, inside)]) == 1
