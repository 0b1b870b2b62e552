"""The inputs: those of ``tests/cases/inputs`` in full, and all others of ``tests/cases``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bench.inputs.workbooks import workbook

CASES = Path(__file__).resolve().parents[3] / "tests" / "cases"
ARTICLE = "content/communes/xa-thu/articles/bai-thu.md"
COMMUNE = "content/communes/xa-thu/commune.yml"
_MADE_UP = "content/communes/xa-mau/commune.yml"
"""No real commune: what is made up about it may be published."""
_PICTURE = "content/communes/xa-thu/articles/anh.png"
_SAID = re.compile(r"(?:(?P<uri>content/.+?):)?(?P<line>-?\d+)(?::\d+)? (?P<code>[A-Z]{2}\d{3})\b")


@dataclass(frozen=True, slots=True)
class Said:
    """A finding as a case writes it: ``12 MD514``, ``content/….csv:3 ND126``.

    No uri is any file, line 0 is any line.
    """

    uri: str
    line: int
    code: str

    def __str__(self) -> str:
        return f"{self.uri}:{self.line} {self.code}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """Something an editor put into ``content/`` and what has to come of it.

    Args:
        kind: the file of the case, and where in it.
        what: the input in words.
        files: everything in the project, by uri.
        main: the file that is tried.
        body: its Markdown; None where the page of this input is not looked at.
        says: the findings that are due.
        exact: whether nothing else may be found.
        never: codes that must not be among what is found.
        shows: pieces of HTML, in this order, in the page of ``body``.
        hides: what must not be in it.
        lacks: what they must not hold.
        holds: what the pieces of content read must hold, as JSON.
    """

    kind: str
    what: str
    files: Mapping[str, bytes]
    main: str = ARTICLE
    body: str | None = None
    says: tuple[Said, ...] = ()
    exact: bool = True
    never: tuple[str, ...] = ()
    shows: tuple[str, ...] = ()
    hides: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()


def every_input() -> Iterator[Input]:
    """All that there are."""
    yield from corpus()
    yield from _of_rules()
    yield from _of_files()
    yield from _of_charts()
    yield from _of_markdown()


def corpus() -> Iterator[Input]:
    """What was reported, and what was made up after it: each must be exactly as written."""
    for path in sorted((CASES / "inputs").glob("*.yml")):
        for number, case in enumerate(_read(path), 1):
            yield _written(f"{path.stem}#{number}", case)


def _written(kind: str, case: dict[str, Any]) -> Input:
    """``body`` is a text below good front matter, ``text`` or ``hex`` a file as it is.

    ``good`` is an article with nothing wrong in it but, maybe, its place.
    """
    body: str | None = case.get("body")
    main = f"content/{case['file']}" if "file" in case else ARTICLE
    head = _front({} if body is None else case.get("front", {}))
    if body is None:
        good = f"{_front({'title': case['good']})}\n{case['good']}.\n" if "good" in case else ""
        tried = bytes.fromhex(case["hex"]) if "hex" in case else case.get("text", good).encode()
    else:
        tried = f"{head}\n{body}".encode()
    first = head.count("\n") + 1 if body is not None else 0
    more = {f"content/{uri}": text.encode() for uri, text in case.get("beside", {}).items()}
    if body is not None and "(anh.png" in body:
        more.setdefault(_PICTURE, _picture())
    commune = {COMMUNE: _commune(case.get("commune", {}))}
    return Input(
        kind=kind,
        what=case["what"],
        files={**_around(), **commune, **more, **({} if case.get("absent") else {main: tried})},
        main=main,
        body=body if body is not None else case.get("page"),
        says=tuple(_said(words, main, first) for words in case.get("says", ())),
        shows=_several(case.get("shows", ())),
        hides=_several(case.get("hides", ())),
        holds=_several(case.get("holds", ())),
        lacks=_several(case.get("lacks", ())),
    )


def _of_rules() -> Iterator[Input]:
    for path in sorted((CASES / "lint").glob("*.yml")):
        rules = _read(path)
        for half in ("fails", "passes"):
            for number, case in enumerate(rules[half], 1):
                body = case.get("body", "Nội dung.\n")
                own = {uri: text.encode() for uri, text in case.get("files", {}).items()}
                article = f"{_front(case.get('front', {}))}\n{body}".encode()
                commune = _commune(case.get("commune", {}))
                yield Input(
                    kind=f"lint/{path.stem}#{half}-{number}",
                    what=str(rules["rule"]),
                    files={
                        **_around(),
                        COMMUNE: commune,
                        ARTICLE: article,
                        _PICTURE: _picture(),
                        **own,
                    },
                    says=tuple(_said(words, ARTICLE, 0) for words in case.get("reports", ())),
                    exact=False,
                    never=() if half == "fails" else (str(rules["rule"]),),
                )


def _of_files() -> Iterator[Input]:
    for path in sorted((CASES / "content").glob("*.yml")):
        case = _read(path)
        main = f"content/{case['file']}"
        tried = bytes.fromhex(case["hex"]) if "hex" in case else case["text"].encode()
        beside = {f"content/{uri}": tried for uri in case.get("beside", ())}
        yield Input(
            kind=f"content/{path.stem}",
            what=path.stem.replace("-", " "),
            files={_MADE_UP: _commune({"synthetic": "true", "plan": ""}), **beside, main: tried},
            main=main,
            says=tuple(_said(words, "", 0) for words in case["says"]),
            exact=False,
        )


def _of_charts() -> Iterator[Input]:
    figure = "content/common/infographics/hinh.yml"
    head = (
        "kind: bars\ntitle: Số bài\nsummary: Hình.\ndate: 2026-11-20\nfield: hanh-chinh\n"
        "audience: [nguoi-dan]\nsources:\n"
        '  - {title: Nguồn thử, url: "https://a.vn/", read_on: 2026-11-20}\n'
    )
    for path in sorted((CASES / "chart_data").glob("*.yml")):
        case = _read(path)
        body = case["csv"].encode() if "csv" in case else workbook(case)
        table = {f"content/common/infographics/so.{'csv' if 'csv' in case else 'xlsx'}": body}
        unit = f'unit: "{case.get("unit", "bài")}"'
        points = case.get("points", {}).items()
        yield Input(
            kind=f"chart_data/{path.stem}",
            what=path.stem.replace("-", " "),
            files={
                _MADE_UP: _commune({"synthetic": "true", "plan": ""}),
                figure: f"{head}{unit}\ndata: {case['data']}\n".encode(),
                **table,
            },
            main=figure,
            says=tuple(_line_free(words) for words in case["says"]),
            exact=False,
            holds=tuple(f'"label":"{name}","value":{float(value)}' for name, value in points),
        )


def _of_markdown() -> Iterator[Input]:
    for number, case in enumerate(_read(CASES / "markdown" / "as-meant.yml"), 1):
        article = f"{_front({})}\n{case['text']}".encode()
        yield Input(
            kind=f"markdown/as-meant#{number}",
            what=case["what"],
            files={**_around(), COMMUNE: _commune({}), ARTICLE: article},
            body=case["text"],
            exact=False,
            shows=(case["html"],),
        )


def _said(words: str, main: str, first: int) -> Said:
    """The finding, its line counted in the text that the case shows."""
    found = _SAID.match(words)
    if found is None:
        raise ValueError(f"không phải `dòng mã`: {words}")
    if found["uri"]:
        return Said(found["uri"], int(found["line"]), found["code"])
    return Said(main, int(found["line"]) + first, found["code"])


def _line_free(words: str) -> Said:
    """A case of charts is checked line by line in its own test, with other lines in its file."""
    found = _said(words, "", 0)
    is_table = found.uri.endswith(".csv")
    return Said(found.uri, found.line if is_table else 0, found.code)


def _front(fields: Mapping[str, object]) -> str:
    lines = "".join(f"{k}: {v}\n" for k, v in {**_setting()["front"], **fields}.items())
    return f"---\n{lines}---\n"


def _commune(fields: Mapping[str, object]) -> bytes:
    settings = {**_setting()["commune"], **fields}
    return "".join(f"{name}: {value}\n" for name, value in settings.items()).encode()


def _around() -> dict[str, bytes]:
    files = _setting()["files"].items()
    return {uri: text.encode() for uri, text in files if not uri.endswith(".png")}


@cache
def _setting() -> dict[str, Any]:
    setting: dict[str, Any] = _read(CASES / "around.yml")
    return setting


@cache
def _picture() -> bytes:
    return bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000002000000020802000000fdd49a73"
        "0000001649444154789c63fcffff3f030303130303030303030024060301f9aa1c9e0000000049454e44ae426082"
    )


def _several(words: str | list[str]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


def _read(path: Path) -> Any:  # noqa: ANN401  # YAML: what each file of cases holds is its own
    return yaml.safe_load(path.read_text(encoding="utf-8"))
