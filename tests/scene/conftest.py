"""What the tests of pictures lean on: the shipped designs and sizes, and a poster to draw."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
import yaml

from chuyenmuc.content.models.posters.design import Design
from chuyenmuc.content.models.posters.size import Size, SizeFile
from chuyenmuc.content.models.values import Strict
from chuyenmuc.scene.poster.compose import compose
from chuyenmuc.scene.poster.poster import Poster
from chuyenmuc.scene.scene import Scene
from chuyenmuc.scene.text.fonts import FontSet
from chuyenmuc.views.posters.poster import PosterView

M = TypeVar("M", bound=Strict)

DESIGNS = (
    "anh-nen",
    "canh-bao",
    "con-so",
    "hoc-tap",
    "mach-so",
    "sen-xanh",
    "trang-trong",
    "trong-dong",
)
PAGES = {
    "8:1": (8000.0, 1000.0, 50.0, False),
    "6:1": (6000.0, 1000.0, 50.0, False),
    "3:2": (3000.0, 2000.0, 80.0, False),
    "1:1": (285.75, 285.75, 8.0, True),
    "4:5": (285.75, 357.1875, 8.0, True),
    "A4": (210.0, 297.0, 8.0, True),
    "1:2": (600.0, 1200.0, 30.0, True),
    "1:4": (600.0, 2400.0, 50.0, False),
}
"""Width, height, margin in mm, and whether a code belongs on it."""

DEMO = PosterView(
    id="hanh-dong",
    ideas=("Hành động đột phá,", "lan tỏa kết quả"),
    header="Bản trình diễn chuyenmuc · Xã Diễn Châu",
    call="Chuyên mục chuyển đổi số",
    source="Nguồn: Kế hoạch truyền thông năm 2026, Mục III.1.3",
    mark="BẢN TRÌNH DIỄN",
    link=None,
)
SLOGANS = (
    ("Chuyển đổi",),
    ("Đúng, đủ, sạch, sống",),
    ("Hành động đột phá,", "lan tỏa kết quả"),
    ("Biết làm, làm được và làm thành thạo",),
    ("Bình dân học vụ số,", "mỗi người dân là một công dân số"),
    ("Mỗi hộ có ít nhất một người thạo VNeID,", "nộp hồ sơ qua mạng không phải đi xa"),
)


@pytest.fixture
def demo() -> PosterView:
    """The poster of a commune that has not approved its page."""
    return DEMO


@pytest.fixture
def official() -> PosterView:
    """The poster of an official page with an address."""
    link = "https://xa-mau.example/chuyen-doi-so/"
    return replace(DEMO, header="Ủy ban nhân dân xã Mẫu", mark=None, link=link)


@pytest.fixture(params=SLOGANS, ids=" ".join)
def any_slogan(request: pytest.FixtureRequest) -> PosterView:
    """Demo posters with slogans of 2 to 20 syllables, in one idea or two."""
    return replace(DEMO, ideas=request.param)


def _plain(value: object) -> object:
    """Plain data as ``content.load`` hands it over: text, tuples, mappings."""
    if isinstance(value, list):
        return tuple(_plain(item) for item in value)
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value


def _read(model: type[M], path: Path) -> M:
    text = path.read_text(encoding="utf-8")
    data = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - text only, nothing is built
    return model.model_validate(_plain(data))


@pytest.fixture(scope="session")
def designs(project_root: Path) -> dict[str, Design]:
    """All shipped designs, by id."""
    folder = project_root / "templates/layouts"
    return {path.stem: _read(Design, path) for path in folder.glob("*.yml") if path.stem != "sizes"}


@pytest.fixture(params=DESIGNS)
def any_design(request: pytest.FixtureRequest, designs: dict[str, Design]) -> Design:
    """Each shipped design in turn. A new one joins the tests by its name."""
    assert sorted(designs) == list(DESIGNS)
    return designs[request.param]


@pytest.fixture(scope="session")
def pages() -> dict[str, Size]:
    """One page of each kind of proportions, by its name."""
    return {
        name: Size(
            id="thu",
            name=name,
            family="sheet",
            width=width,
            height=height,
            safe=safe,
            dpi=150.0,
            qr=qr,
        )
        for name, (width, height, safe, qr) in PAGES.items()
    }


@pytest.fixture(scope="session")
def design(project_root: Path) -> Design:
    """The bronze-drum design."""
    return _read(Design, project_root / "templates/layouts/trong-dong.yml")


@pytest.fixture(scope="session")
def sizes(project_root: Path) -> dict[str, Size]:
    """All sizes, by id."""
    file = _read(SizeFile, project_root / "templates/layouts/sizes.yml")
    return {size.id: size for size in file.sizes}


@pytest.fixture
def lay_out(
    design: Design, sizes: dict[str, Size], fonts: FontSet
) -> Callable[[PosterView, str], Scene]:
    """Compose a poster that is known to be possible."""

    def compose_it(view: PosterView, size: str) -> Scene:
        composed = compose(Poster(view, design, sizes[size]), fonts)
        assert composed.findings == ()
        assert composed.scene
        return composed.scene

    return compose_it
