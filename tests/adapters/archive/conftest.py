"""An office with a small site, published without the engine, and a way to keep it."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from chuyenmuc.cli.main import main
from chuyenmuc.publish.integrity import MANIFEST, digests_of, manifest_text

COMMUNE = """name: Thử
level: xã
agency: Ủy ban nhân dân xã Thử
about: Trang để thử.
"""
LOG = "content/communes/xa-thu/so-xuat-ban.csv"
FRAME = (
    '<!doctype html><html lang="vi"><body><div id="noi-dung"><div class="cm-title"><h1>{title}</h1>'
    '<p class="cm-lead">Một câu.</p></div><article class="md-typeset cm-prose">{body}</article>'
    "<section class='cm-trust'><h2>Nguồn</h2><p>{around}</p></section></div></body></html>"
)
GUIDE, NEWS = "huong-dan/nop-ho-so", "tin-bai/hop-dan"
PAGES = {GUIDE: "<p>Mang thẻ căn cước.</p>", NEWS: "<p>Họp tại nhà văn hóa.</p>"}


@dataclass(frozen=True)
class Office:
    """A project with its site."""

    project: Path
    tell: Callable[[], str]

    @property
    def site(self) -> Path:
        """What is published."""
        return self.project / "site"

    @property
    def log(self) -> Path:
        """The list of publications."""
        return self.project / LOG

    @property
    def folder(self) -> Path:
        """The archives."""
        return self.project / "luu-tru/xa-thu"

    def publish(self, pages: Mapping[str, str], *, around: str = "", **files: str) -> None:
        """Write the site anew, with the list of its files beside it; ``body`` by address.

        A body that starts with ``→`` sends readers to the address behind it.
        """
        shutil.rmtree(self.site, ignore_errors=True)
        for address, body in {"": "<p>Trang chủ</p>", **pages}.items():
            page = self.site / address / "index.html"
            page.parent.mkdir(parents=True, exist_ok=True)
            html = FRAME.format(title=f"Bài {address}", body=body, around=around)
            if body.startswith("→"):
                html = f'<meta http-equiv="refresh" content="0;url=../../{body[1:]}/">'
            page.write_text(html, encoding="utf-8")
        for name, text in files.items():
            (self.site / name).write_text(text, encoding="utf-8")
        manifest = manifest_text(digests_of(self.site))
        server = self.project / "server/xa-thu"
        server.mkdir(parents=True, exist_ok=True)
        for folder in (self.site, server):
            (folder / MANIFEST).write_text(manifest, encoding="utf-8")

    def keep(self, *options: str, day: str = "2026-11-20") -> int:
        """Run ``chuyenmuc archive``; its exit code."""
        wanted = ["--commune", "xa-thu", "--today", day, *options]
        return main(["--project", str(self.project), "archive", *wanted])

    def fingerprint(self) -> dict[str, str]:
        """Every file of the project but the inputs of the program."""
        return {
            path.relative_to(self.project).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for folder in ("content", "luu-tru", "site", "server")
            for path in sorted((self.project / folder).rglob("*"))
            if path.is_file()
        }


@pytest.fixture
def new_office(
    project_root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Callable[[str], Office]:
    """Make an office of its own by name, with two pages."""

    def make(name: str) -> Office:
        project = tmp_path / name
        commune = project / "content/communes/xa-thu/commune.yml"
        commune.parent.mkdir(parents=True)
        commune.write_text(COMMUNE, encoding="utf-8")
        for folder in ("templates/archive", "assets/fonts/print"):
            shutil.copytree(project_root / folder, project / folder)

        def tell() -> str:
            return "".join(capsys.readouterr())

        office = Office(project, tell)
        office.publish(PAGES)
        return office

    return make


@pytest.fixture
def office(new_office: Callable[[str], Office]) -> Office:
    """One office."""
    return new_office("văn phòng")
