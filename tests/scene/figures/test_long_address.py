"""The address of a site never keeps an infographic from its page: smaller, or left to the code."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chuyenmuc.inputs import Inputs
from chuyenmuc.scene.checks.layout import check
from chuyenmuc.scene.figures.compose import compose_figure
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.views.figures.sheet import FigureSheet

HOSTS = (
    "chuyendoiso.dienchau.nghean.gov.vn",
    "chuyendoiso.phuonghoabinhthuong.nghean.gov.vn/chuyen-doi-so",
    f"{'phuong-hoa-binh-' * 4}x.{'chuyen-doi-so-' * 4}x.nghean.gov.vn:8443/chuyen-doi-so",
)


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("size", ["a4", "a3", "bai-dang"])
def test_an_address_of_any_length_is_laid_out_and_can_be_scanned(
    host: str,
    size: str,
    own: dict[str, FigureSheet],
    inputs: Inputs,
    fonts: FontSet,
) -> None:
    """The words of the title are not blamed, and every square of the code is large enough."""
    link = f"https://{host}/infographic/nop-ho-so-truc-tuyen-tai-nha-khong-can-di-lai/"
    found = inputs.size(size)
    assert found
    for remember in ("Giữ kín mã OTP", None):
        view = replace(own["thu-compare"], link=link, domain=host, remember=remember)
        composed = compose_figure(view, found, fonts, inputs.icons)
        assert composed.scene
        assert check(composed.scene, view) == ()
