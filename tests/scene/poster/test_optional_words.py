"""Sub-line, points, dates, address and logo: all of them, none and some, in every design."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
from PIL import Image

from chuyenmuc.content.models.posters.design import Design, LogoLayer
from chuyenmuc.content.models.posters.size import Size
from chuyenmuc.scene.checks.layout import check
from chuyenmuc.scene.checks.street import check_street
from chuyenmuc.scene.geometry import Rect
from chuyenmuc.scene.poster.compose import compose
from chuyenmuc.scene.poster.given_pictures import GivenPictures, on_plate
from chuyenmuc.scene.poster.poster import Poster
from chuyenmuc.scene.scene import Picture, Scene
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.views.posters.poster import PosterView

POINTS = (
    "Không chuyển tiền vào “tài khoản an toàn”",
    "Không đọc mã OTP cho bất kỳ ai",
    "Tắt máy, gọi lại số đã lưu từ trước",
    "Báo Công an xã, phường nơi gần nhất",
)
FULL: dict[str, Any] = {
    "ideas": ("Công an không yêu cầu", "chuyển tiền để kiểm tra"),
    "sub": "Tắt máy, đến Công an xã, phường hỏi trực tiếp",
    "points": POINTS,
    "hang": "Treo từ 01/10 đến 10/10/2026",
    "address": "Địa chỉ: Nhà số 1, Thôn Mẫu Một, Xã Mẫu (địa chỉ giả lập)",
}
SIZES = (
    "a4",
    "bai-dang",
    "bai-dang-vuong",
    "tin",
    "bang-ron-5m",
    "bang-ron-8m",
    "phuon-80x250",
    "standee-60x160",
    "pano-3x2",
    "pano-2x3",
    "phong-4x25",
    "led-p4",
)


@pytest.fixture(scope="module")
def logo() -> bytes:
    """A wide logo that lets the ground show through."""
    out = io.BytesIO()
    Image.new("RGBA", (300, 120), (11, 90, 60, 128)).save(out, "PNG")
    return out.getvalue()


def laid_out(
    view: PosterView, design: Design, size: Size, fonts: FontSet, logo: bytes | None = None
) -> Scene:
    """A scene that is known to be possible."""
    scene = compose(Poster(view, design, size, GivenPictures(logo=logo)), fonts).scene
    assert scene
    return scene


@pytest.fixture(params=["full", "marked", "sub", "points", "sub points", "hang", "address"])
def wordy(request: pytest.FixtureRequest, official: PosterView) -> PosterView:
    """A poster with everything (on an official page, on a synthetic one), or with some of it."""
    if request.param == "full":
        return replace(official, **FULL)
    if request.param == "marked":
        return replace(official, mark="DỮ LIỆU GIẢ LẬP", **FULL)
    given = {name: FULL[name] for name in ("ideas", *request.param.split())}
    return replace(official, **given)


def test_whatever_is_there_has_its_place(
    wordy: PosterView, any_design: Design, sizes: dict[str, Size], fonts: FontSet, logo: bytes
) -> None:
    """Nothing clipped, covered, too small or without contrast; with a logo and without."""
    for name in SIZES:
        for picture in (None, logo):
            scene = laid_out(wordy, any_design, sizes[name], fonts, picture)
            assert check(scene, wordy) + check_street(scene, wordy) == (), name


@pytest.mark.parametrize("mark", [None, "DỮ LIỆU GIẢ LẬP"])
def test_issuer_address_and_dates_can_be_read_on_every_banner(
    official: PosterView,
    any_design: Design,
    sizes: dict[str, Size],
    fonts: FontSet,
    mark: str | None,
) -> None:
    """On every sheet for the street, and on banners of other proportions that shops offer."""
    banner = sizes["bang-ron-5m"]
    others = (
        banner.model_copy(update={"width": width, "height": height})
        for width, height in ((2500, 1000), (3000, 1000), (3000, 700), (4000, 1500), (10000, 1200))
    )
    hung = (size for size in sizes.values() if size.street and size.family != "led")
    view = replace(
        official,
        ideas=("100% hồ sơ được giải quyết trên mạng",),
        header="Ủy ban nhân dân Xã Mẫu (dữ liệu giả lập)",
        mark=mark,
        hang=FULL["hang"],
        address=FULL["address"],
    )
    for size in (*hung, *others):
        scene = laid_out(view, any_design, size, fonts)
        found = [f for f in check(scene, view) + check_street(scene, view) if f.code != "AP108"]
        assert found == [], (size.width, size.height)


def test_points_share_a_size(
    any_design: Design, sizes: dict[str, Size], official: PosterView, fonts: FontSet
) -> None:
    """On each line of each point, with more room between points than inside one."""
    view = replace(official, points=POINTS)
    for name in ("a4", "bai-dang", "standee-60x160"):
        texts = {w.role: w for w in laid_out(view, any_design, sizes[name], fonts).texts}
        lines = texts["points"].block.lines
        assert len({line.size for line in lines}) == 1
        assert [texts["points"].text.count(point) for point in POINTS] == [1] * len(POINTS)


def test_points_stay_away_where_there_is_no_room(
    any_design: Design, sizes: dict[str, Size], official: PosterView, fonts: FontSet
) -> None:
    """A banner is read in passing; its sub-line stands where the call to act is."""
    view = replace(official, points=POINTS, sub="Hỏi Công an xã")
    texts = {w.role: w for w in laid_out(view, any_design, sizes["bang-ron-5m"], fonts).texts}
    assert "points" not in texts
    assert texts["call"].text == "Hỏi Công an xã"


def test_dates_and_address_are_for_the_street(
    any_design: Design, sizes: dict[str, Size], official: PosterView, fonts: FontSet
) -> None:
    """A post on a phone hangs nowhere."""
    view = replace(official, hang="Treo từ 01/10 đến 10/10/2026", address="Địa chỉ: Thôn Mẫu Một")
    post = laid_out(view, any_design, sizes["bai-dang"], fonts)
    banner = laid_out(view, any_design, sizes["bang-ron-5m"], fonts)
    assert {"hang", "address"}.isdisjoint(words.role for words in post.texts)
    assert {"hang", "address"} <= {words.role for words in banner.texts}


def test_a_banner_without_its_address_is_found(
    design: Design, sizes: dict[str, Size], official: PosterView, fonts: FontSet
) -> None:
    """The law is named with the day it was read; no address, no finding."""
    view = replace(official, address="Địa chỉ: Thôn Mẫu Một")
    scene = laid_out(view, design, sizes["bang-ron-5m"], fonts)
    bare = replace(
        scene, items=tuple(i for i in scene.items if getattr(i, "role", "") != "address")
    )
    assert [finding.code for finding in check_street(bare, view)] == ["AP115"]
    assert "đọc ngày 20/11/2026" in check_street(bare, view)[0].message
    assert check_street(bare, official) == ()


@pytest.mark.parametrize("size", ["a4", "standee-60x160"])
def test_the_whole_logo_stands_on_a_light_plate(  # noqa: PLR0913 - a poster and its parts
    *,
    size: str,
    any_design: Design,
    sizes: dict[str, Size],
    official: PosterView,
    fonts: FontSet,
    logo: bytes,
) -> None:
    """Drawn in every sheet with a place for it; nothing without a logo."""
    scene = laid_out(official, any_design, sizes[size], fonts, logo)
    (plate,) = (item for item in scene.items if isinstance(item, Picture))
    with Image.open(io.BytesIO(plate.body)) as image:
        assert image.getpixel((0, 0)) == any_design.palette.paper.rgb
        assert image.width / image.height == pytest.approx(
            plate.rect.width / plate.rect.height, rel=0.01
        )
    bare = laid_out(official, any_design, sizes[size], fonts)
    assert not any(isinstance(item, Picture) for item in bare.items)
    assert any(isinstance(layer, LogoLayer) for v in any_design.variants for layer in v.layers)


def test_a_logo_keeps_its_proportions(logo: bytes) -> None:
    """Wider than its plate or not, nothing of it is cut off."""
    with Image.open(io.BytesIO(on_plate(logo, Rect(0, 0, 50, 50), (255, 255, 255)))) as image:
        plain = image.convert("RGB")
    across = [x for x in range(plain.width) if plain.getpixel((x, 450)) != (255, 255, 255)]
    down = [y for y in range(plain.height) if plain.getpixel((450, y)) != (255, 255, 255)]
    assert len(across) / len(down) == pytest.approx(300 / 120, rel=0.02)
