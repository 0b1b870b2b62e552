"""A small project with all that its owner may have put in it, before and after a change."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.linked import ROOT

COMMUNE, SLOGAN, PIECE = "xa-thu", "hoc-moi-ngay", "huong-dan/bai"
SLOGANS = f"{COMMUNE}-rieng"
"""The folder of prints that are asked for by name."""
OWN = f"content/communes/{COMMUNE}"
LOG = f"{OWN}/so-xuat-ban.csv"
_TEXTS: Mapping[str, str] = {
    f"{OWN}/commune.yml": """name: Thử
level: xã
agency: Ủy ban nhân dân xã Thử
about: Trang thử.
""",
    f"{OWN}/articles/bai.md": """---
title: Bài thử
kind: guide
summary: Một câu.
date: 2026-11-01
field: hanh-chinh
audience: [nguoi-dan]
---

Mang thẻ căn cước.
""",
    f"{OWN}/slogans/khau-hieu.yml": f"""slogans:
  - id: {SLOGAN}
    text: Mỗi ngày học một việc
    ours: true
    field: hanh-chinh
""",
    "content/common/kits.yml": """kits:
  - id: hanh-chinh
    name: Dịch vụ công
    fields: [hanh-chinh]
    designs: [sen-xanh]
    sizes: [bai-dang, a3]
""",
}
_TEMPLATES = (
    *("archive", "cards", "figures", "pages", "theme", "official-domains.yml"),
    *("layouts/sizes.yml", "layouts/sen-xanh.yml"),
)
"""One design of posters: reading all takes half of a small build."""
_CHANGES = (
    ("articles/bai.md", "thẻ căn cước", "hộ chiếu"),
    ("slogans/khau-hieu.yml", "ngày", "tuần"),
)
_ALONG = ("site/CNAME", "site/.well-known/security.txt", "site/.htaccess", "site/_headers")
"""What an owner puts into the site, and every build takes along; the last are our own words."""
_OWNERS = (
    "site.new-7/rieng.txt",
    "khac/site.prev/index.html",
    "print/ghi-chu.txt",
    f"print/{COMMUNE}-cua-toi/anh.txt",
    f"server/{COMMUNE}/ghi-chu.txt",
    f"trash/print-{COMMUNE}-1/ghi-chu.txt",
    "trash/site.prev-1/index.html",
    "elsewhere/rieng.txt",
    "luu-tru/ghi-chu.txt",
    f"luu-tru/{COMMUNE}/2026-11-18.txt",
)
"""What an owner has put down: it stays where it is."""
_MOVED = ("site.prev/trang-cu.html",)
"""Added by the owner to a folder of ours that is replaced: it may go to ``trash/``."""
_TWO_HOURS = 7200
Files = dict[str, str]


@dataclass(frozen=True, slots=True)
class Owned:
    """The owner's files: those that stay, by their place; those that may move, by their sha256."""

    there: Mapping[str, str]
    somewhere: frozenset[str]

    def lost(self, folder: Path, files: Files) -> list[str]:
        """What is not as it was; ``files`` are all that are in ``folder`` now."""
        gone = [uri for uri, digest in self.there.items() if digest_of(folder / uri) != digest]
        return [*gone, *sorted(self.somewhere.difference(files.values()))]


def new_project(folder: Path) -> None:
    """The content, as it is first."""
    folder.mkdir(parents=True)
    (folder / "assets").symlink_to(ROOT / "assets", target_is_directory=True)
    for name in _TEMPLATES:
        link = folder / "templates" / name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(ROOT / "templates" / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "docs").mkdir()
    for uri, text in _TEXTS.items():
        put(folder / uri, text)


def change(folder: Path) -> None:
    """The editor writes other words."""
    for name, before, after in _CHANGES:
        path = folder / OWN / name
        path.write_text(path.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")


def host(folder: Path) -> None:
    """The owner readies the site for a host."""
    for uri in _ALONG:
        words = folder / "server" / COMMUNE / Path(uri).name
        put(folder / uri, words.read_text("utf-8") if words.exists() else "xa-thu.example\n")


def age(folder: Path) -> None:
    """Two hours pass for all that a run may have left half-written."""
    for path in folder.glob("**/*"):
        if ".new-" in path.name or path.name.startswith(".chuyenmuc-dang-ghi-"):
            past = path.stat().st_mtime - _TWO_HOURS
            os.utime(path, (past, past))


def own(folder: Path) -> Owned:
    """The owner puts files down, and changes a print by hand."""
    for uri in (*_OWNERS, *_MOVED):
        put(folder / uri, f"của tôi: {uri}\n")
    prints = sorted((folder / "print" / COMMUNE).rglob("*.p[dn][fg]"))
    with prints[0].open("ab") as file:
        file.write(b"\n% sua tay\n")
    content = [*_TEXTS, *_OWNERS, *_ALONG]
    moved = [folder / uri for uri in _MOVED] + prints[:1]
    return Owned(
        {uri: digest_of(folder / uri) for uri in content},
        frozenset(digest_of(path) for path in moved),
    )


def copy_of(project: Path, folder: Path) -> Path:
    """The same project at another place."""
    if folder.exists():
        shutil.rmtree(folder)
    shutil.copytree(project, folder, symlinks=True)
    return folder


def fingerprint(folder: Path, *below: str) -> Files:
    """The sha256 of every file of a folder, or of some of its folders, by its address."""
    return {
        path.relative_to(folder).as_posix(): digest_of(path)
        for top in (below or ("",))
        for above, _, names in os.walk(folder / top)
        for path in (Path(above, name) for name in names)
        if ".cache" not in path.relative_to(folder).parts
    }


def digest_of(path: Path) -> str:
    """The sha256 of a file; nothing where there is none."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def put(path: Path, text: str) -> None:
    """Write a text where its folder may not be there yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
