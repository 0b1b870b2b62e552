"""What is drawn: the kits of the content, or exactly what was asked for by name."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from chuyenmuc.build import check
from chuyenmuc.channels.posters.jobs import (
    MOST_FILES,
    Catalog,
    catalog_of,
    kit_jobs,
    street_findings,
)
from chuyenmuc.channels.posters.wish import CAMPAIGN_SIZES, Wish, wished_jobs
from chuyenmuc.content.library import Library
from chuyenmuc.inputs import Inputs


@pytest.fixture(scope="module")
def catalog(inputs: Inputs) -> Catalog:
    """The designs and sizes of the project."""
    return catalog_of(inputs)


@pytest.fixture(scope="module")
def library(inputs: Inputs) -> Library:
    """The content of the demo commune."""
    return inputs.catalogue.libraries["dien-chau"]


def test_the_kits_hold_each_file_once_and_not_too_many(library: Library, catalog: Catalog) -> None:
    """What the gallery offers is what was drawn, at most 150 files."""
    jobs, findings = kit_jobs(library, catalog)
    uris = [job.uri for job in jobs]
    assert findings == []
    assert len(uris) == len(set(uris))
    assert 0 < len(uris) <= MOST_FILES
    assert {job.slogan_id for job in jobs} <= {slogan.id for slogan in library.slogans}


def test_own_words_are_drawn_like_a_slogan(library: Library, catalog: Catalog) -> None:
    """Decomposed letters are joined, and ` | ` parts the ideas."""
    wish = Wish(
        text="Ho\u0323c mo\u0323\u0302t giờ | biết một đời", designs=("trong-dong",), sizes=("a3",)
    )
    (job,), findings = wished_jobs(wish, library, catalog)
    assert findings == []
    assert job.view.ideas == ("Học một giờ", "biết một đời")
    assert job.uri == "tu-viet/trong-dong/a3.pdf"


def test_a_campaign_is_the_slogans_of_its_day(library: Library, catalog: Catalog) -> None:
    """No slogan of another day, and not none."""
    jobs, findings = wished_jobs(Wish(campaign="ngay-chuyen-doi-so"), library, catalog)
    assert findings == []
    days = {slogan.id: slogan.model.campaign for slogan in library.slogans}
    assert {days[job.slogan_id] for job in jobs} == {"ngay-chuyen-doi-so"}


@pytest.mark.parametrize(
    ("wish", "code", "suggestion"),
    [
        (Wish(slogan="khong-doc-ma-opt"), "AP133", "khong-doc-ma-otp"),
        (Wish(designs=("trongdong",)), "AP131", "trong-dong"),
        (Wish(sizes=("a33",)), "AP132", "a3"),
        (Wish(campaign="ngay-chuyen-doi"), "AP136", "ngay-chuyen-doi-so"),
    ],
)
def test_an_unknown_name_suggests_the_nearest(
    library: Library, catalog: Catalog, wish: Wish, code: str, suggestion: str
) -> None:
    """One sentence, with what may have been meant."""
    jobs, findings = wished_jobs(wish, library, catalog)
    assert jobs == ()
    assert [finding.code for finding in findings] == [code]
    assert f"Có phải bạn muốn viết `{suggestion}`?" in findings[0].action


@pytest.mark.parametrize("text", ["", "   ", "chữ " * 60, "<b>đậm</b>"])
def test_words_that_cannot_be_a_slogan_are_refused(
    library: Library, catalog: Catalog, text: str
) -> None:
    """Empty, far too long, or markup: the same sentences as for content."""
    jobs, findings = wished_jobs(Wish(text=text), library, catalog)
    assert jobs == ()
    assert [finding.code[:2] for finding in findings] == ["ND"]


@pytest.mark.parametrize("written", ["10-10", "10/10", "ngay-chuyen-doi-so"])
def test_a_campaign_may_be_named_by_its_day(
    library: Library, catalog: Catalog, written: str
) -> None:
    """Day first, as people write."""
    jobs, _ = wished_jobs(Wish(campaign=written, sizes=("a4",)), library, catalog)
    by_id, _ = wished_jobs(Wish(campaign="ngay-chuyen-doi-so", sizes=("a4",)), library, catalog)
    assert jobs == by_id


@pytest.mark.parametrize("day", ["18-5", "01-10", "10-10"])
@pytest.mark.parametrize("commune", ["dien-chau", "xa-mau"])
def test_each_campaign_has_slogans_in_each_commune(
    inputs: Inputs, catalog: Catalog, day: str, commune: str
) -> None:
    """In every size a campaign needs."""
    library = inputs.catalogue.libraries[commune]
    jobs, findings = wished_jobs(Wish(campaign=day), library, catalog)
    assert [finding for finding in findings if finding.is_error] == []
    assert {job.size.id for job in jobs} == set(CAMPAIGN_SIZES)
    assert len({job.slogan_id for job in jobs}) >= 4


def test_a_demo_is_warned_once_for_all_its_banners(library: Library, catalog: Catalog) -> None:
    """It has no address, and none is made up; posts hang nowhere."""
    jobs, _ = wished_jobs(Wish(campaign="10-10"), library, catalog)
    (warning,) = street_findings(jobs, library)
    assert (warning.code, warning.is_error) == ("AP137", False)
    posts = [job for job in jobs if job.size.id == "bai-dang"]
    assert street_findings(posts, library) == []


def test_what_is_given_comes_in_the_place_of_what_is_written(
    library: Library, catalog: Catalog
) -> None:
    """Sub-line, points, call and days, for a slogan by its id."""
    wish = Wish(
        slogan="khong-doc-ma-otp",
        sub="Hỏi Công an xã",
        points=("Một", "Hai"),
        call="Gọi 156",
        hang_from=dt.date(2026, 10, 1),
        hang_until=dt.date(2026, 10, 10),
        designs=("canh-bao",),
        sizes=("a3",),
    )
    (job,), findings = wished_jobs(wish, library, catalog)
    assert findings == []
    assert (job.view.sub, job.view.points) == ("Hỏi Công an xã", ("Một", "Hai"))
    assert job.view.call == "Gọi 156"
    assert job.view.hang == "Treo từ 01/10 đến 10/10/2026"


def test_a_check_says_what_is_wrong_with_a_kit(inputs: Inputs) -> None:
    """Before anything is drawn: an editor runs the check, not the drawing."""
    library = inputs.catalogue.libraries["dien-chau"]
    first, *others = library.kits
    wrong = replace(first, model=first.model.model_copy(update={"designs": ("canhbao",)}))
    changed = replace(library, kits=(wrong, *others))
    libraries = {**inputs.catalogue.libraries, "dien-chau": changed}
    inputs = replace(inputs, catalogue=replace(inputs.catalogue, libraries=libraries))
    found = check(inputs, "dien-chau", dt.date(2026, 11, 20))
    assert [(finding.code, finding.location.uri) for finding in found] == [
        ("AP131", "content/common/kits.yml")
    ]
