"""What an engine is told of a Site: plain data that a configuration file can hold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from chuyenmuc.adapters.engine_settings import engine_settings
from chuyenmuc.content.catalogue import load_catalogue
from chuyenmuc.site import Site
from chuyenmuc.views.frame import FrameView, frame_view
from chuyenmuc.views.link_card import CardFile


@pytest.fixture(scope="module")
def frame(project_root: Path) -> FrameView:
    """The frame of the small commune."""
    library = load_catalogue(project_root / "tests/render/small").libraries["xa-thu"]
    return frame_view(library)


def told(site: Site) -> dict[str, Any]:
    """What the theme reads, the way a configuration file brings it."""
    settings = json.loads(json.dumps(engine_settings(site)))
    found: dict[str, Any] = settings["extra"]["cm"]
    return found


def test_the_theme_gets_the_frame_as_plain_data(frame: FrameView) -> None:
    """Names, links and days as mappings, lists and scalars."""
    cm = told(Site("xa-thu", "Chuyển đổi số xã Thử", None, "", (), frame))
    assert cm["name"] == "Xã Thử"
    assert cm["demo"] is True
    assert cm["owner"] is None
    first = {"title": "Trang chủ", "uri": "", "icon": "home", "header": False, "bar": True}
    assert cm["nav"][0] == {**first, "finds": False}


def test_the_theme_gets_the_drawings_and_the_card_of_the_home_page(frame: FrameView) -> None:
    """Only what the templates read: not the weight of the card."""
    card = CardFile("the-chia-se/trang-chu.png", 1200, 630, "Chuyển đổi số", 9000)
    cm = told(Site("xa-thu", "", None, "", (), frame, icons={"b": "M1", "a": "M0"}, card=card))
    assert list(cm["icons"].items()) == [("a", "M0"), ("b", "M1")]
    assert cm["card"] == {
        "uri": "the-chia-se/trang-chu.png",
        "width": 1200,
        "height": 630,
        "alt": "Chuyển đổi số",
    }


def test_without_a_frame_there_is_no_navigation_and_nothing_goes_live() -> None:
    """A commune whose own file could not be read."""
    site = Site("xa-thu", "xa-thu", None, "", (), None)
    assert engine_settings(site)["nav"] == []
    assert "name" not in told(site)
    assert site.demo
    assert not site.offline
    assert not site.may_go_live
