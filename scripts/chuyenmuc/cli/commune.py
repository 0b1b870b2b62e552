"""Which commune a command works on, and the line that says so.

The one that ``--commune`` names; else the one named last time; else the only one there is; else
Diễn Châu. What is named is remembered only where a person watches, so that what scripts do, such
as tests, changes nobody's choice; and only by the commands an editor works with.
"""

from __future__ import annotations

import sys
from pathlib import Path

from rich.markup import escape

from chuyenmuc.adapters.remembered_commune import NAME, recall, remember
from chuyenmuc.cli.screen import SCREEN
from chuyenmuc.content.load import load_yaml
from chuyenmuc.content.models.commune import Commune
from chuyenmuc.content.validate import validate

FOLDER = "content/communes"
_LAST_RESORT = "dien-chau"
_OTHERS = "Xã khác: thêm --commune MÃ (với make: COMMUNE=MÃ)."


def work_on(project: Path, named: str | None, *, remembers: bool = True) -> str:
    """The id of the commune of this run, told on the screen before anything is done."""
    if named is not None:
        commune, why = named, note_choice(project, named) if remembers else "."
    elif (kept := chosen_before(project)) is not None:
        commune, why = kept, f" như lần trước. {_OTHERS}"
    elif len(there := _communes(project)) == 1:
        commune, why = there[0], "."
    else:
        commune, why = _LAST_RESORT, f" vì chưa chọn xã nào. {_OTHERS}"
    if commune in _communes(project):  # else the command says which there are
        SCREEN.print(f"Đang làm: {escape(title(project, commune))}{why}")
    return commune


def note_choice(project: Path, named: str) -> str:
    """Remember a commune that was named; what to say of it."""
    if not sys.stderr.isatty() or named not in _communes(project) or recall(project) == named:
        return "."
    try:
        remember(project, named)
    except OSError:  # a folder that may only be read is worked on all the same
        return "."
    return ". Lần sau không ghi --commune thì vẫn làm xã này."


def chosen_before(project: Path) -> str | None:
    """The commune remembered from an earlier run, if it is still there; said if it is not."""
    kept = recall(project)
    if kept is None or kept in _communes(project):
        return kept
    SCREEN.print(
        f"[yellow]Xã chọn lần trước ({escape(kept)}) không còn trong {FOLDER}.[/] "
        f"Chọn lại bằng --commune MÃ, hoặc xóa tệp {NAME}."
    )
    return None


def title(project: Path, commune: str) -> str:
    """``Xã Diễn Châu (dien-chau)``; the id alone where the file of the commune cannot be read."""
    if commune not in _communes(project):  # nor is a path that somebody wrote for an id followed
        return commune
    path = project / FOLDER / commune / "commune.yml"
    node, _ = load_yaml(path, path.relative_to(project).as_posix())
    model = validate(node, Commune)[0] if node else None
    return f"{model.full_name} ({commune})" if model else commune


def _communes(project: Path) -> list[str]:
    """The ids of the communes that have a folder."""
    folder = project / FOLDER
    return sorted(p.name for p in folder.iterdir() if p.is_dir()) if folder.is_dir() else []
