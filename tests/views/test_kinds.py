"""The table of kinds of articles: whole, and without two kinds in one place."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from chuyenmuc.content.models.vocabulary import KIND_WORDS, ArticleKind
from chuyenmuc.views import address
from chuyenmuc.views.kinds import FOUND_KINDS, KINDS, KindOfArticle

KIND = pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.key)


def test_the_rows_are_the_kinds_of_the_model() -> None:
    """A kind an editor may write has a row and words, and no row is of a kind nobody may write."""
    assert set(KINDS) == set(KIND_WORDS) == set(get_args(ArticleKind))


def test_no_two_kinds_share_an_address_a_place_or_words() -> None:
    """Nor does a kind take the address of another page."""
    rows = KINDS.values()
    named = {name: value for name, value in vars(address).items() if name.isupper()}
    others = {value for value in named.values() if isinstance(value, str)}
    folders = [f"{kind.folder}/" for kind in rows]
    assert len({*folders, *others}) == len(folders) + len(others)
    assert len({kind.place for kind in rows}) == len(KINDS)
    assert len({kind.words for kind in FOUND_KINDS}) == len(FOUND_KINDS)


@KIND
def test_what_a_row_names_is_there(kind: KindOfArticle, project_root: Path) -> None:
    """Its icon, the design of its card, and the parts of its page."""
    assert (project_root / f"assets/icons/{kind.icon}.svg").is_file()
    assert (project_root / f"templates/cards/{kind.card}.yml").is_file()
    for part in ("before", "after"):
        assert (project_root / f"templates/pages/{kind.template}.{part}.html").is_file()


def test_everything_that_can_be_found_has_a_weight() -> None:
    """A share: one that is larger than 1 would put a kind above a title that says it all."""
    assert [kind.key for kind in FOUND_KINDS if not 0 < kind.weight <= 1] == []
