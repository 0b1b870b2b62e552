"""Sizes as data: what an officer may write, and what the shipped list holds."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from chuyenmuc.content.models.posters.size import LONGEST_PAGE, Size

ROW = {"id": "thu", "name": "Khổ thử", "family": "sheet", "width": "297", "height": "420"}


def size(**changes: str) -> Size:
    """A size from the text of a YAML row."""
    return Size.model_validate({**ROW, "safe": "8", **changes})


def test_lengths_are_millimetres_unless_they_name_a_unit() -> None:
    """297, 5 m and 1080px."""
    assert size().width == 297
    assert size(width="5 m", height="0.8m").width == 5000
    assert size(width="1080px", height="1350px").pixels == (1080, 1350)


@pytest.mark.parametrize("wrong", ["", "rộng", "-5", "5 km", "1e9", "1,5 m"])
def test_other_lengths_are_refused(wrong: str) -> None:
    """A wrong unit must not become millimetres."""
    with pytest.raises(ValidationError):
        size(width=wrong)


def test_a_led_wall_is_measured_by_the_distance_of_its_dots() -> None:
    """P4: one dot every 4 mm."""
    assert size(width="3840", height="1920", dpi="P4").pixels == (960, 480)
    assert size(width="3200", height="1920", dpi="P2.5").pixels == (1280, 768)


@pytest.mark.parametrize("wrong", ["0", "P0", "P", "300 dpi"])
def test_other_resolutions_are_refused(wrong: str) -> None:
    """Nothing has no dots an inch."""
    with pytest.raises(ValidationError):
        size(dpi=wrong)


def test_a_page_beyond_the_limit_is_written_at_one_to_ten() -> None:
    """Whatever the row says; and the file name tells."""
    assert size(width="5000", bleed="10").reduction == 1
    assert size(width="6000").reduction == 10
    assert size(width="6000").stem == "thu-ti-le-1-10"
    assert size(width="6000", format="png").stem == "thu"
    assert size(scale="1:10").stem == "thu-ti-le-1-10"


def test_words_of_a_link_card_stay_in_its_middle(sizes: dict[str, Size]) -> None:
    """Networks crop a card; the middle 1000 × 540 pixels are always seen."""
    card = sizes["the-lien-ket"]
    across, down = card.margins
    per_px = 25.4 / 96
    assert card.pixels == (1200, 630)
    assert (across, down) == pytest.approx((100 * per_px, 45 * per_px))


def test_the_list_says_itself_which_files_are_reduced(sizes: dict[str, Size]) -> None:
    """Every row over the limit carries its scale, for whoever reads the list."""
    for row in sizes.values():
        longest = max(row.width, row.height) + 2 * row.bleed
        assert (row.reduction == 10) == (row.scale == "1:10")
        assert longest <= LONGEST_PAGE or row.scale == "1:10" or row.format != "pdf"


def test_what_hangs_in_the_street_has_no_code(sizes: dict[str, Size]) -> None:
    """Nobody scans from a motorbike."""
    assert not [row.id for row in sizes.values() if row.street and row.qr]


def test_screens_have_whole_pixels(sizes: dict[str, Size]) -> None:
    """A LED wall cannot show half a dot."""
    for row in sizes.values():
        if row.format == "png":
            exact = row.width * row.dpi / 25.4, row.height * row.dpi / 25.4
            assert exact == pytest.approx(row.pixels, abs=1e-6)
