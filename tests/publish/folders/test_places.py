"""Nothing that readers should not get lies beside a site in a web root."""

from __future__ import annotations

from pathlib import Path

import pytest

from chuyenmuc.publish.folders.places import Places


def around(places: Places) -> list[Path]:
    """All that belongs to a site besides itself."""
    return [
        places.previous,
        next(places.staging(7)),
        places.server("xa-thu"),
        places.prints("xa-thu").live,
        places.prints("xa-thu").previous,
        places.trash,
    ]


def test_by_itself_a_site_lies_among_its_things(tmp_path: Path) -> None:
    """The usual places, which the handbooks name."""
    names = [
        path.relative_to(tmp_path).as_posix()
        for path in around(Places.of(tmp_path, tmp_path / "site"))
    ]
    assert names == [
        "site.prev",
        "site.new-7",
        "server/xa-thu",
        "print/xa-thu",
        "print/xa-thu.prev",
        "trash",
    ]


@pytest.mark.parametrize("out", ["project/site/xa-thu", "www/xa-thu", "www", "project/a/b"])
def test_nothing_but_the_site_lies_where_it_was_asked_for(tmp_path: Path, out: str) -> None:
    """Its parent may be what a server shows."""
    project = tmp_path / "project"
    places = Places.of(project, tmp_path / out)
    for path in around(places):
        assert path.is_relative_to(project)
        assert not path.is_relative_to(project / "site")
        assert not path.is_relative_to(places.live.parent) or places.live.parent == tmp_path


def test_a_site_that_is_a_link_into_a_web_root(tmp_path: Path) -> None:
    """What is kept aside stays in the project, in the usual places."""
    project, www = tmp_path / "project", tmp_path / "www" / "html"
    project.mkdir()
    www.mkdir(parents=True)
    (project / "site").symlink_to(www)
    places = Places.of(project, project / "site")
    assert places.live == www
    assert all(path.is_relative_to(project) for path in around(places))
    assert (
        places.server("xa-thu")
        == Places.of(project, www).server("xa-thu")
        == project / "server/xa-thu"
    )


def test_what_earlier_versions_left_beside_a_site_is_known(tmp_path: Path) -> None:
    """In a web root alone, and only what was ours: a list of the files of a site is in it."""
    for name in ("www/xa-thu.prev", "www/server/xa-thu", "project/site.prev"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "integrity.json").touch()
    project, www = tmp_path / "project", tmp_path / "www"
    left = Places.of(project, www / "xa-thu").exposed("xa-thu")
    assert left == [www / "xa-thu.prev", www / "server/xa-thu"]
    assert Places.of(project, www / "xa-b").exposed("xa-b") == []
    assert Places.of(project, project / "site").exposed("xa-thu") == []


def test_the_sites_of_many_communes_have_their_usual_places(tmp_path: Path) -> None:
    """One list for each; another place of the same commune has a list of its own."""
    found = [
        Places.of(tmp_path, tmp_path / out).server(commune)
        for out, commune in (
            ("site/xa-a", "xa-a"),
            ("site/xa-b", "xa-b"),
            ("thu/xa-a", "xa-a"),
            ("khac/xa-a", "xa-a"),
        )
    ]
    assert found[:2] == [tmp_path / "server/xa-a", tmp_path / "server/xa-b"]
    assert len(set(found)) == 4
