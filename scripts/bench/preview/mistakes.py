"""The mistakes of ``tests/cases/preview/mistakes.yml``: how each is made and mended."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).resolve().parents[3] / "tests" / "cases" / "preview" / "mistakes.yml"
_GUIDES = ("content/common/guides/mot.md", "content/common/guides/hai.md")
_PAGES = {
    "content/common/guides/mot.md": ("huong-dan/mot/", "vẫn đọc được"),
    "content/common/guides/hai.md": ("huong-dan/hai/", "vẫn đọc được"),
    "content/communes/xa-thu/plans/ke-hoach.yml": ("ke-hoach/ke-hoach/", "Tuyên truyền"),
    "content/communes/xa-thu/infographics/bieu-do.yml": ("infographic/bieu-do/", "Số bài đã đăng"),
}
_WORDS = {**dict(_PAGES.values()), "": "Xã Thử"}
"""What a page says when it is good."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """``uri`` is spoilt; at ``page`` the finding says ``sees``, above ``keeps``.

    ``stops_all`` says that no page can be drawn anew before it is mended.
    """

    name: str
    uri: str
    page: str
    sees: str
    keeps: str
    how: Mapping[str, object]
    beside: Mapping[str, str]

    @property
    def stops_all(self) -> bool:
        """Whether the whole site waits for it."""
        return self.uri.startswith(("content/communes/xa-thu/commune", "templates")) or (
            self.uri == "content/communes/xa-thu"
        )


def listed() -> tuple[dict[str, str], tuple[Mistake, ...]]:
    """The files of the project, and all mistakes; those of a guide are made in two in turn."""
    cases = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return cases["project"], tuple(_read(n, row) for n, row in enumerate(cases["mistakes"]))


def make(project: Path, mistake: Mistake) -> None:
    """Spoil the file."""
    path, how = project / mistake.uri, mistake.how
    for name, text in mistake.beside.items():
        (path.parent / name).write_text(text, encoding="utf-8")
    match how:
        case {"add": str(words)}:
            _write(path, f"{path.read_text(encoding='utf-8')}\n{words}\n")
        case {"swap": [str(old), str(new)]}:
            before, found, after = path.read_text(encoding="utf-8").partition(old)
            if not found:
                raise ValueError(mistake.name)
            _write(path, f"{before}{new}{after}")
        case {"write": str(words)}:
            _write(path, words)
        case {"bytes": str(digits)}:
            path.write_bytes(bytes.fromhex(digits))
        case {"becomes": "moved"}:
            path.rename(project / "moved")
        case {"becomes": str(what)}:
            _replace(path, project / "aside", what)


def _replace(path: Path, aside: Path, what: str) -> None:
    """Put the file aside, and a ``pipe`` or nothing in its place."""
    path.rename(aside)
    if what == "pipe":
        os.mkfifo(path)


def mend(project: Path, mistake: Mistake, good: str) -> None:
    """Put the file back as it was, and away what was put beside it."""
    path, how = project / mistake.uri, mistake.how
    if how.get("becomes") == "moved":
        (project / "moved").rename(path)
        return
    for name in mistake.beside:
        (path.parent / name).unlink()
    path.unlink(missing_ok=True)
    (project / "aside").unlink(missing_ok=True)
    _write(path, good)


def _write(path: Path, text: str) -> None:
    """Write as an editor's program does: aside, then in place."""
    aside = path.with_name(f".{path.name}.tmp")
    aside.write_text(text, encoding="utf-8", newline="")
    aside.replace(path)


def _read(number: int, row: dict[str, Any]) -> Mistake:
    uri = str(row.get("in", _GUIDES[number % 2]))
    page = str(row["at"]) if "at" in row else _PAGES[uri][0]
    keeps = "Chưa đọc được" if row.get("new") else _WORDS[page]
    beside: dict[str, str] = row.get("beside") or {}
    return Mistake(str(row["name"]), uri, page, str(row["sees"]), keeps, row, beside)
