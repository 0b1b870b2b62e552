"""The shape of the project: what its rules and its own map promise, and where things may be."""

from __future__ import annotations

import ast
import functools
import re
import statistics
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pathspec
import pytest

from setup.targets import TARGETS

PACKAGE = "scripts/chuyenmuc"
MAP = "docs/architecture.md"
LONGEST = 300
MEDIAN = 100
# The package with the two beside it: what a newcomer sees at first.
NEIGHBOURS = ("scripts/bench", "scripts/setup")
ROOMS = 22
CROWDED = 16
# One rule is one file there, and new rules are welcome.
ENDLESS = "scripts/chuyenmuc/lint/rules"
WAIVERS = 8
MANY_ARGUMENTS = re.compile(r"#\s*noqa:[^#]*\bPLR091[37]\b")
WIDEST = 120
WIDE_FOLDERS = ("assets/scripts", "assets/styles", "templates")
# Names that say nothing of what is inside.
VAGUE = {"base", "common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}
# Ways to the terminal, out of the process and into its environment: for cli/ alone.
OUTSIDE = {"print", "input", "exit", "quit", "sys.exit", "os._exit", "os.environ", "os.getenv"}
# Beside the line where an engine leaves no other way: ``# engine: MkDocs reads … from there``.
EXCUSE = re.compile(r"#\s*engine: \S")
# Paths of one machine, and hosts of registries: whoever installs chooses where from.
ELSEWHERE = re.compile(
    rb"(?<![\w.:/-])/(?:work|tmp|root|home/\w+|Users/\w+)/"
    rb"|\b[A-Z]:\\Users\\"
    rb"|\bpypi\.org|\bpythonhosted\.org|\bregistry\.npmjs\.org|\bunpkg\.com|\bcdn\.jsdelivr\.net"
)


def modules(root: Path) -> list[Path]:
    """Every Python module of the package."""
    return sorted((root / PACKAGE).rglob("*.py"))


def length(path: Path) -> int:
    """The number of lines of a file."""
    return len(path.read_text(encoding="utf-8").splitlines())


@functools.cache
def kept_files(root: Path) -> tuple[str, ...]:
    """What git would keep, as ``/``-separated paths; asks ``.gitignore``, so needs no git."""
    rules = (root / ".gitignore").read_text(encoding="utf-8").splitlines()
    ignored = pathspec.GitIgnoreSpec.from_lines([".git", *rules])
    kept = []
    for top in root.iterdir():
        if not ignored.match_file(f"{top.name}/" if top.is_dir() else top.name):
            inside = top.rglob("*") if top.is_dir() else [top]
            kept += [path.relative_to(root).as_posix() for path in inside if path.is_file()]
    return tuple(sorted(uri for uri in kept if not ignored.match_file(uri)))


def outside_uses(path: Path) -> Iterator[int]:
    """The lines of a module that reach for the terminal, the process or its environment."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        match node:
            case ast.Attribute(value=ast.Name(id=owner), attr=name):
                used = {f"{owner}.{name}"}
            case ast.ImportFrom(module=owner, names=names):
                used = {f"{owner}.{alias.name}" for alias in names}
            case ast.Call(func=ast.Name(id=name)):
                used = {name}
            case ast.Name(id="SystemExit"):
                used = {"sys.exit"}
            case _:
                continue
        if used & OUTSIDE:
            yield node.lineno


def excused_lines(path: Path) -> set[int]:
    """The lines with a comment that says why the engine leaves no other way."""
    with tokenize.open(path) as source:
        tokens = list(tokenize.generate_tokens(source.readline))
    return {t.start[0] for t in tokens if t.type == tokenize.COMMENT and EXCUSE.search(t.string)}


def mapped_tree(root: Path) -> set[str]:
    """The paths in the block ```` ```tree ```` of the map: two spaces a level, ``name  words``."""
    text = (root / MAP).read_text(encoding="utf-8")
    block = re.search(r"^```tree\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    assert block, f"{MAP} has no block that starts with ```tree"
    found: set[str] = set()
    parents: list[str] = []
    for line in block[1].splitlines():
        entry = re.fullmatch(r"((?:  )*)(\S+)(?: .*)?", line)
        assert entry, f"two spaces a level, then a name: {line!r}"
        depth = len(entry[1]) // 2
        assert depth <= len(parents), f"a level is missing above {line!r}"
        parents[depth:] = [entry[2].rstrip("/")]
        found.add("/".join(parents))
    return found


def children(paths: set[str], folder: str) -> set[str]:
    """The names directly in a folder; ``""`` is the root."""
    inside = folder + "/" if folder else ""
    return {p.removeprefix(inside).split("/")[0] for p in paths if p.startswith(inside)}


def test_no_module_is_long(project_root: Path) -> None:
    """A module fits in the head of its reader."""
    checked = [*modules(project_root), *(project_root / "scripts/setup").glob("*.py")]
    lengths = {path.relative_to(project_root).as_posix(): length(path) for path in checked}
    assert {uri: lines for uri, lines in lengths.items() if lines > LONGEST} == {}


def test_half_of_the_modules_are_short(project_root: Path) -> None:
    """The median counts modules with something in them, so not ``__init__.py``."""
    lengths = [length(path) for path in modules(project_root) if path.name != "__init__.py"]
    assert statistics.median(lengths) <= MEDIAN


def python_folders(root: Path) -> dict[str, list[str]]:
    """The modules of each folder of the package and its neighbours, but for ``__init__.py``."""
    found: dict[str, list[str]] = {}
    for top in (PACKAGE, *NEIGHBOURS):
        for path in sorted((root / top).rglob("*.py")):
            if path.name != "__init__.py":
                found.setdefault(path.parent.relative_to(root).as_posix(), []).append(path.name)
    return found


def test_no_folder_is_crowded(project_root: Path) -> None:
    """More modules than this are told apart by prefixes, and a prefix wants to be a folder."""
    folders = python_folders(project_root)
    assert folders[ENDLESS]
    crowded = {folder: len(names) for folder, names in folders.items() if len(names) > CROWDED}
    assert crowded.keys() <= {ENDLESS}, crowded


def test_the_top_is_seen_at_a_glance(project_root: Path) -> None:
    """Rooms at the top of the package, and its two neighbours."""
    inside = children(set(kept_files(project_root)), PACKAGE) - {"__init__.py"}
    assert len(inside) + len(NEIGHBOURS) <= ROOMS, sorted(inside)


def test_few_functions_ask_for_many_arguments(project_root: Path) -> None:
    """What belongs together travels together; each waiver that is left says why."""
    found = [
        f"{path.relative_to(project_root).as_posix()}:{number}"
        for path in sorted((project_root / "scripts").rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if MANY_ARGUMENTS.search(line)
    ]
    assert len(found) <= WAIVERS, found


@pytest.mark.parametrize("folder", WIDE_FOLDERS)
def test_lines_fit_beside_one_another(project_root: Path, folder: str) -> None:
    """Two versions of a file are compared side by side."""
    wide = [
        f"{uri}:{number}"
        for uri in kept_files(project_root)
        if uri.startswith(f"{folder}/")
        for number, line in enumerate(
            (project_root / uri).read_text(encoding="utf-8").splitlines(), start=1
        )
        if len(line) > WIDEST
    ]
    assert wide == []


def test_names_say_what_is_inside(project_root: Path) -> None:
    """No module and no package is a drawer for all sorts."""
    uris = [path.relative_to(project_root).as_posix() for path in modules(project_root)]
    assert [uri for uri in uris if VAGUE & set(re.split(r"[/._]", uri))] == []


def test_only_the_command_line_reaches_outside(project_root: Path) -> None:
    """Printing, leaving and the environment are for ``cli/``; an engine's need is explained."""
    found = []
    for path in modules(project_root):
        uri = path.relative_to(project_root / PACKAGE).as_posix()
        excused = excused_lines(path) if uri.startswith("adapters/") else set()
        if not uri.startswith("cli/"):
            found += [f"{uri}:{line}" for line in outside_uses(path) if line not in excused]
    assert found == []


def test_every_package_says_what_it_is_for(project_root: Path) -> None:
    """Each folder with Python in it has an ``__init__.py`` that begins with a docstring."""
    silent = []
    for folder in {path.parent for path in modules(project_root)}:
        init = folder / "__init__.py"
        if not init.is_file() or not ast.get_docstring(ast.parse(init.read_bytes())):
            silent.append(str(folder.relative_to(project_root)))
    assert silent == []


def test_the_map_shows_only_what_exists(project_root: Path) -> None:
    """Every path in the tree of the map is on disk."""
    assert [p for p in sorted(mapped_tree(project_root)) if not (project_root / p).exists()] == []


@pytest.mark.parametrize("folder", ["", PACKAGE])
def test_the_map_shows_all_there_is(project_root: Path, folder: str) -> None:
    """The top level and the package are complete; names with a dot in front may be left out."""
    kept = children(set(kept_files(project_root)), folder)
    shown = children(mapped_tree(project_root), folder)
    assert {name for name in kept if name[0] not in "._"} == {n for n in shown if n[0] not in "._"}


def test_windows_has_every_target_of_make(project_root: Path) -> None:
    """``targets.py`` knows all that the Makefile offers, and nothing else."""
    makefile = (project_root / "Makefile").read_text(encoding="utf-8")
    offered = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert set(" ".join(offered).split()) == TARGETS.keys()


def test_no_file_names_a_machine_or_a_registry(project_root: Path) -> None:
    """The project installs and runs anywhere, from wherever its user gets packages."""
    found = {}
    for uri in kept_files(project_root):
        if hit := ELSEWHERE.search((project_root / uri).read_bytes()):
            found[uri] = hit[0].decode()
    assert found == {}
