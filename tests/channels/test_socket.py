"""What every channel may lean on: a memory, outcomes that add up, facts of those before it."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, replace
from pathlib import Path

import pytest

from chuyenmuc.adapters.file_cache import FileCache
from chuyenmuc.artifact import Artifact
from chuyenmuc.channels.channel import Channel, Planned, Run, channel_of, made, told
from chuyenmuc.channels.outcome import Outcome
from chuyenmuc.channels.posters import files
from chuyenmuc.channels.workshop import RefusedError, Workshop
from chuyenmuc.diagnostics import Diagnostic, Location, Report
from chuyenmuc.inputs import Inputs
from chuyenmuc.ports import NoProgress
from chuyenmuc.render.facts import Facts
from chuyenmuc.views.figures.file import FigureFile
from chuyenmuc.views.link_card import CardFile
from chuyenmuc.views.media.attachment import AttachmentFile
from chuyenmuc.views.media.recording import SoundFile
from chuyenmuc.views.posters.poster_file import PosterFile

TODAY = dt.date(2026, 11, 20)


@pytest.fixture
def workshop(inputs: Inputs, tmp_path: Path) -> Workshop:
    """With an empty memory; nobody watches."""
    return Workshop.of(inputs, FileCache(tmp_path), NoProgress())


@pytest.fixture(scope="module")
def about(inputs: Inputs) -> Run:
    """A run for the site of the demo commune."""
    return Run(inputs.catalogue.libraries["dien-chau"].published(TODAY), inputs, TODAY)


def outcome(name: str, inputs: Inputs) -> Outcome:
    """One of everything, by a name of its own."""
    size = inputs.size("a4")
    assert size is not None
    finding = Diagnostic(Location(name), "AP101", "Sai.", "Sửa.")
    return Outcome(
        on_site=(Artifact(f"{name}.png", b""),),
        prints=(Artifact(f"{name}/mau/a4.pdf", b""),),
        facts=Facts(
            posters=(PosterFile(name, "", "", size, "", 0),),
            figures=(FigureFile(name, "", "", "", "", 0, 0, 0),),
            cards={name: CardFile("", 0, 0, "", 0)},
            sounds={name: SoundFile("", 0, 0)},
            attachments={name: (AttachmentFile("", "", 0),)},
        ),
        report=Report.of([finding]),
    )


def test_outcomes_add_up_and_so_does_every_kind_of_fact(inputs: Inputs) -> None:
    """Nothing of either is lost, the first comes first."""
    one, two = outcome("mot", inputs), outcome("hai", inputs)
    both = one + two
    assert both.on_site == (*one.on_site, *two.on_site)
    assert both.prints == (*one.prints, *two.prints)
    assert both.report == one.report + two.report
    for kind in fields(Facts):
        assert len(getattr(both.facts, kind.name)) == 2, kind.name
    assert both.facts.figures == (*one.facts.figures, *two.facts.figures)
    assert dict(both.facts.cards) == {**one.facts.cards, **two.facts.cards}


@pytest.mark.parametrize("uri", ["a4.pdf", "mau/a4.pdf", "mot/mau/xa/a4.pdf"])
def test_a_print_lies_where_the_next_run_looks_for_it(uri: str) -> None:
    """Elsewhere it would be taken for a stranger's file, and the folder never replaced again."""
    with pytest.raises(ValueError, match="folder/folder/name"):
        Outcome(prints=(Artifact(uri, b""),))


def test_what_was_made_is_remembered_by_its_recipe(workshop: Workshop) -> None:
    """The same recipe and kind of file is made once; another is another."""
    first = workshop.remembered(b"a", ".txt", lambda: b"one")
    assert workshop.remembered(b"a", ".txt", lambda: b"two") == first
    assert first.read() == b"one"
    assert workshop.kept(b"a", ".txt") == first
    assert workshop.kept(b"a", ".png") is None
    assert workshop.remembered(b"b", ".txt", lambda: b"two").read() == b"two"


def test_what_is_refused_is_not_remembered(workshop: Workshop) -> None:
    """Whoever asked hears why, and the next run tries again."""

    def refuse() -> bytes:
        raise RefusedError

    with pytest.raises(RefusedError):
        workshop.remembered(b"a", ".txt", refuse)
    assert workshop.kept(b"a", ".txt") is None


def test_a_channel_knows_what_those_before_it_told(
    inputs: Inputs, workshop: Workshop, about: Run
) -> None:
    """And only those before; what all of them made is the sum."""
    seen: list[tuple[str, ...]] = []

    def row(name: str) -> Channel:
        def make(jobs: tuple[str, ...], workshop: Workshop) -> Outcome:
            seen.append(tuple(workshop.facts.sounds))
            return outcome(jobs[0], inputs)

        return channel_of(lambda _: Planned((name,)), make)

    whole = made([row("mot")(about), row("hai")(about)], workshop)
    assert seen == [(), ("mot",)]
    assert [file.uri for file in whole.on_site] == ["mot.png", "hai.png"]


def test_a_channel_without_jobs_is_not_made_but_heard(workshop: Workshop, about: Run) -> None:
    """What keeps it from making anything is a finding."""
    finding = Diagnostic(Location("kits.yml"), "AP131", "Sai.", "Sửa.")

    def make(jobs: tuple[str, ...], workshop: Workshop) -> Outcome:
        raise AssertionError(jobs, workshop)

    work = channel_of(lambda _: Planned[str](findings=(finding,)), make)(about)
    assert told([work]) == Report.of([finding])
    assert made([work], workshop) == Outcome()


def test_a_kit_is_not_blamed_for_a_mistake_elsewhere(about: Run) -> None:
    """A slogan it names may be unknown because its file could not be read; that is told there."""
    first, *others = about.library.kits
    wrong = replace(first, model=first.model.model_copy(update={"slogans": ("chua-doc",)}))
    named = replace(about, library=replace(about.library, kits=(wrong, *others)))
    assert [finding.code for finding in files.plan(named).findings] == ["AP133"]
    assert files.plan(replace(named, has_errors=True)) == Planned()
