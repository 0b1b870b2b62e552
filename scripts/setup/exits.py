"""Keep the doors open: build the materialised site with other engines and print what differs.

``python scripts/setup/run.py exits``. They have an environment of their own under
``.cache/exits/``, from ``scripts/setup/locks/exits.lock``. Nothing here decides anything: the
differences are for a person to read.
"""

from __future__ import annotations

import html.parser
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from setup.own_environment import BIN, LOCKS, ROOT, environment

FOLDER = ROOT / ".cache" / "exits"
SOURCE = FOLDER / "source"
COMMUNE = "dien-chau"
SHOWN = 8
ENGINES = {
    "mkdocs": ["mkdocs", "build", "--quiet", "--site-dir"],
    "properdocs": ["properdocs", "build", "--quiet", "--site-dir"],
    "zensical": ["zensical", "build", "--clean"],
}


class _Words(html.parser.HTMLParser):
    """The words a reader sees, without what scripts and styles hold."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # the parser passes it
        """Enter a script or a style."""
        self.silent += tag in {"script", "style", "template"}

    def handle_endtag(self, tag: str) -> None:
        """Leave it."""
        self.silent -= tag in {"script", "style", "template"} and self.silent > 0

    def handle_data(self, data: str) -> None:
        """Collect words."""
        if not self.silent:
            self.words += data.split()


def main() -> int:
    """Build with every engine; 1 if one of them could not build at all."""
    program = ROOT / ".venv" / BIN / "chuyenmuc"
    subprocess.run(
        [str(program), "materialise", "--commune", COMMUNE, "--out", str(SOURCE)],
        cwd=ROOT,
        check=True,
    )
    failed = False
    sites: dict[str, Path] = {}
    locks = (ROOT / "requirements.lock", LOCKS / "exits.lock")
    try:
        programs = environment(FOLDER / "venv", *locks, with_program=True)
    except subprocess.CalledProcessError:
        print(f"Chưa chạy được: chưa cài được các bộ dựng: {FOLDER / 'venv' / 'pip.log'}")
        return 1
    for engine, command in ENGINES.items():
        site = FOLDER / f"site-{engine}"
        arguments = [str(programs / command[0]), *command[1:]]
        if engine != "zensical":
            arguments.append(str(site))
        print(f"— {engine}", flush=True)
        done = subprocess.run(
            arguments, cwd=SOURCE, check=False, env={**os.environ, "NO_MKDOCS_2_WARNING": "true"}
        )
        sites[engine] = site if engine != "zensical" else SOURCE / "site"
        failed |= done.returncode != 0
    reference = dict(_pages(sites["mkdocs"]))
    for engine, site in sites.items():
        if engine != "mkdocs":
            _compare(engine, reference, dict(_pages(site)))
    return int(failed)


def _pages(site: Path) -> Iterator[tuple[str, list[str]]]:
    for path in sorted(site.rglob("*.html")):
        reader = _Words()
        reader.feed(path.read_text(encoding="utf-8"))
        yield path.relative_to(site).as_posix(), reader.words


def _compare(engine: str, ours: dict[str, list[str]], theirs: dict[str, list[str]]) -> None:
    missing, extra = sorted(ours.keys() - theirs.keys()), sorted(theirs.keys() - ours.keys())
    common = ours.keys() & theirs.keys()
    same = [uri for uri in common if ours[uri] == theirs[uri]]
    print(f"\n{engine}: {len(theirs)} trang, {len(same)} trang cùng từng chữ với MkDocs")
    for words, uris in (("thiếu", missing), ("thừa", extra)):
        if uris:
            print(f"  {words}: {', '.join(uris[:SHOWN])}{' …' if len(uris) > SHOWN else ''}")
    for uri in sorted(common - set(same))[:SHOWN]:
        lost = [word for word in ours[uri] if word not in set(theirs[uri])]
        new = [word for word in theirs[uri] if word not in set(ours[uri])]
        print(f"  {uri}: mất {len(lost)} chữ {lost[:6]}, thêm {len(new)} chữ {new[:6]}")


if __name__ == "__main__":
    sys.exit(main())
