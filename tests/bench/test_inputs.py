"""Every input that editors were seen to write is told rightly, or comes out as meant."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bench.inputs.corpus import CASES, Input, Said, corpus
from bench.inputs.main import rows
from bench.inputs.trial import Trial
from chuyenmuc.inputs import Inputs

KINDS = sorted(path.stem for path in (CASES / "inputs").glob("*.yml"))


@pytest.fixture(scope="module")
def inputs_of_editors() -> tuple[Input, ...]:
    """The whole corpus, read once."""
    return tuple(corpus())


@pytest.fixture
def trial(inputs: Inputs, tmp_path: Path) -> Trial:
    """A place to try inputs."""
    return Trial(inputs, tmp_path)


@pytest.mark.parametrize("kind", KINDS)
def test_each_input_is_told_or_comes_out_as_meant(
    kind: str, trial: Trial, inputs_of_editors: tuple[Input, ...]
) -> None:
    """As its case says: these findings at these lines and no others, this page."""
    tried = [case for case in inputs_of_editors if case.kind.startswith(f"{kind}#")]
    assert tried
    assert [wrong for case in tried if (wrong := trial.of(case).wrong)] == []


def test_what_goes_wrong_is_counted(trial: Trial, inputs_of_editors: tuple[Input, ...]) -> None:
    """Silence, a wrong line, a page that is not as meant: each in its row."""
    good = next(case for case in inputs_of_editors if case.shows and not case.says)
    told = next(case for case in inputs_of_editors if case.says)
    silent = replace(good, says=(Said("", 0, "MD999"),))
    misdirected = replace(told, says=(Said(told.main, 9999, told.says[0].code),))
    otherwise = replace(good, shows=("<p>Khác</p>",))
    found = rows([trial.of(case) for case in (good, silent, misdirected, otherwise)], 4)
    assert [row.found for row in found][:5] == [4, 1, 1, 0, 1]
