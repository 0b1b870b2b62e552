"""Everything a build reads from disk, read once at its start."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from chuyenmuc.artifact import Artifact
from chuyenmuc.content.addresses.official import NO_OFFICIAL, Official
from chuyenmuc.content.catalogue import Catalogue, load_catalogue
from chuyenmuc.content.load import load_yaml
from chuyenmuc.content.load.bounded_read import TooLargeError, read_at_most
from chuyenmuc.content.load.decode import MAX_BYTES, decode
from chuyenmuc.content.messages import diagnose
from chuyenmuc.content.models.domains import DomainFile
from chuyenmuc.content.models.posters.design import Design
from chuyenmuc.content.models.posters.size import Size, SizeFile
from chuyenmuc.content.validate import validate
from chuyenmuc.diagnostics import Diagnostic, Location
from chuyenmuc.inputs.notices import Notice, read_notices
from chuyenmuc.inputs.site_assets import read_inline_script, read_site_assets
from chuyenmuc.vietnamese.system_error import reason_of

M = TypeVar("M", bound=BaseModel)
HEAVIEST_PICTURE = 60_000_000
"""Bytes: the photographs of phones and cameras are far below."""
_PATH_DATA = re.compile(r'<path[^<>]{0,400}?\bd="([^"<>]+)"')


@dataclass(frozen=True)
class Inputs:
    """Content, layouts, templates and assets of the project.

    ``cards`` are the designs of link cards, which are not offered for slogans. ``assets`` are the
    files every site carries, ``inline_script`` stands in each page; ``icons`` maps a name to the
    path data of a 24 × 24 drawing; ``official`` are the domains of authorities. ``findings`` are
    problems of layouts and of that list (content has its own in the catalogue). ``notices`` are due
    to those whose work is in every site.
    """

    project: Path
    catalogue: Catalogue
    designs: Mapping[str, Design]
    cards: Mapping[str, Design]
    sizes: SizeFile | None
    assets: tuple[Artifact, ...]
    icons: Mapping[str, str]
    findings: tuple[Diagnostic, ...] = ()
    official: Official = NO_OFFICIAL
    inline_script: str = ""
    notices: tuple[Notice, ...] = ()

    def size(self, name: str) -> Size | None:
        """The size of this id, if there is one."""
        sizes = self.sizes.sizes if self.sizes else ()
        return next((size for size in sizes if size.id == name), None)

    @property
    def templates(self) -> Path:
        """Where the page templates are."""
        return self.project / "templates" / "pages"

    @property
    def print_fonts(self) -> Path:
        """Where the TTF files for pictures and prints are."""
        return self.project / "assets" / "fonts" / "print"


def read_inputs(project: Path) -> Inputs:
    """Read the project folder. Problems of files come back as findings, never as exceptions."""
    findings: list[Diagnostic] = []
    layouts = project / "templates" / "layouts"
    sizes = _read_model(layouts / "sizes.yml", project, SizeFile, findings)
    designs = _read_designs(layouts, project, findings)
    cards = _read_designs(project / "templates" / "cards", project, findings)
    icons = _read_icons(project, findings)
    domains = project / "templates" / "official-domains.yml"  # without it the rule is silent
    listed = _read_model(domains, project, DomainFile, findings) if domains.is_file() else None
    return Inputs(
        project=project,
        catalogue=load_catalogue(project),
        designs=designs,
        cards=cards,
        sizes=sizes,
        assets=tuple(read_site_assets(project / "assets")),
        inline_script=read_inline_script(project / "assets"),
        notices=read_notices(project),
        icons=icons,
        findings=tuple(findings),
        official=listed.as_official() if listed else NO_OFFICIAL,
    )


def _read_designs(folder: Path, project: Path, findings: list[Diagnostic]) -> dict[str, Design]:
    """Every design of a folder by its file name; the list of sizes may lie beside them."""
    return {
        path.stem: design
        for path in sorted(folder.glob("*.yml"))
        if path.name != "sizes.yml"
        and (design := _read_model(path, project, Design, findings)) is not None
    }


def read_picture(path: Path) -> tuple[bytes | None, list[Diagnostic]]:
    """The bytes of a picture named by a person, or why there are none. It is judged later."""
    place = Location(path.as_posix())
    try:
        return read_at_most(path, HEAVIEST_PICTURE), []
    except TooLargeError as large:
        limit = large.most // 1_000_000
        return None, [diagnose("photo_heavy", place, name=path.name, limit=limit)]
    except FileNotFoundError:
        return None, [diagnose("photo_absent", place, name=path.name)]
    except OSError as error:
        return None, [diagnose("unreadable", place, reason=reason_of(error))]


def _read_model(path: Path, project: Path, model: type[M], findings: list[Diagnostic]) -> M | None:
    node, problems = load_yaml(path, path.relative_to(project).as_posix())
    findings.extend(problems)
    if node is None or problems:
        return None
    found, problems = validate(node, model)
    findings.extend(problems)
    return found


def _read_icons(project: Path, findings: list[Diagnostic]) -> dict[str, str]:
    icons: dict[str, str] = {}
    for path in sorted((project / "assets" / "icons").glob("*.svg")):
        text, problems = decode(read_at_most(path, MAX_BYTES), path.relative_to(project).as_posix())
        findings.extend(problems)
        icons[path.stem] = "".join(_PATH_DATA.findall(text or ""))
    return icons
